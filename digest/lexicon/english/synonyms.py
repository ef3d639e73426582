"""Synonyms: nouns and adjectives of which one can stand for the other in the news.

Made by people and, below a mark in the file, from WordNet 3.1, whose licence stands in WORDNET-LICENSE beside it.
"""

from __future__ import annotations

from functools import cache

from digest.lexicon.word_lists import entries


@cache
def groups_of_synonyms() -> tuple[tuple[str, ...], ...]:
    """Return the groups: each word of one can stand for each other of it, and not for those of its other groups."""
    return tuple(entries("english/synonyms.txt"))
