"""The edition → its home page: the newest briefings and sources, and how much there is of everything."""

from __future__ import annotations

from dataclasses import dataclass

from digest.pages.views import cards
from digest.pages.views.cards import BriefingCard, SourceCard
from digest.pages.views.here import Here
from digest.pages.views.pieces import Count, count

_NEWEST_BRIEFINGS = 6
_NEWEST_SOURCES = 8
# What fits on one screen of a desktop without scrolling far; the lists have the rest.


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The home page."""

    title: str
    description: str
    briefings: tuple[BriefingCard, ...]
    sources: tuple[SourceCard, ...]
    counts: tuple[Count, ...]
    contact: str


def home_view(here: Here) -> HomeView:
    """Return the home page."""
    edition, content = here.edition, here.edition.content
    return HomeView(
        title=here.settings.site_name,
        description=here.settings.site_description,
        briefings=tuple(cards.briefing_card(here, item) for item in edition.briefings[:_NEWEST_BRIEFINGS]),
        sources=tuple(cards.source_card(here, item) for item in edition.sources[:_NEWEST_SOURCES]),
        counts=(
            count(len(edition.briefings), "briefing", href=here.to("briefings.md")),
            count(len(edition.sources), "source", href=here.to("sources.md")),
            count(len(content.outlets), "outlet", href=here.to("outlets.md")),
            count(
                len(content.entities), "person, organisation or place", "people and things", href=here.to("entities.md")
            ),
            count(len(content.topics), "topic", href=here.to("topics.md")),
            count(sum(len(item.timeline) for item in edition.briefings), "date", href=here.to("timeline.md")),
        ),
        contact=here.settings.contact,
    )
