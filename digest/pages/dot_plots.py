"""Values that sources give of one thing → where a plot puts each with its bounds, and counts → the lengths of bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_LEFT, _WIDTH = 200, 260
"""Pixels: room for the name of a source at 12 pixels a letter's height, and of the plot itself; a judgement."""
_ROW = 24
"""Pixels between two rows, as much as a finger needs."""
_TALLEST = 60
"""Pixels of the bar of the largest count; a judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """What one source gives: a dot, or a line between its bounds."""

    name: str
    value: str
    start: int
    end: int
    y: int
    text_y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DotPlot:
    """The values of one thing, a row a source."""

    what: str
    width: int
    height: int
    left: int
    right: int
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountBar:
    """How many there are of one kind."""

    label: str
    count: int
    x: int
    y: int
    height: int
    middle: int
    """Where a label below stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart:
    """Counts side by side."""

    width: int
    height: int
    base: int
    label_y: int
    bars: tuple[CountBar, ...]


def dot_plot(what: str, values: Sequence[tuple[str, str, float, float]]) -> DotPlot | None:
    """Return the plot of name, value in words, lower and upper end of each; None where fewer than two differ."""
    ends = [(low, high) for _, _, low, high in values]
    if len(set(ends)) < len(("one", "another")):
        return None
    lowest, highest = min(low for low, _ in ends), max(high for _, high in ends)
    spread = (highest - lowest) or 1.0
    dots = tuple(
        Dot(
            name=name,
            value=value,
            start=_LEFT + round(_WIDTH * (low - lowest) / spread),
            end=_LEFT + round(_WIDTH * (high - lowest) / spread),
            y=_ROW * row + _ROW // 2,
            text_y=_ROW * row + _ROW // 2 + 4,
        )
        for row, (name, value, low, high) in enumerate(values)
    )
    right = _LEFT + _WIDTH
    return DotPlot(what=what, width=right + _LEFT // 2, height=_ROW * len(dots), left=_LEFT, right=right, dots=dots)


def bar_chart(counts: Sequence[tuple[str, int]], *, step: int) -> BarChart | None:
    """Return the bars of label and count, `step` pixels apart; None where nothing is counted."""
    most = max((count for _, count in counts), default=0)
    if not most:
        return None
    base = _TALLEST + _ROW
    bars = tuple(
        CountBar(
            label=label,
            count=count,
            x=step * row + 2,
            y=base - round(_TALLEST * count / most),
            height=round(_TALLEST * count / most),
            middle=step * row + step // 2,
        )
        for row, (label, count) in enumerate(counts)
    )
    return BarChart(width=step * len(bars), height=base + _ROW, base=base, label_y=base + _ROW // 2 + 4, bars=bars)
