"""An English word by its form → whether it is a plural, a past or an adverb."""

from __future__ import annotations

import re

from digest.lexicon.english import nouns

_SCIENCES = (
    "acoust aerodynam aeronaut analyt athlet avion ceram class cybernet dynam econom electron eth forens genet geopolit"
    " gymnast hydraul informat linguist logist macroeconom mathemat obstetr optic paediatr pediatr phys polit robot"
)
_SINGULARS_WITH_S = re.compile(rf"(?:ss|us|is|ous)$|^(?:{_SCIENCES.replace(' ', '|')})ics$")
"""Words in -s that are no plurals: politics; but clinics and critics are."""


def is_plural(word: str) -> bool:
    """Return whether it ends as plurals do, or is one of those that end otherwise."""
    plain = word.rstrip(".").rpartition("-")[2].lower()
    if plain in nouns.IRREGULAR:
        return True
    if word.endswith(("'s", "’s", "'", "’")) or not word.endswith("s") or len(word) < 3:
        return False
    return not _SINGULARS_WITH_S.search(plain)


def is_past(word: str) -> bool:
    """Return whether it is a past in -ed; what a hyphen joins (`state-owned`) describes."""
    return word.islower() and word.endswith("ed") and "-" not in word and word not in nouns.NO_PASTS


def is_adverb(word: str) -> bool:
    """Return whether it is an adverb in -ly."""
    return word.islower() and len(word) > 4 and word.endswith("ly") and word not in nouns.LY_ADJECTIVES
