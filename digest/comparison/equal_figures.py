"""Pairs of equal figures of one slot → agreements beside those that the statements' words give, each told once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import combinations

from digest.comparison.agreements import Pair, pairs_in
from digest.comparison.circumstances import Circumstance, common_share, same_circumstance
from digest.comparison.connected import connected
from digest.comparison.figure_words import in_words, what_is_counted
from digest.model import Agreement


def equal_figures(pairs: Iterable[tuple[Circumstance, Circumstance]]) -> tuple[Agreement, ...]:
    """Return an agreement for each value, with a statement of each source that gives it."""
    return tuple(_agreement(group) for group in connected(pairs))


def with_equal_figures(
    agreements: Sequence[Agreement], equal: Iterable[Agreement], apart: Set[Pair]
) -> tuple[Agreement, ...]:
    """Return the agreements with those by `equal` figures that none of them has; what stands `apart` is none."""
    told = pairs_in(agreements) | apart
    return (*agreements, *(one for one in equal if pairs_in([one]).isdisjoint(told)))


def _agreement(group: Sequence[Circumstance]) -> Agreement:
    by_source: dict[str, Circumstance] = {}
    for figure in sorted(group, key=lambda figure: figure.place):
        by_source.setdefault(figure.source, figure)
    figures = list(by_source.values())
    counted = next((words for figure in figures if (words := what_is_counted(figure.quantity))), None)
    share = min(common_share(*pair) for pair in combinations(figures, 2))
    return Agreement(
        passages=tuple(figure.quantity.statement.passage for figure in figures),
        score=round(min(share, 1.0), 3),
        why=(
            f"same figure {in_words(figures[0].quantity.mention)}",
            *((f"both of {counted}",) if counted else ()),
            *same_circumstance(figures[0], figures[1]),
        ),
    )
