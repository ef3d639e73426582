"""The lines of a printed page → its text, and the lines of the boxes that stand beside it: pull quotes, captions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from digest.extraction.pdf.typeset_line import TypesetLine

LEAST_BESIDE = 2
"""Lines of text beside a box; one alone is the row of a table, or a label."""

LEAST_WORDS = 4
"""Words that a line of text beside a box has at the median; the cells of a table have fewer."""

NARROWER = 0.6
"""Share of the width of the text, a judgement: a column is as wide as its neighbour."""

OTHER_SIZE = 0.05
"""Share by which the type of a box differs from the text's."""

NEAR = 3.0
"""Font sizes from one line to the next within a box."""

LEAST_OF_COLUMNS = 3
"""Pairs of lines that are set alike: with more, a page is set in columns, and what is beside its text is text."""

SAME_EDGE = 2.0
"""Points by which the lines of a box may begin farther left, or end farther right, than those beside the text."""

Pair = tuple[TypesetLine, TypesetLine]
"""Two lines side by side, the left one first."""


def parted(lines: Sequence[TypesetLine], usual: float) -> tuple[list[TypesetLine], list[TypesetLine]]:
    """Return the lines of the text, whose usual size of type is given, and those of the boxes beside it."""
    boxed: list[TypesetLine] = []
    pairs = sorted(_side_by_side(lines), key=lambda pair: -pair[0].top)
    if sum(_is_of_columns(pair, usual) for pair in pairs) >= LEAST_OF_COLUMNS:
        return list(lines), []
    for run in _runs(pairs):
        boxed += _box(run, lines, usual)
    return [line for line in lines if line not in boxed], sorted(boxed, key=lambda line: -line.top)


def _side_by_side(lines: Sequence[TypesetLine]) -> Iterator[Pair]:
    by_height = sorted(lines, key=lambda line: -line.top)
    for place, one in enumerate(by_height):
        for other in by_height[place + 1 :]:
            if other.top < one.bottom:
                break
            overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
            left, right = (one, other) if one.left < other.left else (other, one)
            if overlap > 0 and left.right < right.left:
                yield left, right


def _is_of_columns(pair: Pair, usual: float) -> bool:
    """Tell whether two lines are set alike, and are of about one width."""
    widths = sorted(line.right - line.left for line in pair)
    alike = all(abs(line.size - usual) <= OTHER_SIZE * usual and " " in line.text for line in pair)
    return alike and widths[0] > NARROWER * widths[1]


def _runs(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Yield the pairs that stand one under the other."""
    run = list(pairs[:1])
    for over, under in pairwise(pairs):
        if over[0].bottom - under[0].bottom > NEAR * max(over[0].size, under[0].size):
            yield run
            run = []
        run.append(under)
    if run:
        yield run


def _box(pairs: Sequence[Pair], lines: Sequence[TypesetLine], usual: float) -> list[TypesetLine]:
    """Return the lines of the box of a run of pairs; nothing where neither side is one."""
    left, right = (list(dict.fromkeys(pair[side] for pair in pairs)) for side in (0, 1))
    if max(line.right for line in left) > min(line.left for line in right):
        return []
    sides = ((right, left), (left, right))
    for box, beside in sorted(sides, key=lambda pair: abs(_size(pair[0]) - usual) <= OTHER_SIZE * usual):
        edge = min(line.left for line in beside)
        text = [line for line in lines if abs(line.left - edge) <= SAME_EDGE and line not in box]
        if len(text) < LEAST_BESIDE or median(len(line.text.split()) for line in text) < LEAST_WORDS:
            continue
        is_text = abs(_size(text) - usual) <= OTHER_SIZE * usual
        is_other = abs(_size(box) - usual) > OTHER_SIZE * usual
        if is_text and (is_other or _width(box) < NARROWER * _width(beside)):
            return [*box, *_around(box, lines, usual if is_other else None)]
    return []


def _around(box: Sequence[TypesetLine], lines: Sequence[TypesetLine], other: float | None) -> Iterator[TypesetLine]:
    """Yield the lines over and under a box that are set as it is, and not in the text's size where the box is not."""
    left, right = min(line.left for line in box), max(line.right for line in box)
    found = list(box)
    for line in sorted((line for line in lines if line not in box), key=lambda line: -line.top):
        near = min(abs(line.bottom - one.bottom) for one in found) <= NEAR * line.size
        within = line.left >= left - SAME_EDGE and line.right <= right + SAME_EDGE
        if near and within and other is not None and abs(line.size - other) > OTHER_SIZE * other:
            found.append(line)
            yield line


def _size(lines: Sequence[TypesetLine]) -> float:
    return median(line.size for line in lines)


def _width(lines: Sequence[TypesetLine]) -> float:
    return max(line.right for line in lines) - min(line.left for line in lines)
