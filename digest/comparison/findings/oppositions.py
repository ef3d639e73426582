"""Matches → the oppositions between sources: pairs of passages of which one denies what the other affirms."""

from __future__ import annotations

from collections.abc import Iterable

from digest.comparison.matching.matches import Match
from digest.comparison.matching.relations import Standing
from digest.comparison.matching.similarity import common_words
from digest.comparison.sentences.statements import Statement
from digest.model import Id, Opposition

THRESHOLD = 0.3
"""Likeness from which two passages are shown as opposed; more than an agreement takes, since of two statements that
exclude each other a reader is told more."""

SURELY = 0.2
"""The same where verbs exclude each other for sure and most participants are common, as a verb's other wording brings
the likeness down."""

OF_ONE_NAMED = 0.15
"""The same where it is told of one with a first and a last name."""

_LONG = 7
"""Words of a phrase from which only its ends are shown."""


def oppositions_from(matches: Iterable[Match]) -> tuple[Opposition, ...]:
    """Return the oppositions in the order of the passages; `matches` come best first, and each passage stands once
    beside another source, where what one event makes sure goes before what the wording shows."""
    found: list[Match] = []
    seen: set[tuple[Statement, Id]] = set()
    for match in sorted(matches, key=lambda match: not match.relation.in_one_event):
        first, second = match.first.statement, match.second.statement
        ends = {(first, second.source), (second, first.source)}
        if match.relation.standing is Standing.OPPOSED and match.score >= _needed(match) and not ends & seen:
            seen |= ends
            found.append(match)
    return tuple(_opposition(match) for match in sorted(found, key=_place))


def _needed(match: Match) -> float:
    """Return the likeness from which an opposition is shown."""
    if match.relation.in_one_event:
        return 0.0
    return OF_ONE_NAMED if match.relation.of_one_named else SURELY if match.relation.sure else THRESHOLD


def _place(match: Match) -> tuple[int, int]:
    return (match.first.statement.number, match.second.statement.number)


def _opposition(match: Match) -> Opposition:
    statements = (match.first.statement, match.second.statement)
    words = tuple(_phrase(one, span) for one, span in zip(statements, match.relation.words, strict=True))
    return Opposition(
        passages=tuple(one.passage for one in statements),
        words=words,
        why=(" ↔ ".join(words), *common_words(match.first, match.second)),
    )


def _phrase(statement: Statement, span: tuple[int, int]) -> str:
    first, last = span
    forms = [word.form for word in statement.words[first : last + 1]]
    return " ".join(forms) if len(forms) < _LONG else f"{forms[0]} … {forms[-1]}"
