"""Weighed statements → figures of different sources that conflict, and those that a reader should look at together.

Two figures are found together by their unit, by what they count and by the circumstance that they are told in: the rare
words around them, not the likeness of their sentences, which misses different counts told of one circumstance.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from digest.comparison.candidate_pairs import nearest_pairs
from digest.comparison.circumstances import Circumstance, circumstances_of, common_share, common_weight
from digest.comparison.comparability import in_words, may_be_equal, may_be_same_count, of_one_size
from digest.comparison.date_compatibility import may_be_one_time
from digest.comparison.statements import name_of
from digest.comparison.stems import beginning
from digest.comparison.weighted_statements import WeightedStatement
from digest.model import Difference, Entity, Id

SAME_CIRCUMSTANCE = 0.25
"""Share of a circumstance from which one noun counts the same thing in two sources, if a word beside it is the same."""

CERTAINLY_SAME = 0.6
"""The same without such a word, or where one of the values stands in the other source too."""

TOGETHER = 1.5
"""Weight of common words, in words that occur once, from which different counts of one speaker are told together: a
rare word with two that only begin alike, as west and western, east and eastern."""

TOGETHER_UNNAMED = 2.5
"""The same where a source does not say whose count it is."""

_TERMS = 4
"""Common words that are named as the circumstance."""

_Pair = tuple[Circumstance, Circumstance]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflicts:
    """What differs between sources in their figures."""

    conflicts: tuple[Difference, ...]
    to_look_at: tuple[Difference, ...]


def conflicting_figures(statements: Iterable[WeightedStatement], entities: Mapping[Id, Entity]) -> Conflicts:
    """Return the conflicts and what to look at, each in the order of the statements."""
    figures = [told for statement in statements for told in circumstances_of(statement)]
    places = nearest_pairs([told.keys for told in figures], [told.source for told in figures])
    pairs = [(figures[first], figures[second]) for first, second in places]
    shares = {pair: common_share(*pair) for pair in pairs}
    agreeing = [pair for pair in pairs if _agree(*pair, shares[pair])]
    counterparts = _Counterparts()
    conflicting = _conflicting(shares, set(agreeing), counterparts)
    together = _told_together(pairs, counterparts)
    groups = _groups(conflicting, [pair for pair in agreeing if shares[pair] >= SAME_CIRCUMSTANCE])
    return Conflicts(
        conflicts=tuple(_conflict(group) for group in groups),
        to_look_at=tuple(_look_at(pair, entities) for pair in sorted(together, key=lambda pair: _place(pair[0]))),
    )


class _Counterparts:
    """Which figures have their counterpart in which other sources."""

    def __init__(self) -> None:
        self._done: set[tuple[Circumstance, Id]] = set()

    def add(self, first: Circumstance, second: Circumstance) -> None:
        """Note that the two are each other's counterpart."""
        self._done |= {(first, second.source), (second, first.source)}

    def has(self, figure: Circumstance, source: Id) -> bool:
        """Say whether the figure has its counterpart in the source."""
        return (figure, source) in self._done


def _conflicting(shares: Mapping[_Pair, float], equal: Set[_Pair], counterparts: _Counterparts) -> list[_Pair]:
    """Give each figure its nearest counterpart in each other source, equal ones first; unequal ones conflict."""
    same = [pair for pair in shares if pair in equal or may_be_same_count(pair[0].quantity, pair[1].quantity)]
    told_twice = {
        end
        for first, second in equal
        if first.quantity.value == second.quantity.value
        for end in ((first, second.source), (second, first.source))
    }
    found = []
    for pair in sorted(same, key=lambda pair: (pair not in equal, -shares[pair])):
        first, second = pair
        if counterparts.has(first, second.source) or counterparts.has(second, first.source):
            continue
        elsewhere = (first, second.source) in told_twice or (second, first.source) in told_twice
        if pair in equal:
            counterparts.add(first, second)
        elif _tell_one_thing(first, second, shares[pair], elsewhere):
            counterparts.add(first, second)
            found.append(pair)
    return found


def _agree(first: Circumstance, second: Circumstance, share: float) -> bool:
    """Say whether the two have one value: of one noun, or in one circumstance where the noun was not found."""
    one, other = first.quantity, second.quantity
    same = may_be_same_count(one, other) or (one.mention.unit == other.mention.unit and share >= SAME_CIRCUMSTANCE)
    return same and may_be_equal(one, other)


def _tell_one_thing(first: Circumstance, second: Circumstance, share: float, elsewhere: bool) -> bool:
    beside = bool(first.near & second.near) and not elsewhere
    return (
        share >= (SAME_CIRCUMSTANCE if beside else CERTAINLY_SAME)
        and of_one_size(first.quantity, second.quantity)
        and may_be_one_time(first.quantity.statement.dates, second.quantity.statement.dates)
    )


def _told_together(pairs: Sequence[_Pair], counterparts: _Counterparts) -> list[_Pair]:
    """Return the pairs of different values in one circumstance, one of which the other source does not give."""
    weights = {
        pair: common_weight(*pair, but=pair[0].quantity.statement.speakers)
        for pair in pairs
        if not may_be_equal(pair[0].quantity, pair[1].quantity)
        and not (counterparts.has(pair[0], pair[1].source) and counterparts.has(pair[1], pair[0].source))
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
    group_of: dict[Circumstance, list[Circumstance]] = {}
    for first, second in conflicting:
        ours, theirs = group_of.get(first, [first]), group_of.get(second, [second])
        together = ours if ours is theirs else [*ours, *theirs]
        group_of.update(dict.fromkeys(together, together))
    groups = list({id(group): group for group in group_of.values()}.values())
    equals: dict[Circumstance, list[Circumstance]] = defaultdict(list)
    for first, second in agreeing:
        equals[first].append(second)
        equals[second].append(first)
    return sorted((_with_further_sources(group, equals) for group in groups), key=lambda group: _place(group[0]))


def _with_further_sources(
    group: Sequence[Circumstance], equals: Mapping[Circumstance, Sequence[Circumstance]]
) -> list[Circumstance]:
    found, sources = list(group), {told.source for told in group}
    for told in found:  # grows while it is walked through
        for other in equals.get(told, ()):
            if other.source not in sources:
                sources.add(other.source)
                found.append(other)
    return sorted(found, key=_place)


def _place(told: Circumstance) -> tuple[int, int]:
    return (told.quantity.statement.number, told.quantity.mention.start)


def _conflict(group: Sequence[Circumstance]) -> Difference:
    unit = group[0].quantity.mention.unit
    counted = next((told.quantity.mention.of for told in group if told.quantity.mention.of), None)
    return _difference(
        group,
        (
            *((f"same unit: {unit}",) if unit else ()),
            *((f"both of {counted}",) if counted else ()),
            *_same_circumstance(group[0], group[1]),
        ),
    )


def _look_at(pair: _Pair, entities: Mapping[Id, Entity]) -> Difference:
    first, second = pair
    speakers = sorted(first.quantity.statement.speakers & second.quantity.statement.speakers)
    return _difference(
        pair,
        (
            *(f"both quote or name {name_of(speaker, entities)}" for speaker in speakers),
            *_same_circumstance(first, second),
        ),
    )


def _same_circumstance(first: Circumstance, second: Circumstance) -> Iterator[str]:
    """Yield the rarest words that both have around them; none where no copy is at hand."""
    families = {beginning(word.stem): word.form for word in first.quantity.statement.words if word.form.isalpha()}
    common = [family for family in families if family in first.weights and family in second.weights]
    rarest = sorted(common, key=lambda family: -first.weights[family])[:_TERMS]
    if rarest:
        yield f"same circumstance: {', '.join(families[family] for family in rarest)}"


def _difference(group: Sequence[Circumstance], why: tuple[str, ...]) -> Difference:
    mentions = [told.quantity.mention for told in group]
    named = dict.fromkeys(mention.of or mention.unit or "number" for mention in mentions)
    return Difference(
        what=" / ".join(named),
        passages=tuple(told.quantity.statement.passage for told in group),
        values=tuple(in_words(mention) for mention in mentions),
        why=why,
    )
