"""All timelines of the edition → one, by year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from digest.model import Briefing, TimelineRow
from digest.pages.escaping import own
from digest.pages.views import evidence_markers
from digest.pages.views.elements import Carrier, DateInWords, Link, date_in_words
from digest.pages.views.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An entry of the timeline over everything."""

    when: DateInWords
    text: str
    entities: tuple[Link, ...]
    briefing: Link
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The entries that begin in one year."""

    id: Markup
    heading: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """The timeline over everything."""

    title: str
    description: str
    years: tuple[Year, ...]


def timeline_view(context: PageContext) -> TimelineView:
    """Return the timeline over all briefings."""
    rows = [
        (row, briefing, number)
        for briefing in context.edition.briefings
        for number, row in enumerate(briefing.timeline, start=1)
    ]
    rows.sort(key=lambda item: item[0].date.sort_key)
    years = groupby(rows, key=lambda item: item[0].date.earliest[0])
    return TimelineView(
        title="Timeline",
        description="Every date of every briefing in one row",
        years=tuple(_year(context, year, inside) for year, inside in years),
    )


def _year(context: PageContext, year: int, rows: Iterable[tuple[TimelineRow, Briefing, int]]) -> Year:
    return Year(
        id=own(f"year-{year}"),
        heading=str(year) if year else "Earlier",
        events=tuple(_event(context, row, briefing, number) for row, briefing, number in rows),
    )


def _event(context: PageContext, row: TimelineRow, briefing: Briefing, number: int) -> Event:
    return Event(
        when=date_in_words(row.date),
        text=row.text or "",
        entities=tuple(context.entity(item) for item in row.entities),
        briefing=context.briefing(briefing, evidence_markers.anchor("timeline", row.id, number)),
        carriers=context.carriers(row.passages),
    )
