"""The briefings of a page of the list → how many sentences of each briefing have checked evidence."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Briefing
from digest.pages.views import cards
from digest.pages.views.elements import Link, Meter
from digest.pages.views.listings import Listing
from digest.pages.views.page_context import PageContext
from digest.pages.views.unchecked import unchecked


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """How much of each briefing is checked."""

    title: str
    description: str
    listing: Listing[Briefing]
    total: Meter | None
    """Of all briefings; None on a part of the list."""
    briefings: tuple[tuple[Link, Meter, tuple[Link, ...]], ...]
    """Each with its sentences that are not checked yet."""


def evidence_view(context: PageContext, listing: Listing[Briefing]) -> EvidenceView:
    """Return the list of what is checked; the sum over all stands on its own page alone."""
    briefings = tuple(
        (context.briefing(item), cards.meter(context, item.record), unchecked(context, item)) for item in listing.items
    )
    return EvidenceView(
        title=listing.title,
        description=context.words.gettext("How many sentences of each briefing have checked evidence"),
        listing=listing,
        total=_total(context, listing),
        briefings=briefings,
    )


def _total(context: PageContext, listing: Listing[Briefing]) -> Meter | None:
    if listing.above:
        return None
    return cards.total(context, (cards.meter(context, item.record) for item in context.edition.briefings))
