"""A whole reading: every item is exactly where it says, on any text whatever, and the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given

from digest import analysis
from digest.edtf import parse_edtf
from digest.model import Article, Reading
from tests.analysis.cases import VOCABULARY, article
from tests.analysis.texts import articles

PUBLISHED = parse_edtf("2031-05-08")

ARTICLE = """
GENEVA (NWA) — Norland and Sudria signed a treaty on the river Orlen on Monday, May 5, after nine years of talks.

# What it says

The treaty gives Sudria 30 percent of the water. “Nobody goes thirsty,” said Anna Veldt, the water minister of Norland.

[caption] Anna Veldt signs the treaty. (Photo: Agency)

“The river has no owner,” the minister said.
""".strip()


def read(given: Article) -> Reading:
    return analysis.read(given, published=PUBLISHED, language="en", vocabulary=VOCABULARY)


def places(reading: Reading) -> Iterator[tuple[int, int]]:
    for items in (
        reading.paragraphs,
        reading.sentences,
        reading.key_passages,
        reading.quotations,
        reading.figures,
        reading.dates,
        reading.entities,
    ):
        yield from ((item.start, item.end) for item in items)


def test_a_reading_takes_each_thing_from_an_article() -> None:
    story = article(ARTICLE, title="Treaty on the river Orlen")
    reading = read(story)
    second, date = reading.sentences[1], reading.dates[0]
    assert story.text[second.start : second.end] == "The treaty gives Sudria 30 percent of the water."
    assert story.text[date.start : date.end] == "Monday, May 5"
    assert [(item.value, item.unit) for item in reading.figures] == [(9, "year"), (30, "percent")]
    assert [(item.speaker, item.speaker_id) for item in reading.quotations] == [("Anna Veldt", "anna-veldt")] * 2
    assert {item.id for item in reading.entities} == {"anna-veldt", "norland", "north-wire-agency"}
    assert reading.key_passages[0].sentence == 0
    assert "Anna Veldt" in reading.terms
    assert reading.excerpts == ()


def test_a_speaker_stands_where_the_quotation_says() -> None:
    story = article(ARTICLE)
    for item in read(story).quotations:
        assert story.text[item.speaker_start : item.speaker_end] == item.speaker == "Anna Veldt"


def test_facts_in_a_statement_are_its_figures_and_entities() -> None:
    figures, entities = analysis.facts_in("Norland sent 40 ships.", VOCABULARY)
    assert [item.value for item in figures] == [40]
    assert [item.id for item in entities] == ["norland"]


@pytest.mark.parametrize(("plain", "odd"), [("s", "ſ"), ("i", "ı"), ("I", "İ"), ("i", "İ")])
def test_a_letter_that_passes_for_another_hides_no_figure_and_no_date(plain: str, odd: str) -> None:
    text = "At least fifteen million crowns were spent in the third quarter of 2021, less than in August last year."
    one, other = read(article(text)), read(article(text.replace(plain, odd)))
    assert (other.figures, other.dates) == (one.figures, one.dates)
    assert (len(one.figures), len(one.dates)) == (1, 2)


@given(articles())
def test_every_item_lies_in_the_text(given: Article) -> None:
    reading = read(given)
    paragraphs = {(item.start, item.end) for item in given.paragraphs}
    for start, end in places(reading):
        assert 0 <= start <= end <= len(given.text)
        assert start < end or (start, end) in paragraphs


@given(articles())
def test_every_speaker_is_the_words_at_their_place(given: Article) -> None:
    for item in read(given).quotations:
        spoken = item.speaker_start is not None and item.speaker_end is not None
        assert spoken is (item.speaker is not None)
        assert not spoken or given.text[item.speaker_start : item.speaker_end] == item.speaker
        assert item.speaker_id is None or item.speaker is not None


@given(articles())
def test_quotations_follow_each_other(given: Article) -> None:
    for one, other in pairwise(read(given).quotations):
        assert one.end <= other.start


@given(articles())
def test_the_same_article_gives_the_same_reading(given: Article) -> None:
    assert read(given) == read(given)


@pytest.mark.parametrize(
    "unit",
    ["“", "“a ", '"a" said ', ". ", "a.", "a\n", "‘’", "He said ", "Veldt, who said “x,” ", "Aa ", "...", "?”", "a, "],
)
def test_a_text_of_nothing_but_marks_and_cues_is_read(unit: str) -> None:
    # A step whose time grows with the square of the text would take minutes here.
    given = article((unit * 4000).strip(" "))
    assert all(0 <= start < end <= len(given.text) for start, end in places(read(given)))
