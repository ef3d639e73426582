"""Everything at hand and the day of today → warnings for who sits before it.

They are of days to come, of what nobody compared, and of rights that were assumed before the outlet was known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from digest.edtf import Day, parse_edtf
from digest.model import BriefingRecord
from digest.pipeline.state.project_state import ProjectState
from digest.pipeline.stored.comparisons import inputs_of
from digest.pipeline.stored.stored_rules import impossible_confirmation
from digest.problems import Place, Problem, Severity


def advice(state: ProjectState, today: Day) -> Iterator[Problem]:
    """Yield a warning for each source, correction and dismissal of a day after `today`, each day of a briefing that is
    far from its articles, each briefing that was never compared, and each source with an outlet and the rights of
    nobody's; a fault for each confirmation of a day after `today`.
    """
    yield from _future_days(state, today)
    yield from _distant_days(state)
    yield from _future_entries(state, today)
    yield from _future_confirmations(state, today)
    yield from never_compared(state)
    yield from _of_known_publishers(state)


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


def _distant_days(state: ProjectState) -> Iterator[Problem]:
    for briefing, record in state.content.briefings.items():
        published = [source.published for source in state.sources.get(briefing, ()) if source.published]
        if not published:
            continue
        first, last = min(day.earliest for day in published), max(day.latest for day in published)
        event, words = record.event_date, _words(record)
        if event and _days(last, event.earliest) > _LONG_AFTER and str(event.earliest[0]) not in words:
            after = _days(last, event.earliest)
            yield _distant(record.place, f"event_date: {event.edtf}", f"{after} days after the last of its articles")
        before = _days(event.latest, first) if event else 0
        if event and _LONG_BEFORE < before < _YEARS_BEFORE and str(event.latest[0]) not in words:
            yield _distant(record.place, f"event_date: {event.edtf}", f"{before} days before the first of its articles")
        for entry in record.timeline:
            after = _days(last, entry.date.earliest)
            if after > _A_YEAR and str(entry.date.earliest[0]) not in words:
                yield _distant(entry.place, f"date: {entry.date.edtf}", f"{after} days after the last of its articles")


def _words(record: BriefingRecord) -> str:
    """Return all words of a briefing of ours and in quotes, one of which may give a year that is meant."""
    points = (*record.summary, *record.background, *record.outlook, *record.points)
    entries = (entry.text for entry in record.timeline)
    quotes = (item.quote for item in record.evidence)
    return " ".join((record.title, *record.open, *(point.text for point in points), *entries, *quotes))


_LONG_AFTER, _LONG_BEFORE, _A_YEAR = 183, 300, 366
"""Days from which a year was more likely mistyped than meant: the same day a year off is 365 days. A judgement."""

_YEARS_BEFORE = 430
"""Days from which on articles look back on what happened long ago, as on an anniversary; a judgement."""


def _days(first: Day, last: Day) -> int:
    """Return how many days the second is after the first; none where a calendar does not have both."""
    return (date(*last) - date(*first)).days if first[0] > 0 and last[0] > 0 else 0


def _distant(place: Place, found: str, how: str) -> Problem:
    return Problem(
        place=place,
        rule="distant-date",
        found=f"{found} is {how}",
        expected="a day near to what its articles tell",
        hint="look at the year; where it is meant, leave it",
        severity=Severity.WARNING,
    )


def days_to_come(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return those among the problems that tell of a day which has not come."""
    return tuple(problem for problem in problems if problem.rule == "future-date")


def with_days_first(problems: Iterable[Problem], days: Iterable[Problem]) -> list[Problem]:
    """Return the problems; a reading that is stale is not to be made again while its record has such a day."""
    records = {problem.place.path for problem in days}
    return [_after_its_day(problem) if _record_of(problem) in records else problem for problem in problems]


def _record_of(problem: Problem) -> str:
    """Return the path of the record of a stale reading; empty for any other problem."""
    is_stale = problem.rule in ("stale-reading", "missing-reading")
    return problem.place.path.replace("reading.json", "source.yml") if is_stale else ""


def _after_its_day(problem: Problem) -> Problem:
    return replace(problem, hint=f"first mend the day in {_record_of(problem)}; then, {problem.hint}")


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


PUBLISHER_UNKNOWN = "publisher-unknown"
"""The rights of an article of which nobody knows the outlet, where the project has such a kind."""


def _of_known_publishers(state: ProjectState) -> Iterator[Problem]:
    for source in state.content.sources.values():
        outlet = state.content.outlets.get(source.outlet or "")
        if outlet and source.rights == PUBLISHER_UNKNOWN != outlet.rights:
            yield Problem(
                place=source.place,
                rule="rights-before-outlet",
                found=f"rights: {source.rights}, though its outlet is {outlet.id}",
                expected="the rights of an article of which the publisher is known",
                hint=f"delete the line rights, so that those of {outlet.id} hold, {outlet.rights}; then run: "
                f"digest read --write {source.id}",
                severity=Severity.WARNING,
            )


_SEVERAL = 2
"""Sources between which something can be compared."""
