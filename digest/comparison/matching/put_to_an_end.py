"""What two statements tell → whether one puts an end to what the other tells: cancelled 12 trains, ran 12 trains.

These say neither the same, as the words that they have in common suggest, nor do they deny each other: what had come
can be ended later.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.comparison.matching.common_predicates import CommonPredicate, alike_or_one_deed, common_predicates
from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.quantities.comparability import is_one_value
from digest.comparison.sentences.deed_nouns import CANCELLING
from digest.comparison.sentences.negation import is_no_shortage, speaks_of_shortage
from digest.comparison.sentences.predicates import Predicate
from digest.comparison.sentences.stems import StemmedWord
from digest.comparison.sentences.told import Told
from digest.lexicon.english.verbs import one_event

_CALLING_OFF = CANCELLING | {"call off"}
_ENDING = _CALLING_OFF | {"postpone", "put off", "drop", "suspend", "end"}
"""Verbs after which their object is no more, or does not come."""


def puts_an_end(ours: Told, theirs: Told, common: Sequence[CommonPredicate]) -> bool:
    """Return whether one ends or calls off what the other speaks of, and the other does not say so in any way."""
    met = {one for pair in common if not pair.denied for one in (pair.ours, pair.theirs)}
    return _ends_what_is_told(ours, theirs, met) or _ends_what_is_told(theirs, ours, met)


def ends_the_other(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Return whether one of two statements ends or calls off what the other speaks of."""
    return puts_an_end(first.told, second.told, common_predicates(first, second, of_one_event=True))


def is_of_some(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> bool:
    """Return whether one tells how many are called off, and the other that as many are not: these are others."""
    calls_off = any(each.keys & _CALLING_OFF for each in (one.ours, one.theirs))
    counted = any(is_one_value(ours, theirs) for ours in first.quantities for theirs in second.quantities)
    return one.opposite and calls_off and counted


def shortage_is_over(ours: Sequence[StemmedWord], theirs: Sequence[StemmedWord]) -> bool:
    """Return whether one speaks of a shortage that is over, feared or none, and the other of no shortage."""
    return (is_no_shortage(ours) and not speaks_of_shortage(theirs)) or (
        is_no_shortage(theirs) and not speaks_of_shortage(ours)
    )


def _ends_what_is_told(ours: Told, theirs: Told, met: set[Predicate]) -> bool:
    if theirs.negations:
        return False
    told = theirs.participants.union(*(one_event(key) for one in theirs.predicates for key in one.keys))
    ended = [one for one in ours.predicates if one.sure and one.keys & _ENDING and not one.negated]
    return any(one not in met and alike_or_one_deed(one.roles.patient | one.roles.behind, told) for one in ended)
