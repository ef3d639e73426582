"""Two quantities → whether they count one thing, and how their values stand to each other then."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from digest.comparison.quantities.figure_kinds import one_ballot, one_rate, one_tense
from digest.comparison.quantities.quantities import PERSON, Quantity
from digest.comparison.quantities.value_relations import ValueRelation, relation_of_values
from digest.comparison.sentences.alignment import near_stems
from digest.comparison.sentences.stems import beginning, stems
from digest.comparison.sentences.synonyms import synonyms_of
from digest.lexicon.english.kinds_of_things import dividing
from digest.lexicon.english.what_befell import (
    ANY_PERSONS,
    ASKED,
    OF_A_BODY,
    OF_PERSONS,
    PRICES,
    RUNNING,
    SINGULARS,
    TURNOVER,
)

_TIMES = 10
"""Where a zero too many is the largest slip that a reader should be told of."""


_BESIDE = 4
"""Words behind a count among which its noun stands, where the reading has none."""


class QuantityRelation(StrEnum):
    """How two quantities stand to each other, their object and their moment aside."""

    SAME = "same"
    """They count one thing and are equal, or one as rounded as it says."""
    NARROWER = "narrower"
    """They count one thing, and one gives a bound or a range that holds the other."""
    EXCLUDED = "excluded"
    """They count one thing, and both cannot be."""
    NOT_COMPARABLE = "not comparable"
    """They count different things, or nothing certain can be said."""


def relation_of(first: Quantity, second: Quantity) -> QuantityRelation:
    """Return how two quantities stand to each other; of one object at one moment, which this does not look at."""
    if not may_be_same_count(first, second):
        return QuantityRelation.NOT_COMPARABLE
    values = relation_of_values(first.measure, second.measure)
    if values is ValueRelation.EXCLUDED and may_be_part(first, second):
        return QuantityRelation.NOT_COMPARABLE
    return _OF_VALUES[values]


_OF_VALUES = {
    ValueRelation.SAME: QuantityRelation.SAME,
    ValueRelation.NARROWER: QuantityRelation.NARROWER,
    ValueRelation.EXCLUDED: QuantityRelation.EXCLUDED,
    ValueRelation.UNCLEAR: QuantityRelation.NOT_COMPARABLE,
}


def may_be_equal(first: Quantity, second: Quantity) -> bool:
    """Return whether two may have one value, each as exact as its source gives it and in its own unit."""
    same_dimension = first.measure.dimension == second.measure.dimension
    return same_dimension and relation_of_values(first.measure, second.measure) is not ValueRelation.EXCLUDED


def is_one_value(first: Quantity, second: Quantity) -> bool:
    """Return whether two are equal, or one holds the other, whatever they count."""
    same_dimension = first.measure.dimension == second.measure.dimension
    return same_dimension and relation_of_values(first.measure, second.measure) in (
        ValueRelation.SAME,
        ValueRelation.NARROWER,
    )


def may_be_same_count(first: Quantity, second: Quantity) -> bool:
    """Return whether two count or measure the same: one dimension, noun, fate and kind, and no other description.

    A measure without a noun may be of what the other one is, a count if its sentence names that.
    """
    return (
        first.measure.dimension == second.measure.dimension
        and _of_one_noun(first, second)
        and (first.modifiers <= second.modifiers or second.modifiers <= first.modifiers)
        and _one_fate(first, second)
        and one_kind(first, second)
    )


def may_be_part(first: Quantity, second: Quantity) -> bool:
    """Return whether one counts a kind of what the other counts, no more of them: nine children of twelve people."""
    one, other = _description(first), _description(second)
    if one == other or None in (first.head, second.head):
        return False
    kind, whole = (first, second) if one > other else (second, first)
    told = {beginning(word.stem) for word in whole.statement.words}
    described = all(beginning(stem) in told for stem in one ^ other) or (
        not (kind.modifiers or whole.modifiers) and _alone(kind) and _alone(whole)
    )
    one_noun = kind.head == whole.head or _dividing().isdisjoint({kind.head})
    described = (described and one_noun) or _is_of_members(whole, kind)
    return kind.measure.low <= whole.measure.high and not described


def _description(quantity: Quantity) -> frozenset[str]:
    """Return what the words say of what is counted: the kind of persons, and how they or the things are described.

    A noun that only tells the fate is no kind: visitors of those who came.
    """
    kind = quantity.head if quantity.of_persons and quantity.befell & OF_PERSONS else None
    tells_more = kind not in (None, PERSON, *_any_persons()) and not quantity.of_its_fate
    return quantity.modifiers | ({kind} if kind and tells_more else set())


def of_one_series(first: Quantity, second: Quantity) -> bool:
    """Return whether two counts can be of one series: of one noun, or of persons of whom one noun tells no part."""
    if first.head == second.head:
        return True
    return _of_one_noun(first, second) and not (_is_a_part_of(first, second) or _is_a_part_of(second, first))


def _is_a_part_of(first: Quantity, second: Quantity) -> bool:
    """Return whether the noun of the first tells a part of persons of which the second has no word.

    What is measured is told as a whole: 2,400 hectares of pine.
    """
    if first.measure.dimension not in ("count", "percent"):
        return False
    told = {beginning(word.stem) for word in second.statement.words}
    return first.head in _dividing() and not first.of_its_fate and beginning(first.head or "") not in told


@cache
def _any_persons() -> frozenset[str]:
    return frozenset(form for noun in ANY_PERSONS for form in (noun, *stems(noun)))


@cache
def _dividing() -> frozenset[str]:
    return frozenset(form for noun in dividing() for form in (noun, *stems(noun)))


def of_one_size(first: Quantity, second: Quantity) -> bool:
    """Return whether one value is at most ten times the other: disputes are smaller, other quantities often not."""
    small, large = sorted((abs(first.measure.given[0]), abs(second.measure.given[0])))
    return large <= _TIMES * small


def _of_one_noun(first: Quantity, second: Quantity) -> bool:
    if first.head == second.head or _names(first, second.head) or _names(second, first.head):
        return True
    if first.head in synonyms_of(second.head or "") or _is_of_members(first, second) or _is_of_members(second, first):
        return True
    if not (first.befell & second.befell & OF_PERSONS and first.of_persons and second.of_persons):
        return False
    return PERSON in (first.head, second.head) or (
        _dividing().isdisjoint({first.head, second.head}) and _alone(first) and _alone(second)
    )


def _is_of_members(first: Quantity, second: Quantity) -> bool:
    """Return whether the first counts the members of a union of what the second counts: teachers."""
    told = {word.stem for word in first.statement.words}
    return (
        SINGULARS.get(first.noun, first.noun.removesuffix("s")) in OF_A_BODY
        and second.of_persons
        and second.head in told
    )


def _alone(quantity: Quantity) -> bool:
    return len(quantity.statement.figures) == 1


def _names(quantity: Quantity, noun: str | None) -> bool:
    """Return whether a quantity without a noun may be of this one: a measure always, a count where it stands near."""
    if quantity.head is not None:
        return False
    place = quantity.place
    near = (*place.before, *place.words[place.last :][:_BESIDE]) if place else ()
    return quantity.mention.unit is not None or any(noun == SINGULARS.get(word.form, word.stem) for word in near)


def _one_fate(first: Quantity, second: Quantity) -> bool:
    """Return whether the same befell what the two count, or may have: where nothing tells it of one, or both
    sentences tell both; of persons and of what goes on it must be told of both counts."""
    if first.befell == second.befell or first.place is None or second.place is None:
        return True
    if first.befell and second.befell and first.befell | second.befell <= PRICES:
        return first.measure.dimension not in ("count", "percent")
    if first.befell | second.befell <= TURNOVER:
        return first.measure.dimension != "count"
    strict = ASKED | (OF_PERSONS if first.of_persons or second.of_persons else RUNNING - OF_PERSONS)
    if (first.befell | second.befell) & strict:
        return False
    return not (first.befell and second.befell) or (first.befell <= second.told and second.befell <= first.told)


def role_of(quantity: Quantity) -> str:
    """Return its role; a part that is the only figure of its statement is told for itself: drowned 27 of them."""
    alone = quantity.kind.role == "part" and quantity.befell and _alone(quantity)
    return "" if alone else quantity.kind.role


def one_kind(first: Quantity, second: Quantity) -> bool:
    """Return whether both are levels or both changes, whole or part, come or expected, and of one base."""
    one, other = first.kind, second.kind
    if first.place is None or second.place is None:
        return True
    changes = {one.change, other.change} - {""}
    return (
        len(changes) < 2
        and role_of(first) == role_of(second)
        and not (one.denied or other.denied)
        and (one_tense(one.tense, other.tense) or bool(first.befell & second.befell & ASKED))
        and one_rate(one.rate, other.rate)
        and one_ballot(one, other)
        and one_purpose(first, second)
    )


def one_purpose(first: Quantity, second: Quantity) -> bool:
    """Return whether both may be for one thing: not 5 million for a pool, 5 million for a fire station."""
    ours, theirs = first.purpose, second.purpose
    near = {near for word in ours for near in near_stems(word.form, word.stem)} | {
        beginning(word.stem) for word in ours
    }
    return not (ours and theirs) or any(word.stem in near or beginning(word.stem) in near for word in theirs)
