"""Two weighed statements → whether they say the same, whether one denies the other, and by which words.

They say the same only where a predicate and a participant beside the date are common, and nothing is denied, told of
another time, or of others. One denies the other only where their subject is one and their predicates exclude each
other. All else is neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from digest.comparison.matching.common_predicates import (
    CommonPredicate,
    alike,
    alike_or_one_deed,
    common_predicates,
    denials_in,
    each_has_a_deed,
)
from digest.comparison.matching.denials import (
    deny_of_two,
    forbid_alike,
    is_denied_for_a_time,
    is_lacking,
    is_one_result,
)
from digest.comparison.matching.exclusions import (
    days_exclude,
    days_exclude_at,
    fates_exclude,
    figures_exclude_at,
    tell_of_others,
    values_exclude,
)
from digest.comparison.matching.other_words import Place, opposite_sides, words_exclude
from digest.comparison.matching.put_to_an_end import is_of_some, puts_an_end, shortage_is_over
from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.quantities.comparability import is_one_value
from digest.comparison.quantities.like_quantities import of_one_fate
from digest.comparison.sentences.alignment import alignment
from digest.comparison.sentences.modality import compatible
from digest.comparison.sentences.predicates import Predicate
from digest.comparison.sentences.stems import StemmedWord
from digest.comparison.sentences.told import SMALL, Told
from digest.lexicon.tables import word_set

_MUCH, _HALF, _MOST = 0.4, 0.5, 0.6
"""Shares of the participants of the shorter statement that both name: with a verb and two beside it, without these,
and so many that with these little else need be common."""

_WORDS, _ALIGNED, _OF_LONGER = 3, 0.8, 0.6
"""How many words of the shorter statement the other has, which share of its words, and which of the longer one's, from
which two are told of the same whatever verbs bring it: chosen on invented pairs of news."""

_ONCE = word_set("die bury bear pass_away")
"""Verbs of what befalls somebody once."""

_TITLE = 2
"""Words of a title before a name."""

_RARE = 100
"""From it, two counts of one noun in one event are rarely equal by chance."""


class Standing(StrEnum):
    """How two statements stand to each other."""

    SAME = "same"
    OPPOSED = "opposed"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Relation:
    """How two statements stand to each other, and the words of each that decide it."""

    standing: Standing
    sure: bool = False
    """Whether a verb, or the two that exclude each other, and most participants are common."""
    words: tuple[Place, ...] = ()
    """Of opposed ones the words of each that tell them apart."""
    of_one_named: bool = False
    """Whether one deed is told of somebody with a name, however much else each of the sentences tells."""
    in_one_event: bool = False
    """Whether they stand so since both articles tell of one event, however little else the sentences have in common."""
    but_for_values: bool = False
    """Whether they would say the same if they gave the same figures and days."""


NEITHER = Relation(Standing.NEITHER)
SAME = Relation(Standing.SAME)
SURELY_SAME = Relation(Standing.SAME, sure=True)
OF_ONE_NAMED = Relation(Standing.SAME, sure=True, of_one_named=True)


def relation(first: WeightedStatement, second: WeightedStatement) -> Relation:
    """Return how two statements stand to each other."""
    if first.statement.asks != second.statement.asks or tell_of_others(first, second):
        return NEITHER
    if shortage_is_over(first.statement.words, second.statement.words):
        return NEITHER
    common = common_predicates(first, second)
    denials = [one for one in denials_in(common) if one.excludes or is_lacking(one, first, second)]
    if denials:
        standing = standing_by(denials, first, second)
        if standing is not Standing.OPPOSED:
            return SURELY_SAME if standing is Standing.SAME else NEITHER
        if _figures_exclude(first, second, denials) or _days_exclude(first, second, denials):
            return NEITHER
        if forbid_alike(first.told, second.told, common):
            return NEITHER
        return _opposed(denials, _coverage(first.told, second.told), _names_of_one_event(first, second))
    if fates_exclude(first, second):
        return NEITHER
    sides = opposite_sides(first, second)
    if sides:
        return Relation(Standing.OPPOSED, words=sides) if any(one.agrees for one in common) else NEITHER
    if words_exclude(first, second):
        return NEITHER
    if puts_an_end(first.told, second.told, common):
        return NEITHER
    agreeing = _agreeing(first, second, common)
    if values_exclude(first, second):
        return Relation(Standing.NEITHER, but_for_values=agreeing.standing is Standing.SAME)
    return agreeing


def standing_by(denials: Sequence[CommonPredicate], first: WeightedStatement, second: WeightedStatement) -> Standing:
    """Return how two statements stand by the predicates in which they deny each other, of which there are some.

    They are opposed if these are of one thing and time, and say the same of one result that is told from both sides.
    """
    if any(is_of_some(one, first, second) or is_denied_for_a_time(one, first, second) for one in denials):
        return Standing.NEITHER
    if all(is_one_result(one, first, second) for one in denials):
        return Standing.NEITHER if days_exclude(first, second) else Standing.SAME
    return Standing.NEITHER if deny_of_two(denials, first, second) else Standing.OPPOSED


def _figures_exclude(first: WeightedStatement, second: WeightedStatement, denials: Sequence[CommonPredicate]) -> bool:
    """Say whether what is denied is told of other figures than what is affirmed, each in the clause of its verb."""
    return all(figures_exclude_at(first, one.ours.first, second, one.theirs.first) for one in denials)


def _days_exclude(first: WeightedStatement, second: WeightedStatement, denials: Sequence[CommonPredicate]) -> bool:
    """Say whether what is denied is told of other days than what is affirmed, each beside its verb."""
    return all(days_exclude_at(first, one.ours.first, second, one.theirs.first) for one in denials)


def _names_of_one_event(
    first: WeightedStatement, second: WeightedStatement, once: frozenset[str] = frozenset()
) -> frozenset[str]:
    """Return the words of names that both have, none where beside them nothing else is common, be it a day.

    Somebody may be arrested twice, over this and over that; only what is done `once` needs nothing beside the name.
    """
    (names, beside), (others, there) = (_names_and_titles(one.statement.words) for one in (first, second))
    apart = names | others | beside | there
    common = alike(first.told.participants | first.told.places, second.told.participants | second.told.places) - apart
    days = {day.edtf for day in first.statement.dates} & {day.edtf for day in second.statement.dates}
    return names & others if common or days or once or goes_on(first) or goes_on(second) else frozenset()


def _names_and_titles(words: Sequence[StemmedWord]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of the words with a capital, and of those that stand right before one, as titles do."""
    names = {index for index, word in enumerate(words) if word.capital}
    beside = {
        place
        for index in names
        for place in range(max(index - _TITLE, 0), index)
        if all(words[each].content and not words[each].pause for each in range(place, index))
    }
    return frozenset(words[index].stem for index in names), frozenset(words[index].stem for index in beside)


def goes_on(one: WeightedStatement) -> bool:
    """Return whether it is told of what goes on still, which whoever tells that it ended speaks of too."""
    return any(word.form == "still" for word in one.statement.words)


def _opposed(denials: Sequence[CommonPredicate], coverage: float, names: frozenset[str]) -> Relation:
    clear = [one for one in denials if one.excludes or (coverage >= _HALF and one.lacks)]
    if not clear:
        return NEITHER
    best = max(
        clear,
        key=lambda one: (
            one.ours.sure and one.theirs.sure,
            one.excludes and one.of_one_named(names),
            one.shared,
            -one.ours.first,
        ),
    )
    sure = best.ours.sure and best.theirs.sure and best.excludes and coverage >= _MOST
    named = best.excludes and best.of_one_named(names)
    return Relation(Standing.OPPOSED, sure=sure, of_one_named=named, words=(place_of(best.ours), place_of(best.theirs)))


def place_of(one: Predicate) -> Place:
    """Return where a predicate stands with what negates it."""
    return min([one.first, *(negation.first for negation in one.negations)]), one.last


def _agreeing(first: WeightedStatement, second: WeightedStatement, common: Sequence[CommonPredicate]) -> Relation:
    """Return whether two statements that nothing tells apart have enough in common."""
    ours, theirs = first.told, second.told
    coverage = _coverage(ours, theirs)
    apart = each_has_a_deed(ours, theirs, common)
    agreeing = [one for one in common if one.agrees and (not apart or _is_told_first(one, ours, theirs))]
    by_verb = any(one.shared > 1 for one in agreeing)
    if by_verb and coverage >= _MOST:
        return SURELY_SAME
    if any(one.of_one_named(_names_of_one_event(first, second, one.ours.keys & _ONCE)) for one in agreeing):
        return OF_ONE_NAMED
    if (by_verb and coverage >= _MUCH) or (agreeing and coverage >= _HALF):
        return SAME
    if (ours.asked and not theirs.hedged) or (theirs.asked and not ours.hedged):
        return NEITHER
    if _brings_another(ours, theirs) or _brings_another(theirs, ours):
        return NEITHER
    if not (ours.sure and theirs.sure) and coverage >= _HALF and _share_participants(ours, theirs):
        return NEITHER if _at_two_times(ours, theirs) else SAME
    if any(one.ours.sure and one.theirs.sure and not one.at_one_time for one in common):
        return NEITHER
    even = _even(ours, theirs) or any(not one.denied and (one.ours.negated or one.theirs.negated) for one in common)
    figure = _share_a_figure(first, second) and not (apart and _at_two_times(ours, theirs))
    return SAME if even and (figure or _align(first, second, common)) else NEITHER


def _align(first: WeightedStatement, second: WeightedStatement, common: Sequence[CommonPredicate]) -> bool:
    """Say whether nearly all that tells something in one stands in the other too, whatever verbs bring it."""
    if any(one.exchanged or one.of_others for one in common) or each_has_a_deed(first.told, second.told, common):
        return False
    found = alignment(first.statement, second.statement)
    return found.common >= _WORDS and found.shorter >= _ALIGNED and found.longer >= _OF_LONGER


def _at_two_times(ours: Told, theirs: Told) -> bool:
    """Say whether what one tells first is done, and what the other tells first is to come or is asked for."""
    one, other = (next((each for each in told.predicates if each.sure), None) for told in (ours, theirs))
    return one is not None and other is not None and not compatible(one.modality, other.modality)


def _first_told(told: Told) -> Predicate | None:
    return next((one for one in told.predicates if one.sure and not one.light), None)


def _is_told_first(one: CommonPredicate, ours: Told, theirs: Told) -> bool:
    """Say whether both surely tell a deed, or one of them tells no other before it; not a man who robbed a bank."""
    if one.ours.sure and one.theirs.sure:
        return not (one.ours.relative and one.theirs.relative)
    first, second = _first_told(ours), _first_told(theirs)
    return (first is not None and one.ours.first <= first.first) or (
        second is not None and one.theirs.first <= second.first
    )


def _brings_another(ours: Told, theirs: Told) -> bool:
    """Say whether a verb that tells little brings what the other does not name: received a medal."""
    named = theirs.participants | theirs.places
    brought = [one.roles.behind for one in ours.predicates if one.sure and one.light and not ours.sure]
    return any(behind and not alike_or_one_deed(behind, named) for behind in brought)


def _coverage(ours: Told, theirs: Told) -> float:
    """Return the share of the participants and places of one, of which it has fewer, that the other has too."""
    one, other = ours.participants | ours.places, theirs.participants | theirs.places
    fewer = min(len(one), len(other))
    return len(alike(one, other)) / fewer if fewer else 1.0


def _even(ours: Told, theirs: Told) -> bool:
    return len(ours.negations) % 2 == len(theirs.negations) % 2


def _share_participants(ours: Told, theirs: Told) -> bool:
    """Say whether two statements of which one has no verb have enough in common beside dates, numbers and speakers."""
    return _even(ours, theirs) and len(alike(ours.participants, theirs.participants)) > 1


def _share_a_figure(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether both give one telling figure of the same thing and name a participant beside it."""
    common = [
        (one, other)
        for one in first.quantities
        for other in second.quantities
        if is_one_value(one, other)
        and (one.mention.unit or abs(one.mention.value) >= SMALL)
        and not (one.mention.unit and one.befell and other.befell and not of_one_fate(one, other))  # won, robbed of
    ]
    shared = alike(first.told.participants, second.told.participants)
    if len({one.value for one, _ in common}) > 1 and shared:
        return True
    return any(
        one.head == other.head
        and (abs(one.mention.value) >= _RARE or shared - {one.head, other.head, *one.modifiers, *other.modifiers})
        for one, other in common
    )
