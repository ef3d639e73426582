"""Statements → the pairs of different sources that may say the same, each with its score and reasons, best first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.comparison.matching.candidate_pairs import nearest_pairs
from digest.comparison.matching.deeds_of_one_event import relation_in_one_event
from digest.comparison.matching.one_event import OneEvent
from digest.comparison.matching.relations import NEITHER, SURELY_SAME, Relation, Standing, relation
from digest.comparison.matching.similarity import similarity
from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.sentences.objects import common_names
from digest.comparison.sentences.substitutions import differ_in_two_nouns
from digest.lexicon.tables import word_set
from digest.model import Entity, Id

LIKE = 0.1
"""Likeness from which it is asked how two statements stand to each other; below, they tell of different things."""

_OF_MANY_NAMES = word_set("street lane road avenue squar hill park bridg river lake mount north south east west new")
"""Stems that stand in many names, and so tell of no common one."""

LEAST_WORDS = 4
"""A sentence of fewer words says too little to count as said word for word by another."""


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """Two statements of different sources, and how far they say the same."""

    first: WeightedStatement
    second: WeightedStatement
    score: float
    why: tuple[str, ...]
    relation: Relation
    """How they stand to each other."""
    of_one_event: bool
    """Whether their articles surely tell of one event."""


def matches_between(
    statements: Sequence[WeightedStatement], entities: Mapping[Id, Entity], event: OneEvent
) -> tuple[Match, ...]:
    """Return the matches, best first; a sentence that many sources have word for word is compared with others once."""
    told = tuple(statement for statement in statements if statement.statement.words)
    groups = _by_wording(told)
    found = [match for group in groups for match in _word_for_word(group, event)]
    leaders = [group[0] for group in groups]
    sources = [leader.statement.source for leader in leaders]
    for first, second in nearest_pairs([leader.keys for leader in leaders], sources):
        like = similarity(leaders[first], leaders[second], entities)
        of_one = event.is_told_by(sources[first], sources[second])
        stand = relation(leaders[first], leaders[second]) if like.score >= LIKE else NEITHER
        if stand.standing is Standing.OPPOSED and _are_of_others(leaders[first], leaders[second], event):
            stand = NEITHER
        if stand.standing is Standing.SAME and differ_in_two_nouns(leaders[first].statement, leaders[second].statement):
            stand, of_one = NEITHER, False
        if of_one:
            stand = _in_one_event(leaders[first], leaders[second], stand, event)
        found.append(Match(leaders[first], leaders[second], like.score, like.why, stand, of_one))
    return tuple(sorted(found, key=_rank))


def _are_of_others(first: WeightedStatement, second: WeightedStatement, event: OneEvent) -> bool:
    """Return whether names show that two statements are of others, though a name such as a party's be common."""
    both = (first.statement, second.statement)
    return event.name_others(*both) or event.each_names_another(*both)


def _in_one_event(first: WeightedStatement, second: WeightedStatement, stand: Relation, event: OneEvent) -> Relation:
    """Return how two statements of one event stand, which their wording alone may leave open or tell too weakly."""
    names, others = (event.capitals_of(each.statement.source) for each in (first, second))
    found = relation_in_one_event(first, second, names, others)
    if event.each_names_another(first.statement, second.statement):
        found = NEITHER
        share = common_names(first.statement, second.statement) - _OF_MANY_NAMES
        stand = NEITHER if stand.standing is Standing.SAME and not (stand.sure and share) else stand
    if stand.standing is Standing.NEITHER:
        return stand if found is NEITHER else found
    if stand.standing is Standing.OPPOSED and found.standing is Standing.SAME and not stand.sure:
        return NEITHER
    return replace(stand, in_one_event=found.standing is stand.standing)


def _by_wording(statements: Sequence[WeightedStatement]) -> list[list[WeightedStatement]]:
    groups: dict[tuple[str, ...], list[WeightedStatement]] = {}
    for statement in statements:
        groups.setdefault(tuple(word.form for word in statement.statement.words), []).append(statement)
    return list(groups.values())


def _word_for_word(group: Sequence[WeightedStatement], event: OneEvent) -> Iterator[Match]:
    """Match each with the first of another source."""
    first = group[0]
    other = next((one for one in group if one.statement.source != first.statement.source), None)
    if other is None or len(first.statement.words) < LEAST_WORDS:
        return
    for one in group[1:]:
        counterpart = other if one.statement.source == first.statement.source else first
        earlier, later = sorted((counterpart, one), key=lambda end: end.statement.number)
        of_one = event.is_told_by(earlier.statement.source, later.statement.source)
        yield Match(earlier, later, 1.0, ("word for word the same",), SURELY_SAME, of_one)


def _rank(match: Match) -> tuple[float, int, int]:
    return (-match.score, match.first.statement.number, match.second.statement.number)
