"""Statements of several articles → which two articles tell of one event, by their names, their leads and their words.

Two reports of one event share the names, the words of their leads and those that are rare elsewhere; two of a kind,
as of another match or of the next town, share common words alone. What is asked of two statements before they are held
against each other can be less in one event.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.comparison.sentences.attributions import attributed
from digest.comparison.sentences.objects import names_in, opening_name, own_names
from digest.comparison.sentences.rarity import rarity
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import beginning
from digest.lexicon.english.calendar import IN_SMALL_LETTERS
from digest.model import Id

LEAD = 3
"""Sentences that tell what a report is about: a choice of ours."""

WORDS = 2.0
"""How much the likeness of all words counts beside that of the names and that of the leads, which are greater."""

ONE = 0.76
"""Likeness from which two articles tell of one event. Of the pairs of ECB+'s development part 93 of 100 on one event
have as much, and 14 of 100 on two events of a kind; by the share of common names alone it was 62 and 25."""

MANY, APART = 6, 0.45
"""Names that both have, and share of the fewer below which they show that two events of a kind are told of."""

FEWEST = 1
"""Names that both must have, since two reports of a kind can have many words in common and name nothing alike."""


@dataclass(frozen=True, slots=True)
class _Report:
    """What of an article tells the event."""

    names: frozenset[str]
    capitals: frozenset[str]
    words: Mapping[str, float]
    """The stems of its words but for names, with how rare they are."""
    lead: Mapping[str, float]
    """The stems of its lead."""
    is_english: bool
    """Whether its capitals tell names, as those of German do not, and the counts tell how rare its words are."""


class OneEvent:
    """Which articles tell of one event."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._statements: dict[Id, list[Statement]] = defaultdict(list)
        for statement in statements:
            self._statements[statement.source].append(statement)
        self._known: dict[tuple[Id, Id], bool] = {}

    def is_told_by(self, first: Id, second: Id) -> bool:
        """Return whether two articles probably tell of one event; of other languages than English nobody knows."""
        if (first, second) not in self._known:
            one, other = self._reports[first], self._reports[second]
            told = one.is_english and other.is_english and len(_common(one, other)) >= FEWEST
            told = told and _likeness(one, other) >= ONE
            self._known[first, second] = self._known[second, first] = told and self.may_be_told_by(first, second)
        return self._known[first, second]

    def may_be_told_by(self, first: Id, second: Id) -> bool:
        """Return whether nothing in the names of two articles shows that they tell of two events."""
        one, other = self._reports[first], self._reports[second]
        fewer = min(len(one.names), len(other.names))
        return fewer < MANY or len(_common(one, other)) >= APART * fewer

    def capitals_of(self, source: Id) -> frozenset[str]:
        """Return the stems of all words of an article that begin with a capital letter."""
        return self._reports[source].capitals

    def name_others(self, first: Statement, second: Statement) -> bool:
        """Return whether both statements name somebody or some place, and none of whom the other's article tells."""
        ours, theirs = self._names_of(first), self._names_of(second)
        return (
            bool(ours and theirs)
            and ours.isdisjoint(self.capitals_of(second.source))
            and theirs.isdisjoint(self.capitals_of(first.source))
        )

    def each_names_another(self, first: Statement, second: Statement) -> bool:
        """Return whether each names somebody or something of which the other's article has no word."""
        return self._names_another(first, second) and self._names_another(second, first)

    def _names_another(self, first: Statement, second: Statement) -> bool:
        """Return whether the first has a name that no name of the second's article begins as: Arvia, Arvian."""
        there = self.capitals_of(second.source)
        families = {beginning(stem) for stem in there}
        names = own_names(first, second) | opening_name(first)
        return any(beginning(stem) not in families for stem in names - there)

    def _names_of(self, statement: Statement) -> frozenset[str]:
        """Return the names in a statement, at its beginning too where the article has them elsewhere."""
        known = self._reports[statement.source].names
        said = attributed(statement.words)
        return frozenset(
            word.stem
            for index, word in enumerate(statement.words)
            if word.capital and word.stem in known and index not in said and word.form not in IN_SMALL_LETTERS
        )

    @cached_property
    def _reports(self) -> Mapping[Id, _Report]:
        return {source: _report(several) for source, several in self._statements.items()}


def _report(statements: Sequence[Statement]) -> _Report:
    names: set[str] = set()
    capitals: set[str] = set()
    words: dict[str, float] = {}
    lead: dict[str, float] = {}
    for place, statement in enumerate(statements):
        names |= names_in(statement)
        capitals |= {word.stem for word in statement.words if word.capital}
        found = {
            word.stem: rarity(word.stem) for word in statement.words if word.content and not word.form[0].isdigit()
        }
        words |= found
        lead |= found if place < LEAD else {}
    kept = {stem: weight for stem, weight in words.items() if stem not in names}
    return _Report(frozenset(names), frozenset(capitals), kept, lead, all(each.is_english for each in statements))


def _common(first: _Report, second: _Report) -> frozenset[str]:
    """Return the names that both have; one may stand at the beginning of a sentence."""
    return (first.names & second.capitals) | (second.names & first.capitals)


def _likeness(first: _Report, second: _Report) -> float:
    """Return how alike two reports are: in their names by Dice's coefficient, in the leads by what the shorter has in
    common, in all words by the share of both."""
    names = 2 * len(_common(first, second)) / max(len(first.names) + len(second.names), 1)
    lead = _shared(first.lead, second.lead) / min(_total(first.lead), _total(second.lead))
    words = _shared(first.words, second.words) / math.sqrt(_total(first.words) * _total(second.words))
    return min(names, 1.0) + lead + WORDS * words


def _shared(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    return math.fsum(weight for stem, weight in first.items() if stem in second)


def _total(weights: Mapping[str, float]) -> float:
    return max(math.fsum(weights.values()), 1.0)
