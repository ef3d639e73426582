"""Which words give a time by the clock, and which only a number."""

from __future__ import annotations

import pytest

from digest.comparison import contradiction
from digest.comparison.sentences.clock_times import clock_times_in
from digest.comparison.sentences.stems import stemmed_words


def _told(text: str) -> list[tuple[str, bool]]:
    return [(one.in_words, one.at) for one in clock_times_in(stemmed_words(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The ferry left at 7.30 a.m. on Monday", "07:30"),
        ("The ferry left at half past nine in the morning", "09:30"),
        ("The ferry left at ten to six on Monday", "5:50"),
        ("The ferry left at 12:10, the port said", "12:10"),
        ("The ferry left at 23.50 on Monday", "23:50"),
        ("The ferry left at 12 at night", "00:00"),
        ("The ferry left at three at night", "03:00"),
        ("The ferry left at eleven at night", "23:00"),
        ("The ferry left at about eight o'clock", "about 8:00"),
        ("The ferry left at 2100 GMT on Monday", "21:00"),
        ("The ferry left at 0730 hours on Monday", "07:30"),
        ("The ferry left at 21h on Monday", "21:00"),
        ("The ferry left at 21h30, the port said", "21:30"),
        ("The ferry left at 9h05", "09:05"),
        ("The ferry left at 21.30 Uhr", "21:30"),
        ("The ferry left at 8 Uhr on Monday", "08:00"),
    ],
)
def test_an_instant(text: str, time: str) -> None:
    assert _told(text) == [(time, True)]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left before 9 a.m. on Monday",
        "The ferry left between 7 and 9 a.m.",
        "The ferry left by 9 a.m.",
        "The ferry ran from 9 a.m. to 11 a.m.",
        "The ferry left past 9 a.m.",
        "The ferry left at 9 a.m. at the latest",
    ],
)
def test_bounds_and_spans_are_no_instants(text: str) -> None:
    assert not any(at for _, at in _told(text))


@pytest.mark.parametrize(
    "text",
    [
        "The price rose from five to ten euros",
        "The price rose by five to ten",
        "About ten to 12 people came",
        "Sales fell in the second quarter to 9 million",
        "The storm killed five in the night",
        "The share opened at 10.20 euros",
        "The share opened at $10.20 on Monday",
        "Rates stand at 10.20% on Monday",
        "Halm won the match 12:10",
        "The crossing took 2h30 on Monday",
        "The yard built 2100 boats and 1200 rafts",
        "The town was founded in 1900",
    ],
)
def test_numbers_that_are_no_times(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The meeting in Orlen begins at 9 a.m.", "The ferry left Tolm at 6 p.m."),
        ("The flight left at 9 a.m. and landed in Tarn.", "The flight landed in Tarn at 11 a.m."),
        ("The ferry left Tolm on Monday at 9 a.m.", "The ferry left Tolm on Tuesday at 6 a.m. for the second time."),
        ("The ferry left Tolm by 9 a.m.", "The ferry left Tolm at 6 a.m."),
    ],
)
def test_times_of_two_deeds_or_days_deny_nothing(ours: str, theirs: str) -> None:
    assert contradiction(ours, theirs) is None


def test_times_of_one_deed_deny_each_other() -> None:
    assert contradiction("The ferry left Tolm at 9 a.m.", "The ferry left Tolm at 6 a.m.") is not None
