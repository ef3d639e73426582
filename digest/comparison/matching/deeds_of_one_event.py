"""Two weighed statements of articles on one event → whether they tell one deed, or one denies the other's.

Who knows that two articles tell of one event needs less to see that two of their sentences tell one deed: a verb and
somebody or something beside it, be it by a pronoun. What is told of the deed besides may differ, but for figures, days
and names that tell two deeds apart.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Set

from digest.comparison.matching.common_predicates import (
    CHANGE,
    OF_MANY_MEANINGS,
    STAYING,
    CommonPredicate,
    alike_or_one_deed,
    are_two,
    common_predicates,
    denials_in,
)
from digest.comparison.matching.exclusions import (
    days_exclude_at,
    fates_exclude,
    figures_exclude_at,
    values_exclude,
)
from digest.comparison.matching.other_words import words_exclude
from digest.comparison.matching.put_to_an_end import puts_an_end, shortage_is_over
from digest.comparison.matching.relations import NEITHER, Relation, Standing, goes_on, place_of, standing_by
from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.quantities.comparability import is_one_value
from digest.comparison.quantities.value_relations import ValueRelation, relation_of_values
from digest.comparison.sentences.deed_nouns import CANCELLING
from digest.comparison.sentences.modality import Modality
from digest.comparison.sentences.names import number_others
from digest.comparison.sentences.predicates import Predicate
from digest.comparison.sentences.those_of_somebody import tell_of_two_persons
from digest.comparison.sentences.told import Told
from digest.lexicon.english.persons import persons
from digest.lexicon.english.plurals import singulars
from digest.lexicon.english.verbs import groups_with, one_group
from digest.lexicon.tables import word_set

SAME, WEAKLY_SAME, OPPOSED, MOSTLY_OPPOSED = 2.4, 2.6, 1.7, 2.1
"""Weight of a deed and of what is common beside it, in words that occur once, from which both tell it, and from which
one denies the other; the second of each for verbs that only WordNet calls alike, or that have many meanings. Chosen on
invented pairs of news, where of deeds that only resemble each other few weigh as much."""

SAME_BY_OTHER_NAMES = 2 * SAME
"""The same where one verb and one day are common, and other nouns stand where who does it, or to what: signed a pact,
signed a document. A choice of ours."""

SAME_OF_ONE_OBJECT, _TWO = 3.4, 2
"""The same where who or what did it is called by other names, and to what it was done by two words in common."""

_FORCES = (
    word_set("flood floodwat river water rain torrent stream surg storm"),
    word_set("storm gale hurrican typhoon cyclon tornado wind gust tempest"),
    word_set("fire blaze flame inferno"),
)
"""Stems of what does one thing under several names: the river in flood, the wind of a storm."""

_SAME = Relation(Standing.SAME, sure=True, in_one_event=True)

_YEAR = re.compile("(?:1[89]|20)[0-9]{2}")

_MANY_SHARED = 4
"""Participants beside two verbs from which it does not matter that one of these tells little."""

_OF_GENERAL = 1.0
"""What verbs of so many meanings, or of speech, weigh less than others: two sentences of one event may have them for
two deeds."""

_ONE_IN_ROLE = 0.6
"""Weight of those that must have one part in both, where the verbs are others."""

_FEW_MEANINGS, _MANY_MEANINGS = 2, 4
"""Groups of verbs of one event in which a verb stands at most that has few meanings, and one that has not many."""

_OF_ANYTHING = word_set("keep break hold leave find lose take give get make have")
"""Verbs whose meaning is that of the noun behind them: keep a promise, keep a ward open, keep people away."""

_GENERAL = OF_MANY_MEANINGS | word_set(
    "say speak tell discuss describe hope plan end begin start continue help add decide agree find"
)
"""Verbs of many meanings, or of speech."""

_COUNTED_ROUGHLY = word_set("dozens scores hundreds thousands tens millions")
"""Words for a count that holds another one, so that the two are no more than compatible."""

_ENDING_PLANS = CANCELLING | word_set("postpone delay drop ban forbid halt") | {"call off", "put off", "rule out"}
"""Verbs after which what was to come does not, or not then."""

_UNDONE = word_set(
    """
    arrest detain seize capture kidnap abduct jail imprison hold close shut open reopen suspend resume impose lift leave
    enter return rise fall increase decrease hire evacuate block ban join quit lose lock start begin stop end halt
    """
)
"""Verbs of what can be undone later, so that the opposite is no denial of it."""

_BY_PRONOUN, _MOST_BY_PRONOUN = 0.5, 1.0
"""What somebody counts whom only a pronoun may stand for, and what all of these count together at most."""

_BY_DAY = 0.5
"""What a common day counts beside a word."""

_IN_ROLE = 0.5
"""What one counts more who does it in both, or to whom it is done in both."""


def relation_in_one_event(
    first: WeightedStatement, second: WeightedStatement, names: Set[str], others: Set[str]
) -> Relation:
    """Return how two statements stand to each other whose articles tell of one event and name `names` and `others`."""
    if first.statement.asks != second.statement.asks or number_others(first.statement, second.statement):
        return NEITHER
    if _are_elsewhere(first.told, second.told, names, others) or tell_of_two_persons(first.statement, second.statement):
        return NEITHER
    if shortage_is_over(first.statement.words, second.statement.words):
        return NEITHER
    common = common_predicates(first, second, of_one_event=True)
    denials = [one for one in denials_in(common) if _denies(one, first, second)]
    if denials:
        standing = standing_by(denials, first, second)
        if standing is not Standing.OPPOSED:
            return _SAME if standing is Standing.SAME else NEITHER
        best = max(denials, key=lambda one: (_weight(one, first, second), -one.ours.first))
        return Relation(
            Standing.OPPOSED, sure=True, in_one_event=True, words=(place_of(best.ours), place_of(best.theirs))
        )
    if values_exclude(first, second) or fates_exclude(first, second) or words_exclude(first, second):
        return NEITHER
    if puts_an_end(first.told, second.told, common):
        return NEITHER
    if _count_roughly(first, second) or _tell_other_figures(first, second):
        return NEITHER
    if any(_agrees(one, first, second) for one in common):
        return _SAME
    return NEITHER


def _count_roughly(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether one of them has a word for a count that holds many: dozens of flights."""
    return not _COUNTED_ROUGHLY.isdisjoint(word.form for each in (first, second) for word in each.statement.words)


def _tell_other_figures(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether both give figures of one kind, and none that both have: at least 40 hurt, 43 hurt."""
    pairs = [
        relation_of_values(one.measure, other.measure) is ValueRelation.SAME
        and one.measure.qualifier == other.measure.qualifier
        for one in first.quantities
        for other in second.quantities
        if one.measure.dimension == other.measure.dimension
    ]
    return bool(pairs) and not any(pairs)


def _share_more_than_names(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether beside the names somebody or something is common: one may be hurt on the road, and in the war."""
    ours, theirs = one.ours.roles.around, one.theirs.roles.around
    names = {word.stem for each in (first, second) for word in each.statement.words if word.capital}
    meant = alike_or_one_deed(first.told.meant, theirs) | alike_or_one_deed(second.told.meant, ours)
    return bool((alike_or_one_deed(ours, theirs) | meant) - names)


def _agrees(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether both tell one deed: the same verb, or one that is as good as it and told of the same."""
    general = bool(one.ours.keys & _GENERAL or one.theirs.keys & _GENERAL)
    weight = _weight(one, first, second) - general * _OF_GENERAL
    if not one.agrees:
        return (_is_of_one_day(one, first, second) and weight >= SAME_BY_OTHER_NAMES) or (
            _is_of_one_object(one, first, second) and weight >= SAME_OF_ONE_OBJECT
        )
    figure = _share_a_figure(first, second)
    if not (figure or _share_more_than_names(one, first, second)):
        return False
    if one.ours.keys & one.theirs.keys and one.ours.sure and one.theirs.sure:
        return weight >= SAME
    if not (one.ours.sure and one.theirs.sure) and Modality.PLANNED in (one.ours.modality, one.theirs.modality):
        return figure and weight >= SAME
    grouped = any(one_group(key) & one.theirs.keys for key in one.ours.keys)
    in_role = figure or _rare(one.in_role, first, second) >= _ONE_IN_ROLE
    return in_role and weight >= (SAME if grouped else WEAKLY_SAME)


def _is_of_one_day(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether both tell one deed by one verb on one day, be who does it and to what called by other names."""
    same = one.ours.keys & one.theirs.keys and one.ours.sure and one.theirs.sure
    return bool(same) and one.is_one_deed and _common_days(first, second) > 0


def _is_of_one_object(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether both tell one deed of what is named by two words in both, whatever water or wind they say did it: a
    flood, a river washed away the village bridge."""
    ours, theirs = (each.patient | each.behind for each in (one.ours.roles, one.theirs.roles))
    same = len(alike_or_one_deed(ours, theirs)) >= _TWO
    sure = one.is_one_deed and one.ours.sure and one.theirs.sure
    return sure and same and _may_be_one_doer(one, first, second) and _years(first) == _years(second)


def _may_be_one_doer(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether it is done by one force of nature under two names, or by somebody whom one names and the other calls
    by what he is, or one does not tell by whom."""
    doers = (one.ours.roles.agent, one.theirs.roles.agent)
    if not all(doers) or any(all(each & force for each in doers) for force in _FORCES):
        return True
    ours, theirs = (_named_and_described(*each) for each in zip((first, second), doers, strict=True))
    return (ours[0] and theirs[1]) or (ours[1] and theirs[0])


def _named_and_described(weighed: WeightedStatement, doer: Set[str]) -> tuple[bool, bool]:
    """Say whether who does it has a name, and whether it is a noun for persons: Jon Brandt, a vet."""
    words = [word for word in weighed.statement.words if word.stem in doer]
    return any(word.capital for word in words), any(not persons().isdisjoint(singulars(word.form)) for word in words)


def _years(weighed: WeightedStatement) -> frozenset[str]:
    """Return the years that a statement names: in 2019."""
    return frozenset(word.form for word in weighed.statement.words if _YEAR.fullmatch(word.form))


def _are_elsewhere(first: Told, second: Told, names: Set[str], others: Set[str]) -> bool:
    """Say whether both tell a place, and each one that the other's whole article does not name."""
    ours, theirs = first.places, second.places
    return bool(ours and theirs) and ours.isdisjoint(others) and theirs.isdisjoint(names)


def _denies(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether one denies the other for sure: both are verbs of one time, day and object."""
    return (
        one.ours.sure
        and one.theirs.sure
        and (one.opposite or one.shared >= _MANY_SHARED or not (one.ours.light or one.theirs.light))
        and not (_may_be_undone(one) and not (goes_on(first) or goes_on(second) or _is_one_change(one, first, second)))
        and (one.at_one_time or _is_off(one.ours, one.theirs) or _is_off(one.theirs, one.ours))
        and not one.of_others
        and not one.of_other_things
        and _is_denied_itself(one.ours, first.told)
        and _is_denied_itself(one.theirs, second.told)
        and (not one.opposite or one.direct or _deny_by_another(one, first, second))
        and not _of_two_objects(one, first.told, second.told)
        and not days_exclude_at(first, one.ours.first, second, one.theirs.first)
        and not figures_exclude_at(first, one.ours.first, second, one.theirs.first)
        and _weight(one, first, second) >= _needed(one)
    )


def _needed(one: CommonPredicate) -> float:
    """Return the weight from which it is a denial: more where an opposite of many meanings may be that of another."""
    several = one.opposite and any(_has_many_meanings(each) for each in (one.ours, one.theirs))
    return MOSTLY_OPPOSED if several else OPPOSED


def _has_many_meanings(one: Predicate) -> bool:
    return groups_with(one.keys) > _MANY_MEANINGS or not one.keys.isdisjoint(_OF_ANYTHING)


def _is_denied_itself(one: Predicate, told: Told) -> bool:
    """Say whether no other verb stands between it and what negates it: nobody knew about the men who were seized."""
    return not any(
        negation.last < other.first < one.first and other.sure and not other.light
        for negation in one.negations
        for other in told.predicates
    )


def _is_off(one: Predicate, other: Predicate) -> bool:
    """Say whether what is done in one puts an end to what is to come in the other: called off, will go ahead."""
    return one.modality is Modality.DONE and other.modality is Modality.PLANNED and bool(one.keys & _ENDING_PLANS)


def _may_be_undone(one: CommonPredicate) -> bool:
    """Say whether the one deed may have undone the other, and both were done: arrested, released."""
    both = (one.ours, one.theirs)
    if any(key.split()[0] in STAYING for each in both for key in each.keys):
        return False
    done = all(each.modality is Modality.DONE for each in both)
    return one.opposite and done and any(each.keys & _UNDONE for each in both)


def _is_one_change(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether both tell how much something changed over one time: rose last year, fell last year."""
    return bool(one.ours.keys & CHANGE and one.theirs.keys & CHANGE) and _common_days(first, second) > 0


def _deny_by_another(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether a verb of few meanings is denied by the opposite of one that means as much: set free, held."""
    return groups_with(one.ours.keys) <= _FEW_MEANINGS and _rare(one.in_role, first, second) >= _ONE_IN_ROLE


def _of_two_objects(one: CommonPredicate, first: Told, second: Told) -> bool:
    """Say whether it is done to two, none of whom a pronoun stands for."""
    ours, theirs = one.ours.roles, one.theirs.roles
    moved = [len(each.agent & there.behind) >= _TWO for each, there in ((ours, theirs), (theirs, ours))]
    if moved[0] != moved[1]:
        return False  # the club moves to a town, somebody moves the club
    return are_two(ours.behind, theirs.behind, ours.behind | first.meant, theirs.behind | second.meant)


def _weight(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> float:
    """Return how much two statements have in common in one deed: itself, who takes part, and an equal figure."""
    ours, theirs = one.ours.roles, one.theirs.roles
    shared = alike_or_one_deed(ours.around, theirs.around)
    meant = alike_or_one_deed(first.told.meant, theirs.around) | alike_or_one_deed(second.told.meant, ours.around)
    return (
        min(_rarity(one.ours, first), _rarity(one.theirs, second))
        + _rare(shared, first, second)
        + _IN_ROLE * _rare(one.in_role, first, second)
        + min(_BY_PRONOUN * _rare(meant - shared, first, second), _MOST_BY_PRONOUN)
        + _share_a_figure(first, second)
        + _BY_DAY * _common_days(first, second)
    )


def _common_days(first: WeightedStatement, second: WeightedStatement) -> float:
    """Return how rare the days are that both tell."""
    days = sorted(fact for fact in first.facts.keys() & second.facts.keys() if fact.startswith("date "))
    return math.fsum(min(first.facts[day], second.facts[day]) for day in days)


def _share_a_figure(first: WeightedStatement, second: WeightedStatement) -> bool:
    return any(is_one_value(one, other) for one in first.quantities for other in second.quantities)


def _rare(stems: Iterable[str], first: WeightedStatement, second: WeightedStatement) -> float:
    return math.fsum(min(each.stems.get(stem, 1.0) for each in (first, second)) for stem in sorted(stems))


def _rarity(one: Predicate, weighed: WeightedStatement) -> float:
    return max(weighed.stems[weighed.statement.words[place].stem] for place in (one.first, one.last))
