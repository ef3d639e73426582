"""A text that was copied from PressReader → its article, from the lines over and under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.extraction.blocks import fold, word_count
from digest.extraction.databases.export import Export, day_told
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.extraction.lines.name_lists import people_named

END = re.compile(r"(?:^(?:Newspapers (?:in|from) .{2,40}|© PressReader\b.*)$\s*)+", re.MULTILINE)
BAR = re.compile(r"^[-–—]$")

SIDE_BY_SIDE = re.compile(r"\s+[·|•]\s+")
"""Stands between outlet, day and section where they share a line."""

JOINED = re.compile(r"\b(?:and|und|et|y)\b")
"""Stands in small letters between two names in capitals."""

HEAD_WITHIN = 20
"""Lines: an outlet, a day, a section and authors with the bars between them are eight, and as many blank ones."""


def pressreader(text: str) -> tuple[Export, ...]:
    """Return the articles; none where the text is not from there."""
    parts = END.split(text)
    return tuple(one for part in parts if (one := _article(part, is_ended=len(parts) > 1)))


def _article(part: str, *, is_ended: bool) -> Export | None:
    """Read outlet, day and section, with bars between them, then authors and headline; without an end, two bars."""
    lines = [fold(line) for line in part.strip("\n").split("\n")]
    bars = [index for index, line in enumerate(lines[:HEAD_WITHIN]) if BAR.match(line)]
    dated = next((index for index, line in enumerate(lines[:HEAD_WITHIN]) if line and day_told(line)), None)
    if not bars and is_ended and dated is not None and SIDE_BY_SIDE.search(lines[dated]):
        return _headed_by_line(lines, dated)
    if not bars or dated is None or dated > bars[0] or not (is_ended or len(bars) > 1):
        return None
    signed, title, rest = _titled(lines[bars[-1] + 1 :])
    return Export(title=title, authors=signed, published=day_told(lines[dated]), body="\n".join(rest))


def _headed_by_line(lines: Sequence[str], dated: int) -> Export:
    """Read a headline over a line that holds outlet, day, section and authors side by side."""
    parts = SIDE_BY_SIDE.split(lines[dated])
    signed = next((names for part in parts if part.lower().startswith("by ") and (names := people_named(part))), ())
    title = next((line for line in lines[:dated] if line), None)
    return Export(title=title, authors=signed, published=day_told(lines[dated]), body="\n".join(lines[dated + 1 :]))


def _titled(lines: Sequence[str]) -> tuple[tuple[str, ...], str | None, Sequence[str]]:
    """Return authors and headline, in whichever order, and the lines below them."""
    places = [index for index, line in enumerate(lines[:8]) if line][:2]
    names = {place: people_named(lines[place]) for place in places if _may_be_byline(lines[place])}
    signed = next((place for place in places if names.get(place)), None)
    title = next((place for place in places if place != signed), None)
    last = max((place for place in (signed, title) if place is not None), default=-1)
    return (
        names.get(signed, ()) if signed is not None else (),
        lines[title] if title is not None else None,
        lines[last + 1 :],
    )


def _may_be_byline(line: str) -> bool:
    return (
        word_count(line) <= 12
        and not END_OF_SENTENCE.search(line)
        and (JOINED.sub("", line).isupper() or line.lower().startswith("by "))
    )
