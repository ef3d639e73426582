"""Figures of articles on one event → which two are of one slot: of one thing there, whatever the sentences' words.

Two figures are of one slot where their dimension is one, what they count can be called by both nouns, what befell it
does not exclude the other, both are levels or both changes, and neither article has another figure that would be as
near: in one event a reader needs no more than that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

from digest.comparison.figures.circumstances import Circumstance, common_weight, share_what_happened
from digest.comparison.figures.lone_figures import LoneFigures
from digest.comparison.matching.candidate_pairs import nearest_pairs
from digest.comparison.matching.common_predicates import common_predicates
from digest.comparison.matching.one_event import OneEvent
from digest.comparison.quantities.like_quantities import (
    is_counted_up_to,
    may_fill_one_slot,
    of_one_fate,
    of_one_named_noun,
)
from digest.comparison.quantities.measured_things import change_of_two
from digest.comparison.quantities.value_relations import ValueRelation, relation_of_values
from digest.comparison.sentences.contrasting import contrasting_in_content
from digest.comparison.sentences.objects import causes_of
from digest.comparison.sentences.substitutions import differ_in_a_noun, differ_in_two_nouns
from digest.comparison.sentences.those_of_somebody import tell_of_two_persons
from digest.model import Id

FATE, NOUN, WORDS, ANY = 3, 2, 1, 1
"""What one fate, one noun and a common circumstance count where two figures could be of one slot with a third."""

LEAST = 1.0
"""Weight, in words that occur once, of a circumstance that is common: a choice of ours."""

SIZES, SIZES_OF_ONE_FATE = 3.0, 10.0
"""How many times as large as the other one of two values may be that differ: disputes are mostly smaller."""

TELLING = 13
"""From it, two equal counts in one event are rarely so by chance."""


class Slots:
    """The figures of articles, by which is told which two are of one slot."""

    def __init__(self, figures: Sequence[Circumstance], event: OneEvent, lone: LoneFigures) -> None:
        self._event = event
        self._lone = lone
        self._figures: dict[Id, list[Circumstance]] = defaultdict(list)
        for told in figures:
            self._figures[told.source].append(told)

    def pairs(self) -> Iterable[tuple[Circumstance, Circumstance]]:
        """Return the pairs of one slot, the surest first."""
        figures = [told for several in self._figures.values() for told in several]
        near = nearest_pairs([_keys(told) for told in figures], [told.source for told in figures])
        found = [(figures[first], figures[second]) for first, second in near]
        sure = [(self._strength(*pair), pair) for pair in found]
        return [pair for strength, pair in sorted(sure, key=_rank) if strength and self._only(*pair, strength)]

    def _only(self, first: Circumstance, second: Circumstance, strength: int) -> bool:
        """Return whether neither article has another figure of another value that is as near to the other one."""
        return not any(
            told is not one
            and told.quantity.measure.given != one.quantity.measure.given
            and self._strength(told, other) >= strength
            for one, other in ((first, second), (second, first))
            for told in self._figures[one.source]
        )

    def _strength(self, first: Circumstance, second: Circumstance) -> int:
        """Return how surely two figures are of one slot, 0 where they are not."""
        one, other = first.quantity, second.quantity
        if (
            first.source == second.source
            or not self._event.is_told_by(first.source, second.source)
            or not may_fill_one_slot(one, other)
            or self._lone.differ_throughout(first.source, second.source)
            or self._event.each_names_another(one.statement, other.statement)
            or _tell_of_two(first, second)
        ):
            return 0
        fate, noun = of_one_fate(one, other), of_one_named_noun(one, other)
        series = one.series or other.series or (is_counted_up_to(one) and is_counted_up_to(other))
        words = series or (common_weight(first, second) >= LEAST and share_what_happened(first, second))
        if one.kind.change in ("up", "down") and not words and not one.befell & other.befell:
            return 0  # of two things each may rise
        excluded = relation_of_values(one.measure, other.measure) is ValueRelation.EXCLUDED
        small, large = sorted(abs(each.measure.given[0]) for each in (one, other))
        if excluded and large > (SIZES_OF_ONE_FATE if fate else SIZES) * small and not series:
            return 0
        alike = not excluded and (large >= TELLING or one.mention.unit is not None)
        return ANY + FATE * fate + NOUN * noun + WORDS * words if fate or noun or words or alike else 0


def _rank(found: tuple[int, tuple[Circumstance, Circumstance]]) -> tuple[int, tuple[int, int], tuple[int, int]]:
    strength, (first, second) = found
    return (-strength, first.place, second.place)


def _keys(told: Circumstance) -> Mapping[Hashable, float]:
    measured = told.quantity.measure.dimension
    fates: dict[Hashable, float] = {(measured, "befell", fate): 2.0 for fate in told.quantity.befell}
    return {(measured,): 1.0, (measured, told.quantity.head): 1.0, **fates}


def _tell_of_two(first: Circumstance, second: Circumstance) -> bool:
    """Return whether causes of other kinds are named, a word of one stands against a word of the other, or one noun
    stands in each where the other has another one."""
    statements = first.quantity.statement, second.quantity.statement
    if any(one.is_of_all_others for one in common_predicates(first.weighed, second.weighed) if one.is_one_verb):
        return True
    if differ_in_a_noun(*statements) or differ_in_two_nouns(*statements) or tell_of_two_persons(*statements):
        return True
    if change_of_two(first.quantity, second.quantity):
        return True
    one, other = first.quantity.place, second.quantity.place
    if one is None or other is None:
        return False
    causes, others = (causes_of(place.words[place.begin : place.end]) for place in (one, other))
    return bool(causes and others and not causes & others) or contrasting_in_content(
        first.quantity.statement, second.quantity.statement
    )
