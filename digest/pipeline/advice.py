"""Everything at hand and the day of today → warnings for who sits before it: days to come, and what nobody compared."""

from __future__ import annotations

from collections.abc import Iterator

from digest.edtf import Day, parse_edtf
from digest.pipeline.comparisons import inputs_of
from digest.pipeline.project_state import ProjectState
from digest.pipeline.stored_rules import impossible_confirmation
from digest.problems import Problem, Severity


def advice(state: ProjectState, today: Day) -> Iterator[Problem]:
    """Yield a warning for each source, correction and dismissal of a day after `today` and for each briefing that was
    never compared, and a fault for each confirmation of a day after `today`.
    """
    yield from _future_days(state, today)
    yield from _future_entries(state, today)
    yield from _future_confirmations(state, today)
    yield from never_compared(state)


def _future_days(state: ProjectState, today: Day) -> Iterator[Problem]:
    for source in state.content.sources.values():
        for key, day in (("published", source.published), ("captured", source.captured)):
            if day and day.earliest > today:
                yield Problem(
                    place=source.place,
                    rule="future-date",
                    found=f"{key}: {day.edtf} is a day that has not come",
                    expected=f"a day until {_written(today)}",
                    hint=f"look at the year; write {key}: unknown where the article gives none",
                    severity=Severity.WARNING,
                )


def _future_entries(state: ProjectState, today: Day) -> Iterator[Problem]:
    for record in state.content.briefings.values():
        corrections = (("corrections", entry.date, record.place) for entry in record.corrections)
        dismissals = (("dismissed", entry.date, entry.place) for entry in record.dismissed)
        for key, day, place in (*corrections, *dismissals):
            if day.earliest > today:
                yield Problem(
                    place=place,
                    rule="future-date",
                    found=f"{key}: {day.edtf} is a day that has not come",
                    expected=f"a day until {_written(today)}",
                    hint="look at the year",
                    severity=Severity.WARNING,
                )


def _future_confirmations(state: ProjectState, today: Day) -> Iterator[Problem]:
    for identity, stored in state.stored.items():
        for one in dict.fromkeys(each for receipt in stored.receipts for each in receipt.confirmed):
            if parse_edtf(one.on).earliest > today:
                found = f"is checked on {_written(today)}"
                yield impossible_confirmation(state.content.sources[identity], one, found)


def _written(day: Day) -> str:
    year, month, of_month = day
    return f"{year:04d}-{month:02d}-{of_month:02d}"


def never_compared(state: ProjectState) -> Iterator[Problem]:
    """Yield a warning for each briefing of several sources, all of them read, without a comparison."""
    faulty = {problem.place.path for problem in state.problems}
    for briefing, record in state.content.briefings.items():
        if briefing in state.comparisons:
            continue
        readings = inputs_of(state, briefing)
        path = record.place.path.removesuffix(".yml") + ".comparison.json"
        if len(readings) >= _SEVERAL and path not in faulty:
            yield Problem(
                place=record.place,
                rule="not-compared",
                found=f"a briefing of {len(readings)} sources that were never compared",
                expected="what they agree and differ on, kept beside it",
                hint=f"where the copies are: digest compare --write {briefing}",
                severity=Severity.WARNING,
            )


_SEVERAL = 2
"""Sources between which something can be compared."""
