"""The days on which sources came → a drawing of how many came in each of the last months, with its table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from digest.edtf import parse_edtf
from digest.model import Source
from digest.model.weeks import day_of
from digest.translation import ENGLISH, Translation

_MONTHS = 24
"""Months that are drawn: two years, which is as wide as a phone shows with bars that can be told apart. A judgement."""

_STEP, _WIDTH, _HEIGHT = 14, 10, 60
"""Of a bar in the drawing's own units: from one to the next, how wide, and how high the highest; a judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A bar of the drawing."""

    words: str
    number: int
    x: int
    y: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """How many sources came in each month, the oldest first; without any, no months."""

    months: tuple[Month, ...]
    width: int
    height: int
    bar: int
    """How wide a bar is."""
    words: str
    """What the drawing shows, for readers who do not see it."""


def activity(sources: Iterable[Source], translation: Translation = ENGLISH) -> Activity:
    """Return the last months up to the newest in which a source came."""
    days = [when.earliest for source in sources if (when := day_of(source))]
    numbers = Counter((year, month) for year, month, _ in days)
    last = max(numbers, default=(0, 0))
    shown = _until(last, first=min(numbers, default=last)) if numbers else []
    most = max(numbers.values(), default=1)
    months = tuple(
        _month(month, numbers[month], place, most, translation) for place, month in enumerate(shown) if month[0] > 0
    )
    words = _words(months, most, translation) if months else ""
    return Activity(months=months, width=len(months) * _STEP, height=_HEIGHT, bar=_WIDTH, words=words)


def _until(last: tuple[int, int], first: tuple[int, int]) -> list[tuple[int, int]]:
    """The months from the first on, and no more than are drawn, up to the last."""
    end = last[0] * 12 + last[1]
    start = max(first[0] * 12 + first[1], end - _MONTHS + 1)
    return [((number - 1) // 12, (number - 1) % 12 + 1) for number in range(start, end + 1)]


def _words(months: Sequence[Month], most: int, translation: Translation) -> str:
    first, last = months[0].words, months[-1].words
    return translation.gettext("%(first)s to %(last)s, at most %(most)s in a month", first=first, last=last, most=most)


def _month(month: tuple[int, int], number: int, place: int, highest: int, translation: Translation) -> Month:
    height = -(-number * _HEIGHT // highest)
    words = translation.date(parse_edtf("{:04d}-{:02d}".format(*month)))
    return Month(words=words, number=number, x=place * _STEP, y=_HEIGHT - height, height=height)
