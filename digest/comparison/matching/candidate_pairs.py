"""Things with weighed keys → the pairs of different sources that share the most, found by an index of the keys."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from heapq import nsmallest

from digest.model import Id

KEYS = 12
"""Keys of a thing that are looked up, of those that others have too the rarest first."""

POSTINGS = 48
"""Things looked at for one key; bounds the work for one thing, so that the whole grows with the things alone."""

NEAREST = 8
"""Counterparts kept for a thing, those that share the most weight."""

Keys = Mapping[Hashable, float]
"""The keys of a thing, each with its weight."""


def nearest_pairs(things: Sequence[Keys], sources: Sequence[Id]) -> tuple[tuple[int, int], ...]:
    """Return the pairs of near things by their places, each once and in order; `sources` says whose each thing is."""
    index: dict[Hashable, list[int]] = defaultdict(list)
    for place, keys in enumerate(things):
        for key in keys:
            index[key].append(place)
    return tuple(
        sorted(
            {
                (min(place, other), max(place, other))
                for place, keys in enumerate(things)
                for other in _nearest(place, keys, sources, index)
            }
        )
    )


def _nearest(place: int, keys: Keys, sources: Sequence[Id], index: Mapping[Hashable, Sequence[int]]) -> Sequence[int]:
    source, weights = sources[place], defaultdict[int, float](float)
    rarest = sorted((key for key in keys if len(index[key]) > 1), key=lambda key: len(index[key]))
    for key in rarest[:KEYS]:
        for other in _following(index[key], place):
            if sources[other] != source:
                weights[other] += keys[key]
    return nsmallest(NEAREST, weights, key=lambda other: (-weights[other], other))


def _following(posting: Sequence[int], place: int) -> Sequence[int]:
    """Return the things behind the place, then those from the beginning: of a long posting each thing sees others."""
    if len(posting) <= POSTINGS:
        return posting
    start = bisect_right(posting, place)
    following = posting[start : start + POSTINGS]
    return [*following, *posting[: POSTINGS - len(following)]]
