"""The first paragraphs of a text copy → its headline, byline and date, and the paragraphs without them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.edtf import Date
from digest.extraction.blocks import word_count
from digest.extraction.lines.bylines import names_in
from digest.extraction.lines.datelines import day_leading
from digest.extraction.lines.day_lines import day_in
from digest.extraction.lines.title_affixes import without_outlet, without_wire_mark
from digest.extraction.text.headlines import (
    NEAR_DATE,
    bare_names,
    day_of,
    is_headline_below,
    is_label,
    is_lead,
    is_small_print,
    names_or_dates,
)
from digest.extraction.text.mastheads import HEAD_LINES, from_headline
from digest.extraction.text.paragraph_layout import Line
from digest.extraction.text.pasted_chrome import is_sign_of_page
from digest.extraction.text.signed_lines import signed

ROLE_WORDS = 5
""""Diplomatic correspondent, Vienna": directly under a byline, a few words say what the author is."""

DATELINE = re.compile(r"(?=[^\W\d_a-zа-яё]{3})(?P<day>[^()]{5,60})\([^()]{2,30}\)\s*[-–—]+\s")
"""Where and when a wire's story was written, before its lead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleHead:
    """What the head of a copy says of the article."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: Date | None = None
    standfirst: frozenset[str] = frozenset()
    """The lines between headline and byline, which are sentences though they lack the full stop."""


def split_head(lines: Sequence[Line]) -> tuple[ArticleHead, list[Line]]:
    """Return what the head says, and the lines without headline, byline, date and reading time."""
    rest = from_headline(lines)
    over = lines[: len(lines) - len(rest)][-NEAR_DATE:]
    title = without_outlet(without_wire_mark(rest[0].text)) if is_headline_below(over, rest) else None
    if title:
        rest = rest[1:]
    authors: tuple[str, ...] = ()
    published: Date | None = None
    kept: list[Line] = []
    below_byline = False
    size = _size(rest) if title else HEAD_LINES
    byline = next((index for index in range(len(rest[:size])) if title and names_or_dates(rest, index)), 0)
    for index, line in enumerate(rest[:size]):
        names, day = names_in(line.text) or (bare_names(rest, index) if title else ()), day_of(line.text)
        if not (names or day) and title and (beside := signed(line.text)):
            names, day = beside
        is_role = below_byline and not line.gap and word_count(line.text) <= ROLE_WORDS
        below_byline = bool(names) or is_role
        if names or day:
            authors = authors or names
            published = published or day or day_in(line.text)
        elif (
            line.text != title
            and not (is_role or is_small_print(line.text))
            and not (index < byline and is_label(line.text))
        ):
            kept.append(line)
    told = [day_of(line.text) for line in over[::-1]] + [_dated_lead(line.text) for line in kept]
    published = published or next(filter(None, told), None)
    standfirst = frozenset(line.text for line in rest[:byline])
    head = ArticleHead(title=title, authors=authors, published=published, standfirst=standfirst)
    return head, [*kept, *rest[size:]]


def _dated_lead(text: str) -> Date | None:
    dateline = DATELINE.match(text)
    return day_in(dateline["day"]) if dateline else day_leading(text)


def _size(lines: Sequence[Line]) -> int:
    """Return how many lines are the head's: buttons and counters between headline and lead count for nothing."""
    counted = 0
    for index, line in enumerate(lines):
        counted += not (is_small_print(line.text) or is_sign_of_page(line.text))
        if counted > HEAD_LINES or is_lead(line.text):
            return max(index, min(HEAD_LINES, len(lines)))
    return len(lines)
