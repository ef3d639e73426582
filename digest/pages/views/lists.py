"""The entries of a page of a list → the lists of briefings, sources, entities, topics and outlets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from digest.model import Briefing, Entity, EntityKind, Outlet, Source, Topic
from digest.pages.escaping import own
from digest.pages.views import cards
from digest.pages.views.cards import BriefingCard, SourceCard
from digest.pages.views.elements import Edit, Link
from digest.pages.views.list_parts import folded
from digest.pages.views.listings import Listing
from digest.pages.views.page_context import PLURALS, PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingsView:
    """A list of briefings."""

    title: str
    description: str
    listing: Listing[Briefing]
    briefings: tuple[BriefingCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """A table of sources."""

    title: str
    description: str
    listing: Listing[Source]
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
    listing: Listing[Entity] | Listing[Topic] | Listing[Outlet]
    sections: tuple[Section, ...]
    edit: Edit


def briefings_view(context: PageContext, listing: Listing[Briefing]) -> BriefingsView:
    """Return a list of briefings."""
    return BriefingsView(
        title=listing.title,
        description=context.words.gettext("All briefings, the newest event first"),
        listing=listing,
        briefings=tuple(cards.briefing_card(context, item) for item in listing.items),
    )


def sources_view(context: PageContext, listing: Listing[Source]) -> SourcesView:
    """Return a table of sources."""
    return SourcesView(
        title=listing.title,
        description=context.words.gettext("All sources, the newest first"),
        listing=listing,
        sources=tuple(cards.source_card(context, item) for item in listing.items),
    )


def entities_view(context: PageContext, listing: Listing[Entity]) -> SubjectsView:
    """Return a list of entities by kind."""
    return SubjectsView(
        title=listing.title,
        description=context.words.gettext("The people, organisations, places and things that the sources name"),
        listing=listing,
        sections=tuple(
            _of_kind(context, kind, context.words.gettext(heading), listing.items) for kind, heading in PLURALS.items()
        ),
        edit=context.vocabulary("entities"),
    )


def topics_view(context: PageContext, listing: Listing[Topic]) -> SubjectsView:
    """Return a list of topics."""
    items = tuple(
        Listed(
            link=context.topic(topic.id),
            text=topic.description,
            note=_filed(context, topic),
        )
        for topic in listing.items
    )
    about = context.words.gettext("The subjects under which briefings and sources are filed")
    return _one_section(context, listing, about, "topics", items)


def _filed(context: PageContext, topic: Topic) -> str:
    """How many briefings and sources a topic has, without what there is none of."""
    briefings = len(context.index.briefings_of_topic.get(topic.id, ()))
    sources = len(context.index.sources_of_topic.get(topic.id, ()))
    words = context.words
    told = [
        words.counted(number, *nouns)
        for number, nouns in ((briefings, ("briefing", "briefings")), (sources, ("source", "sources")))
        if number
    ]
    return " · ".join(told) or words.gettext("nothing yet")


def outlets_view(context: PageContext, listing: Listing[Outlet]) -> SubjectsView:
    """Return a list of outlets."""
    sources = context.index.sources_of_outlet
    items = tuple(
        Listed(
            link=context.outlet(outlet.id),
            text=outlet.country.text if outlet.country else "",
            note=context.words.counted(len(sources.get(outlet.id, ())), "source", "sources"),
        )
        for outlet in listing.items
    )
    return _one_section(context, listing, context.words.gettext("The publishers of the sources"), "outlets", items)


def by_name(name: str) -> tuple[str, str]:
    """Return where a name stands in a list: by its letters without marks, then as it is."""
    return folded(name), name


def _of_kind(context: PageContext, kind: EntityKind, heading: str, entities: Sequence[Entity]) -> Section:
    return Section(
        id=own(kind.value),
        heading=heading,
        items=tuple(
            Listed(
                link=context.entity(item.id),
                text=item.role or "",
                note=context.words.counted(len(context.index.naming[item.id].sources), "source", "sources"),
            )
            for item in entities
            if item.kind is kind
        ),
    )


def _one_section(
    context: PageContext,
    listing: Listing[Topic] | Listing[Outlet],
    description: str,
    vocabulary: str,
    items: tuple[Listed, ...],
) -> SubjectsView:
    return SubjectsView(
        title=listing.title,
        description=description,
        listing=listing,
        sections=(Section(id=own("all"), heading="", items=items),),
        edit=context.vocabulary(vocabulary),
    )
