"""Matches → what is told more exactly in one statement than in the other: a count, a date, a time, a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from digest.comparison.dates.dates_within import dates_within
from digest.comparison.dates.times_within import times_within
from digest.comparison.findings.places_within import places_within
from digest.comparison.findings.rough_counts import rough_counts
from digest.comparison.matching.matches import Match
from digest.comparison.matching.one_event import OneEvent
from digest.comparison.quantities.timing import Days
from digest.comparison.sentences.statements import Statement
from digest.model import Agreement


def told_more_exactly(matches: Sequence[Match], days: Days, event: OneEvent) -> tuple[Agreement, ...]:
    """Return the narrower agreements, each statement once with another one; `matches` come best first."""
    return tuple(_each_once(matches, days, event))


def _each_once(matches: Sequence[Match], days: Days, event: OneEvent) -> Iterator[Agreement]:
    seen: set[Statement] = set()
    kinds = (rough_counts(matches), dates_within(matches, days), times_within(matches), places_within(matches, event))
    for match, agreement in chain(*kinds):
        ends = {match.first.statement, match.second.statement}
        if seen.isdisjoint(ends):
            seen |= ends
            yield agreement
