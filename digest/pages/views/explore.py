"""The edition → the page Explore: every list, and what has most in it, for readers and browsers without its search."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from digest.pages.views import timeline
from digest.pages.views.elements import Count, Link
from digest.pages.views.page_context import PageContext
from digest.translation import Translation

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
    script_words: str
    """The words of the page's script in the language of the site, in JSON; empty in English, which it knows."""
    counts: tuple[Count, ...]
    ways: tuple[Ways, ...]


def counts(context: PageContext) -> tuple[Count, ...]:
    """Return how much there is of everything, with the way to each list."""
    edition, content = context.edition, context.edition.content
    return (
        context.count(len(edition.briefings), "briefing", "briefings", href=context.to("briefings.md")),
        context.count(len(edition.sources), "source", "sources", href=context.to("sources.md")),
        context.count(len(content.outlets), "outlet", "outlets", href=context.to("outlets.md")),
        context.count(
            len(content.entities), "person, organisation or place", "people and things", href=context.to("entities.md")
        ),
        context.count(len(content.topics), "topic", "topics", href=context.to("topics.md")),
        context.count(len(timeline.rows(edition)), "date", "dates", href=context.to("timeline.md")),
    )


def explore_view(context: PageContext) -> ExploreView:
    """Return the page Explore."""
    content, index, words = context.edition.content, context.index, context.words
    topics = ((context.topic(topic), len(index.sources_of_topic.get(topic, ()))) for topic in content.topics)
    outlets = ((context.outlet(outlet), len(index.sources_of_outlet.get(outlet, ()))) for outlet in content.outlets)
    entities = ((context.entity(entity), len(index.naming[entity].sources)) for entity in content.entities)
    return ExploreView(
        title=words.gettext("Explore"),
        description=words.gettext(
            "All sources and briefings, by words, topic, name, outlet, country, kind, year and evidence"
        ),
        script_words=_script_words(words),
        counts=counts(context),
        ways=(
            _ways(words.gettext("Topics"), "topics", context, topics),
            _ways(words.gettext("People and things"), "entities", context, entities),
            _ways(words.gettext("Outlets"), "outlets", context, outlets),
        ),
    )


def _script_words(words: Translation) -> str:
    if words.language == "en":
        return ""
    said = {
        "Kind": words.gettext("Kind"),
        "Topic": words.gettext("Topic"),
        "People and things": words.gettext("People and things"),
        "Outlet": words.gettext("Outlet"),
        "Country of the outlet": words.gettext("Country of the outlet"),
        "Year": words.gettext("Year"),
        "State of evidence": words.gettext("State of evidence"),
        "Show more": words.gettext("Show more"),
        "Chosen": words.gettext("Chosen"),
        "Narrow down": words.gettext("Narrow down"),
        "Pages found: %(number)s": words.gettext("Pages found: %(number)s"),
        "Find in %(facet)s": words.gettext("Find in %(facet)s"),
        "Remove %(facet)s: %(value)s": words.gettext("Remove %(facet)s: %(value)s"),
        "Briefings and sources": words.gettext("Briefings and sources"),
        "Words in briefings and sources": words.gettext("Words in briefings and sources"),
    }
    return json.dumps(said, ensure_ascii=False)


def _ways(heading: str, name: str, context: PageContext, links: Iterable[tuple[Link, int]]) -> Ways:
    ordered = sorted(links, key=lambda way: (-way[1], way[0].text))
    to_all = Link(text=context.words.gettext("All of them by name"), href=context.to(f"{name}.md"))
    return Ways(heading=heading, id=name, all=to_all, links=tuple(ordered[:_MOST]))
