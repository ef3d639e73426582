"""English nouns for persons by what they are or do, of which the first meaning is that.

Made from WordNet 3.1, whose licence stands in WORDNET-LICENSE beside it.
"""

from __future__ import annotations

from functools import cache

from digest.lexicon.word_lists import entries


@cache
def persons() -> frozenset[str]:
    """Return the nouns in the singular."""
    return frozenset(word for (word,) in entries("english/persons.txt"))
