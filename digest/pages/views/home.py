"""The edition → its home page: the newest briefings and sources, and how much there is of everything."""

from __future__ import annotations

from dataclasses import dataclass

from digest.pages.views import cards, explore
from digest.pages.views.cards import BriefingCard, SourceCard
from digest.pages.views.elements import Count
from digest.pages.views.page_context import PageContext

_NEWEST_BRIEFINGS = 6
_NEWEST_SOURCES = 8
"""What fits on one screen of a desktop without scrolling far; the lists have the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The home page."""

    title: str
    description: str
    briefings: tuple[BriefingCard, ...]
    sources: tuple[SourceCard, ...]
    counts: tuple[Count, ...]
    contact: str


def home_view(context: PageContext) -> HomeView:
    """Return the home page."""
    edition = context.edition
    return HomeView(
        title=context.settings.site_name,
        description=context.settings.site_description,
        briefings=tuple(cards.briefing_card(context, item) for item in edition.briefings[:_NEWEST_BRIEFINGS]),
        sources=tuple(cards.source_card(context, item) for item in edition.sources[:_NEWEST_SOURCES]),
        counts=explore.counts(context),
        contact=context.settings.contact,
    )
