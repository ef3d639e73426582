"""A text that was copied or exported from Europresse → its articles, from the lines over and under them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.extraction.databases.export import Export, day_told, paragraphs_in
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.extraction.lines.name_lists import people_named

FILED = re.compile(
    r"^[ \t]*(?:(?:PUBLI-)?©?(?:news|web|tv|radio|social)[·.]\d{8}[·.]\S+"
    r"|Ce document est destiné à l['’]usage exclusif .*|(?:Certificat )?[ÉE]mis le .*)[ \t]*$",
    re.MULTILINE,
)
"""The number under each article, which begins with its kind and day, and for whom the copy was made."""

RIGHTS = re.compile(
    r"^[ \t]*(?:©|Copyright\b)(?=.*\b(?:19|20)\d\d\b).*$|^[ \t]*(?:Tous droits réservés|All rights reserved)\b.*$"
    r"|^[ \t]*(?:Le présent document est protégé|The present document is protected)\b.*$",
    re.MULTILINE,
)
"""The lines of rights under an article, of which the first ends it."""

COUNTED = re.compile(r"\b\d{1,3}(?:[ \u202f\xa0]?\d{3})* (?:mots|words)\b|,? p\. ?\w{1,6}\s*$", re.IGNORECASE)
"""The end of the line with section, day, number of words and page."""

HEAD_LINES = 4
CARD_LINES = 24
"""Judgements: over the headline stand the outlet, perhaps its edition, and the line with the day; in printed documents
a card of the source, of ten lines and their gaps."""

CARD = "Nom de la source"
"""What that card begins with."""

BYLINE_WORDS = 14
"""A judgement: more than the names of four writers has."""


def europresse(text: str) -> tuple[Export, ...]:
    """Return the articles; none where the text has no number as they have there."""
    if not re.search(r"^[ \t]*(?:PUBLI-)?©?(?:news|web|tv|radio|social)[·.]\d{8}[·.]\S+", text, re.MULTILINE):
        return ()
    return tuple(one for part in FILED.split(text) if (one := _article(part)))


def _article(part: str) -> Export | None:
    rights = RIGHTS.search(part)
    over, lines = _split_at_day(part[: rights.start()] if rights else part)
    if not over or len(lines) < 2:
        return None
    signed = _signed(lines[1:])
    return Export(
        title=lines[0],
        authors=people_named(lines[1]) if signed else (),
        published=next(filter(None, map(day_told, reversed(over[-2:]))), None),
        body="\n\n".join(lines[2 if signed else 1 :]),
    )


def _split_at_day(part: str) -> tuple[Sequence[str], Sequence[str]]:
    """Return the paragraphs to the line with the day, and those from the headline on; nothing where there is none."""
    lines = [line for paragraph in _head_apart(part) for line in paragraph]
    most = CARD_LINES if lines[0] == CARD else HEAD_LINES
    dated = next(
        (
            place
            for place, line in enumerate(lines[:most])
            if COUNTED.search(line) and any(map(day_told, lines[max(0, place - 1) : place + 1]))
        ),
        None,
    )
    return ((), ()) if dated is None else (lines[: dated + 1], lines[dated + 1 :])


def _head_apart(part: str) -> list[list[str]]:
    """Return the paragraphs, of which the first is told line by line."""
    first, _, rest = part.strip().partition("\n\n")
    return [first.split("\n"), paragraphs_in(rest)]


def _signed(lines: Sequence[str]) -> bool:
    """Tell whether a line of names stands under the headline, and a text below it."""
    return (
        len(lines) > 1
        and len(lines[0].split()) <= BYLINE_WORDS
        and not END_OF_SENTENCE.search(lines[0])
        and bool(people_named(lines[0]))
    )
