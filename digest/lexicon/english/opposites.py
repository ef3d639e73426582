"""Opposites: pairs of words of which one denies the other, and pairs that only tell two things apart.

Made by people and, below a mark in the file, from WordNet 3.1, whose licence stands in WORDNET-LICENSE beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from digest.lexicon.word_lists import entries

_NONE: frozenset[str] = frozenset()

_LEAST = 5
"""Letters of a word from which `un` before it is a negation, and no part of it as in unit."""

_PREFIXES = ("im", "in", "il", "ir", "non")
_ADJECTIVE_ENDINGS = ("able", "ible", "ative", "ctive", "curate", "quate", "plete")
"""Prefixes that negate an adjective with one of these endings, where they hardly ever are a part of the word."""


def opposites(word: str) -> frozenset[str]:
    """Return the words each of which denies the word: those of the table, and the word with or without `un`."""
    return _opposites(word)


def has_opposite(word: str) -> bool:
    """Say whether the table has the word."""
    return word in _both_ways("english/opposites.txt")


@lru_cache(maxsize=50_000)
def _opposites(word: str) -> frozenset[str]:
    listed = _both_ways("english/opposites.txt").get(word, _NONE)
    bare = word[2:] if word.startswith("un") else ""
    by_un = {bare if len(bare) >= _LEAST else f"un{word}" if len(word) >= _LEAST else word}
    return (listed | by_un | _by_other_prefixes(word)) - {word}


def _by_other_prefixes(word: str) -> frozenset[str]:
    """Return an adjective without the prefix that negates it, or with each that can: impassable, passable."""
    if not word.endswith(_ADJECTIVE_ENDINGS) or len(word) < _LEAST:
        return _NONE
    bare = {word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix) and len(word) > _LEAST + len(prefix)}
    return frozenset(bare or {prefix + word for prefix in _PREFIXES})


def contrasts(word: str) -> frozenset[str]:
    """Return the words that cannot stand for the same thing as the word, and do not deny it."""
    return _both_ways("english/contrasts.txt").get(word, _NONE)


def converses(verb: str) -> frozenset[str]:
    """Return the verbs that tell the deed from the other side."""
    return _both_ways("english/converses.txt").get(verb, _NONE)


@cache
def _both_ways(name: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for first, second in entries(name):
        found[first].add(second)
        found[second].add(first)
    return {word: frozenset(others) for word, others in found.items()}
