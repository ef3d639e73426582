"""Dates: what the words and the publication date settle, as exact as they are and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.analysis import dates
from digest.edtf import Precision, parse_edtf
from digest.model import DateMention
from tests.analysis import gold_set
from tests.analysis.cases import Row, each_row

WEDNESDAY = "2021-11-24"


@each_row("dates.md")
def test_a_date_is_as_exact_as_its_words_and_the_publication_date(row: Row) -> None:
    day = row.cells.get("published", WEDNESDAY)
    published = None if day == "unknown" else parse_edtf(day)
    found = dates.find_dates(row.text, gold_set.sentences_of(row.text), published=published)
    assert row.marking((date.start, date.end) for date in found) == row.cells["text"]
    assert " ; ".join(date.edtf for date in found) == row.cells["dates"]


def test_an_approximate_date_says_so() -> None:
    (mention,) = dates.find_dates("They met around 1450.", (), published=None)
    assert (mention.approximate, mention.precision) == (True, Precision.YEAR)


@pytest.mark.parametrize(
    "text",
    [
        "The office was shut in the week of 31 February 2021.",
        "The office was shut in the week of 29 February 2021.",
        "It had been open from 31 February to 3 March.",
        "It had been open from Monday to Friday 31 June 2021.",
    ],
)
def test_a_day_that_no_calendar_has_is_no_date(text: str) -> None:
    found = dates.find_dates(text, gold_set.sentences_of(text), published=parse_edtf(WEDNESDAY))
    assert [mention for mention in found if mention.precision is Precision.DAY] == []


PIECES = st.sampled_from(
    [
        *".,-–\n", "May ", "March ", "Nov. ", "23", "31", " 2021", "2021-2025", " to ", " and ", "between ",
        "from ", "last ", "next ", "Tuesday", "week", "month", "year", "two ", "years ago", "summer ", "1990s",
        "’90s", "in ", "the ", "today", "24/02/2022", "2022-02-30", "19th century", "first half of ",
        "the second quarter", "12 August last year", "Q3", "H1 ", "the 22nd", "FY", "14.IX.1889", "second Sunday of ",
        "Thursday of last week", "this decade", "by the weekend", "In 2018 ", "2008: ", "will ", "was ", "since ",
        "the week of ", "31 February ", "30 June", "laſt ", "Auguſt ", "thırd quarter",
    ]
)  # fmt: skip
PUBLICATIONS = st.sampled_from(
    [None, "2021-11-24", "2021-11-24~", "2021", "0001-01-01", "9999-12-31", "2020-02-29", "../2021"]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)), PUBLICATIONS)
def test_any_text_has_dates_in_order_without_overlaps(text: str, published: str | None) -> None:
    position = 0
    for mention in dates.find_dates(text, (), published=parse_edtf(published) if published else None):
        assert position <= mention.start < mention.end <= len(text)
        date = parse_edtf(mention.edtf)
        assert (date.precision, date.approximate) == (mention.precision, mention.approximate)
        position = mention.end


def _items(found: tuple[DateMention, ...]) -> list[gold_set.Item]:
    return [gold_set.Item(start=each.start, end=each.end, meaning=(each.edtf,)) for each in found]


@pytest.mark.parametrize("part", gold_set.parts())
def test_the_gold_set_is_read_as_well_as_it_was(part: str) -> None:
    articles = gold_set.articles(part)
    found = [
        _items(dates.find_dates(article.text, article.sentences, published=parse_edtf(article.published)))
        for article in articles
    ]
    score = gold_set.score([article.dates for article in articles], found)
    floor = gold_set.FLOORS[part, "dates"]
    assert (score.precision >= floor.precision, score.recall >= floor.recall) == (True, True), score


def test_the_gold_set_is_the_one_that_was_measured() -> None:
    assert gold_set.digest() == gold_set.MEASURED, "the set changed: measure again and set MEASURED and FLOORS"
