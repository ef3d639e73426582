"""Opposites: pairs of words of which one denies the other, and pairs that only tell two things apart.

Made by people and, below a mark in the file, from WordNet 3.1, whose licence stands in WORDNET-LICENSE beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from digest.lexicon.word_lists import entries

_NONE: frozenset[str] = frozenset()


def opposites(word: str) -> frozenset[str]:
    """Return the words each of which denies the word."""
    return _both_ways("opposites.txt").get(word, _NONE)


def contrasts(word: str) -> frozenset[str]:
    """Return the words that cannot stand for the same thing as the word, and do not deny it."""
    return _both_ways("contrasts.txt").get(word, _NONE)


def converses(verb: str) -> frozenset[str]:
    """Return the verbs that tell the deed from the other side."""
    return _both_ways("converses.txt").get(verb, _NONE)


@cache
def fates() -> Mapping[str, int]:
    """Return what can befall those who are counted, each verb with the number of its fate."""
    return {verb: number for number, line in enumerate(entries("fates.txt")) for verb in line}


@cache
def _both_ways(name: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for first, second in entries(name):
        found[first].add(second)
        found[second].add(first)
    return {word: frozenset(others) for word, others in found.items()}
