"""The lines of a text → the places where several articles in it begin, each with its own headline, byline and day."""

from __future__ import annotations

from collections.abc import Sequence

from digest.extraction.lines.bylines import END_OF_SENTENCE, names_in
from digest.extraction.lines.day_lines import day_in
from digest.extraction.text.headlines import bare_names, day_of, is_lead, may_be_headline
from digest.extraction.text.paragraph_layout import Line
from digest.extraction.text.pasted_chrome import is_statement

HEAD_LINES = 3
"""Under a headline, among which a byline and a day stand: a standfirst may be the third."""

LEAST_STATEMENTS = 2
"""Sentences that an article has at least; the teaser of another one has fewer."""


def starts_of_articles(lines: Sequence[Line]) -> list[int]:
    """Return where each of several articles begins; nothing where there is one.

    The first is signed and dated as the others are. A single other head amid a text may be that of a related story,
    unless a row of signs parts the two.
    """
    found = [place for place in range(1, len(lines)) if _begins(lines, place)]
    is_parted = len(found) > 1 or any(lines[place].ruled for place in found)
    if not is_parted or not (_begins(lines, 0) or _is_headed(lines[: found[0]])):
        return []
    starts = [0, *found]
    ends = [*starts[1:], len(lines)]
    whole = [start for start, end in zip(starts, ends, strict=True) if _has_text(lines[start:end])]
    return whole if len(whole) > 1 else []


def _begins(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a headline stands here, behind a gap, with a byline and a day under it."""
    line = lines[place]
    if not line.gap or END_OF_SENTENCE.search(line.text) or not may_be_headline(line.text):
        return False
    return _signs(lines[place + 1 : place + 1 + HEAD_LINES])


def _is_headed(lines: Sequence[Line]) -> bool:
    """Tell whether the first article is signed and dated, too: under another line than its headline, maybe."""
    return _signs(lines[: 2 * HEAD_LINES])


def _signs(lines: Sequence[Line]) -> bool:
    head = [line.text for line in lines if not is_lead(line.text)]
    signed = [line.text for place, line in enumerate(lines) if names_in(line.text) or bare_names(lines, place)]
    return bool(signed) and any(day_of(text) or (text in signed and day_in(text)) for text in head)


def _has_text(lines: Sequence[Line]) -> bool:
    return sum(is_statement(line.text) for line in lines) >= LEAST_STATEMENTS
