"""Weighed statements → figures of different sources that conflict, that are updates or narrower, or to be looked at.

Two figures are found together by what they measure, by what they count and by the circumstance that they are told in:
the rare words around them, not the likeness of their sentences, which misses different counts of one circumstance.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from digest.comparison.figures.circumstances import (
    Circumstance,
    circumstances_of,
    common_share,
    common_weight,
    same_circumstance,
)
from digest.comparison.figures.equal_figures import equal_figures, is_only_the_whole
from digest.comparison.figures.figure_pairs import (
    Counterparts,
    FigurePair,
    add_of_one_slot,
    add_told_alike,
    clearly_other,
    pair_off,
    told_alike,
)
from digest.comparison.figures.figures_of_one_event import Slots
from digest.comparison.figures.lead_days import LeadDays
from digest.comparison.figures.lone_figures import LoneFigures
from digest.comparison.figures.one_thing import SAME_CIRCUMSTANCE
from digest.comparison.figures.updates import updates_from
from digest.comparison.matching.candidate_pairs import nearest_pairs
from digest.comparison.matching.connected import connected
from digest.comparison.matching.matches import Match
from digest.comparison.matching.one_event import OneEvent
from digest.comparison.matching.put_to_an_end import ends_the_other
from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.quantities.comparability import (
    QuantityRelation,
    is_one_value,
    may_be_equal,
    may_be_same_count,
    relation_of,
)
from digest.comparison.quantities.figure_words import converted, in_words, what_is_counted
from digest.comparison.quantities.timing import Days
from digest.comparison.quantities.value_relations import is_within
from digest.comparison.sentences.statements import Statement, name_of
from digest.model import Agreement, Difference, Entity, Id, Relation, Update

TOGETHER = 1.5
"""Weight of common words, in words that occur once, from which different counts of one speaker are told together: a
rare word with two that only begin alike, as west and western, east and eastern."""

TOGETHER_UNNAMED = 2.5
"""The same where a source does not say whose count it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedFigures:
    """How the figures of the sources stand to each other, where they are not simply the same."""

    conflicts: tuple[Difference, ...]
    updates: tuple[Update, ...]
    narrower: tuple[Agreement, ...]
    equal: tuple[Agreement, ...]
    """Those that give one value of one thing of one event, however their statements are worded."""
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
    alike = told_alike(matches)
    figures = [told for statement in statements for told in circumstances_of(statement)]
    places = nearest_pairs([told.keys for told in figures], [told.source for told in figures])
    pairs = [(figures[first], figures[second]) for first, second in places]
    shares = {pair: common_share(*pair) for pair in pairs}
    agreeing = [pair for pair in pairs if _agree(*pair, shares[pair])]
    counterparts = Counterparts()
    leads = LeadDays((statement.statement for statement in statements), days)
    lone = LoneFigures(figures, event)
    found = pair_off(shares, set(agreeing), counterparts, days, leads, event, lone)
    add_of_one_slot(found, Slots(figures, event, lone), counterparts, days, leads)
    add_told_alike(found, figures, alike, counterparts, days)
    together = _told_together(pairs, counterparts, days)
    groups = _groups(found.conflicting, [pair for pair in agreeing if shares[pair] >= SAME_CIRCUMSTANCE])
    return ComparedFigures(
        conflicts=tuple(_conflict(group) for group in groups),
        updates=updates_from(found.developing, days),
        narrower=tuple(_narrower(pair, common_share(*pair)) for pair in found.narrower),
        equal=equal_figures(
            pair
            for pair in found.equal
            if not ends_the_other(pair[0].weighed, pair[1].weighed) and not is_only_the_whole(*pair)
        ),
        to_look_at=tuple(_look_at(pair, entities) for pair in sorted(together, key=lambda pair: pair[0].place)),
        apart=_statements(found.conflicting, found.developing, found.narrower),
        of_other_values=_statements(
            pair for pair in pairs if relation_of(pair[0].quantity, pair[1].quantity) is QuantityRelation.EXCLUDED
        ),
    )


def _statements(*pairs: Iterable[FigurePair]) -> frozenset[tuple[Statement, Statement]]:
    ordered = (sorted(pair, key=attrgetter("place")) for pair in chain(*pairs))
    return frozenset((first.quantity.statement, second.quantity.statement) for first, second in ordered)


def _agree(first: Circumstance, second: Circumstance, share: float) -> bool:
    """Say whether the two have one value: of one noun, or in one circumstance where the noun was not found."""
    one, other = first.quantity, second.quantity
    counted = "counted" in (one.kind.role, other.kind.role) and one.kind.role != other.kind.role
    return (
        is_one_value(one, other)
        and not counted  # how many ballots, and what they gave
        and (may_be_same_count(one, other) or share >= SAME_CIRCUMSTANCE)
    )


def _told_together(pairs: Sequence[FigurePair], counterparts: Counterparts, days: Days) -> list[FigurePair]:
    """Return the pairs of different values in one circumstance, one of which the other source does not give."""
    weights = {
        pair: common_weight(*pair, but=pair[0].quantity.statement.speakers)
        for pair in pairs
        if not may_be_equal(pair[0].quantity, pair[1].quantity)
        and not clearly_other(pair[0].quantity, pair[1].quantity, days)
        and not (counterparts.has(pair[0], pair[1].source) and counterparts.has(pair[1], pair[0].source))
        and not counterparts.are_beside(*pair)
    }
    found: list[FigurePair] = []
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


def _groups(conflicting: Iterable[FigurePair], agreeing: Iterable[FigurePair]) -> list[list[Circumstance]]:
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


def _narrower(pair: FigurePair, share: float) -> Agreement:
    first, second = sorted(pair, key=attrgetter("place"))
    within = is_within(first.quantity.measure, second.quantity.measure)
    narrow, wide = (first, second) if within else (second, first)
    return Agreement(
        passages=(first.quantity.statement.passage, second.quantity.statement.passage),
        relation=Relation.NARROWER,
        score=round(min(share, 1.0), 3),
        why=(
            f"{in_words(narrow.quantity.mention)} is within {in_words(wide.quantity.mention)}",
            *same_circumstance(first, second),
        ),
    )


def _look_at(pair: FigurePair, entities: Mapping[Id, Entity]) -> Difference:
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
