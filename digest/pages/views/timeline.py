"""The dates of a page of the timeline → its events, by year."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from digest.model import Briefing, Edition, TimelineRow
from digest.pages.escaping import own
from digest.pages.views import evidence_markers
from digest.pages.views.elements import Carrier, DateInWords, Link
from digest.pages.views.list_parts import Level, by_date, runs
from digest.pages.views.listings import Listing
from digest.pages.views.page_context import PageContext

Row = tuple[TimelineRow, Briefing, int]
"""An entry with its briefing and its number there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An entry of the timeline over everything."""

    when: DateInWords
    text: str
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
    """The timeline over everything, or a part of it."""

    title: str
    description: str
    listing: Listing[Row]
    years: tuple[Year, ...]


def rows(edition: Edition) -> tuple[Row, ...]:
    """Return the entries of all timelines that say what happened, in the order of their dates."""
    found = (
        (row, briefing, number)
        for briefing in edition.briefings
        for number, row in enumerate(briefing.timeline, start=1)
        if row.text is not None
    )
    return tuple(sorted(found, key=lambda item: item[0].date.sort_key))


def timeline_view(context: PageContext, listing: Listing[Row]) -> TimelineView:
    """Return the timeline over all briefings."""
    levels: tuple[Level[Row], ...] = by_date(lambda row: row[0].date, context.words)
    return TimelineView(
        title=listing.title,
        description=context.words.gettext("Every date of every briefing in one row"),
        listing=listing,
        years=tuple(
            Year(
                id=own(f"year-{key.name}"),
                heading=key.words,
                events=tuple(_event(context, *row) for row in inside),
            )
            for key, inside in runs(listing.items, levels[0])
        ),
    )


def _event(context: PageContext, row: TimelineRow, briefing: Briefing, number: int) -> Event:
    return Event(
        when=context.date(row.date),
        text=row.text or "",
        briefing=context.briefing(briefing, evidence_markers.anchor("timeline", row.id, number)),
        carriers=context.carriers(row.passages),
    )
