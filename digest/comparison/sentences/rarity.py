"""A stem → how rare it is in texts of all kinds, between 0 and 1: how much it tells that two articles have it."""

from __future__ import annotations

import math

from digest.lexicon.english.word_counts import word_counts


def rarity(stem: str) -> float:
    """Return 1 of a stem that the table of counts does not have, the less the more often a stem stands there."""
    return 1.0 / (1.0 + math.log1p(word_counts().get(stem, 0)))
