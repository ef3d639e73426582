"""The edition → the lists of briefings, sources, entities, topics and outlets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from digest.model import EntityKind
from digest.pages.escaping import own
from digest.pages.views import cards
from digest.pages.views.cards import BriefingCard, SourceCard
from digest.pages.views.elements import Edit, Link, counted
from digest.pages.views.page_context import PLURALS, PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingsView:
    """The list of briefings."""

    title: str
    description: str
    briefings: tuple[BriefingCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """The table of sources."""

    title: str
    description: str
    sources: tuple[SourceCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A subject in a list."""

    link: Link
    text: str
    note: str
    """How much there is of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a list under a heading of its own."""

    id: Markup
    heading: str
    items: tuple[Listed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectsView:
    """A list of entities, topics or outlets."""

    title: str
    description: str
    sections: tuple[Section, ...]
    edit: Edit


def briefings_view(context: PageContext) -> BriefingsView:
    """Return the list of briefings."""
    return BriefingsView(
        title="Briefings",
        description="All briefings, the newest event first",
        briefings=tuple(cards.briefing_card(context, item) for item in context.edition.briefings),
    )


def sources_view(context: PageContext) -> SourcesView:
    """Return the table of sources."""
    return SourcesView(
        title="Sources",
        description="All sources, the newest first",
        sources=tuple(cards.source_card(context, item) for item in context.edition.sources),
    )


def entities_view(context: PageContext) -> SubjectsView:
    """Return the list of entities by kind."""
    named = Counter(
        entity for reading in context.edition.readings.values() for entity in {m.id for m in reading.entities}
    )
    return SubjectsView(
        title="People and things",
        description="The people, organisations, places and things that the sources name",
        sections=tuple(_of_kind(context, kind, heading, named) for kind, heading in PLURALS.items()),
        edit=context.vocabulary("entities"),
    )


def topics_view(context: PageContext) -> SubjectsView:
    """Return the list of topics."""
    items = tuple(
        Listed(
            link=context.topic(topic.id),
            text=topic.description,
            note=counted(len(context.index.briefings_of_topic.get(topic.id, ())), "briefing"),
        )
        for topic in context.edition.content.topics.values()
    )
    return _one_section(context, "Topics", "The subjects under which briefings and sources are filed", "topics", items)


def outlets_view(context: PageContext) -> SubjectsView:
    """Return the list of outlets."""
    sources = context.index.sources_of_outlet
    items = tuple(
        Listed(
            link=context.outlet(outlet.id),
            text=outlet.country.text if outlet.country else "",
            note=counted(len(sources.get(outlet.id, ())), "source"),
        )
        for outlet in context.edition.content.outlets.values()
    )
    return _one_section(context, "Outlets", "The publishers of the sources", "outlets", items)


def _of_kind(context: PageContext, kind: EntityKind, heading: str, named: Counter[str]) -> Section:
    entities = [item for item in context.edition.content.entities.values() if item.kind is kind]
    return Section(
        id=own(kind.value),
        heading=heading,
        items=tuple(
            Listed(link=context.entity(item.id), text=item.role or "", note=counted(named[item.id], "source"))
            for item in sorted(entities, key=lambda item: item.name.casefold())
        ),
    )


def _one_section(
    context: PageContext, title: str, description: str, vocabulary: str, items: Sequence[Listed]
) -> SubjectsView:
    ordered = tuple(sorted(items, key=lambda item: item.link.text.casefold()))
    section = Section(id=own("all"), heading="", items=ordered)
    return SubjectsView(title=title, description=description, sections=(section,), edit=context.vocabulary(vocabulary))
