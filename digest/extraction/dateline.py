"""A page's tree → the day on the lines beside its headline, where sites of all times print when they published."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lxml.etree import _Element, iterwalk

from digest.dates import Date
from digest.extraction.blocks import fold
from digest.extraction.dating import day_in

LINES_BEHIND = 12
LINES_BEFORE = 4
# Lines of text beside the headline in which a day is looked for: a standfirst, a byline and buttons stand between.

LONGEST_LINE = 90
# Characters; a longer line is the standfirst or the text, and its days are the story's.

INLINE = frozenset(("a", "abbr", "b", "em", "font", "i", "small", "span", "strong", "time", "u"))
"""Elements that do not end a line."""

UNSEEN = frozenset(("script", "style", "noscript", "template", "head", "option"))

CHANGED = re.compile(
    r"updat|modifi|chang|edited|revis|aktuali|geändert|mis à jour|màj|actuali[sz]|aggiorna|atuali|обновл|изменен",
    re.IGNORECASE,
)
"""What says that the day behind it is that of a later change."""


def day_beside_headline(page: _Element) -> Date | None:
    """Return the first day on the short lines behind the first headline with one, else the last on those before it."""
    lines, headings = _lines_of(page)
    for first, behind in headings.items():
        days_behind = _days(lines[behind : behind + LINES_BEHIND])
        days_before = _days(lines[max(0, first - LINES_BEFORE) : first])
        if days_behind or days_before:
            return days_behind[0] if days_behind else days_before[-1]
    return None


def _days(lines: Sequence[str]) -> list[Date]:
    unchanged = (CHANGED.split(line)[0] for line in lines)
    return [day for line in unchanged if len(line) <= LONGEST_LINE and (day := day_in(line))]


def _lines_of(page: _Element) -> tuple[Sequence[str], Mapping[int, int]]:
    """Return the lines that the page shows, and the places where each of its headlines begins and ends."""
    lines: list[str] = []
    headings: dict[int, int] = {}
    words: list[str] = []
    begins = 0
    walk = iterwalk(page, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if tag not in INLINE:
            if line := fold("".join(words)):
                lines.append(line)
            words = []
        if event == "end":
            if tag == "h1" and len(lines) > begins:
                headings[begins] = len(lines)
            words.append(element.tail or "")
            continue
        if tag == "h1":
            begins = len(lines)
        if tag in UNSEEN or not isinstance(tag, str):
            walk.skip_subtree()
        else:
            words.append(element.text or "")
    return lines, headings
