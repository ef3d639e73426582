"""A text that was copied from PressReader → its article, from the lines over and under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.extraction.blocks import fold, word_count
from digest.extraction.databases.export import Export, day_told
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.extraction.lines.name_lists import people_named

END = re.compile(r"^(?:Newspapers (?:in|from) .{2,40}|© PressReader\b.*)$", re.MULTILINE)
BAR = re.compile(r"^[-–—]$")

LEAST_BARS = 1
"""Lines of a bar alone, which part outlet, day, section and what follows."""

HEAD_WITHIN = 14
"""Lines: an outlet, a day, a section and authors with the bars between them are eight."""


def pressreader(text: str) -> tuple[Export, ...]:
    """Return the article; none where the text is not from there."""
    end = END.search(text)
    lines = [fold(line) for line in text[: end.start() if end else len(text)].strip("\n").split("\n")]
    bars = [index for index, line in enumerate(lines[:HEAD_WITHIN]) if BAR.match(line)]
    dated = next((index for index, line in enumerate(lines[:4]) if line and day_told(line)), None)
    if len(bars) < LEAST_BARS or dated is None or dated > bars[0] or not (end or len(bars) > 1):
        return ()
    below = lines[bars[-1] + 1 :]
    signed, title, rest = _head(below)
    return (Export(title=title, authors=signed, published=day_told(lines[dated]), body="\n".join(rest)),)


def _head(lines: Sequence[str]) -> tuple[tuple[str, ...], str | None, Sequence[str]]:
    """Return authors and headline, in whichever order, and the lines below them."""
    places = [index for index, line in enumerate(lines[:6]) if line][:2]
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
        and (line.isupper() or line.lower().startswith("by "))
    )
