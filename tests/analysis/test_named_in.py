"""What a reading takes from the vocabulary: the entities that its text names, and no other one."""

from __future__ import annotations

import pytest

from digest import analysis
from digest.edtf import parse_edtf
from digest.model import Article, Extraction, Paragraph, ParagraphKind, Reading
from tests.comparison.pair import Pair, all_pairs

PAIRS = all_pairs()
EVERYBODY = tuple({one.id: one for pair in PAIRS for one in pair.entities.values()}.values())


def read(text: str, *, everybody: bool) -> Reading:
    vocabulary = EVERYBODY if everybody else analysis.named_in(text, EVERYBODY)
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


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_entities_that_a_text_does_not_name_change_nothing(pair: Pair) -> None:
    for account in pair.accounts:
        text = account.text or ""
        assert len(analysis.named_in(text, EVERYBODY)) < len(EVERYBODY)
        assert read(text, everybody=True) == read(text, everybody=False)
