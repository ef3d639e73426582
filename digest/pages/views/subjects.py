"""One entity, topic or outlet → what its page gathers from all briefings and sources."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from digest.model import Briefing, Entity, Id, Outlet, Source, Statement, Topic
from digest.pages import addresses
from digest.pages.views import cards, words
from digest.pages.views.cards import BriefingCard, SourceCard
from digest.pages.views.compared import OnlyIn, only_in
from digest.pages.views.entries import speech_words
from digest.pages.views.here import Here
from digest.pages.views.matrix import matrix
from digest.pages.views.pieces import NOT_KNOWN, Carrier, Edit, Link, Quoted, When, when
from digest.pages.views.words import Markers


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A statement of a briefing, with the sources of it."""

    text: str
    briefing: Link
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Speech of an entity."""

    quoted: Quoted
    briefing: Link
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date that has to do with an entity."""

    when: When
    text: str
    briefing: Link
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """The page of an entity."""

    title: str
    description: str
    kind: str
    role: str
    aliases: str
    statements: tuple[Stated, ...]
    quotations: tuple[Spoken, ...]
    dates: tuple[Dated, ...]
    sources: tuple[SourceCard, ...]
    edit: Edit


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """The page of a topic."""

    title: str
    description: str
    briefings: tuple[BriefingCard, ...]
    sources: tuple[SourceCard, ...]
    edit: Edit


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something said of an outlet, and where it is from."""

    label: str
    text: str
    href: str | None
    origin: str
    origin_href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """A statement of which no mention was found in a source of the outlet."""

    statement: Link
    briefing: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletView:
    """The page of an outlet."""

    title: str
    description: str
    facts: tuple[Fact, ...]
    sources: tuple[SourceCard, ...]
    only: tuple[OnlyIn, ...]
    silent: tuple[Silent, ...]
    edit: Edit


def entity_view(here: Here, entity: Entity) -> EntityView:
    """Return the page of an entity."""
    return EntityView(
        title=entity.name,
        description=entity.role or f"{entity.name}: statements, quotations and dates",
        kind=entity.kind.value,
        role=entity.role or "",
        aliases=", ".join(entity.aliases),
        statements=tuple(item for briefing in here.edition.briefings for item in _statements(here, briefing, entity)),
        quotations=tuple(item for briefing in here.edition.briefings for item in _speeches(here, briefing, entity)),
        dates=tuple(item for briefing in here.edition.briefings for item in _dates(here, briefing, entity)),
        sources=tuple(cards.source_card(here, source) for source in _naming(here, entity.id)),
        edit=here.vocabulary("entities"),
    )


def topic_view(here: Here, topic: Topic) -> TopicView:
    """Return the page of a topic."""
    briefings = [item for item in here.edition.briefings if topic.id in item.record.topics]
    return TopicView(
        title=topic.name,
        description=topic.description,
        briefings=tuple(cards.briefing_card(here, item) for item in briefings),
        sources=tuple(cards.source_card(here, item) for item in here.edition.sources if topic.id in item.topics),
        edit=here.vocabulary("topics"),
    )


def outlet_view(here: Here, outlet: Outlet) -> OutletView:
    """Return the page of an outlet."""
    sources = tuple(source for source in here.edition.sources if source.outlet == outlet.id)
    return OutletView(
        title=outlet.name,
        description=f"{outlet.name}: its sources, and what it alone reported",
        facts=_facts(here, outlet),
        sources=tuple(cards.source_card(here, source) for source in sources),
        only=tuple(_only(here, sources)),
        silent=tuple(item for briefing in here.edition.briefings for item in _silent(here, briefing, sources)),
        edit=here.vocabulary("outlets"),
    )


def _statements(here: Here, briefing: Briefing, entity: Entity) -> Iterable[Stated]:
    for index, point in enumerate(briefing.record.points, start=1):
        said_by = any(entity.id in item.attributed_to for item in point.evidence)
        if said_by or _names(point.text, entity):
            yield Stated(
                text=point.text,
                briefing=here.briefing(briefing, words.anchor("point", point.id, index)),
                carriers=tuple(_cited(here, {item.source for item in point.evidence}, briefing)),
            )


def _cited(here: Here, cited: set[Id], briefing: Briefing) -> Iterable[Carrier]:
    for source in briefing.sources:
        if source.id in cited and not source.withdrawn:
            yield Carrier(
                outlet=here.outlet_name(source.id),
                title=source.name,
                href=here.to(f"sources/{source.id}.md"),
                open=addresses.external(source.url),
            )


def _speeches(here: Here, briefing: Briefing, entity: Entity) -> Iterable[Spoken]:
    for index, speech in enumerate(briefing.quotations, start=1):
        shown = speech_words(here, speech)
        if speech.speaker_id == entity.id and shown:
            yield Spoken(
                quoted=shown,
                briefing=here.briefing(briefing, words.anchor("quotation", speech.id, index)),
                carriers=here.carriers(speech.passages),
            )


def _dates(here: Here, briefing: Briefing, entity: Entity) -> Iterable[Dated]:
    for index, row in enumerate(briefing.timeline, start=1):
        if entity.id in row.entities or _names(row.text or "", entity):
            yield Dated(
                when=when(row.date),
                text=row.text or "",
                briefing=here.briefing(briefing, words.anchor("timeline", row.id, index)),
                carriers=here.carriers(row.passages),
            )


def _names(text: str, entity: Entity) -> bool:
    names = "|".join(re.escape(name) for name in (entity.name, *entity.aliases))
    return bool(re.search(rf"(?<!\w)(?:{names})(?!\w)", text))


def _naming(here: Here, entity: Id) -> tuple[Source, ...]:
    """The sources whose record or reading names the entity."""
    readings = here.edition.readings
    return tuple(
        source
        for source in here.edition.sources
        if entity in source.entities
        or (source.id in readings and any(item.id == entity for item in readings[source.id].entities))
    )


def _facts(here: Here, outlet: Outlet) -> tuple[Fact, ...]:
    ours = outlet.origin
    return (
        _fact("Homepage", outlet.homepage, address=True),
        _fact("Country", outlet.country),
        _fact("Owner", outlet.owner),
        _fact("State control", outlet.state_control),
        _fact("Language", Statement(text=cards.language(outlet.language), origin=ours)),
        _fact("Usual rights", Statement(text=cards.rights(here, outlet.rights), origin=ours)),
    )


def _fact(label: str, statement: Statement | None, *, address: bool = False) -> Fact:
    return Fact(
        label=label,
        text=statement.text if statement else NOT_KNOWN,
        href=addresses.external(statement.text) if statement and address else None,
        origin=statement.origin if statement else "",
        origin_href=addresses.external(statement.origin) if statement else None,
    )


def _only(here: Here, sources: tuple[Source, ...]) -> Iterable[OnlyIn]:
    for briefing in here.edition.briefings:
        for source in sources:
            if briefing.comparison and source.id in briefing.comparison.sources:
                found = only_in(here, source.id, briefing.comparison)
                if found.wordings:
                    yield found


def _silent(here: Here, briefing: Briefing, sources: tuple[Source, ...]) -> Iterable[Silent]:
    ids = {source.id for source in sources}
    path = f"briefings/{briefing.record.id}.md"
    places = tuple(
        (point, here.to(path, words.anchor("point", point.id, index)))
        for index, point in enumerate(briefing.record.points, start=1)
    )
    table = matrix(here, briefing, places, Markers(here))
    for row in table.rows if table else ():
        if ids & set(row.silent):
            yield Silent(statement=Link(text=row.text, href=row.href), briefing=here.briefing(briefing))
