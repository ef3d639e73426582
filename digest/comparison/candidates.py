"""Weighed statements → the pairs of different sources that may say the same, from an index and never from all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from digest.comparison.likeness import Weighed

KEYS = 12
"""Keys of a statement that are looked up, rarest first."""

POSTINGS = 48
"""Statements looked at for one key; bounds the work, so that it grows with the statements alone."""

NEAREST = 8
"""Candidates kept for a statement, those that share the most weight."""

Pair = tuple[Weighed, Weighed]


def candidate_pairs(statements: Sequence[Weighed]) -> tuple[Pair, ...]:
    """Return the pairs that share rare words or facts, each once, in the order of the statements."""
    index = _index(statements)
    pairs = {
        (min(place, other), max(place, other))
        for place, statement in enumerate(statements)
        for other in _nearest(statement, statements, index)
    }
    return tuple((statements[first], statements[second]) for first, second in sorted(pairs))


def _index(statements: Sequence[Weighed]) -> Mapping[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for place, statement in enumerate(statements):
        for key, _ in _keys(statement):
            index[key].append(place)
    return index


def _nearest(statement: Weighed, statements: Sequence[Weighed], index: Mapping[str, list[int]]) -> Iterator[int]:
    source = statement.statement.source
    weights: dict[int, float] = defaultdict(float)
    keys = sorted(_keys(statement), key=lambda item: (len(index[item[0]]), item[0]))
    for key, weight in keys[:KEYS]:
        for other in index[key][:POSTINGS]:
            if statements[other].statement.source != source:
                weights[other] += weight
    nearest = sorted(weights, key=lambda other: (-weights[other], other))
    yield from nearest[:NEAREST]


def _keys(statement: Weighed) -> Iterator[tuple[str, float]]:
    yield from statement.stems.items()
    yield from statement.beginnings.items()
    for quantity in statement.quantities:
        yield f"figure {quantity.value} {quantity.head} {quantity.mention.unit}", 1.0
    yield from statement.facts.items()
