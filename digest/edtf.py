"""Imprecise dates: text in EDTF (ISO 8601-2:2019 level 1, without its X forms) → a value that sorts and speaks.

The profile is https://www.loc.gov/standards/datetime/ with years of four digits. Nothing here reads the clock.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from enum import StrEnum

Day = tuple[int, int, int]
"""Year, month, day."""


class Precision(StrEnum):
    """How exact a date is."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    RANGE = "range"


SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
"""EDTF's codes in place of a month."""

SEASON_BEGINS = {21: 3, 22: 6, 23: 9, 24: 12}
"""The first month of each: the northern, meteorological seasons, for EDTF leaves the months open and sorting needs one
reading."""

EXPECTED = "a date such as 2021, 2021-11, 2021-11-24, 2021-11-24~ (about), 2021-11?, 2021/2025 or 2021-23 (autumn)"

_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[~?%]?)", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A date as exact as its source gives it."""

    edtf: str
    """The EDTF text."""
    precision: Precision
    """The unit in which it is given."""
    earliest: Day
    """First day it can mean; a range without a start begins in year 0."""
    latest: Day
    """Last day it can mean; a range without an end ends in year 9999."""
    approximate: bool = False
    """Whether it is marked as about (`~` or `%`)."""
    uncertain: bool = False
    """Whether it is marked as doubtful (`?` or `%`)."""

    @property
    def sort_key(self) -> tuple[Day, Day]:
        """By the earliest day; of two that begin together, the more exact first."""
        return (self.earliest, self.latest)

    @property
    def in_words(self) -> str:
        """The date in English words, so that a slip of the pen is seen."""
        if self.precision is Precision.RANGE:
            return _range_in_words(self.edtf)
        return _point_in_words(self)


def parse_edtf(text: str) -> Date:
    """Return the date that `text` writes in EDTF; raise ValueError saying what is wrong with it."""
    start, slash, end = text.partition("/")
    if not slash:
        return _parse_point(text)
    first = None if start in ("", "..") else _parse_point(start)
    last = None if end in ("", "..") else _parse_point(end)
    if first is None and last is None:
        raise ValueError("a range needs a start or an end")
    if first and last and first.earliest > last.latest:
        raise ValueError("the range ends before it begins")
    return Date(
        edtf=text,
        precision=Precision.RANGE,
        earliest=first.earliest if first else (0, 1, 1),
        latest=last.latest if last else (9999, 12, 31),
        approximate=any(point.approximate for point in (first, last) if point),
        uncertain=any(point.uncertain for point in (first, last) if point),
    )


def _parse_point(text: str) -> Date:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError("no date in one of these forms")
    year, mark = int(match["year"]), match["mark"]
    month = int(match["month"]) if match["month"] else None
    day = int(match["day"]) if match["day"] else None
    precision, earliest, latest = _extent(year, month, day)
    return Date(
        edtf=text,
        precision=precision,
        earliest=earliest,
        latest=latest,
        approximate=mark in ("~", "%"),
        uncertain=mark in ("?", "%"),
    )


def _extent(year: int, month: int | None, day: int | None) -> tuple[Precision, Day, Day]:
    if month is None:
        return Precision.YEAR, (year, 1, 1), (year, 12, 31)
    if month in SEASONS and day is None:
        return Precision.SEASON, *_season_extent(year, month)
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month or season {month:02d}")
    length = _days_in(year, month)
    if day is None:
        return Precision.MONTH, (year, month, 1), (year, month, length)
    if not 1 <= day <= length:
        raise ValueError(f"{calendar.month_name[month]} {year} has no day {day}")
    return Precision.DAY, (year, month, day), (year, month, day)


def _season_extent(year: int, season: int) -> tuple[Day, Day]:
    first = SEASON_BEGINS[season]
    last_year, last = (year, first + 2) if first + 2 <= 12 else (year + 1, first - 10)
    return (year, first, 1), (last_year, last, _days_in(last_year, last))


def _days_in(year: int, month: int) -> int:
    # Year 0 is a leap year in ISO 8601; the calendar module begins with year 1, and 4 is like it.
    return calendar.monthrange(year or 4, month)[1]


def _point_in_words(date: Date) -> str:
    year, month, day = date.earliest
    season = SEASONS.get(int(date.edtf[5:7])) if date.precision is Precision.SEASON else None
    words = {
        Precision.YEAR: f"{year}",
        Precision.SEASON: f"{season} {year}",
        Precision.MONTH: f"{calendar.month_name[month]} {year}",
        Precision.DAY: f"{day} {calendar.month_name[month]} {year}",
    }[date.precision]
    if date.approximate:
        words = f"about {words}"
    return f"{words} (uncertain)" if date.uncertain else words


def _range_in_words(text: str) -> str:
    start, _, end = text.partition("/")
    first = "" if start in ("", "..") else parse_edtf(start).in_words
    last = "" if end in ("", "..") else parse_edtf(end).in_words
    if first and last:
        return f"{first} to {last}"
    if first:
        return f"from {first} on" if end == ".." else f"from {first}, end not known"
    return f"until {last}" if start == ".." else f"until {last}, start not known"
