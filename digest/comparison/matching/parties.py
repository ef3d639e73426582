"""Who does something in two statements → whether they are two parties, though one name stands beside both: rebels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from digest.comparison.sentences.stems import stems
from digest.lexicon.word_lists import entries


def are_two_parties(first: Iterable[str], second: Iterable[str]) -> bool:
    """Return whether the stems of both name parties that face each other, and none alike: a state's rebels and army."""
    ours, theirs = _parties_of(first), _parties_of(second)
    return any(ours[axis].isdisjoint(theirs[axis]) for axis in ours.keys() & theirs.keys())


def _parties_of(nouns: Iterable[str]) -> Mapping[str, set[str]]:
    """Return by axis the parties that some of the stems name."""
    found: dict[str, set[str]] = defaultdict(set)
    for noun in nouns:
        for axis, party in _parties().get(noun, ()):
            found[axis].add(party)
    return found


@cache
def _parties() -> Mapping[str, frozenset[tuple[str, str]]]:
    """Return by the stem of each noun the parties that it can name, each with its axis."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for kind, *nouns in entries("english/parties.txt"):
        axis, _, party = kind.rstrip(":").partition("/")
        for stem in stems(" ".join(nouns)):
            found[stem].add((axis, party))
    return {stem: frozenset(parties) for stem, parties in found.items()}
