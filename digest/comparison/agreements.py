"""Matches → the agreements between sources: passages that say the same, best first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from digest.comparison.likeness import common_words
from digest.comparison.matches import Match
from digest.comparison.statements import Statement
from digest.model import Agreement

THRESHOLD = 0.24
"""Score from which two passages are shown as saying the same: by their words alone 38 of the 40 pairs of SuperPAL's
development part that reach it do, and with the facts of the readings all among tests/comparison/pairs."""

_COMPANY = 0.75
"""Share of an agreement's score that a match needs to bring a further source into it; a weaker one stands by itself."""

_MOST = 2
"""Agreements in which one passage may stand: a long sentence may say what two shorter ones say."""

_SECOND = 0.5
"""Share of a passage's first agreement that its second one needs; below, it only echoes the first."""


class _Group:
    """An agreement while its passages are gathered."""

    def __init__(self, match: Match) -> None:
        self.members: dict[str, Statement] = {}
        self.score = match.score
        self.why: dict[str, None] = {}
        self.add(match)

    def add(self, match: Match) -> None:
        """Take in the statements of a match that holds the agreement together."""
        for statement in (match.first.statement, match.second.statement):
            self.members.setdefault(statement.source, statement)
        self.score = min(self.score, match.score)
        self.why.update(dict.fromkeys(match.why))
        if match.score < 1:
            self.why.update(dict.fromkeys(common_words(match.first, match.second)))

    def takes(self, match: Match, newcomer: Statement) -> bool:
        """Say whether a statement of a further source belongs to it."""
        return newcomer.source not in self.members and match.score >= _COMPANY * self.score


def agreements_from(matches: Iterable[Match]) -> tuple[Agreement, ...]:
    """Return the agreements, best first; `matches` come best first."""
    groups: list[_Group] = []
    home: dict[Statement, _Group] = {}
    uses: Counter[Statement] = Counter()
    for match in matches:
        if match.score < THRESHOLD:
            break
        _place(match, groups, home, uses)
    found = [_agreement(group) for group in groups]
    return tuple(sorted(found, key=lambda agreement: -agreement.score))


def _place(match: Match, groups: list[_Group], home: dict[Statement, _Group], uses: Counter[Statement]) -> None:
    first, second = match.first.statement, match.second.statement
    for known, newcomer in ((first, second), (second, first)):
        group = home.get(known)
        if group and newcomer not in home and group.takes(match, newcomer):
            group.add(match)
            home[newcomer] = group
            uses[newcomer] += 1
            return
    if home.get(first) is not None and home.get(first) is home.get(second):
        return
    if all(
        uses[one] == 0 or (uses[one] < _MOST and match.score >= _SECOND * home[one].score) for one in (first, second)
    ):
        group = _Group(match)
        groups.append(group)
        for statement in (first, second):
            home.setdefault(statement, group)
            uses[statement] += 1


def _agreement(group: _Group) -> Agreement:
    statements = sorted(group.members.values(), key=lambda statement: statement.number)
    return Agreement(
        passages=tuple(statement.passage for statement in statements),
        score=round(group.score, 3),
        why=tuple(group.why),
    )
