"""Matches → the times by the clock that lie within the part of a day that the other tells: 2.40 a.m., early hours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.comparison.matching.agreements import narrower_of
from digest.comparison.matching.matches import Match
from digest.comparison.matching.relations import Standing
from digest.comparison.sentences.clock_times import ClockTime, clock_times_in, happened_at
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
            yield match, narrower_of(match, f"{found[0].in_words} is within {found[1]}")


def _within(wide: Statement, exact: Statement) -> tuple[ClockTime, str] | None:
    """Return the one time at which something happened and the part of the day that the other tells, if it holds it."""
    if not (wide.is_english and exact.is_english) or clock_times_in(wide.words):
        return None
    times, parts = happened_at(exact.words), parts_of_day(wide.words)
    if len(times) != 1 or len(parts) != 1 or times[0].of_half:
        return None
    minutes = times[0].minutes
    return (times[0], in_words(parts[0])) if holds(parts[0], minutes, minutes) else None
