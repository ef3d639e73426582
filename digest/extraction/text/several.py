"""The lines of a text → the places where several articles in it begin, each with its own headline, byline and day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from digest.extraction.lines.bylines import END_OF_SENTENCE, names_in
from digest.extraction.lines.day_lines import day_in
from digest.extraction.lines.title_affixes import is_outlet
from digest.extraction.text.headlines import ADDRESS, bare_names, day_of, is_lead, may_be_headline
from digest.extraction.text.mastheads import share_of, telling_words
from digest.extraction.text.paragraph_layout import Line
from digest.extraction.text.pasted_chrome import is_statement
from digest.model import Span

HEAD_LINES = 3
"""Under a headline, among which a byline and a day stand: a standfirst may be the third."""

LEAST_STATEMENTS = 2
"""Sentences that an article has at least; the teaser of another one has fewer."""

OVER_LINES = 3
"""Lines over a headline that belong to it: which article it is, its address, its outlet and its day."""

COUNTED = re.compile(
    r"^(?:(?:article|artikel|document|dokument|text|item|nr\.?|no\.?|#) ?)?\d{1,3}"
    r"(?: (?:of|von|de|sur) \d{1,3})?[.):]?$",
    re.IGNORECASE,
)
"""A line that says which of several articles follows."""

NUMBER = re.compile(r"^(?:\(?\d{1,3}[.)]|#\d{1,3}) (?=\S)")
"""Which of several articles a headline heads."""

OWN_WORDS = 0.5
"""A judgement: the share of a headline's telling words that its own article uses."""


def spans_of_articles(lines: Sequence[Line]) -> list[Span]:
    """Return where each of several articles begins and ends; nothing where there is one.

    The first is signed and dated as the others are. A single other head amid a text may be that of a related story,
    unless a row of signs or a count parts the two, or the text under it, and not that over it, uses its words.
    """
    heads = {place: head for place in range(len(lines)) if (head := _head_of(lines, place)) is not None}
    found = [place for place in heads if place and not any(one < place <= heads[one] for one in heads)]
    if not found or not (0 in heads or _is_headed(lines[: found[0]])):
        return []
    if len(found) == 1 and not _is_parted(lines, heads.get(0, 0), found[0], heads[found[0]]):
        return []
    whole = [start for start, end in pairwise([0, *found, len(lines)]) if _has_text(lines[start:end])]
    return list(pairwise([*whole, len(lines)])) if len(whole) > 1 else []


def without_counts(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of one of several articles without what says which of them it is."""
    kept = [line for place, line in enumerate(lines) if place >= OVER_LINES or not COUNTED.match(line.text)]
    return [replace(line, text=NUMBER.sub("", line.text)) if not place else line for place, line in enumerate(kept)]


def _head_of(lines: Sequence[Line], place: int) -> int | None:
    """Return the place of the headline of an article that begins here, behind a gap; None where none does.

    Over it may stand which article it is, its address, its outlet and its day; a byline and a day stand under it.
    """
    if not lines[place].gap:
        return None
    for title in range(place, min(place + OVER_LINES + 1, len(lines))):
        text = NUMBER.sub("", lines[title].text)
        if not END_OF_SENTENCE.search(text) and may_be_headline(text) and not is_outlet(text):
            return title if _signs(lines[title + 1 : title + 1 + HEAD_LINES], lines[place:title]) else None
        if not _may_stand_over(lines[title].text):
            return None
    return None


def _may_stand_over(text: str) -> bool:
    return bool(COUNTED.match(text) or ADDRESS.match(text) or is_outlet(text) or day_of(text))


def _is_headed(lines: Sequence[Line]) -> bool:
    """Tell whether the first article is signed and dated, too: under another line than its headline, maybe."""
    return _signs(lines[: 2 * HEAD_LINES])


def _is_parted(lines: Sequence[Line], first: int, place: int, title: int) -> bool:
    """Tell whether signs part a head from what is over it, or its words, which go on to the end of the text."""
    if any(line.ruled or COUNTED.match(line.text) or NUMBER.match(line.text) for line in lines[place : title + 1]):
        return True
    below = lines[title + 1 :]
    own = _share(lines[title], below)
    end = below[-max(2, len(below) // 3) :]
    return (
        own >= OWN_WORDS
        and own > _share(lines[title], lines[:place])
        and _share(lines[title], end) > _share(lines[first], end)
    )


def _share(headline: Line, text: Sequence[Line]) -> float:
    return share_of(headline.text, telling_words(" ".join(line.text for line in text)))


def _signs(lines: Sequence[Line], over: Sequence[Line] = ()) -> bool:
    """Tell whether lines under a headline sign it, and they or those over it date it."""
    head = [line.text for line in (*over, *lines) if not is_lead(line.text)]
    signed = [line.text for place, line in enumerate(lines) if names_in(line.text) or bare_names(lines, place)]
    return bool(signed) and any(day_of(text) or (text in signed and day_in(text)) for text in head)


def _has_text(lines: Sequence[Line]) -> bool:
    return sum(is_statement(line.text) for line in lines) >= LEAST_STATEMENTS
