"""What a reading takes from the vocabulary: the entities that its text names, and no other one."""

from __future__ import annotations

from functools import cache

import pytest

from digest import analysis
from digest.edtf import parse_edtf
from digest.model import Article, Entity, Extraction, Paragraph, ParagraphKind, Reading
from tests.comparison.pair import NAMES, all_pairs, pair_called


@cache
def everybody() -> tuple[Entity, ...]:
    return tuple({one.id: one for pair in all_pairs() for one in pair.entities.values()}.values())


def read(text: str, *, vocabulary: tuple[Entity, ...]) -> Reading:
    article = Article(
        title=None,
        authors=(),
        published=None,
        language="en",
        text=text,
        paragraphs=(Paragraph(start=0, end=len(text), kind=ParagraphKind.BODY),),
        extraction=Extraction(engines=(), agreement=None),
    )
    return analysis.read(article, published=parse_edtf("2022-10-06"), language="en", vocabulary=vocabulary)


@pytest.mark.parametrize("name", NAMES)
def test_entities_that_a_text_does_not_name_change_nothing(name: str) -> None:
    for account in pair_called(name).accounts:
        text = account.text or ""
        named = analysis.named_in(text, everybody())
        assert len(named) < len(everybody())
        assert read(text, vocabulary=everybody()) == read(text, vocabulary=named)
