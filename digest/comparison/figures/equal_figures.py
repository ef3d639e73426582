"""Pairs of equal figures of one slot → agreements beside those that the statements' words give, each told once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from itertools import chain, combinations
from operator import attrgetter

from digest.comparison.figures.circumstances import Circumstance, common_share, same_circumstance
from digest.comparison.matching.agreements import Pair, pairs_in
from digest.comparison.matching.connected import connected
from digest.comparison.quantities.figure_words import in_words, what_is_counted
from digest.comparison.quantities.quantities import Quantity
from digest.lexicon.english.clauses import BEFORE_A_NOUN
from digest.model import Agreement, Id, Number


def equal_figures(pairs: Iterable[tuple[Circumstance, Circumstance]]) -> tuple[Agreement, ...]:
    """Return an agreement for each value, with a statement of each source that gives it."""
    return tuple(_agreement(group) for group in connected(pairs))


def is_only_the_whole(first: Circumstance, second: Circumstance) -> bool:
    """Return whether both give the whole of another part: 14 of the 31, 26 of the 31."""
    parts = _part_of(first.quantity), _part_of(second.quantity)
    return None not in parts and parts[0] != parts[1]


def _part_of(quantity: Quantity) -> tuple[Number, Number] | None:
    """Return the figure before `of` of which this one tells the whole; None where it stands for itself."""
    place = quantity.place
    if place is None:
        return None
    index = place.first - 1
    while index > 0 and place.words[index].form in BEFORE_A_NOUN:
        index -= 1
    if index < 1 or place.words[index].form != "of":
        return None
    before = place.words[index - 1]
    return next(
        (
            (one.value, one.value if one.value_high is None else one.value_high)
            for one in quantity.statement.figures
            if one.start <= before.start < one.end
        ),
        None,
    )


def with_equal_figures(
    agreements: Sequence[Agreement], equal: Iterable[Agreement], apart: Set[Pair]
) -> tuple[Agreement, ...]:
    """Return the agreements with those by `equal` figures that none of them has; what stands `apart` is none.

    Where an agreement has some statements of such a figure, the others join it, each source once.
    """
    found = list(agreements)
    for one in equal:
        pairs = pairs_in([one])
        if not pairs.isdisjoint(apart):
            continue
        homes = [place for place, told in enumerate(agreements) if not pairs.isdisjoint(pairs_in([told]))]
        if homes:
            told = frozenset(chain.from_iterable(pairs & pairs_in(agreements[place] for place in homes)))
            found[homes[0]] = _joined(found[homes[0]], one, told)
        else:
            found.append(one)
    return tuple(found)


def _joined(agreement: Agreement, equal: Agreement, told: Set[tuple[Id, int]]) -> Agreement:
    """Return the agreement with the passages of the figure that are not told and of further sources."""
    sources = {passage.source for passage in agreement.passages}
    further = [
        passage
        for passage in equal.passages
        if (passage.source, passage.sentence) not in told and passage.source not in sources
    ]
    if not further:
        return agreement
    return replace(
        agreement,
        passages=tuple(sorted((*agreement.passages, *further), key=attrgetter("source"))),
        score=min(agreement.score, equal.score),
        why=tuple(dict.fromkeys((*agreement.why, equal.why[0]))),
    )


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
