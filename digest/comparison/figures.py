"""Weighed statements → figures of different sources that conflict, and those that a reader should look at together.

Two figures are found together by their unit, by what they count and by the circumstance that they are told in: the rare
words around them, not the likeness of their sentences, which misses different counts told of one circumstance.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from digest.comparison.circumstances import Told, common_share, common_weight, pairs_in_one_circumstance, told_in
from digest.comparison.dating import may_be_one_time
from digest.comparison.likeness import Weighed
from digest.comparison.quantities import in_words, may_be_equal, may_be_same_count
from digest.comparison.statements import name_of
from digest.comparison.words import beginning
from digest.model import Difference, Entity, Id

SAME_CIRCUMSTANCE = 0.3
"""Share of a circumstance from which one noun counts the same thing in two sources."""

TOGETHER = 2.0
"""Weight of common words, in words that occur once, from which different counts are told in one circumstance."""

_EQUAL = 0.2
"""How much nearer an equal figure is than another of the same circumstance: what agrees is taken to agree."""

_TERMS = 4
"""Common words that are named as the circumstance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """What differs between sources in their figures."""

    conflicts: tuple[Difference, ...]
    to_look_at: tuple[Difference, ...]


_Pair = tuple[Told, Told]


def figures_that_differ(statements: Iterable[Weighed], entities: Mapping[Id, Entity]) -> Differences:
    """Return the conflicts and what to look at, each in the order of the statements."""
    figures = [told for statement in statements for told in told_in(statement)]
    counterparts, conflicting = _pair_off(figures)
    looked_at = _told_together(figures, counterparts)
    return Differences(
        conflicts=tuple(_conflict(group) for group in _groups(conflicting)),
        to_look_at=tuple(_look_at(pair, entities) for pair in looked_at),
    )


def _pair_off(figures: Sequence[Told]) -> tuple[_Counterparts, list[_Pair]]:
    """Give each figure its nearest counterpart in each other source; counterparts that cannot be equal conflict."""
    pairs = pairs_in_one_circumstance(figures, lambda told: (told.quantity.mention.unit, told.quantity.head))
    nearness = {pair: _nearness(*pair) for pair in pairs if may_be_same_count(pair[0].quantity, pair[1].quantity)}
    counterparts, conflicting = _Counterparts(), []
    for pair in sorted(nearness, key=lambda pair: -nearness[pair]):
        if counterparts.has(pair[0], pair[1].source) or counterparts.has(pair[1], pair[0].source):
            continue
        if may_be_equal(pair[0].quantity, pair[1].quantity):
            counterparts.add(*pair)
        elif _tell_one_thing(*pair):
            counterparts.add(*pair)
            conflicting.append(pair)
    return counterparts, conflicting


def _nearness(first: Told, second: Told) -> float:
    return common_share(first, second) + _EQUAL * may_be_equal(first.quantity, second.quantity)


def _tell_one_thing(first: Told, second: Told) -> bool:
    one, other = first.quantity.statement, second.quantity.statement
    return common_share(first, second) >= SAME_CIRCUMSTANCE and may_be_one_time(one.dates, other.dates)


def _told_together(figures: Sequence[Told], counterparts: _Counterparts) -> list[_Pair]:
    """Return the pairs of different values in one circumstance, one of which the other source does not give."""
    pairs = pairs_in_one_circumstance(figures, lambda told: told.quantity.mention.unit)
    weights = {
        pair: common_weight(*pair)
        for pair in pairs
        if not may_be_equal(pair[0].quantity, pair[1].quantity)
        and not (counterparts.has(pair[0], pair[1].source) and counterparts.has(pair[1], pair[0].source))
    }
    found: list[_Pair] = []
    seen: set[tuple[Told, Id]] = set()
    for pair in sorted(weights, key=lambda pair: -weights[pair]):
        ends = {(pair[0], pair[1].source), (pair[1], pair[0].source)}
        if weights[pair] >= TOGETHER and _one_voice(*pair) and not ends & seen:
            seen |= ends
            found.append(pair)
    return found


def _one_voice(first: Told, second: Told) -> bool:
    one, other = first.quantity.statement, second.quantity.statement
    return bool(one.speakers & other.speakers) or not (one.speakers or other.speakers)


def _groups(pairs: Iterable[_Pair]) -> list[list[Told]]:
    """Gather the figures that conflicts join, so that many sources stand in one difference."""
    group_of: dict[Told, list[Told]] = {}
    for first, second in pairs:
        ours, theirs = group_of.get(first, [first]), group_of.get(second, [second])
        together = ours if ours is theirs else [*ours, *theirs]
        group_of.update(dict.fromkeys(together, together))
    groups = {id(group): group for group in group_of.values()}
    return sorted((sorted(group, key=_place) for group in groups.values()), key=lambda group: _place(group[0]))


def _place(told: Told) -> tuple[int, int]:
    return (told.quantity.statement.number, told.quantity.mention.start)


def _conflict(group: Sequence[Told]) -> Difference:
    unit = group[0].quantity.mention.unit
    return _difference(group, ("same unit and noun" if unit else "same noun", "same circumstance"))


def _look_at(pair: _Pair, entities: Mapping[Id, Entity]) -> Difference:
    first, second = sorted(pair, key=_place)
    speakers = sorted(first.quantity.statement.speakers & second.quantity.statement.speakers)
    return _difference(
        (first, second),
        (
            *(f"both quote or name {name_of(speaker, entities)}" for speaker in speakers),
            f"same circumstance: {', '.join(_common_words(first, second))}",
        ),
    )


def _common_words(first: Told, second: Told) -> list[str]:
    families = {beginning(word.stem): word.form for word in first.quantity.statement.words if word.form.isalpha()}
    common = [family for family in families if family in first.weights and family in second.weights]
    return [families[family] for family in sorted(common, key=lambda family: -first.weights[family])[:_TERMS]]


def _difference(group: Sequence[Told], why: tuple[str, ...]) -> Difference:
    mentions = [told.quantity.mention for told in group]
    named = dict.fromkeys(mention.of or mention.unit or "number" for mention in mentions)
    return Difference(
        what=" / ".join(named),
        passages=tuple(told.quantity.statement.passage for told in group),
        values=tuple(in_words(mention) for mention in mentions),
        why=why,
    )


class _Counterparts:
    """Which figures have their counterpart in which other sources."""

    def __init__(self) -> None:
        self._done: set[tuple[Told, Id]] = set()

    def add(self, first: Told, second: Told) -> None:
        self._done |= {(first, second.source), (second, first.source)}

    def has(self, figure: Told, source: Id) -> bool:
        return (figure, source) in self._done
