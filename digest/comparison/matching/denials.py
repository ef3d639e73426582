"""Predicates of two statements that deny each other → whether one thing is told by both, or one result after all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from digest.comparison.matching.common_predicates import CommonPredicate, are_two
from digest.comparison.matching.other_words import complements_exclude, words_exclude
from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.sentences.predicates import Predicate
from digest.comparison.sentences.told import Told
from digest.lexicon.tables import word_set

_ENDING = word_set("ban bar forbid prohibit outlaw halt stop suspend cancel abolish scrap block lack")
"""Verbs after which what they name is no more, or never."""

_LOSING = word_set(
    "cut sever lose fail collapse interrupt disrupt suspend paralyse paralyze end stop halt shut close"
) | {"knock out", "cut off", "go down", "break down", "shut down"}
"""Verbs after which what they name is gone."""

_PLANS = word_set("plan propos proposit bill motion idea project scheme draft petit applic request")
"""Stems of nouns for what somebody wants, which are told beside it or in its place."""

_WINNING = word_set("win beat defeat overcome edge thrash victory")
"""Verbs and nouns of who won."""

_UNTIL = frozenset(["until", "till", "unless"])
_BEFORE_A_DAY = 3
"""Words behind `before` in which a day begins: before the end of May."""

_HYPHENS = ("-", "‑", "–", ":")
"""Marks between the two numbers of a score."""


def deny_of_two(denials: Sequence[CommonPredicate], first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether other words exclude each other, or something else is told behind the verbs: of fraud, of theft."""
    but = _words_of([one.ours for one in denials]), _words_of([one.theirs for one in denials])
    return words_exclude(first, second, but) or all(
        complements_exclude(first, one.ours.last, second, one.theirs.last) or _deny_of_two_objects(one, first, second)
        for one in denials
    )


def is_denied_for_a_time(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether only one side tells until when it is not so, after which it may be: not until May, opens in May."""
    sides = ((one.ours, first, second), (one.theirs, second, first))
    return any(
        _is_for_a_time(predicate, told) and _UNTIL.isdisjoint(word.form for word in other.statement.words)
        for predicate, told, other in sides
        if predicate.negated or (not (one.ours.negated or one.theirs.negated) and other.statement.dates)
    )


def _is_for_a_time(one: Predicate, told: WeightedStatement) -> bool:
    """Say whether behind the predicate, in its clause, stands until when, or before which day it is not so."""
    words, dates = told.statement.words, told.statement.dates
    for index in range(one.last + 1, len(words)):
        if words[index].form in _UNTIL:
            return True
        if words[index].form == "before" and one.negated:
            behind = words[index + 1 : index + 1 + _BEFORE_A_DAY]
            return any(date.start <= word.start < date.end for word in behind for date in dates)
        if words[index].pause.strip("-‑"):
            return False
    return False


def is_one_result(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether a match is told from both sides by its score: the one lost 1-3 to the other, which won 3-1."""
    ours, theirs = one.ours.roles.agent, one.theirs.roles.agent
    winning = [bool(each.keys & _WINNING) for each in (one.ours, one.theirs)]
    crossed = (ours - theirs) & second.told.participants and (theirs - ours) & first.told.participants
    return winning[0] != winning[1] and bool(crossed) and not _scores(first).isdisjoint(_scores(second))


def _scores(one: WeightedStatement) -> frozenset[tuple[int, ...]]:
    """Return the scores that a statement gives, the winner's first: 3-1."""
    return frozenset(
        tuple(sorted((int(word.form), int(behind.form)), reverse=True))
        for word, behind in pairwise(one.statement.words)
        if word.form.isdigit() and behind.form.isdigit() and behind.pause in _HYPHENS
    )


def _words_of(predicates: Sequence[Predicate]) -> frozenset[int]:
    """Return the indices of the words of predicates, and of what negates them."""
    spans = [(one.first, one.last) for one in predicates]
    spans += [(negation.first, negation.last) for one in predicates for negation in one.negations]
    return frozenset(index for first, last in spans for index in range(first, last + 1))


def _deny_of_two_objects(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether it is done to something else, which stands nowhere in the other: approved a quarry, a landfill.

    Where a pronoun stands for something, nobody knows.
    """
    if first.told.meant or second.told.meant:
        return False
    names = {word.stem for each in (first, second) for word in each.statement.words if word.capital}
    ours, theirs = (each.roles.patient - names - _PLANS for each in (one.ours, one.theirs))
    agents = one.ours.roles.agent | one.theirs.roles.agent
    return bool(ours - agents and theirs - agents) and are_two(
        ours, theirs, first.told.participants, second.told.participants
    )


def is_lacking(one: CommonPredicate, first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether the one has not what the other tells of as being there: not as lost, nor by the kind of another."""
    kinds = [_tells_a_kind(one.ours, first), _tells_a_kind(one.theirs, second)]
    of_another = kinds[one.ours.negated] and not kinds[not one.ours.negated]
    return not of_another and not _is_lost(one, first.told, second.told)


def forbid_alike(ours: Told, theirs: Told, common: Sequence[CommonPredicate]) -> bool:
    """Say whether one negates what the other says to be ended or forbidden: banned cars, no cars may enter."""
    ended = [
        any(one.sure and one.keys & _ENDING and not one.negated for one in told.predicates) for told in (ours, theirs)
    ]
    negates = [bool(told.negations) for told in (ours, theirs)]
    met = any(one.ours.keys & _ENDING and one.theirs.sure for one in common if one.denied)
    return not met and ((ended[0] and negates[1] and not negates[0]) or (ended[1] and negates[0] and not negates[1]))


def _tells_a_kind(one: Predicate, weighed: WeightedStatement) -> bool:
    """Say whether a noun follows of which the word only tells the kind: a tram line."""
    words, behind = weighed.statement.words, one.last + 1
    return behind < len(words) and words[behind].stem in weighed.told.participants and not words[behind].pause


def _is_lost(one: CommonPredicate, ours: Told, theirs: Told) -> bool:
    """Say whether what one has not is told of in the other as what is lost or ended: without power, power was cut."""
    lacking, told = (one.theirs, ours) if one.theirs.negated else (one.ours, theirs)
    return any(
        each.sure and each.keys & _LOSING and each.roles.around & {key for key in lacking.keys if key}
        for each in told.predicates
    )
