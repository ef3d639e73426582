"""The last lines of a text copy → who wrote it and when, as labels under a text say, and the lines without those."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.edtf import Date
from digest.extraction.blocks import word_count
from digest.extraction.lines.bylines import names_in
from digest.extraction.lines.day_lines import day_in
from digest.extraction.lines.phrases import any_of
from digest.extraction.text.headlines import SOURCE, day_of
from digest.extraction.text.paragraph_layout import Line
from digest.extraction.text.pasted_chrome import is_statement
from digest.lexicon.page_words import PUBLISHED

FOOT_LINES = 5
"""A judgement: author, outlet, day, address and a line of rights."""

LONGEST_LINE = 14
"""Words, a judgement: a label, an outlet and its edition, and a day."""

LABELLED = re.compile(rf"^(?:{any_of('source', *PUBLISHED.values())})\b", re.IGNORECASE)
"""How a line begins whose day is that of the article."""


def split_foot(lines: Sequence[Line]) -> tuple[tuple[str, ...], Date | None, list[Line]]:
    """Return the authors and the day that the last lines give by a label, and the lines without theirs."""
    start = next((place + 1 for place in range(len(lines) - 1, -1, -1) if is_statement(lines[place].text)), len(lines))
    start = max(start, len(lines) - FOOT_LINES)
    told = [_told(line.text) for line in lines[start:]]
    names = next((names for names, _ in filter(None, told) if names), ())
    day = next((day for _, day in filter(None, told) if day), None)
    kept = [line for line, said in zip(lines[start:], told, strict=True) if said is None]
    return names, day, [*lines[:start], *kept]


def _told(text: str) -> tuple[tuple[str, ...], Date | None] | None:
    """Return what a line of the foot gives; None where it is none."""
    if word_count(text) > LONGEST_LINE:
        return None
    names = names_in(text) if ":" in text else ()
    day = day_of(text) or (day_in(text) if LABELLED.match(text) else None)
    return (names, day) if names or day or SOURCE.fullmatch(text) else None
