"""Quotations: the words between marks that somebody speaks, and who."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


PRONOUNS = ("I", "we", "you", "he", "she", "it", "they")
VERBS = ("said", "says", "cried", "wrote", "asked", "answered")
BETWEEN = ("“It is late,”", "“why?”", "“Go.”", ",", ".", "—", "and", "that", "who", "Anna Veldt", "the minister")


def speakers_in(text: str) -> list[str | None]:
    read = article(text)
    found = sentences.split_sentences(read.text, read.paragraphs)
    return [item.speaker for item in quotations.find_quotations(read.text, read.paragraphs, found, (), ())]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("pronoun", PRONOUNS)
def test_a_pronoun_between_two_parts_of_speech_means_the_person_named_before(verb: str, pronoun: str) -> None:
    speaker = {"he": "Karl Holt", "she": "Ada Senn"}.get(pronoun)
    text = f"Ms. Ada Senn met Mr. Karl Holt. “The boat is late,” {verb} {pronoun}, “and the tide will not wait.”"
    assert speakers_in(text) == [speaker, speaker]


@given(st.lists(st.sampled_from((*PRONOUNS, *VERBS, *BETWEEN)), max_size=60).map(" ".join))
def test_any_row_of_quotations_verbs_and_pronouns_is_read(text: str) -> None:
    assert all(speaker is None or speaker in text for speaker in speakers_in(text))


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
