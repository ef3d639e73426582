"""One topic → its briefings and sources."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Topic
from digest.pages.views import cards
from digest.pages.views.cards import BriefingCard, SourceCard
from digest.pages.views.elements import Edit
from digest.pages.views.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """The page of a topic."""

    title: str
    description: str
    briefings: tuple[BriefingCard, ...]
    sources: tuple[SourceCard, ...]
    edit: Edit


def topic_view(context: PageContext, topic: Topic) -> TopicView:
    """Return the page of a topic."""
    index = context.index
    return TopicView(
        title=topic.name,
        description=topic.description,
        briefings=tuple(cards.briefing_card(context, item) for item in index.briefings_of_topic.get(topic.id, ())),
        sources=tuple(cards.source_card(context, item) for item in index.sources_of_topic.get(topic.id, ())),
        edit=context.vocabulary("topics"),
    )
