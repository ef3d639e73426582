"""Dates: EDTF level 1 without its X forms, in words, and in order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import edtf
from digest.edtf import Precision, parse_edtf

IN_WORDS = {
    "2021": "2021",
    "2021-11": "November 2021",
    "2021-11-24": "24 November 2021",
    "2021-11-24~": "about 24 November 2021",
    "2021-11?": "November 2021 (uncertain)",
    "2021-11%": "about November 2021 (uncertain)",
    "2021-21": "spring 2021",
    "2021-22": "summer 2021",
    "2021-23": "autumn 2021",
    "2021-24": "winter 2021",
    "2021/2025": "2021 to 2025",
    "2021-08/2021-10-01~": "August 2021 to about 1 October 2021",
    "2021-11/..": "from November 2021 on",
    "2021-11/": "from November 2021, end not known",
    "../2014": "until 2014",
    "/2014": "until 2014, start not known",
    "2024-02-29": "29 February 2024",
}

REFUSED = {
    "": "no date in one of these forms",
    "yesterday": "no date in one of these forms",
    "24.11.2021": "no date in one of these forms",
    "2021-1-3": "no date in one of these forms",
    "21-11-24": "no date in one of these forms",
    "201X": "no date in one of these forms",
    "2021-XX": "no date in one of these forms",
    "2021-11-24T10:00": "no date in one of these forms",
    "٢٠٢١": "no date in one of these forms",
    "2021-11-24\n": "no date in one of these forms",
    "2021-13": "no month or season 13",
    "2021-00": "no month or season 00",
    "2021-23-01": "no month or season 23",
    "2021-02-29": "February 2021 has no day 29",
    "2021-04-31": "April 2021 has no day 31",
    "2025/2021": "ends before it begins",
    "/": "needs a start or an end",
    "../..": "needs a start or an end",
    "2021/2022/2023": "no date in one of these forms",
}

PRECISIONS = {
    "2021": Precision.YEAR,
    "2021-11": Precision.MONTH,
    "2021-23": Precision.SEASON,
    "2021-11-24~": Precision.DAY,
    "2021/2025": Precision.RANGE,
}

EXTENTS = {
    "2021": ((2021, 1, 1), (2021, 12, 31)),
    "2021-02": ((2021, 2, 1), (2021, 2, 28)),
    "2021-23": ((2021, 9, 1), (2021, 11, 30)),
    "2023-24": ((2023, 12, 1), (2024, 2, 29)),
    "2021/2025-03": ((2021, 1, 1), (2025, 3, 31)),
    "../2014": ((0, 1, 1), (2014, 12, 31)),
    "2014/..": ((2014, 1, 1), (9999, 12, 31)),
}


@pytest.mark.parametrize(("text", "words"), IN_WORDS.items())
def test_a_date_is_said_in_words(text: str, words: str) -> None:
    assert parse_edtf(text).in_words == words


@pytest.mark.parametrize(("text", "why"), REFUSED.items())
def test_what_is_no_date_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=re.escape(why)):
        parse_edtf(text)


@pytest.mark.parametrize(("text", "precision"), PRECISIONS.items())
def test_a_date_keeps_its_precision(text: str, precision: Precision) -> None:
    assert parse_edtf(text).precision is precision


@pytest.mark.parametrize(("text", "extent"), EXTENTS.items())
def test_a_date_covers_the_days_it_can_mean(text: str, extent: tuple[edtf.Day, edtf.Day]) -> None:
    date = parse_edtf(text)
    assert (date.earliest, date.latest) == extent


def test_marks_are_kept_apart() -> None:
    about, doubtful, both = (parse_edtf(f"2021-11{mark}") for mark in "~?%")
    assert (about.approximate, about.uncertain) == (True, False)
    assert (doubtful.approximate, doubtful.uncertain) == (False, True)
    assert (both.approximate, both.uncertain) == (True, True)


def test_dates_sort_by_their_earliest_day_and_the_more_exact_comes_first() -> None:
    texts = ["2014", "2021-08", "2021-10", "2021-10-01", "2021-11-09", "2021", "../2013"]
    ordered = sorted(texts, key=lambda text: parse_edtf(text).sort_key)
    assert ordered == ["../2013", "2014", "2021", "2021-08", "2021-10-01", "2021-10", "2021-11-09"]


@given(st.dates())
def test_every_day_of_the_calendar_is_a_date(day: object) -> None:
    date = parse_edtf(str(day))
    assert date.precision is Precision.DAY
    assert "{:04}-{:02}-{:02}".format(*date.earliest) == str(day)


@given(st.text())
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        date = parse_edtf(text)
    except ValueError:
        return
    assert date.edtf == text
    assert date.earliest <= date.latest
