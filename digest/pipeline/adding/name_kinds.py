"""A name that the vocabulary lacks → what it is the name of, where its words tell."""

from __future__ import annotations

from collections.abc import Collection

from digest.lexicon.english.bodies import BODIES, COUNTRIES
from digest.lexicon.first_names import MEN, WOMEN
from digest.model import EntityKind

LEAST_WORDS = 2
"""Of a person's name: a first name alone may be anybody's."""


def kind_of_name(name: str, speakers: Collection[str]) -> EntityKind | None:
    """Return the kind of what has the name; None where that cannot be told. `speakers` are names of who is quoted."""
    words = name.split()
    if not BODIES.isdisjoint(words):
        return EntityKind.ORGANISATION
    if name in COUNTRIES:
        return EntityKind.PLACE
    if len(words) >= LEAST_WORDS and (words[0].lower() in MEN | WOMEN or name in speakers):
        return EntityKind.PERSON
    return None
