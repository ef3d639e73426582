"""A stem → how rare it is in texts of all kinds, between 0 and 1: how much it tells that two articles have it."""

from __future__ import annotations

import math
from functools import lru_cache

from digest.comparison.stems import stems
from digest.lexicon.english.verbs import infinitives
from digest.lexicon.english.what_befell import SINGULARS
from digest.lexicon.english.word_counts import word_counts


@lru_cache(maxsize=50_000)
def rarity(stem: str) -> float:
    """Return 1 of a stem that the table of counts does not have, the less the more often its words stand there.

    The table counts words in their plain forms, so an irregular form, which has a stem of its own, is as common as
    its verb or its singular: told as tell, women as woman.
    """
    plain = (*infinitives(stem), SINGULARS.get(stem, ""))
    counted = (stem, *(one for form in plain if form for one in stems(form)))
    return 1.0 / (1.0 + math.log1p(max(word_counts().get(one, 0) for one in counted)))
