"""The edition → its weekly issues: which sources were taken and which briefings changed in which week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from digest.edtf import Date, Day, Precision, parse_edtf
from digest.model.editions import Briefing, Edition
from digest.model.records import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """What came in one week, as ISO 8601 counts weeks."""

    year: int
    """To which the week belongs; in the days around New Year not always the day's."""
    number: int
    briefings: tuple[Briefing, ...]
    sources: tuple[Source, ...]
    newest: Day
    """The last day on which something came."""

    @property
    def id(self) -> str:
        """What its address ends in."""
        return f"{self.year:04d}-w{self.number:02d}"

    @property
    def days(self) -> tuple[Day, Day]:
        """Its Monday and its Sunday."""
        first = date.fromisocalendar(self.year, self.number, 1)
        last = date.max if first > date.max - _SIX_DAYS else first + _SIX_DAYS
        return (first.year, first.month, first.day), (last.year, last.month, last.day)

    @property
    def span(self) -> Date:
        """Its days as one range."""
        first, last = ("{:04d}-{:02d}-{:02d}".format(*day) for day in self.days)
        return parse_edtf(f"{first}/{last}")


_SIX_DAYS = timedelta(days=6)
"""From a Monday to its Sunday."""


def weeks(edition: Edition) -> tuple[Week, ...]:
    """Return the weeks in which something came, the newest first.

    A source comes on the day on which its copy was taken, or else was published; a briefing on the day of its newest
    change, or else with its newest source. What has no day that is known comes in no week.
    """
    briefings: dict[tuple[int, int], list[tuple[Day, Briefing]]] = {}
    sources: dict[tuple[int, int], list[tuple[Day, Source]]] = {}
    for briefing in edition.briefings:
        for day in _known(briefing.newest):
            briefings.setdefault(_week(day), []).append((day, briefing))
    for source in edition.sources:
        for day in _known(day_of(source)):
            sources.setdefault(_week(day), []).append((day, source))
    return tuple(
        Week(
            year=key[0],
            number=key[1],
            briefings=tuple(item for _, item in briefings.get(key, ())),
            sources=tuple(item for _, item in sources.get(key, ())),
            newest=max(day for day, _ in (*briefings.get(key, ()), *sources.get(key, ()))),
        )
        for key in sorted({*briefings, *sources}, reverse=True)
    )


def day_of(source: Source) -> Date | None:
    """Return when a source came: when its copy was taken, or else when it was published; None where no day is known."""
    return next((when for when in (source.captured, source.published) if when and list(_known(when))), None)


def _known(when: Date | None) -> Iterator[Day]:
    if when and when.precision is Precision.DAY and not when.approximate and when.earliest[0]:
        yield when.earliest


def _week(day: Day) -> tuple[int, int]:
    year, number, _ = date(*day).isocalendar()
    return year, number
