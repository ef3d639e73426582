"""Text in which a small letter may begin a sentence → whether one does: written in haste, or all without capitals."""

from __future__ import annotations

import re

from digest.analysis.sentences.speech_tags import SMALL_TAG
from digest.lexicon import abbreviations

_FEW_CAPITALS = 0.002
"""Share of capitals among the letters of a text that has lost them; English has three hundredths and more."""


def is_lowered(text: str) -> bool:
    """Return whether a text has lost its capitals, so that a small letter may begin any of its sentences."""
    small, capitals = (sum(map(test, text)) for test in (str.islower, str.isupper))
    return capitals < _FEW_CAPITALS * small


def may_end_lowered(text: str, before: str, stop: re.Match[str], limit: int) -> bool:
    """Return whether a sentence without capitals may end: not at dots, at `no.` nor before who says it."""
    is_plain = stop["mark"] in (".", "?", "!") and before not in abbreviations.BEFORE_NUMBERS
    return is_plain and not (stop["closing"] and SMALL_TAG.match(text, stop.end(), limit))


def ends_before_small(before: str, stop: re.Match[str]) -> bool:
    """Return whether a sentence ends though the next begins with a small letter, as people write in haste."""
    if not stop["mark"] or stop["closing"] or len(set(stop["mark"])) != 1 or stop["mark"].startswith(("..", "…")):
        return False
    return len(before) > 1 and before.islower() and before.isalpha() and before not in abbreviations.ALL
