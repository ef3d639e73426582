"""The runs of text on printed pages → their lines in reading order, column after column, without running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

WORD_GAP = 1.2
# Font sizes, a judgement: words of a line stand a quarter of a size apart, justified ones up to one, columns farther.

LEAST_COLUMN = 3
# Lines. Fewer on one side are a table's cells or a picture's caption.

MOST_SPANNING = 0.4
# Share of a page's lines that may run across the gap between its columns: headline, standfirst, tables.

RUNNING_WITHIN = 2
# Lines at the head and foot of a page among which what repeats from page to page is looked for.

RUNNING_SHARE = 0.5
# Share of the pages; left and right pages may have a running head each.

PAGE_NUMBER = re.compile(
    r"^\W*(?:(?:page|seite|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|von|\|)\s*\d{1,4})?\W*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypesetLine:
    """A run of text, or a line, with its place on the page in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    size: float
    """Of the type, in points."""
    text: str


def lines_of(fragments: Sequence[TypesetLine]) -> list[TypesetLine]:
    """Join the runs that stand side by side into lines, from the top down."""
    lines: list[TypesetLine] = []
    for fragment in sorted(fragments, key=lambda run: (-round(run.bottom), run.left)):
        index = next(
            (index for index in range(len(lines) - 1, max(-1, len(lines) - 6), -1) if _adjoin(lines[index], fragment)),
            None,
        )
        if index is None:
            lines.append(fragment)
        else:
            lines[index] = _join(lines[index], fragment)
    return lines


def without_running_lines(pages: Sequence[list[TypesetLine]]) -> list[list[TypesetLine]]:
    """Leave out page numbers, and what stands at the head or foot of at least two pages and half of them."""
    times = Counter(text for page in pages for text in {_running_text(line) for line in _edges(page)})
    least = max(2, RUNNING_SHARE * len(pages))
    return [
        [
            line
            for line in page
            if not (line in _edges(page) and (PAGE_NUMBER.match(line.text) or times[_running_text(line)] >= least))
        ]
        for page in pages
    ]


def reading_order(lines: Sequence[TypesetLine]) -> list[TypesetLine]:
    """Return the lines of a page column after column; those across all columns divide it into parts."""
    gap = _column_gap(lines)
    if gap is None:
        return sorted(lines, key=lambda line: -line.top)
    ordered: list[TypesetLine] = []
    part: list[TypesetLine] = []
    for line in sorted(lines, key=lambda line: -line.top):
        if line.left < gap < line.right:
            ordered += [*_columns(part, gap), line]
            part = []
        else:
            part.append(line)
    return ordered + _columns(part, gap)


def _adjoin(line: TypesetLine, run: TypesetLine) -> bool:
    overlap = min(line.top, run.top) - max(line.bottom, run.bottom)
    level = overlap > 0.5 * min(line.top - line.bottom, run.top - run.bottom)
    return level and -line.size < run.left - line.right < WORD_GAP * max(line.size, run.size)


def _join(line: TypesetLine, run: TypesetLine) -> TypesetLine:
    space = " " if run.left - line.right > 0.1 * line.size else ""
    return replace(
        line,
        right=max(line.right, run.right),
        bottom=min(line.bottom, run.bottom),
        top=max(line.top, run.top),
        size=max(line.size, run.size),
        text=f"{line.text}{space}{run.text}",
    )


def _edges(page: Sequence[TypesetLine]) -> list[TypesetLine]:
    by_height = sorted(page, key=lambda line: -line.top)
    return [*by_height[:RUNNING_WITHIN], *by_height[-RUNNING_WITHIN:]]


def _running_text(line: TypesetLine) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())


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
