"""The edition → its home page and the lists that lead to every page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from digest.model import Briefing, EntityKind, TimelineRow
from digest.pages.markup import own
from digest.pages.views import cards, words
from digest.pages.views.briefing import Corrected, corrected
from digest.pages.views.cards import BriefingCard, SourceCard
from digest.pages.views.here import PLURALS, Here
from digest.pages.views.pieces import Carrier, Count, Edit, Link, Meter, When, count, counted, when

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An entry of the timeline over everything."""

    when: When
    text: str
    entities: tuple[Link, ...]
    briefing: Link
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The entries that begin in one year."""

    id: Markup
    heading: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """The timeline over everything."""

    title: str
    description: str
    years: tuple[Year, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedBriefing:
    """A correction with its briefing."""

    briefing: Link
    correction: Corrected
    typo: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsView:
    """The list of corrections."""

    title: str
    description: str
    corrections: tuple[CorrectedBriefing, ...]
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """How much of each briefing is checked."""

    title: str
    description: str
    total: Meter
    briefings: tuple[tuple[Link, Meter], ...]


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


def briefings_view(here: Here) -> BriefingsView:
    """Return the list of briefings."""
    return BriefingsView(
        title="Briefings",
        description="All briefings, the newest event first",
        briefings=tuple(cards.briefing_card(here, item) for item in here.edition.briefings),
    )


def sources_view(here: Here) -> SourcesView:
    """Return the table of sources."""
    return SourcesView(
        title="Sources",
        description="All sources, the newest first",
        sources=tuple(cards.source_card(here, item) for item in here.edition.sources),
    )


def entities_view(here: Here) -> SubjectsView:
    """Return the list of entities by kind."""
    named = Counter(entity for reading in here.edition.readings.values() for entity in {m.id for m in reading.entities})
    return SubjectsView(
        title="People and things",
        description="The people, organisations, places and things that the sources name",
        sections=tuple(_of_kind(here, kind, heading, named) for kind, heading in PLURALS.items()),
        edit=here.vocabulary("entities"),
    )


def topics_view(here: Here) -> SubjectsView:
    """Return the list of topics."""
    items = tuple(
        Listed(
            link=here.topic(topic.id),
            text=topic.description,
            note=counted(sum(topic.id in item.record.topics for item in here.edition.briefings), "briefing"),
        )
        for topic in here.edition.content.topics.values()
    )
    return _one_section(here, "Topics", "The subjects under which briefings and sources are filed", "topics", items)


def outlets_view(here: Here) -> SubjectsView:
    """Return the list of outlets."""
    sources = Counter(source.outlet for source in here.edition.sources)
    items = tuple(
        Listed(
            link=here.outlet(outlet.id),
            text=outlet.country.text if outlet.country else "",
            note=counted(sources[outlet.id], "source"),
        )
        for outlet in here.edition.content.outlets.values()
    )
    return _one_section(here, "Outlets", "The publishers of the sources", "outlets", items)


def timeline_view(here: Here) -> TimelineView:
    """Return the timeline over all briefings."""
    rows = [
        (row, briefing, index) for briefing in here.edition.briefings for index, row in enumerate(briefing.timeline)
    ]
    rows.sort(key=lambda item: item[0].date.sort_key)
    years = dict.fromkeys(row.date.earliest[0] for row, _, _ in rows)
    return TimelineView(
        title="Timeline",
        description="Every date of every briefing in one row",
        years=tuple(
            Year(
                id=own(f"year-{year}"),
                heading=str(year) if year else "Earlier",
                events=tuple(
                    _event(here, row, briefing, index) for row, briefing, index in rows if row.date.earliest[0] == year
                ),
            )
            for year in years
        ),
    )


def corrections_view(here: Here) -> CorrectionsView:
    """Return the list of corrections, the newest first."""
    found = [
        (
            item.date.sort_key,
            CorrectedBriefing(briefing=here.briefing(briefing), correction=corrected(item), typo=item.typo),
        )
        for briefing in here.edition.briefings
        for item in briefing.record.corrections
    ]
    found.sort(key=lambda item: item[0], reverse=True)
    return CorrectionsView(
        title="Corrections",
        description="What was wrong in a published briefing, and what changed",
        corrections=tuple(item for _, item in found),
        contact=here.settings.contact,
    )


def evidence_view(here: Here) -> EvidenceView:
    """Return the list of what is checked."""
    briefings = tuple((here.briefing(item), cards.meter(here, item.record)) for item in here.edition.briefings)
    return EvidenceView(
        title="Evidence",
        description="How many sentences of each briefing have checked evidence",
        total=Meter(
            checked=sum(meter.checked for _, meter in briefings),
            sentences=sum(meter.sentences for _, meter in briefings),
        ),
        briefings=briefings,
    )


def _of_kind(here: Here, kind: EntityKind, heading: str, named: Counter[str]) -> Section:
    entities = [item for item in here.edition.content.entities.values() if item.kind is kind]
    return Section(
        id=own(kind.value),
        heading=heading,
        items=tuple(
            Listed(link=here.entity(item.id), text=item.role or "", note=counted(named[item.id], "source"))
            for item in sorted(entities, key=lambda item: item.name.casefold())
        ),
    )


def _one_section(here: Here, title: str, description: str, vocabulary: str, items: Sequence[Listed]) -> SubjectsView:
    ordered = tuple(sorted(items, key=lambda item: item.link.text.casefold()))
    section = Section(id=own("all"), heading="", items=ordered)
    return SubjectsView(title=title, description=description, sections=(section,), edit=here.vocabulary(vocabulary))


def _event(here: Here, row: TimelineRow, briefing: Briefing, index: int) -> Event:
    return Event(
        when=when(row.date),
        text=row.text or "",
        entities=tuple(here.entity(item) for item in row.entities),
        briefing=here.briefing(briefing, words.anchor("timeline", row.id, index + 1)),
        carriers=here.carriers(row.passages),
    )
