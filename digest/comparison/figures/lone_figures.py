"""Figures of several articles → which two of one event are of one thing, since each alone measures something there.

In reports of one event a figure that alone measures something there is of one thing with the other's, however both
sentences are worded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from digest.comparison.figures.circumstances import Circumstance, common_share, common_weight, share_what_happened
from digest.comparison.matching.one_event import OneEvent
from digest.comparison.quantities.comparability import may_be_same_count, of_one_size
from digest.comparison.quantities.quantities import PERSON, Quantity
from digest.comparison.sentences.contrasting import contrasting
from digest.comparison.sentences.objects import causes_of, places_named
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.substitutions import differ_in_a_noun
from digest.comparison.sentences.those_of_somebody import tell_of_two_persons
from digest.lexicon.english.what_befell import OF_PERSONS, RUNNING
from digest.model import Id, Number

SHARE, LEAST = 0.12, 1.2
"""Share and weight, in words that occur once, that the circumstances of two figures have in common then, where no fate
of persons tells already what is counted: a choice of ours."""


class LoneFigures:
    """The figures of articles, by which two can be of one thing by standing alone."""

    def __init__(self, figures: Iterable[Circumstance], event: OneEvent) -> None:
        self._event = event
        self._figures: dict[Id, list[Circumstance]] = defaultdict(list)
        for told in figures:
            self._figures[told.source].append(told)

    def tell_one_thing(self, first: Circumstance, second: Circumstance) -> bool:
        """Return whether two figures of one kind are of one thing, since each article of the event has but one."""
        one, other = first.quantity, second.quantity
        return (
            of_one_size(one, other)
            and "year" not in (one.mention.unit, other.mention.unit)  # mostly the age of somebody
            and self._event.is_told_by(first.source, second.source)
            and self._is_sole(first, second)
            and self._is_sole(second, first)
            and _near_enough(first, second)
            and not _are_two(one.statement, other.statement)
        )

    def differ_throughout(self, first: Id, second: Id) -> bool:
        """Return whether all that both count, several things beside persons, has other values: of two events.

        One number of persons of one fate tells of one event, whatever else they count.
        """
        if self._persons[first] & self._persons[second]:
            return False
        counts = [self._counts[first], self._counts[second]]
        both = counts[0].keys() & counts[1].keys()
        return len(both) > 1 and not any(counts[0][noun] & counts[1][noun] for noun in both)

    @cached_property
    def _counts(self) -> Mapping[Id, dict[str, set[tuple[Number, Number]]]]:
        found: dict[Id, dict[str, set[tuple[Number, Number]]]] = defaultdict(lambda: defaultdict(set))
        for source, several in self._figures.items():
            for told in several:
                if told.quantity.head not in (None, PERSON) and told.quantity.mention.unit is None:
                    found[source][str(told.quantity.head)].add(told.quantity.value)
        return found

    @cached_property
    def _persons(self) -> Mapping[Id, set[tuple[frozenset[str], tuple[Number, Number]]]]:
        found: dict[Id, set[tuple[frozenset[str], tuple[Number, Number]]]] = defaultdict(set)
        for source, several in self._figures.items():
            for told in several:
                fate = told.quantity.befell & OF_PERSONS
                if fate and told.quantity.of_persons and told.quantity.mention.unit is None:
                    found[source].add((fate, told.quantity.value))
        return found

    def _is_sole(self, figure: Circumstance, other: Circumstance) -> bool:
        """Return whether the article has no further figure, of another value, that the other one could be told of."""
        return not any(
            told is not figure
            and told.quantity.measure.given != figure.quantity.measure.given
            and _may_be_meant(told.quantity, other.quantity)
            for told in self._figures[figure.source]
        )


def _are_two(first: Statement, second: Statement) -> bool:
    ours, theirs = places_named(first), places_named(second)
    causes, others = causes_of(first.words), causes_of(second.words)
    return (
        bool(ours and theirs and not ours & theirs)
        or bool(causes and others and not causes & others)
        or contrasting(first, second)
        or differ_in_a_noun(first, second)
        or tell_of_two_persons(first, second)
    )


def _may_be_meant(one: Quantity, other: Quantity) -> bool:
    if may_be_same_count(one, other):
        return True
    unnamed = not other.befell and other.head in (None, PERSON)
    return unnamed and one.measure.dimension == other.measure.dimension


def _near_enough(first: Circumstance, second: Circumstance) -> bool:
    fate = first.quantity.befell & second.quantity.befell & RUNNING & OF_PERSONS
    if fate and first.quantity.befell == second.quantity.befell:
        return True
    return (
        share_what_happened(first, second)
        and common_share(first, second) >= SHARE
        and common_weight(first, second) >= LEAST
    )
