"""One entity → its statements, quotations and dates over all briefings, with the passages they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.model import Briefing, Entity, Evidence, Passage, Point
from digest.pages import addresses
from digest.pages.views import cards, words
from digest.pages.views.cards import SourceCard
from digest.pages.views.entries import speech_words
from digest.pages.views.here import Here
from digest.pages.views.index import Naming
from digest.pages.views.pieces import Carrier, Edit, Link, Quoted, When, when


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


def entity_view(here: Here, entity: Entity) -> EntityView:
    """Return the page of an entity."""
    naming = here.index.naming[entity.id]
    return EntityView(
        title=entity.name,
        description=entity.role or f"{entity.name}: statements, quotations and dates",
        kind=entity.kind.value,
        role=entity.role or "",
        aliases=", ".join(entity.aliases),
        statements=tuple(_statements(here, naming)),
        quotations=tuple(_quotations(here, naming)),
        dates=tuple(_dates(here, naming)),
        sources=tuple(cards.source_card(here, source) for source in naming.sources),
        edit=here.vocabulary("entities"),
    )


def _statements(here: Here, naming: Naming) -> Iterator[Stated]:
    for briefing, number, point in naming.points:
        yield Stated(
            text=point.text,
            briefing=here.briefing(briefing, words.anchor("point", point.id, number)),
            carriers=tuple(_cited(here, point, briefing)),
        )


def _cited(here: Here, point: Point, briefing: Briefing) -> Iterator[Carrier]:
    """The ways to the first passage that the point cites of each source; to the source where it has no known place."""
    for source in briefing.sources:
        cited = [item for item in point.evidence if item.source == source.id]
        if cited and not source.withdrawn:
            passage = _place(here, cited)
            yield (
                here.carrier(passage)
                if passage
                else Carrier(
                    outlet=here.outlet_name(source.id),
                    title=source.name,
                    href=here.to(f"sources/{source.id}.md"),
                    open=addresses.external(source.url),
                )
            )


def _place(here: Here, cited: Sequence[Evidence]) -> Passage | None:
    for item in cited:
        check = here.edition.checks.get(item)
        if check and check.start is not None and check.end is not None and item.source in here.edition.readings:
            paragraph = check.paragraph or 0
            return Passage(source=item.source, paragraph=paragraph, sentence=0, start=check.start, end=check.end)
    return None


def _quotations(here: Here, naming: Naming) -> Iterator[Spoken]:
    for briefing, number, speech in naming.speeches:
        shown = speech_words(here, speech)
        if shown:
            yield Spoken(
                quoted=shown,
                briefing=here.briefing(briefing, words.anchor("quotation", speech.id, number)),
                carriers=here.carriers(speech.passages),
            )


def _dates(here: Here, naming: Naming) -> Iterator[Dated]:
    for briefing, number, row in naming.rows:
        yield Dated(
            when=when(row.date),
            text=row.text or "",
            briefing=here.briefing(briefing, words.anchor("timeline", row.id, number)),
            carriers=here.carriers(row.passages),
        )
