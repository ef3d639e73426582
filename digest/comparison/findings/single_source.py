"""Statements and their matches → the salient statements that one source alone has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from digest.comparison.matching.matches import LEAST_WORDS, Match
from digest.comparison.matching.similarity import similarity
from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.sentences.statements import MOST_SHOWN
from digest.model import Account, Agreement, Entity, Id, Passage

ALONE = 0.15
"""Likeness up to which a statement has no counterpart: two thirds of what an agreement takes, so that what may be told
elsewhere is not called missing there."""

AGAIN = 0.22
"""Likeness from which a sentence of an article says an earlier one again: as much as two sources need to agree."""


def single_source_statements(
    accounts: Sequence[Account],
    statements: Sequence[WeightedStatement],
    matches: Iterable[Match],
    agreements: Iterable[Agreement],
    entities: Mapping[Id, Entity],
    *,
    most: int | None = MOST_SHOWN,
) -> tuple[Passage, ...]:
    """Return the statements without a counterpart, in the order of the sources, in each the most salient first.

    What an agreement holds is in several, and so is what only says it again elsewhere in the same article.
    """
    if len({statement.statement.source for statement in statements if statement.statement.words}) < 2:
        return ()
    best: dict[WeightedStatement, float] = {}
    for match in matches:
        for statement in (match.first, match.second):
            best[statement] = max(match.score, best.get(statement, 0.0))
    agreed = {passage for agreement in agreements for passage in agreement.passages}
    told = [statement for statement in statements if statement.statement.passage in agreed]
    keys = {account.source: _ranks(account) for account in accounts}
    found: dict[Id, list[WeightedStatement]] = {account.source: [] for account in accounts}
    for statement in statements:
        is_alone = len(statement.statement.words) >= LEAST_WORDS and best.get(statement, 0.0) < ALONE
        if is_alone and not any(_says_again(statement, other, entities) for other in told):
            found[statement.statement.source].append(statement)
    return tuple(
        statement.statement.passage
        for source, alone in found.items()
        for statement in sorted(alone, key=lambda one: _salience(one, keys[source]))[:most]
    )


def _says_again(statement: WeightedStatement, agreed: WeightedStatement, entities: Mapping[Id, Entity]) -> bool:
    """Say whether a statement is in an agreement, or says what one of its own source there says."""
    if statement.statement.source != agreed.statement.source:
        return False
    same = statement.statement.passage == agreed.statement.passage
    return same or similarity(statement, agreed, entities).score >= AGAIN


def _ranks(account: Account) -> Mapping[int, int]:
    return {passage.sentence: rank for rank, passage in enumerate(account.reading.key_passages)}


def _salience(weighed: WeightedStatement, ranks: Mapping[int, int]) -> tuple[int, int, float]:
    """Sort by rank among the key passages, then by the number of facts, then by the weight of the words."""
    statement = weighed.statement
    facts = len(statement.figures) + len(statement.dates) + len(statement.quotations) + len(statement.entities)
    return (ranks.get(statement.passage.sentence, len(ranks)), -facts, -weighed.total)
