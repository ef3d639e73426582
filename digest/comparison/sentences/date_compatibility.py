"""Dates that articles give → whether they can be one time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as calendar_day
from functools import lru_cache

from digest.edtf import Date, Day, Precision, parse_edtf
from digest.model import DateMention

date_of = lru_cache(maxsize=100_000)(parse_edtf)
"""Read an EDTF text, each only once."""


_OFF = {Precision.DAY: 7, Precision.MONTH: 31, Precision.SEASON: 93, Precision.YEAR: 372, Precision.RANGE: 31}
"""Days by which a date told as about may be off: a week for a day, for the others the next month, season or year."""

_WEEK = 7
"""Days: by as many a weekday can be read off, since headlines leave out which week is meant."""

_MARKS = str.maketrans("", "", "~?%")


def unmarked(edtf: str) -> str:
    """Return a date without the marks of about and doubtful, as when the day of publication is not known exactly."""
    return edtf.translate(_MARKS)


def may_be_one_date(first: str, second: str, *, by_weekday: bool = False) -> bool:
    """Return whether two dates in EDTF have a day in common; one told as about or doubtful may be a little off.

    With `by_weekday` one of the two is told by its weekday alone, which the tense of a headline can put a week too
    late: `approves ... on Friday` of the Friday before.
    """
    ours, theirs = date_of(first), date_of(second)
    (start, end), (other_start, other_end) = _extent(ours), _extent(theirs)
    a_week_off = by_weekday and abs(_ordinal(ours) - _ordinal(theirs)) == _WEEK
    return (start <= other_end and other_start <= end) or a_week_off


def may_be_one_time(first: Iterable[DateMention], second: Iterable[DateMention]) -> bool:
    """Return whether two statements can be of one time: either names no date, or one of each can be the same."""
    ours, theirs = [date.edtf for date in first], [date.edtf for date in second]
    return not ours or not theirs or any(may_be_one_date(one, other) for one in ours for other in theirs)


def days(date: Date) -> int:
    """Return about how many days a date can mean."""
    return _number(date.latest) - _number(date.earliest) + 1


def days_between(first: str, second: str) -> int:
    """Return about how many days lie between two dates; 0 where they have a day in common."""
    (start, end), (other_start, other_end) = _extent(date_of(first)), _extent(date_of(second))
    return max(start - other_end, other_start - end, 0)


def _extent(date: Date) -> tuple[int, int]:
    margin = _OFF[date.precision] if date.approximate or date.uncertain else 0
    return _number(date.earliest) - margin, _number(date.latest) + margin


def _ordinal(date: Date) -> int:
    year, month, day = date.earliest
    return calendar_day(max(year, 1), month, day).toordinal()


def _number(day: Day) -> int:
    """Count days by months of 31, which keeps their order."""
    year, month, number = day
    return year * 372 + month * 31 + number
