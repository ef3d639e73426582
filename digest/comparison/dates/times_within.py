"""Matches → the times that lie within what the other tells: 2.40 a.m. in the early hours, Tuesday night on Tuesday."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.comparison.matching.agreements import narrower_of
from digest.comparison.matching.matches import Match
from digest.comparison.matching.relations import Standing
from digest.comparison.sentences.clock_times import clock_times_in, happened_at
from digest.comparison.sentences.date_compatibility import date_of
from digest.comparison.sentences.moments import days_told, moments_in
from digest.comparison.sentences.parts_of_day import holds, in_words, parts_of_day
from digest.comparison.sentences.statements import Statement
from digest.model import Agreement


def times_within(matches: Iterable[Match]) -> Iterator[tuple[Match, Agreement]]:
    """Yield them of statements that say the same, each with its match; `matches` come best first."""
    for match in matches:
        if match.relation.standing is not Standing.SAME:
            continue
        ends = (match.first.statement, match.second.statement)
        found = next((one for wide, exact in (ends, ends[::-1]) if (one := _within(wide, exact))), None)
        if found is not None:
            yield match, narrower_of(match, f"{found[0]} is within {found[1]}")


def _within(wide: Statement, exact: Statement) -> tuple[str, str] | None:
    """Return the time at which something happened and the longer one that the other tells, if that holds it."""
    if not (wide.is_english and exact.is_english) or clock_times_in(wide.words):
        return None
    return _within_a_part(wide, exact) or _within_a_day(wide, exact)


def _within_a_part(wide: Statement, exact: Statement) -> tuple[str, str] | None:
    """Return the one time by the clock and the part of the day that holds it."""
    times, parts = happened_at(exact.words), parts_of_day(wide.words)
    if len(times) != 1 or len(parts) != 1 or times[0].of_half:
        return None
    minutes = times[0].minutes
    return (times[0].in_words, in_words(parts[0])) if holds(parts[0], minutes, minutes) else None


def _within_a_day(wide: Statement, exact: Statement) -> tuple[str, str] | None:
    """Return the one day with the part of it in which something happened, and that day, which the other tells alone."""
    ours, theirs = days_told(wide.words, wide.dates), days_told(exact.words, exact.dates)
    if len(ours) != 1 or len(theirs) != 1 or ours[0].edtf != theirs[0].edtf or parts_of_day(wide.words):
        return None
    if any(moment.hour is not None for moment in moments_in(wide.words, wide.dates)):
        return None
    day = date_of(ours[0].edtf or "").in_words
    times = happened_at(exact.words)
    if theirs[0].hour is not None:
        return theirs[0].words, day
    return (f"{day}, {times[0].in_words}", day) if len(times) == 1 else None
