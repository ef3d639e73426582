"""The runs of text on printed pages → their lines in reading order, column after column; their notes come last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from digest.extraction.pdf.gutters import Gutter
from digest.extraction.pdf.typeset_line import TypesetLine

WORD_GAP = 1.2
"""Font sizes, a judgement: words of a line stand a quarter of a size apart, justified ones up to one, columns
farther."""

WRITTEN_GAP = 8.0
"""Font sizes, a judgement, for words that the page writes one behind the other: in a narrow justified column without
hyphens two long words stand that far apart, and from one column to the next the writing goes up the page."""

OTHER_TYPE, OTHER_TYPE_GAP = 1.15, 0.6
"""Times the size of the type from which on two runs are set in different ones, and font sizes, judgements: between the
words of a line they stand no farther apart; a quotation that is set large beside the text does."""

LEAST_COLUMN = 3
"""Lines. Fewer on one side are a table's cells or a picture's caption."""

MOST_SPANNING = 0.4
"""Share of a page's lines that may run across the gap between its columns: headline, standfirst, tables."""

NOTE_TYPE = 0.95
"""Share of the usual size of type below which a line is set as notes are, a judgement: they are a point smaller or
more."""


def runs_of(words: Iterable[TypesetLine], gutters: Sequence[Gutter] = ()) -> list[TypesetLine]:
    """Join the words that follow each other on a line, in the order in which the page was written."""
    runs: list[TypesetLine] = []
    for word in words:
        if runs and _adjoin(runs[-1], word, WRITTEN_GAP, gutters):
            runs[-1] = _join(runs[-1], word, space=" ")
        else:
            runs.append(word)
    return runs


def lines_of(runs: Sequence[TypesetLine], gutters: Sequence[Gutter] = ()) -> list[TypesetLine]:
    """Join the runs that stand side by side into lines, from the top down."""
    lines: list[TypesetLine] = []
    for run in sorted(runs, key=lambda run: (-round(run.bottom), run.left)):
        index = next(
            (
                index
                for index in range(len(lines) - 1, max(-1, len(lines) - 6), -1)
                if _adjoin(lines[index], run, WORD_GAP, gutters)
            ),
            None,
        )
        if index is None:
            lines.append(run)
        else:
            lines[index] = _join(lines[index], run, space=_space(lines[index], run))
    return lines


def reading_order(lines: Sequence[TypesetLine]) -> list[TypesetLine]:
    """Return the lines of a page column after column; those across all columns divide it into parts."""
    gap = _column_gap(lines)
    if gap is None:
        return sorted(lines, key=lambda line: -line.top)
    by_height = sorted(lines, key=lambda line: -line.top)
    ordered = list(_over_columns(by_height))
    part: list[TypesetLine] = []
    for line in by_height[len(ordered) :]:
        if line.left < gap < line.right:
            ordered += [*_columns(part, gap), line]
            part = []
        else:
            part.append(line)
    return ordered + _columns(part, gap)


def _over_columns(lines: Sequence[TypesetLine]) -> Iterator[TypesetLine]:
    """Yield the lines at the head of a page that stand alone over its columns, and in the middle, as headlines do."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    for line, under in pairwise(lines):
        is_central = abs((line.left + line.right) - (left + right)) < 2 * line.size
        if not is_central or under.top > line.bottom + (line.top - line.bottom) / 2:
            return
        yield line


def notes_last(pages: Sequence[Sequence[TypesetLine]]) -> list[TypesetLine]:
    """Return the lines of all pages with the notes at the foot of columns behind the text that they interrupt."""
    usual = usual_size([line for page in pages for line in page])
    text: list[TypesetLine] = []
    notes: list[TypesetLine] = []
    for page in pages:
        large = [line for line in page if line.size >= NOTE_TYPE * usual]
        for line in page:
            above = all(other.bottom > line.bottom for other in large if _over(other, line))
            (notes if above and line not in large else text).append(line)
    return text + notes


def usual_size(lines: Sequence[TypesetLine]) -> float:
    """Return the size in which most letters are set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _over(one: TypesetLine, other: TypesetLine) -> bool:
    return one.left < other.right and other.left < one.right


def _adjoin(line: TypesetLine, run: TypesetLine, gap: float, gutters: Sequence[Gutter]) -> bool:
    overlap = min(line.top, run.top) - max(line.bottom, run.bottom)
    level = overlap > 0.5 * min(line.top - line.bottom, run.top - run.bottom)
    if max(line.size, run.size) > OTHER_TYPE * min(line.size, run.size):
        gap = min(gap, OTHER_TYPE_GAP)
    beside = level and -line.size < run.left - line.right < gap * max(line.size, run.size)
    return beside and not any(gutter.parts(line, run) for gutter in gutters)


def _space(line: TypesetLine, run: TypesetLine) -> str:
    return " " if run.left - line.right > 0.1 * line.size else ""


def _join(line: TypesetLine, run: TypesetLine, *, space: str) -> TypesetLine:
    return replace(
        line,
        right=max(line.right, run.right),
        bottom=min(line.bottom, run.bottom),
        top=max(line.top, run.top),
        size=max(line.size, run.size),
        text=f"{line.text}{space}{run.text}",
    )


def _column_gap(lines: Sequence[TypesetLine]) -> float | None:
    """Return where a vertical line crosses the fewest lines of text and has enough of them on each side."""
    best: tuple[int, int, float] | None = None
    for gap in sorted({line.left - 0.5 for line in lines}):
        left = sum(line.right <= gap for line in lines)
        right = sum(line.left >= gap for line in lines)
        spanning = len(lines) - left - right
        if min(left, right) >= LEAST_COLUMN and spanning <= MOST_SPANNING * len(lines) and _side_by_side(lines, gap):
            best = min(best or (spanning, -min(left, right), gap), (spanning, -min(left, right), gap))
    return best[2] if best else None


def _side_by_side(lines: Sequence[TypesetLine], gap: float) -> bool:
    left = [line for line in lines if line.right <= gap]
    right = [line for line in lines if line.left >= gap]
    shared = min(max(x.top for x in left), max(x.top for x in right)) - max(
        min(x.bottom for x in left), min(x.bottom for x in right)
    )
    return shared > 2 * min(x.size for x in left)


def _columns(part: Sequence[TypesetLine], gap: float) -> list[TypesetLine]:
    left = [line for line in part if line.right <= gap]
    right = [line for line in part if line.left >= gap]
    return [*reading_order(left), *reading_order(right)]
