"""Quotations: the words between marks that somebody speaks, and who."""

from __future__ import annotations

import pytest

from digest.analysis import entities, quotations, sentences
from digest.model import Quotation
from tests.analysis import gold_quotation_set
from tests.analysis.cases import VOCABULARY, Case, article, each


def written(text: str, item: Quotation) -> str:
    return f"{text[item.start : item.end]} | {item.speaker or '-'} | {item.speaker_id or '-'}"


@each("quotations.md")
def test_quotations_have_the_speaker_whom_a_reader_gives_them(case: Case) -> None:
    read = article(case.text)
    found = sentences.split_sentences(read.text, read.paragraphs)
    mentions = entities.find_entities(read.text, VOCABULARY)
    spoken = quotations.find_quotations(read.text, read.paragraphs, found, mentions, VOCABULARY)
    assert [written(read.text, item) for item in spoken] == list(case.expected)


def found_in(gold: gold_quotation_set.GoldArticle) -> tuple[Quotation, ...]:
    read = article(gold.text)
    return quotations.find_quotations(
        read.text, read.paragraphs, sentences.split_sentences(read.text, read.paragraphs), (), ()
    )


@pytest.mark.parametrize("part", ["development", "held-out"])
def test_the_gold_set_is_read_as_well_as_it_was(part: str) -> None:
    articles = gold_quotation_set.articles(part)
    score = gold_quotation_set.score(articles, [found_in(gold) for gold in articles])
    floor = gold_quotation_set.FLOORS[part]
    assert score.precision >= floor.precision, score
    assert score.recall >= floor.recall, score
    assert score.speaker >= floor.speaker, score
    assert score.trust >= floor.trust, score


def test_the_gold_set_is_the_one_that_was_measured() -> None:
    assert gold_quotation_set.digest() == gold_quotation_set.MEASURED, "the set changed: measure again"
