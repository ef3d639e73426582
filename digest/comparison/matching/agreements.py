"""Matches → the agreements between sources: passages that say the same, best first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from itertools import chain, combinations

from digest.comparison.counted_origins import in_order
from digest.comparison.matching.matches import Match
from digest.comparison.matching.relations import Standing
from digest.comparison.matching.similarity import common_words
from digest.comparison.sentences.statements import Statement
from digest.model import Agreement, Difference, Id, Opposition, Relation, Update

THRESHOLD = 0.24
"""Score from which two passages are shown as saying the same: by their words alone 38 of the 40 pairs of SuperPAL's
development part that reach it do, and with the facts of the readings all among tests/comparison/pairs."""

ALONE, AMONG_MANY = 0.15, 0.2
"""The same where a verb and most participants are common, of two statements alone and among as many as two reports
have, of which two meet by chance more often."""

OF_ONE_NAMED = 0.12
"""The same where one deed of one with a first and a last name is common, which chance does not bring."""

IN_ONE_EVENT = 0.15
"""The same where both articles tell of one event, and both statements of one deed in it: in ECB+'s development part a
tenth of the pairs of reports on two events are taken for reports on one, and below it these meet by chance."""

_MANY = 60
"""Statements that two short reports have."""

_COMPANY = 0.75
"""Share of an agreement's score that a match needs to bring a further source into it; a weaker one stands by itself."""

_ECHOES = 1
"""Further agreements in which one passage may stand: a long sentence may say what two shorter ones say."""

_SECOND = 0.5
"""Share of a passage's first agreement that its second one needs; below, it only echoes the first."""

_REASONS = 6
"""Reasons that are told for an agreement; of many sources there would be many."""


Pair = frozenset[tuple[Id, int]]
"""Two statements, each by its source and its number among that source's sentences."""


def pair_of(match: Match) -> Pair:
    """Return the two statements of a match."""
    return frozenset((one.statement.source, one.statement.passage.sentence) for one in (match.first, match.second))


def pairs_in(*findings: Iterable[Agreement | Difference | Opposition | Update]) -> frozenset[Pair]:
    """Return the pairs of statements that findings of other kinds show together: what is listed once is not agreed."""
    return frozenset(
        frozenset((passage.source, passage.sentence) for passage in both)
        for finding in chain.from_iterable(findings)
        for both in combinations(finding.passages, 2)
    )


def narrower_of(match: Match, within: str) -> Agreement:
    """Return what a match says where one gives a value `within` what the other gives, as the reason tells it."""
    return Agreement(
        passages=(match.first.statement.passage, match.second.statement.passage),
        relation=Relation.NARROWER,
        score=round(match.score, 3),
        why=(within, *common_words(match.first, match.second)),
    )


class _Group:
    """An agreement while its passages are gathered."""

    def __init__(self, statement: Statement) -> None:
        self.members: dict[str, Statement] = {statement.source: statement}
        self.score = 1.0
        self.why: dict[str, None] = {}

    def takes(self, match: Match, other: _Group) -> bool:
        """Say whether what a match brings is of further sources, and as near as what is here already."""
        near = len(self.members) == 1 or match.score >= _COMPANY * self.score
        return near and not self.members.keys() & other.members.keys()

    def add(self, match: Match, other: _Group) -> None:
        """Take in what a match brings."""
        self.members |= other.members
        self.score = min(self.score, other.score, match.score)
        self.why |= other.why | dict.fromkeys(match.why)
        if match.score < 1:
            self.why |= dict.fromkeys(common_words(match.first, match.second))


def agreements_from(matches: Iterable[Match], apart: Set[Pair] = frozenset()) -> tuple[Agreement, ...]:
    """Return the agreements, best first; `matches` come best first, and what stands `apart` is listed as different."""
    matches = list(matches)
    denied = {
        end
        for match in matches
        if match.relation.standing is Standing.OPPOSED and pair_of(match) in apart
        for end in _ends(match)
    }
    among = len({end for match in matches for end in (match.first, match.second)})
    share = min(math.log(max(among, 2) / 2) / math.log(_MANY / 2), 1.0)
    sure = ALONE + share * (AMONG_MANY - ALONE)
    home: dict[Statement, _Group] = {}
    echoes: list[_Group] = []
    uses: Counter[Statement] = Counter()
    for match in matches:
        needed = OF_ONE_NAMED if match.relation.of_one_named else sure if match.relation.sure else THRESHOLD
        if match.relation.in_one_event and denied.isdisjoint(_ends(match)):
            needed = IN_ONE_EVENT
        if match.score < needed or match.relation.standing is not Standing.SAME or pair_of(match) in apart:
            continue
        echo = _place(match, home)
        if echo and _is_worth_showing(match, home, uses):
            echoes.append(echo)
            uses.update((match.first.statement, match.second.statement))
    groups = {id(group): group for group in home.values()}
    return in_order(map(_agreement, [*groups.values(), *echoes]))


def _ends(match: Match) -> tuple[tuple[Statement, Id], tuple[Statement, Id]]:
    """Return each statement of a match with the other's source."""
    first, second = match.first.statement, match.second.statement
    return (first, second.source), (second, first.source)


def _place(match: Match, home: dict[Statement, _Group]) -> _Group | None:
    """Join the two statements' agreements; return one of its own where that cannot be."""
    first, second = match.first.statement, match.second.statement
    ours, theirs = home.get(first) or _Group(first), home.get(second) or _Group(second)
    if ours is theirs:
        return None
    if ours.takes(match, theirs) and theirs.takes(match, ours):
        ours.add(match, theirs)
        home.update(dict.fromkeys(theirs.members.values(), ours))
        home[first] = ours
        return None
    echo = _Group(first)
    echo.add(match, _Group(second))
    return echo


def _is_worth_showing(match: Match, home: Mapping[Statement, _Group], uses: Counter[Statement]) -> bool:
    """Say whether a match that fits into no larger agreement says something of its own."""
    statements = (match.first.statement, match.second.statement)
    return all(
        uses[one] < _ECHOES and (one not in home or match.score >= _SECOND * home[one].score) for one in statements
    )


def _agreement(group: _Group) -> Agreement:
    statements = sorted(group.members.values(), key=lambda statement: statement.number)
    return Agreement(
        passages=tuple(statement.passage for statement in statements),
        score=round(group.score, 3),
        why=tuple(group.why)[:_REASONS],
    )
