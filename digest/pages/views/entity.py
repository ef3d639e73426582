"""One entity → its statements, quotations and dates over all briefings, with the passages they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.model import Briefing, Entity, Evidence, Passage, Point
from digest.pages import addresses
from digest.pages.views import cards, evidence_markers
from digest.pages.views.briefing_entries import speech_words
from digest.pages.views.cards import SourceCard
from digest.pages.views.edition_index import Naming
from digest.pages.views.elements import Carrier, DateInWords, Edit, Link, QuotedWords, date_in_words
from digest.pages.views.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class PointStatement:
    """A statement of a briefing, with the sources of it."""

    text: str
    briefing: Link
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenStatement:
    """Speech of an entity."""

    quoted: QuotedWords
    briefing: Link
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedStatement:
    """A date that has to do with an entity."""

    when: DateInWords
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
    statements: tuple[PointStatement, ...]
    quotations: tuple[SpokenStatement, ...]
    dates: tuple[DatedStatement, ...]
    sources: tuple[SourceCard, ...]
    edit: Edit


def entity_view(context: PageContext, entity: Entity) -> EntityView:
    """Return the page of an entity."""
    naming = context.index.naming[entity.id]
    return EntityView(
        title=entity.name,
        description=entity.role or f"{entity.name}: statements, quotations and dates",
        kind=entity.kind.value,
        role=entity.role or "",
        aliases=", ".join(entity.aliases),
        statements=tuple(_statements(context, naming)),
        quotations=tuple(_quotations(context, naming)),
        dates=tuple(_dates(context, naming)),
        sources=tuple(cards.source_card(context, source) for source in naming.sources),
        edit=context.vocabulary("entities"),
    )


def _statements(context: PageContext, naming: Naming) -> Iterator[PointStatement]:
    for briefing, number, point in naming.points:
        yield PointStatement(
            text=point.text,
            briefing=context.briefing(briefing, evidence_markers.anchor("point", point.id, number)),
            carriers=tuple(_cited(context, point, briefing)),
        )


def _cited(context: PageContext, point: Point, briefing: Briefing) -> Iterator[Carrier]:
    """The ways to the first passage that the point cites of each source; to the source where it has no known place."""
    for source in briefing.sources:
        cited = [item for item in point.evidence if item.source == source.id]
        if cited and not source.withdrawn:
            passage = _place(context, cited)
            yield (
                context.carrier(passage)
                if passage
                else Carrier(
                    outlet=context.outlet_name(source.id),
                    title=source.name,
                    href=context.to(f"sources/{source.id}.md"),
                    open=addresses.external(source.url),
                )
            )


def _place(context: PageContext, cited: Sequence[Evidence]) -> Passage | None:
    for item in cited:
        check = context.edition.checks.get(item)
        if check and check.start is not None and check.end is not None and item.source in context.edition.readings:
            paragraph = check.paragraph or 0
            return Passage(source=item.source, paragraph=paragraph, sentence=0, start=check.start, end=check.end)
    return None


def _quotations(context: PageContext, naming: Naming) -> Iterator[SpokenStatement]:
    for briefing, number, speech in naming.speeches:
        shown = speech_words(context, speech)
        if shown:
            yield SpokenStatement(
                quoted=shown,
                briefing=context.briefing(briefing, evidence_markers.anchor("quotation", speech.id, number)),
                carriers=context.carriers(speech.passages),
            )


def _dates(context: PageContext, naming: Naming) -> Iterator[DatedStatement]:
    for briefing, number, row in naming.rows:
        yield DatedStatement(
            when=date_in_words(row.date),
            text=row.text or "",
            briefing=context.briefing(briefing, evidence_markers.anchor("timeline", row.id, number)),
            carriers=context.carriers(row.passages),
        )
