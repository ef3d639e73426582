"""The edition → its home page: the newest briefings and sources, and how much there is of everything."""

from __future__ import annotations

from dataclasses import dataclass

from digest.pages.views import cards, corrections, explore
from digest.pages.views.activity import Activity, activity
from digest.pages.views.briefing import Corrected
from digest.pages.views.by_briefing import InBriefing
from digest.pages.views.cards import BriefingCard, SourceCard
from digest.pages.views.elements import Count, Link
from digest.pages.views.page_context import PageContext

_NEWEST_BRIEFINGS = 6
_NEWEST_SOURCES = 8
_NEWEST_CORRECTIONS = 3
"""What fits on one screen of a desktop without scrolling far; the lists have the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The home page."""

    title: str
    description: str
    briefings: tuple[BriefingCard, ...]
    sources: tuple[SourceCard, ...]
    counts: tuple[Count, ...]
    corrections: tuple[InBriefing[Corrected], ...]
    activity: Activity
    ways: tuple[Link, ...]
    """To Explore, the weekly issues and all corrections."""
    contact: str


def home_view(context: PageContext) -> HomeView:
    """Return the home page."""
    edition, words = context.edition, context.words
    return HomeView(
        title=context.settings.site_name,
        description=context.settings.site_description,
        briefings=tuple(cards.briefing_card(context, item) for item in edition.briefings[:_NEWEST_BRIEFINGS]),
        sources=tuple(cards.source_card(context, item) for item in edition.sources[:_NEWEST_SOURCES]),
        counts=explore.counts(context),
        corrections=corrections.corrected_briefings(context, corrections.rows(edition)[:_NEWEST_CORRECTIONS]),
        activity=activity(edition.sources, words),
        ways=(
            Link(text=words.gettext("Explore all sources and briefings"), href=context.to("explore.md")),
            Link(text=words.gettext("Weekly issues"), href=context.to("weeks.md")),
            Link(text=words.gettext("All corrections"), href=context.to("corrections.md")),
        ),
        contact=context.settings.contact,
    )
