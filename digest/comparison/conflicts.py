"""Weighed statements → figures of different sources that conflict, that are updates or narrower, or to be looked at.

Two figures are found together by what they measure, by what they count and by the circumstance that they are told in:
the rare words around them, not the likeness of their sentences, which misses different counts of one circumstance.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from digest.comparison.candidate_pairs import nearest_pairs
from digest.comparison.circumstances import (
    Circumstance,
    circumstances_of,
    common_share,
    common_weight,
    same_circumstance,
)
from digest.comparison.comparability import (
    QuantityRelation,
    is_one_value,
    may_be_equal,
    may_be_part,
    may_be_same_count,
    of_one_series,
    of_one_size,
    one_kind,
    relation_of,
)
from digest.comparison.connected import connected
from digest.comparison.figure_words import converted, in_words, what_is_counted
from digest.comparison.lead_days import LeadDays
from digest.comparison.left_over import left_over
from digest.comparison.lone_figures import LoneFigures
from digest.comparison.matches import Match
from digest.comparison.one_event import OneEvent
from digest.comparison.one_thing import SAME_CIRCUMSTANCE, tell_of_two, tell_one_thing
from digest.comparison.quantities import Quantity
from digest.comparison.similarity import DIFFERENT
from digest.comparison.statements import Statement, name_of
from digest.comparison.timing import Days, Timing, timing
from digest.comparison.updates import updates_from
from digest.comparison.value_relations import ValueRelation, relation_of_values
from digest.comparison.weighted_statements import WeightedStatement
from digest.model import Agreement, Difference, Entity, Id, Relation, Update

ALIKE = 0.3
"""Likeness, but for the figures, from which two statements of one noun with two counts differ: a choice of ours, above
the threshold of agreements since a false difference weighs more."""

TOGETHER = 1.5
"""Weight of common words, in words that occur once, from which different counts of one speaker are told together: a
rare word with two that only begin alike, as west and western, east and eastern."""

TOGETHER_UNNAMED = 2.5
"""The same where a source does not say whose count it is."""

_Pair = tuple[Circumstance, Circumstance]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedFigures:
    """How the figures of the sources stand to each other, where they are not simply the same."""

    conflicts: tuple[Difference, ...]
    updates: tuple[Update, ...]
    narrower: tuple[Agreement, ...]
    to_look_at: tuple[Difference, ...]
    apart: frozenset[tuple[Statement, Statement]]
    """The statements, in their order, that are told under one of the first three, and so say not simply the same."""
    of_other_values: frozenset[tuple[Statement, Statement]]
    """Those that give other values of one thing, in whichever list: with other dates they are of two times."""


def compare_figures(
    statements: Sequence[WeightedStatement],
    entities: Mapping[Id, Entity],
    days: Days,
    event: OneEvent,
    matches: Iterable[Match] = (),
) -> ComparedFigures:
    """Return what was found, each in the order of the statements; `days` are those of the articles.

    Of `matches` that would say the same but for a figure, this figure differs, whatever the words beside it.
    """
    told_alike = _told_alike(matches)
    figures = [told for statement in statements for told in circumstances_of(statement)]
    places = nearest_pairs([told.keys for told in figures], [told.source for told in figures])
    pairs = [(figures[first], figures[second]) for first, second in places]
    shares = {pair: common_share(*pair) for pair in pairs}
    agreeing = [pair for pair in pairs if _agree(*pair, shares[pair])]
    counterparts = _Counterparts()
    leads = LeadDays((statement.statement for statement in statements), days)
    lone = LoneFigures(figures, event)
    found = _pair_off(shares, set(agreeing), counterparts, days, leads, event, lone)
    _add_told_alike(found, figures, told_alike, counterparts, days)
    together = _told_together(pairs, counterparts, days)
    groups = _groups(found.conflicting, [pair for pair in agreeing if shares[pair] >= SAME_CIRCUMSTANCE])
    return ComparedFigures(
        conflicts=tuple(_conflict(group) for group in groups),
        updates=updates_from(found.developing, days),
        narrower=tuple(_narrower(pair, shares[pair]) for pair in found.narrower),
        to_look_at=tuple(_look_at(pair, entities) for pair in sorted(together, key=lambda pair: pair[0].place)),
        apart=_statements(found.conflicting, found.developing, found.narrower),
        of_other_values=_statements(
            pair for pair in pairs if relation_of(pair[0].quantity, pair[1].quantity) is QuantityRelation.EXCLUDED
        ),
    )


def _statements(*pairs: Iterable[_Pair]) -> frozenset[tuple[Statement, Statement]]:
    ordered = (sorted(pair, key=attrgetter("place")) for pair in chain(*pairs))
    return frozenset((first.quantity.statement, second.quantity.statement) for first, second in ordered)


class _Counterparts:
    """Which figures have their counterpart in which other sources."""

    def __init__(self) -> None:
        self._found: dict[tuple[Circumstance, Id], Circumstance] = {}

    def add(self, first: Circumstance, second: Circumstance) -> None:
        """Note that the two are each other's counterpart."""
        self._found |= {(first, second.source): second, (second, first.source): first}

    def has(self, figure: Circumstance, source: Id) -> bool:
        """Say whether the figure has its counterpart in the source."""
        return (figure, source) in self._found

    def are_beside(self, first: Circumstance, second: Circumstance) -> bool:
        """Say whether one of the two has its counterpart in the other's statement."""
        ends = ((first, second), (second, first))
        found = [(self._found.get((one, other.source)), other) for one, other in ends]
        return any(told and told.quantity.statement is other.quantity.statement for told, other in found)


@dataclass(frozen=True, slots=True)
class _Found:
    """The pairs of figures that count one thing and are not the same."""

    conflicting: list[_Pair]
    developing: list[_Pair]
    narrower: list[_Pair]


def _pair_off(
    shares: Mapping[_Pair, float],
    equal: Set[_Pair],
    counterparts: _Counterparts,
    days: Days,
    leads: LeadDays,
    event: OneEvent,
    lone: LoneFigures,
) -> _Found:
    """Give each figure its nearest counterpart in each other source, equal ones first."""
    same = [pair for pair in shares if pair in equal or may_be_same_count(pair[0].quantity, pair[1].quantity)]
    told_twice = {
        end
        for first, second in equal
        if first.quantity.measure.given == second.quantity.measure.given
        and first.quantity.mention.qualifier == second.quantity.mention.qualifier
        for end in ((first, second.source), (second, first.source))
    }
    found = _Found([], [], [])
    for pair in sorted(same, key=lambda pair: (pair not in equal, -shares[pair])):
        first, second = pair
        if counterparts.has(first, second.source) or counterparts.has(second, first.source):
            continue
        twice = [(first, second.source) in told_twice, (second, first.source) in told_twice]
        ends = (first.source, second.source)
        two = not event.may_be_told_by(*ends) or lone.differ_throughout(*ends)
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


def _told_alike(matches: Iterable[Match]) -> tuple[tuple[Quantity, Quantity], ...]:
    """Return the only two figures by which statements differ that else say the same."""
    found = [
        left_over(match.first, match.second)
        for match in matches
        if match.relation.but_for_values and match.score / DIFFERENT >= ALIKE
    ]
    return tuple(pairs[0] for pairs in found if len(pairs) == 1)


def _add_told_alike(
    found: _Found,
    figures: Iterable[Circumstance],
    told_alike: Iterable[tuple[Quantity, Quantity]],
    counterparts: _Counterparts,
    days: Days,
) -> None:
    """Add to what conflicts the figures by which alone two statements differ, unless of two times or things."""
    by_quantity = {told.quantity: told for told in figures}
    for one, other in told_alike:
        first, second = by_quantity[one], by_quantity[other]
        apart = counterparts.has(first, second.source) or counterparts.has(second, first.source)
        sizes = of_one_size(one, other) and relation_of_values(one.measure, other.measure) is ValueRelation.EXCLUDED
        if sizes and not apart and not _clearly_other(one, other, days) and not may_be_part(one, other):
            counterparts.add(first, second)
            found.conflicting.append((first, second))


def _list_for(pair: _Pair, found: _Found, days: Days, leads: LeadDays) -> list[_Pair] | None:
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


def _agree(first: Circumstance, second: Circumstance, share: float) -> bool:
    """Say whether the two have one value: of one noun, or in one circumstance where the noun was not found."""
    one, other = first.quantity, second.quantity
    return is_one_value(one, other) and (may_be_same_count(one, other) or share >= SAME_CIRCUMSTANCE)


def _told_together(pairs: Sequence[_Pair], counterparts: _Counterparts, days: Days) -> list[_Pair]:
    """Return the pairs of different values in one circumstance, one of which the other source does not give."""
    weights = {
        pair: common_weight(*pair, but=pair[0].quantity.statement.speakers)
        for pair in pairs
        if not may_be_equal(pair[0].quantity, pair[1].quantity)
        and not _clearly_other(pair[0].quantity, pair[1].quantity, days)
        and not (counterparts.has(pair[0], pair[1].source) and counterparts.has(pair[1], pair[0].source))
        and not counterparts.are_beside(*pair)
    }
    found: list[_Pair] = []
    seen: set[tuple[Circumstance, Id]] = set()
    for pair in sorted(weights, key=lambda pair: -weights[pair]):
        ends = {(pair[0], pair[1].source), (pair[1], pair[0].source)}
        if weights[pair] >= _needed(*pair) and not ends & seen:
            seen |= ends
            found.append(pair)
    return found


def _needed(first: Circumstance, second: Circumstance) -> float:
    one, other = first.quantity.statement.speakers, second.quantity.statement.speakers
    if one & other:
        return TOGETHER
    return math.inf if one and other else TOGETHER_UNNAMED


def _groups(conflicting: Iterable[_Pair], agreeing: Iterable[_Pair]) -> list[list[Circumstance]]:
    """Gather the figures that conflicts join, with those of further sources that agree with one of them."""
    equals: dict[Circumstance, list[Circumstance]] = defaultdict(list)
    for first, second in agreeing:
        equals[first].append(second)
        equals[second].append(first)
    groups = [_with_further_sources(group, equals) for group in connected(conflicting)]
    return sorted(groups, key=lambda group: group[0].place)


def _with_further_sources(
    group: Sequence[Circumstance], equals: Mapping[Circumstance, Sequence[Circumstance]]
) -> list[Circumstance]:
    found, sources = list(group), {told.source for told in group}
    for told in found:  # grows while it is walked through
        for other in equals.get(told, ()):
            if other.source not in sources:
                sources.add(other.source)
                found.append(other)
    return sorted(found, key=attrgetter("place"))


def _clearly_other(first: Quantity, second: Quantity, days: Days) -> bool:
    """Return whether the words say that two count different things, or one at different moments."""
    fates = bool(first.befell and second.befell) and first.befell != second.befell
    one, other = first.statement, second.statement
    return (
        fates or not one_kind(first, second) or timing(first, second, days) is not Timing.ONE or tell_of_two(one, other)
    )


def _conflict(group: Sequence[Circumstance]) -> Difference:
    return _difference(group, (*_same_thing(group), *same_circumstance(group[0], group[1])))


def _same_thing(group: Sequence[Circumstance]) -> Iterator[str]:
    """Yield what the figures are of, and how they stand to each other where their units differ."""
    units = list(dict.fromkeys(told.quantity.mention.unit for told in group))
    if len(units) > 1:
        yield converted(group[0].quantity.mention, units[1])
    elif units[0]:
        yield f"same unit: {units[0]}"
    counted = next((words for told in group if (words := what_is_counted(told.quantity))), None)
    if counted:
        yield f"both of {counted}"


def _narrower(pair: _Pair, share: float) -> Agreement:
    first, second = sorted(pair, key=attrgetter("place"))
    wide, narrow = sorted((first, second), key=lambda told: told.quantity.measure.is_one_value)
    return Agreement(
        passages=(first.quantity.statement.passage, second.quantity.statement.passage),
        relation=Relation.NARROWER,
        score=round(min(share, 1.0), 3),
        why=(
            f"{in_words(narrow.quantity.mention)} is within {in_words(wide.quantity.mention)}",
            *same_circumstance(first, second),
        ),
    )


def _look_at(pair: _Pair, entities: Mapping[Id, Entity]) -> Difference:
    first, second = pair
    speakers = sorted(first.quantity.statement.speakers & second.quantity.statement.speakers)
    return _difference(
        pair,
        (
            *(f"both quote or name {name_of(speaker, entities)}" for speaker in speakers),
            *same_circumstance(first, second),
        ),
    )


def _difference(group: Sequence[Circumstance], why: tuple[str, ...]) -> Difference:
    mentions = [told.quantity.mention for told in group]
    named = dict.fromkeys(mention.of or mention.unit or "number" for mention in mentions)
    return Difference(
        what=" / ".join(named),
        passages=tuple(told.quantity.statement.passage for told in group),
        values=tuple(in_words(mention) for mention in mentions),
        why=why,
    )
