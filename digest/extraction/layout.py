"""The text of a plain copy → its paragraphs, whether it is wrapped at a width or has one paragraph a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.extraction.blocks import fold

WIDEST_WRAP = 120
# Characters. Mail and news copies wrap at 60 to 100; a longer line means one paragraph a line.

WRAPPED_BREAKS = 0.75
# A judgement: the share of line breaks at which the next word would not have fitted. In wrapped text only those after
# headings and last lines are others; in lists, verse and one paragraph a line nearly all are.

TELLING = 0.5
# A judgement: the share of the width that a line must reach for its break to count. Menus and lists around a wrapped
# article break far earlier, and say nothing of how the article is written.

SLACK = 6
# Characters by which a wrapped line may fall short: hyphens, trailing spaces, editors that count differently.


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph of the copy as it stands there."""

    text: str
    gap: bool
    """Whether a blank line, or the beginning of the copy, stands before it."""


def paragraphs_of(text: str) -> list[Line]:
    """Return the paragraphs of `text`, with white space folded."""
    groups = list(_groups(text.splitlines()))
    width = _wrap_width(groups)
    return [
        Line(text=paragraph, gap=not index)
        for group in groups
        for index, paragraph in enumerate(_joined(group, width) if width else group)
    ]


def _groups(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the runs of lines between blank ones."""
    group: list[str] = []
    for line in [*map(fold, lines), ""]:
        if line:
            group.append(line)
        elif group:
            yield group
            group = []


def _wrap_width(groups: Sequence[Sequence[str]]) -> int | None:
    """Return the width at which the copy is wrapped, None where it is not."""
    width = max((len(line) for group in groups for line in group), default=0)
    breaks = [pair for group in groups for pair in pairwise(group) if len(pair[0]) > TELLING * width]
    if not breaks or width > WIDEST_WRAP:
        return None
    full = sum(_is_full(line, following, width) for line, following in breaks)
    return width if full >= WRAPPED_BREAKS * len(breaks) else None


def _is_full(line: str, following: str, width: int) -> bool:
    """Tell whether the first word of the following line would not have fitted on this one."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width - SLACK


def _joined(group: Sequence[str], width: int) -> Iterator[str]:
    paragraph = group[0]
    for line, following in pairwise(group):
        if _is_full(line, following, width) or following[0].islower():
            paragraph = f"{paragraph} {following}"
        else:
            yield paragraph
            paragraph = following
    yield paragraph
