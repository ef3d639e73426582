"""Matches → the times by the clock in which alone two statements differ that else say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.comparison.figures.one_thing import tell_of_two
from digest.comparison.matching.common_predicates import common_predicates
from digest.comparison.matching.exclusions import days_exclude, figures_exclude
from digest.comparison.matching.matches import Match
from digest.comparison.matching.relations import Relation
from digest.comparison.matching.similarity import DIFFERENT, common_words
from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.sentences.clauses import ends_clause
from digest.comparison.sentences.clock_times import ClockTime, happened_at
from digest.lexicon.english.calendar import MONTHS
from digest.lexicon.english.moments import WEEKDAYS
from digest.model import Difference

ALIKE = 0.3
"""Likeness from which two statements with two times are of one event: a choice of ours, as for their dates."""


def times_that_differ(matches: Iterable[Match]) -> tuple[Difference, ...]:
    """Return the differences, each with its two times; `matches` come best first."""
    found = sorted(_differences(matches), key=lambda one: tuple((each.source, each.start) for each in one.passages))
    return tuple(found)


def times_of_one_deed(
    first: WeightedStatement, second: WeightedStatement, standing: Relation
) -> tuple[ClockTime, ClockTime] | None:
    """Return the one time of each if both are surely of one deed that both tell, and exclude each other.

    Each has to stand in the part of the clause that has the deed, with no other verb between. Where other days are
    told, nobody knows whether one deed is.
    """
    times = happened_at(first.statement.words), happened_at(second.statement.words)
    if not standing.but_for_values or any(len(told) != 1 for told in times) or _tell_other_days(first, second):
        return None
    (ours,), (theirs,) = times
    of_one = any(
        one.agrees
        and one.ours.sure
        and one.theirs.sure
        and _is_told_of(first, one.ours.first, ours)
        and _is_told_of(second, one.theirs.first, theirs)
        for one in common_predicates(first, second)
    )
    return (ours, theirs) if of_one and ours.excludes(theirs) else None


def _is_told_of(one: WeightedStatement, verb: int, time: ClockTime) -> bool:
    """Return whether no clause ends between a verb and a time, and no other verb stands there."""
    between = range(*sorted((verb, max(time.first - 1, 0))))
    others = {each.first for each in one.told.predicates if each.sure} - {verb}
    return not any(ends_clause(one.statement.words, place) or place in others for place in between)


def _tell_other_days(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Return whether the days exclude each other, or in texts without dates, the names of days and months differ."""
    if days_exclude(first, second):
        return True
    ours, theirs = ({word.form for word in one.statement.words} & _DAYS for one in (first, second))
    dated = first.statement.dates or second.statement.dates
    return not dated and bool(ours and theirs) and ours != theirs


_DAYS = WEEKDAYS | frozenset(month.lower() for month in MONTHS)


def _differences(matches: Iterable[Match]) -> Iterator[Difference]:
    for match in matches:
        first, second = match.first.statement, match.second.statement
        if match.score / DIFFERENT < ALIKE or figures_exclude(match.first, match.second) or tell_of_two(first, second):
            continue
        times = times_of_one_deed(match.first, match.second, match.relation)
        if times is not None:
            yield Difference(
                what="time",
                passages=(first.passage, second.passage),
                values=(times[0].in_words, times[1].in_words),
                why=("passages that say the same", *common_words(match.first, match.second)),
            )
