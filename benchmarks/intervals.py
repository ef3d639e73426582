"""What was measured of each text or pair → its mean, and how sure that is, by a bootstrap that is always the same."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Hashable, Sequence

RESAMPLES = 2000
_SEED = 5


def interval(values: Sequence[float], groups: Sequence[Hashable] | None = None) -> tuple[float, float, float]:
    """Return the mean and its 95 % interval."""
    low, high = bounds(means(values, groups))
    return sum(values) / len(values), low, high


def bounds(drawn: Sequence[float]) -> tuple[float, float]:
    """Return the limits between which 95 % of the values lie."""
    ordered = sorted(drawn)
    return ordered[int(0.025 * len(ordered))], ordered[int(0.975 * len(ordered))]


def means(values: Sequence[float], groups: Sequence[Hashable] | None = None) -> list[float]:
    """Return the means of resamples; values of one group, such as pairs with one premise, are drawn together."""
    if min(values) == max(values):
        return [values[0]] * RESAMPLES
    held: dict[Hashable, list[float]] = defaultdict(list)
    for group, value in zip(groups or range(len(values)), values, strict=True):
        held[group].append(value)
    sums = [(sum(each), len(each)) for each in held.values()]
    draw = random.Random(_SEED)  # noqa: S311 (resampling, no secret)
    return [_mean(draw.choices(sums, k=len(sums))) for _ in range(RESAMPLES)]


def _mean(drawn: Sequence[tuple[float, int]]) -> float:
    totals, sizes = zip(*drawn, strict=True)
    return sum(totals) / sum(sizes)
