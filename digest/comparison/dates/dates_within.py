"""Matches of one event → the dates of which one lies within the other: on 11 March, in March."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.comparison.dates.planned_dates import named_otherwise, plan_one_happening
from digest.comparison.matching.agreements import Pair, narrower_of, pair_of
from digest.comparison.matching.matches import Match
from digest.comparison.matching.relations import Standing
from digest.comparison.quantities.timing import Days
from digest.comparison.sentences.date_compatibility import date_of, days
from digest.comparison.sentences.moments import moments_in
from digest.comparison.sentences.statements import Statement
from digest.model import Agreement, DateMention

ALIKE = 0.15
"""Likeness from which two announcements of one event can be of one happening: a choice of ours."""


def dates_within(matches: Iterable[Match], published: Days) -> Iterator[tuple[Match, Agreement]]:
    """Yield them, each with its match; `matches` come best first.

    What has come must be told in the same words for sure, what is to come may be told in others.
    """
    for match in matches:
        first, second = match.first.statement, match.second.statement
        same = match.relation.standing is Standing.SAME and not named_otherwise(first, second)
        if match.score < ALIKE or match.relation.standing is Standing.OPPOSED or not (same or match.of_one_event):
            continue
        for ours, theirs in (_to_come(first, second, published), (date_told(first), date_told(second))):
            if ours is None or theirs is None:
                continue
            wide, narrow = sorted((ours, theirs), key=lambda date: -days(date_of(date.edtf)))
            if _is_within(narrow, wide) and (same or plan_one_happening(first, ours, second, theirs)):
                within = f"{date_of(narrow.edtf).in_words} is within {date_of(wide.edtf).in_words}"
                yield match, narrower_of(match, within)
                break


def _to_come(first: Statement, second: Statement, published: Days) -> tuple[DateMention | None, DateMention | None]:
    return date_to_come(first, published), date_to_come(second, published)


def of_other_plans(matches: Iterable[Match], published: Days) -> frozenset[Pair]:
    """Return the pairs of statements of which one date lies within the other, but a word says that of another thing."""
    return frozenset(
        pair_of(match)
        for match in matches
        if match.relation.standing is Standing.SAME and _are_other_plans(match, published)
    )


def _are_other_plans(match: Match, published: Days) -> bool:
    first, second = match.first.statement, match.second.statement
    ours, theirs = date_to_come(first, published), date_to_come(second, published)
    if ours is None or theirs is None or not named_otherwise(first, second):
        return False
    return _is_within(ours, theirs) or _is_within(theirs, ours)


def date_to_come(statement: Statement, published: Days) -> DateMention | None:
    """Return the only date of a statement behind its article's day; None where it has none, or several."""
    day = published.get(statement.source)
    to_come = [date for date in statement.dates if day and date_of(date.edtf).earliest > day.latest]
    return to_come[0] if len({date.edtf for date in to_come}) == 1 else None


def date_told(statement: Statement) -> DateMention | None:
    """Return the only date of a statement at which something happened; None where it has none, or several."""
    told = {moment.edtf for moment in moments_in(statement.words, statement.dates) if moment.tells_when}
    return next((date for date in statement.dates if date.edtf in told), None) if len(told) == 1 else None


def _is_within(narrow: DateMention, wide: DateMention) -> bool:
    ours, theirs = date_of(narrow.edtf), date_of(wide.edtf)
    marked = any(date.approximate or date.uncertain for date in (ours, theirs))
    return (
        not marked and days(ours) < days(theirs) and theirs.earliest <= ours.earliest and ours.latest <= theirs.latest
    )
