"""Nouns of things that are counted → whether one cannot stand for the other: wells and houses, not homes and houses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from digest.lexicon.word_lists import entries


def exclude(first: str, second: str) -> bool:
    """Say whether both nouns are known, and no thing is called by both; False where that is in doubt."""
    ours, theirs = _kinds_of(first), _kinds_of(second)
    return any(not ours[axis] & theirs[axis] for axis in ours.keys() & theirs.keys())


def divide_a_kind(first: str, second: str) -> bool:
    """Say whether both nouns are of one kind and on two sides of it: pupils and teachers among persons."""
    ours, theirs = _kinds_of(first), _kinds_of(second)
    return bool(ours and theirs and ours[""] & theirs[""]) and exclude(first, second)


def may_be_one(first: str, second: str) -> bool:
    """Say whether both nouns are known to be of one kind, and one of them stands for all of it: structures, schools."""
    ours, theirs = _kinds_of(first), _kinds_of(second)
    return min(len(ours), len(theirs)) == 1 and bool(ours[""] & theirs[""])


@cache
def dividing() -> frozenset[str]:
    """Return the nouns of which some things of a kind are and others are not: children and soldiers among people."""
    return frozenset(noun for noun, kinds in _table().items() if len(kinds) > 1)


_Kinds = Mapping[str, frozenset[str]]
"""By axis the kinds that a noun is of; the axis "" has the kinds that all others are parts of."""

_NONE: _Kinds = {}


def _kinds_of(noun: str) -> _Kinds:
    table = _table()
    return next((table[form] for form in _singulars(noun.casefold()) if form in table), _NONE)


def _singulars(noun: str) -> Iterator[str]:
    """Yield the noun, and what it can be the plural of."""
    yield noun
    if noun.endswith("ies"):
        yield noun[:-3] + "y"
    if noun.endswith("es"):
        yield noun[:-2]
    if noun.endswith("s"):
        yield noun[:-1]


@cache
def _table() -> Mapping[str, _Kinds]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for kind, *nouns in entries("english/kinds_of_things.txt"):
        name, _, rest = kind.rstrip(":").partition("/")
        axis, _, part = rest.partition("/")
        for noun in nouns:
            found[noun][""].add(name)
            if part:
                found[noun][f"{name}/{axis}"].add(part)
    return {noun: {axis: frozenset(kinds) for axis, kinds in by_axis.items()} for noun, by_axis in found.items()}
