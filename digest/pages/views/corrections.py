"""The corrections of a page of the list → what was wrong in which briefing, the newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.model import Briefing, Correction, Edition
from digest.pages.views.briefing import Corrected, corrected
from digest.pages.views.by_briefing import InBriefing, by_briefing
from digest.pages.views.listings import Listing
from digest.pages.views.page_context import PageContext

Row = tuple[Correction, Briefing]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsView:
    """The list of corrections, or a part of it."""

    title: str
    description: str
    listing: Listing[Row]
    corrections: tuple[InBriefing[Corrected], ...]
    contact: str


def rows(edition: Edition) -> tuple[Row, ...]:
    """Return all corrections, the newest first."""
    found = ((item, briefing) for briefing in edition.briefings for item in briefing.record.newest_corrections)
    return tuple(sorted(found, key=lambda row: row[0].date.sort_key, reverse=True))


def corrected_briefings(context: PageContext, rows: Iterable[Row]) -> tuple[InBriefing[Corrected], ...]:
    """Return corrections as lists show them."""
    return by_briefing(context, ((briefing, corrected(context, correction)) for correction, briefing in rows))


def corrections_view(context: PageContext, listing: Listing[Row]) -> CorrectionsView:
    """Return the list of corrections."""
    return CorrectionsView(
        title=listing.title,
        description=context.words.gettext("What was wrong in a published briefing, and what changed"),
        listing=listing,
        corrections=corrected_briefings(context, listing.items),
        contact=context.settings.contact,
    )
