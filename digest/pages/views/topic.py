"""One topic → its briefings and sources, the first of each where there are many."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Topic
from digest.pages.chart_geometry import Drawing
from digest.pages.views import cards
from digest.pages.views.cards import BriefingCard, SourceCard
from digest.pages.views.elements import Edit, Link
from digest.pages.views.listings import FIRST, whole_list
from digest.pages.views.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """The page of a topic."""

    title: str
    description: str
    briefings: tuple[BriefingCard, ...]
    all_briefings: Link | None
    """To the list of all, where the page shows the first of them."""
    sources: tuple[SourceCard, ...]
    all_sources: Link | None
    drawing: Drawing | None
    """Of the dates that the page lists."""
    edit: Edit


def topic_view(context: PageContext, topic: Topic) -> TopicView:
    """Return the page of a topic."""
    briefings = context.index.briefings_of_topic.get(topic.id, ())
    sources = context.index.sources_of_topic.get(topic.id, ())
    folder = f"topics/{topic.id}"
    return TopicView(
        title=topic.name,
        description=topic.description,
        drawing=context.drawing(item.record.event_date for item in briefings[:FIRST]),
        briefings=tuple(cards.briefing_card(context, item) for item in briefings[:FIRST]),
        all_briefings=whole_list(context, f"{folder}/briefings", briefings, "briefing", "briefings"),
        sources=tuple(cards.source_card(context, item) for item in sources[:FIRST]),
        all_sources=whole_list(context, f"{folder}/sources", sources, "source", "sources"),
        edit=context.vocabulary("topics"),
    )
