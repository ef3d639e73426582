"""The last lines of a text copy → who wrote it and when, as labels under a text say, and the lines without those."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.edtf import Date
from digest.extraction.blocks import word_count
from digest.extraction.lines.boilerplate import is_boilerplate
from digest.extraction.lines.bylines import names_in
from digest.extraction.lines.day_lines import day_in
from digest.extraction.lines.phrases import any_of
from digest.extraction.lines.related_articles import opens_related_articles
from digest.extraction.lines.title_affixes import is_outlet
from digest.extraction.text.headlines import ADDRESS, SOURCE, day_of, may_be_headline
from digest.extraction.text.pasted_chrome import READ_ON, is_statement
from digest.extraction.text.signed_lines import signed
from digest.lexicon.page_words import PUBLISHED

FOOT_LINES = 5
"""A judgement: author, outlet, day, address and a line of rights."""

LONGEST_LINE = 14
"""Words, a judgement: a label, an outlet and its edition, and a day."""

LABELLED = re.compile(rf"^(?:{any_of('source', *PUBLISHED.values())})\b", re.IGNORECASE)
"""How a line begins whose day is that of the article."""


def told_at_foot(texts: Sequence[str]) -> tuple[tuple[str, ...], Date | None, frozenset[int]]:
    """Return the authors and the day that the last lines give by a label or side by side, and the places of these."""
    last = next((place for place in range(len(texts) - 1, -1, -1) if is_statement(texts[place])), len(texts))
    foot = range(max(last + 1, len(texts) - FOOT_LINES), len(texts))
    other = next((place for place in range(last + 1, len(texts)) if _opens_other(texts[place])), len(texts))
    told = {place: _told(texts[place], is_own=place < other) for place in foot}
    names = next((one[0] for one in told.values() if one and one[0]), ())
    day = next((one[1] for one in told.values() if one and one[1]), None)
    return names, day, frozenset(place for place, one in told.items() if one)


def _opens_other(text: str) -> bool:
    """Tell whether a line may head another article, whose author and day would stand under it."""
    if opens_related_articles(text) or READ_ON.fullmatch(text):
        return True
    return may_be_headline(text) and not (is_outlet(text) or is_boilerplate(text) or _told(text, is_own=True))


def _told(text: str, *, is_own: bool) -> tuple[tuple[str, ...], Date | None] | None:
    """Return what a line of the foot gives; None where it is none, or gives it without a label of another article."""
    if word_count(text) > LONGEST_LINE:
        return None
    names = names_in(text) if ":" in text else ()
    labelled = LABELLED.match(text)
    day = (day_of(text) if is_own or labelled else None) or (day_in(text) if labelled else None)
    if names or day or SOURCE.fullmatch(text) or ADDRESS.match(text):
        return names, day
    return signed(text) if is_own else None
