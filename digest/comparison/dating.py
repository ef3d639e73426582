"""Dates that articles give → whether they can be one time."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from digest.dates import Date, parse
from digest.model import DateMention

date_of = lru_cache(maxsize=100_000)(parse)
"""Read an EDTF text, each only once."""


def may_be_one_date(first: str, second: str) -> bool:
    """Return whether two dates in EDTF have a day in common; one told as about or doubtful never rules another out."""
    one, other = date_of(first), date_of(second)
    return _meet(one, other) or any(date.approximate or date.uncertain for date in (one, other))


def may_be_one_time(first: Iterable[DateMention], second: Iterable[DateMention]) -> bool:
    """Return whether two statements can be of one time: either names no date, or one of each can be the same."""
    ours, theirs = [date.iso for date in first], [date.iso for date in second]
    return not ours or not theirs or any(may_be_one_date(one, other) for one in ours for other in theirs)


def _meet(one: Date, other: Date) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest
