"""Matches of one event → the dates to come of which one lies within the other: on 11 March, in March."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.comparison.agreements import Pair, narrower_of, pair_of
from digest.comparison.date_compatibility import date_of, days
from digest.comparison.matches import Match
from digest.comparison.planned_dates import named_otherwise, plan_one_happening
from digest.comparison.relations import Standing
from digest.comparison.statements import Statement
from digest.comparison.timing import Days
from digest.model import Agreement, DateMention

ALIKE = 0.15
"""Likeness from which two announcements of one event can be of one happening: a choice of ours."""


def dates_within(matches: Iterable[Match], published: Days) -> tuple[Agreement, ...]:
    """Return them, each statement once with another one; `matches` come best first."""
    return tuple(_narrower(matches, published))


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


def _narrower(matches: Iterable[Match], published: Days) -> Iterator[Agreement]:
    seen: set[Statement] = set()
    for match in matches:
        if match.score < ALIKE or not match.of_one_event or match.relation.standing is Standing.OPPOSED:
            continue
        first, second = match.first.statement, match.second.statement
        ours, theirs = date_to_come(first, published), date_to_come(second, published)
        if ours is None or theirs is None or seen & {first, second}:
            continue
        wide, narrow = sorted((ours, theirs), key=lambda date: -days(date_of(date.edtf)))
        one = match.relation.standing is Standing.SAME and not named_otherwise(first, second)
        same = one or plan_one_happening(first, ours, second, theirs)
        if same and _is_within(narrow, wide):
            seen |= {first, second}
            yield narrower_of(match, f"{date_of(narrow.edtf).in_words} is within {date_of(wide.edtf).in_words}")


def date_to_come(statement: Statement, published: Days) -> DateMention | None:
    """Return the only date of a statement behind its article's day; None where it has none, or several."""
    day = published.get(statement.source)
    to_come = [date for date in statement.dates if day and date_of(date.edtf).earliest > day.latest]
    return to_come[0] if len({date.edtf for date in to_come}) == 1 else None


def _is_within(narrow: DateMention, wide: DateMention) -> bool:
    ours, theirs = date_of(narrow.edtf), date_of(wide.edtf)
    marked = any(date.approximate or date.uncertain for date in (ours, theirs))
    return (
        not marked and days(ours) < days(theirs) and theirs.earliest <= ours.earliest and ours.latest <= theirs.latest
    )
