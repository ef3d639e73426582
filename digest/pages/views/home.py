"""The edition → its home page: the newest briefings and sources, and how much there is of everything."""

from __future__ import annotations

from dataclasses import dataclass

from digest.pages.views import cards
from digest.pages.views.cards import BriefingCard, SourceCard
from digest.pages.views.elements import Count, count
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
    edition, content = context.edition, context.edition.content
    return HomeView(
        title=context.settings.site_name,
        description=context.settings.site_description,
        briefings=tuple(cards.briefing_card(context, item) for item in edition.briefings[:_NEWEST_BRIEFINGS]),
        sources=tuple(cards.source_card(context, item) for item in edition.sources[:_NEWEST_SOURCES]),
        counts=(
            count(len(edition.briefings), "briefing", href=context.to("briefings.md")),
            count(len(edition.sources), "source", href=context.to("sources.md")),
            count(len(content.outlets), "outlet", href=context.to("outlets.md")),
            count(
                len(content.entities),
                "person, organisation or place",
                "people and things",
                href=context.to("entities.md"),
            ),
            count(len(content.topics), "topic", href=context.to("topics.md")),
            count(sum(len(item.timeline) for item in edition.briefings), "date", href=context.to("timeline.md")),
        ),
        contact=context.settings.contact,
    )
