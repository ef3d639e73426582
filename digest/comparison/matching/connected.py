"""Pairs of things → the groups that they join, directly or through others."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

_Thing = TypeVar("_Thing", bound=Hashable)


def connected(pairs: Iterable[tuple[_Thing, _Thing]]) -> list[list[_Thing]]:
    """Return the groups, and what is in each, in the order in which the pairs bring them."""
    group_of: dict[_Thing, list[_Thing]] = {}
    for first, second in pairs:
        ours, theirs = group_of.get(first, [first]), group_of.get(second, [second])
        together = ours if ours is theirs else [*ours, *theirs]
        group_of.update(dict.fromkeys(together, together))
    return list({id(group): group for group in group_of.values()}.values())
