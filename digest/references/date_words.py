"""A date, or none → its words in a style of citing (`n.d.`), and what of it a format of data has no place for."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Sequence
from itertools import takewhile

from digest.edtf import SEASONS, Date, Day, Precision, parse_edtf

PointWords = Callable[[int, str, str], str]
"""Year, month or season (empty for neither) and day (empty for none) → a point in time in words."""


def date_words(date: Date | None, in_words: PointWords, *, month: Callable[[int], str]) -> str:
    """Return the date in a style's own order; `n.d.` for none, `ca.` before one that is about or doubtful."""
    if date is None:
        return "n.d."
    ends = [parse_edtf(end) if end.strip(".") else None for end in date.edtf.split("/")]
    year, number, day = date.earliest
    if _is_within_a_month(ends):
        told = in_words(year, month(number), f"{day}–{date.latest[2]}")
    else:
        told = "–".join(_point_words(end, in_words, month) if end else "" for end in ends)
    return f"ca. {told}" if date.approximate or date.uncertain else told


def _is_within_a_month(ends: Sequence[Date | None]) -> bool:
    """Say whether two days of one month are the ends of a range."""
    days = [end.earliest[:2] for end in ends if end and end.precision is Precision.DAY]
    return len(days) > len(set(days))


def _point_words(point: Date, in_words: PointWords, month: Callable[[int], str]) -> str:
    year, number, day = point.earliest
    if point.precision is Precision.SEASON:
        return in_words(year, season_of(point), "")
    unit = "" if point.precision is Precision.YEAR else month(number)
    return in_words(year, unit, str(day) if point.precision is Precision.DAY else "")


def season_of(date: Date) -> str:
    """Return the season's name with a capital."""
    return SEASONS[int(date.edtf[5:7])].capitalize()


def full_month(number: int) -> str:
    """Return an English month's name."""
    return calendar.month_name[number]


def known_parts(date: Date | None) -> tuple[int, ...]:
    """Return year, month and day of a point in time, as far as they are given; of a range what both ends have."""
    if date is None:
        return ()
    if date.precision is Precision.RANGE:
        return tuple(ours for ours, _ in takewhile(_are_equal, zip(date.earliest, date.latest, strict=True)))
    length = {Precision.DAY: 3, Precision.MONTH: 2}.get(date.precision, 1)
    return date.earliest[:length]


def certain_parts(date: Date | None) -> tuple[int, ...]:
    """Return what of `known_parts` is sure: a day or month that is about or doubtful is left to the note."""
    parts = known_parts(date)
    return parts if date is None or not (date.approximate or date.uncertain) else parts[: max(len(parts) - 1, 1)]


def _are_equal(pair: tuple[int, int]) -> bool:
    return pair[0] == pair[1]


def beyond_parts(date: Date | None) -> str:
    """Return the date in words where year, month and day do not tell all of it: a range, a season, about, doubtful."""
    plain = (Precision.DAY, Precision.MONTH, Precision.YEAR)
    if date is None or (date.precision in plain and not (date.approximate or date.uncertain)):
        return ""
    return f"Published {date.in_words}."


def iso(day: Day) -> str:
    """Return a day as ISO 8601 writes it."""
    return "{:04d}-{:02d}-{:02d}".format(*day)
