"""Dates and values → where a drawing puts them: the numbers of an SVG, worked out before any template sees them."""

from __future__ import annotations

import datetime
import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from digest.edtf import Date, Day, Precision
from digest.translation import ENGLISH, Translation

_EDGE = 18
_STEP = 30
_LANE = 30
"""Pixels: a numbered disc is 22 wide, and 30 keeps two of them and their numbers apart."""
_SHORTEST = 8
"""Pixels from a disc to the end of its bar, at least."""
_LABEL = 64
"""Pixels that `Nov 2021` takes at 12 pixels a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One date on a drawn timeline: a disc, and a bar as long as the date is imprecise."""

    number: int
    form: str
    """`point` for a day, `span` for a month, a season or a year, `range`, or `about`."""
    x: int
    y: int
    end: int
    """Where the bar ends."""
    bar: int
    """Length of the bar; 0 for a day."""
    text_y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A label under the axis."""

    x: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A timeline as numbers."""

    width: int
    height: int
    axis: int
    axis_end: int
    """Where a tick ends."""
    label_y: int
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Where a value lies between the lowest and the highest that the sources give, in hundredths."""

    start: int
    end: int
    others: tuple[int, ...]
    """Where the other values lie."""


def timeline_drawing(dates: Sequence[Date], words: Translation = ENGLISH) -> Drawing | None:
    """Return the drawing of `dates`, earliest first; None where there is nothing to see between fewer than two."""
    if len({date.sort_key for date in dates}) < 2:
        return None
    extents = _extents(dates)
    places = _places(sorted({day for extent in extents for day in extent}), {first for first, _ in extents})
    lanes = _lanes([(places[first], places[last]) for first, last in extents])
    height = (max(lanes) + 1) * _LANE
    marks = tuple(
        Mark(
            number=number,
            form=_form(dates[number - 1]),
            x=places[first],
            y=height - lane * _LANE - _LANE // 2,
            text_y=height - lane * _LANE - _LANE // 2 + 4,
            end=places[last],
            bar=places[last] - places[first],
        )
        for number, ((first, last), lane) in enumerate(zip(extents, lanes, strict=True), start=1)
    )
    ticks = _ticks([(places[first], words.month(date)) for (first, _), date in zip(extents, dates, strict=True)])
    width = max([places[last] for _, last in extents] + [tick.x + _LABEL - _EDGE for tick in ticks]) + _EDGE
    return Drawing(
        width=width,
        height=height + 30,
        axis=height + 4,
        axis_end=height + 10,
        label_y=height + 24,
        marks=marks,
        ticks=ticks,
    )


def _form(date: Date) -> str:
    if date.approximate or date.uncertain:
        return "about"
    return {Precision.DAY: "point", Precision.RANGE: "range"}.get(date.precision, "span")


def bars(values: Sequence[tuple[float, float]]) -> tuple[Bar, ...]:
    """Return for each value, from its lower to its upper end, where it lies among all of them."""
    low, high = min(first for first, _ in values), max(last for _, last in values)
    spread = (high - low) or 1.0
    placed = [(round(100 * (first - low) / spread), round(100 * (last - low) / spread)) for first, last in values]
    return tuple(
        Bar(
            start=first,
            end=last,
            others=tuple(sorted({other for at, (other, _) in enumerate(placed) if at != index and other != first})),
        )
        for index, (first, last) in enumerate(placed)
    )


def _extents(dates: Sequence[Date]) -> list[tuple[int, int]]:
    """First and last day of each date as ordinals, an open end being drawn to the end of what is known."""
    ends = [_ends(date) for date in dates]
    known = [day for pair in ends for day in pair if day is not None]
    return [(min(known) if first is None else first, max(known) if last is None else last) for first, last in ends]


def _ends(date: Date) -> tuple[int | None, int | None]:
    """First and last day, None for the open end of a range."""
    start, _, end = date.edtf.partition("/")
    is_range = date.precision is Precision.RANGE
    first = None if is_range and start in ("", "..") else _ordinal(date.earliest)
    last = None if is_range and end in ("", "..") else _ordinal(date.latest)
    return first, last


def _ordinal(day: Day) -> int:
    year, month, number = day
    # The calendar begins with year 1; year 0 is like year 400, a whole cycle of 146,097 days earlier.
    return (
        datetime.date(year, month, number).toordinal()
        if year
        else datetime.date(400, month, number).toordinal() - 146_097
    )


def _places(days: Sequence[int], starts: set[int]) -> dict[int, int]:
    """Place the days in order; the distance grows with the logarithm of the weeks between, so that years fit."""
    places = {days[0]: _EDGE}
    for earlier, later in itertools.pairwise(days):
        least = _STEP if later in starts else _SHORTEST
        places[later] = places[earlier] + least + round(6 * math.log2(1 + (later - earlier) / 7))
    return places


def _lanes(spans: Sequence[tuple[int, int]]) -> list[int]:
    """The lowest lane for each span in which it touches none before it."""
    ends: list[int] = []
    lanes = []
    for start, end in spans:
        lane = next((index for index, taken in enumerate(ends) if start - taken >= _STEP), len(ends))
        ends[lane : lane + 1] = [end]
        lanes.append(lane)
    return lanes


def _ticks(starts: Sequence[tuple[int, str]]) -> tuple[Tick, ...]:
    ticks: list[Tick] = []
    for x, label in starts:
        if not ticks or (x - ticks[-1].x >= _LABEL and label not in {tick.label for tick in ticks}):
            ticks.append(Tick(x=x, label=label))
    return tuple(ticks)
