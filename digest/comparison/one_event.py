"""Statements of several articles → which two articles tell of one event, and which figures are the only ones there.

The names of reports tell it: two of one event share them, two of a kind do not. In reports of one event a figure that
alone measures something there is of one thing with the other's, however both sentences are worded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from digest.comparison.circumstances import Circumstance, common_share, common_weight, share_what_happened
from digest.comparison.comparability import may_be_same_count, of_one_size
from digest.comparison.contrasting import contrasting
from digest.comparison.lead_days import LeadDays
from digest.comparison.objects import causes_of, names_in, places_named
from digest.comparison.quantities import PERSON, Quantity
from digest.comparison.statements import Statement
from digest.comparison.substitutions import differ_in_a_noun
from digest.lexicon.english.what_befell import OF_PERSONS, RUNNING
from digest.model import Id, Number

NAMES = 0.55
"""Share of the names of the article with fewer that the other has too, from which both tell of one event: reports of
two events of a kind have less in ECB+'s development part, but for some of one person."""

FEW = 3
"""Names of a short report up to which one that is common tells it."""

MANY, APART = 6, 0.45
"""Names that both have, and share of the fewer below which they show that two events of a kind are told of."""

SHARE, LEAST = 0.12, 1.2
"""Share and weight, in words that occur once, that the circumstances of two figures have in common then, where no fate
of persons tells already what is counted: a choice of ours."""


class OneEvent:
    """Which articles tell of one event, and which of their figures can be of one thing by standing alone."""

    def __init__(self, statements: Sequence[Statement], figures: Iterable[Circumstance], leads: LeadDays) -> None:
        self._statements = statements
        self._leads = leads
        self._figures: dict[Id, list[Circumstance]] = defaultdict(list)
        for told in figures:
            self._figures[told.source].append(told)
        self._known: dict[tuple[Id, Id], bool] = {}

    def tell_one_thing(self, first: Circumstance, second: Circumstance) -> bool:
        """Return whether two figures of one kind are of one thing, since each article of the event has but one."""
        one, other = first.quantity, second.quantity
        return (
            of_one_size(one, other)
            and "year" not in (one.mention.unit, other.mention.unit)  # mostly the age of somebody
            and self.is_told_by(first.source, second.source)
            and self._is_sole(first, second)
            and self._is_sole(second, first)
            and _near_enough(first, second)
            and not self._are_two(one.statement, other.statement)
        )

    def is_told_by(self, first: Id, second: Id) -> bool:
        """Return whether both articles tell of one event by their names."""
        if (first, second) not in self._known:
            self._known[first, second] = self._share_names(first, second)
        return self._known[first, second]

    def may_be_told_by(self, first: Id, second: Id) -> bool:
        """Return whether nothing in the names of two articles shows that they tell of two events."""
        common, fewer = self._common(first, second)
        return fewer < MANY or common >= APART * fewer

    def differ_throughout(self, first: Id, second: Id) -> bool:
        """Return whether all that both count, several things beside persons, has other values: of two events."""
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

    def _share_names(self, first: Id, second: Id) -> bool:
        common, fewer = self._common(first, second)
        return common > 0 and (fewer <= FEW or common >= NAMES * fewer)

    def _common(self, first: Id, second: Id) -> tuple[int, int]:
        """Return how many names two articles share, and how many the one with fewer has."""
        ours, theirs = self._names[first], self._names[second]
        common = (ours & self._capitals[second]) | (theirs & self._capitals[first])
        return len(common), min(len(ours), len(theirs))

    @cached_property
    def _names(self) -> Mapping[Id, frozenset[str]]:
        found: dict[Id, set[str]] = defaultdict(set)
        for statement in self._statements:
            found[statement.source] |= names_in(statement)
        return defaultdict(frozenset, {source: frozenset(names) for source, names in found.items()})

    @cached_property
    def _capitals(self) -> Mapping[Id, frozenset[str]]:
        found: dict[Id, set[str]] = defaultdict(set)
        for statement in self._statements:
            found[statement.source] |= {word.stem for word in statement.words if word.capital}
        return defaultdict(frozenset, {source: frozenset(names) for source, names in found.items()})

    def _is_sole(self, figure: Circumstance, other: Circumstance) -> bool:
        """Return whether the article has no further figure, of another value, that the other one could be told of."""
        return not any(
            told is not figure
            and told.quantity.measure.given != figure.quantity.measure.given
            and _may_be_meant(told.quantity, other.quantity)
            for told in self._figures[figure.source]
        )

    def _are_two(self, first: Statement, second: Statement) -> bool:
        ours, theirs = places_named(first), places_named(second)
        causes, others = causes_of(first.words), causes_of(second.words)
        return (
            bool(ours and theirs and not ours & theirs)
            or bool(causes and others and not causes & others)
            or contrasting(first, second)
            or differ_in_a_noun(first, second)
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
