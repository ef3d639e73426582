"""Figures of several articles → the pairs of one thing: which conflict, which are updates, narrower or equal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from digest.comparison.figures.circumstances import Circumstance
from digest.comparison.figures.figures_of_one_event import Slots
from digest.comparison.figures.lead_days import LeadDays
from digest.comparison.figures.lone_figures import LoneFigures
from digest.comparison.figures.one_thing import tell_of_two, tell_one_thing
from digest.comparison.matching.matches import Match
from digest.comparison.matching.one_event import OneEvent
from digest.comparison.matching.similarity import DIFFERENT
from digest.comparison.matching.unmatched_figures import left_over
from digest.comparison.quantities.comparability import (
    QuantityRelation,
    may_be_part,
    may_be_same_count,
    of_one_series,
    of_one_size,
    one_kind,
    relation_of,
)
from digest.comparison.quantities.measured_things import change_of_two
from digest.comparison.quantities.quantities import Quantity
from digest.comparison.quantities.timing import Days, Timing, of_one_day, timing
from digest.comparison.quantities.value_relations import ValueRelation, relation_of_values
from digest.model import Id

ALIKE = 0.3
"""Likeness, but for the figures, from which two statements of one noun with two counts differ: a choice of ours, above
the threshold of agreements since a false difference weighs more."""

FigurePair = tuple[Circumstance, Circumstance]


class Counterparts:
    """Which figures have their counterpart in which other sources."""

    def __init__(self) -> None:
        self._found: dict[tuple[Circumstance, Id], Circumstance] = {}

    def add(self, first: Circumstance, second: Circumstance) -> None:
        """Note that the two are each other's counterpart."""
        self._found |= {(first, second.source): second, (second, first.source): first}

    def has(self, figure: Circumstance, source: Id) -> bool:
        """Say whether the figure has its counterpart in the source."""
        return (figure, source) in self._found

    def are_free(self, first: Circumstance, second: Circumstance) -> bool:
        """Say whether neither has its counterpart in the other's source, but for each other."""
        return (
            self._found.get((first, second.source), second) is second
            and self._found.get((second, first.source), first) is first
        )

    def are_beside(self, first: Circumstance, second: Circumstance) -> bool:
        """Say whether one of the two has its counterpart in the other's statement."""
        ends = ((first, second), (second, first))
        found = [(self._found.get((one, other.source)), other) for one, other in ends]
        return any(told and told.quantity.statement is other.quantity.statement for told, other in found)


@dataclass(frozen=True, slots=True)
class FoundPairs:
    """The pairs of figures that count one thing and are not the same."""

    conflicting: list[FigurePair]
    developing: list[FigurePair]
    narrower: list[FigurePair]
    equal: list[FigurePair]


def pair_off(
    shares: Mapping[FigurePair, float],
    equal: Set[FigurePair],
    counterparts: Counterparts,
    days: Days,
    leads: LeadDays,
    event: OneEvent,
    lone: LoneFigures,
) -> FoundPairs:
    """Give each figure its nearest counterpart in each other source, equal ones first."""
    same = [pair for pair in shares if pair in equal or may_be_same_count(pair[0].quantity, pair[1].quantity)]
    told_twice = {
        end
        for first, second in equal
        if first.quantity.measure.given == second.quantity.measure.given
        and first.quantity.mention.qualifier == second.quantity.mention.qualifier
        for end in ((first, second.source), (second, first.source))
    }
    found = FoundPairs([], [], [], [])
    for pair in sorted(same, key=lambda pair: (pair not in equal, -shares[pair])):
        first, second = pair
        if counterparts.has(first, second.source) or counterparts.has(second, first.source):
            continue
        twice = [(first, second.source) in told_twice, (second, first.source) in told_twice]
        ends = (first.source, second.source)
        statements = first.quantity.statement, second.quantity.statement
        two = (
            change_of_two(first.quantity, second.quantity)
            or not event.may_be_told_by(*ends)
            or lone.differ_throughout(*ends)
            or event.each_names_another(*statements)
        )
        list_ = None if all(twice) or two else _list_for(pair, found, days, leads)
        if pair in equal and list_ is not found.developing:
            counterparts.add(first, second)
        if list_ is not None and (
            tell_one_thing(first, second, shares[pair], any(twice))
            or (not any(twice) and lone.tell_one_thing(first, second))
        ):
            counterparts.add(first, second)
            list_.append(pair)
    return found


def add_of_one_slot(found: FoundPairs, slots: Slots, counterparts: Counterparts, days: Days, leads: LeadDays) -> None:
    """Add the figures that are of one slot of one event and have no counterpart yet.

    Two reports of which several figures would differ, and none is the same, tell of two events after all.
    """
    listed = {end for pairs in (found.conflicting, found.developing, found.narrower) for pair in pairs for end in pair}
    added = FoundPairs([], [], [], [])
    for first, second in slots.pairs():
        if not (counterparts.are_free(first, second) and listed.isdisjoint((first, second))):
            continue
        list_ = _list_of_slot(first.quantity, second.quantity, added, days, leads)
        if list_ is not None:
            counterparts.add(first, second)
            list_.append((first, second))
    apart = Counter(map(_sources, (*added.conflicting, *found.conflicting)))
    same = set(map(_sources, (*added.equal, *added.narrower, *added.developing)))
    found.conflicting.extend(pair for pair in added.conflicting if apart[_sources(pair)] == 1 or _sources(pair) in same)
    found.developing.extend(added.developing)
    found.narrower.extend(added.narrower)
    found.equal.extend(added.equal)


def _sources(pair: FigurePair) -> frozenset[Id]:
    return frozenset(end.source for end in pair)


def _list_of_slot(
    first: Quantity, second: Quantity, found: FoundPairs, days: Days, leads: LeadDays
) -> list[FigurePair] | None:
    """Return the list to which two figures of one slot belong; None where they may be of two moments."""
    relation = relation_of_values(first.measure, second.measure)
    if relation is ValueRelation.SAME:
        return found.equal
    time = timing(first, second, days)
    if relation is ValueRelation.NARROWER and time is not Timing.SERIES and of_one_day(first, second, days):
        return found.narrower
    if may_be_part(first, second):
        return None
    if time is Timing.SERIES:
        return found.developing if first.measure.given != second.measure.given else None
    if relation is not ValueRelation.EXCLUDED or time is not Timing.ONE:
        return None
    return None if leads.exclude(first.statement, second.statement) else found.conflicting


def told_alike(matches: Iterable[Match]) -> tuple[tuple[Quantity, Quantity], ...]:
    """Return the only two figures by which statements differ that else say the same."""
    found = [
        left_over(match.first, match.second)
        for match in matches
        if match.relation.but_for_values and match.score / DIFFERENT >= ALIKE
    ]
    return tuple(pairs[0] for pairs in found if len(pairs) == 1)


def add_told_alike(
    found: FoundPairs,
    figures: Iterable[Circumstance],
    alike: Iterable[tuple[Quantity, Quantity]],
    counterparts: Counterparts,
    days: Days,
) -> None:
    """Add to what conflicts the figures by which alone two statements differ, unless of two times or things."""
    by_quantity = {told.quantity: told for told in figures}
    for one, other in alike:
        first, second = by_quantity[one], by_quantity[other]
        apart = counterparts.has(first, second.source) or counterparts.has(second, first.source)
        sizes = of_one_size(one, other) and relation_of_values(one.measure, other.measure) is ValueRelation.EXCLUDED
        if sizes and not apart and not clearly_other(one, other, days) and not may_be_part(one, other):
            counterparts.add(first, second)
            found.conflicting.append((first, second))


def _list_for(pair: FigurePair, found: FoundPairs, days: Days, leads: LeadDays) -> list[FigurePair] | None:
    """Return the list to which a pair belongs if the two tell one thing; None where they do not differ."""
    first, second = pair[0].quantity, pair[1].quantity
    if not may_be_same_count(first, second):
        return None
    time = timing(first, second, days)
    if time is Timing.SERIES:
        return (
            found.developing if of_one_series(first, second) and first.measure.given != second.measure.given else None
        )
    one_event = time is Timing.ONE and not leads.exclude(first.statement, second.statement)
    relation = relation_of(first, second) if one_event else QuantityRelation.NOT_COMPARABLE
    return {QuantityRelation.EXCLUDED: found.conflicting, QuantityRelation.NARROWER: found.narrower}.get(relation)


def clearly_other(first: Quantity, second: Quantity, days: Days) -> bool:
    """Return whether the words say that two count different things, or one at different moments."""
    if change_of_two(first, second):
        return True
    fates = bool(first.befell and second.befell) and first.befell != second.befell
    one, other = first.statement, second.statement
    return (
        fates or not one_kind(first, second) or timing(first, second, days) is not Timing.ONE or tell_of_two(one, other)
    )
