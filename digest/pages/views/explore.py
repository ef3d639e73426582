"""The edition → the page Explore: every list, and what has most in it, for readers and browsers without its search."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.pages.views.elements import Count, Link, count
from digest.pages.views.page_context import PageContext

_MOST = 60
"""Topics, outlets and names that the page leads to straight away: some ten lines of each. A judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Links to things of one sort, those with most in them first."""

    heading: str
    id: str
    all: Link
    links: tuple[tuple[Link, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExploreView:
    """The page Explore."""

    title: str
    description: str
    counts: tuple[Count, ...]
    ways: tuple[Ways, ...]


def counts(context: PageContext) -> tuple[Count, ...]:
    """Return how much there is of everything, with the way to each list."""
    edition, content = context.edition, context.edition.content
    return (
        count(len(edition.briefings), "briefing", href=context.to("briefings.md")),
        count(len(edition.sources), "source", href=context.to("sources.md")),
        count(len(content.outlets), "outlet", href=context.to("outlets.md")),
        count(
            len(content.entities), "person, organisation or place", "people and things", href=context.to("entities.md")
        ),
        count(len(content.topics), "topic", href=context.to("topics.md")),
        count(sum(len(item.timeline) for item in edition.briefings), "date", href=context.to("timeline.md")),
    )


def explore_view(context: PageContext) -> ExploreView:
    """Return the page Explore."""
    content, index = context.edition.content, context.index
    topics = ((context.topic(topic), len(index.sources_of_topic.get(topic, ()))) for topic in content.topics)
    outlets = ((context.outlet(outlet), len(index.sources_of_outlet.get(outlet, ()))) for outlet in content.outlets)
    entities = ((context.entity(entity), len(index.naming[entity].sources)) for entity in content.entities)
    return ExploreView(
        title="Explore",
        description="All sources and briefings, by words, topic, name, outlet, country, kind, year and evidence",
        counts=counts(context),
        ways=(
            _ways("Topics", "topics", context, topics),
            _ways("People and things", "entities", context, entities),
            _ways("Outlets", "outlets", context, outlets),
        ),
    )


def _ways(heading: str, name: str, context: PageContext, links: Iterable[tuple[Link, int]]) -> Ways:
    ordered = sorted(links, key=lambda way: (-way[1], way[0].text))
    to_all = Link(text="All of them by name", href=context.to(f"{name}.md"))
    return Ways(heading=heading, id=name, all=to_all, links=tuple(ordered[:_MOST]))
