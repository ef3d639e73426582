"""One entity → its statements, quotations and dates over all briefings, with the passages they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.model import Briefing, Entity, EntityKind, Evidence, Passage, Point, Speech, TimelineRow
from digest.pages import addresses
from digest.pages.chart_geometry import Drawing
from digest.pages.views import cards, evidence_markers
from digest.pages.views.by_briefing import InBriefing, by_briefing, statement_link
from digest.pages.views.cards import SourceCard
from digest.pages.views.elements import Carrier, DateInWords, Edit, Link, QuotedWords
from digest.pages.views.listings import FIRST, whole_list
from digest.pages.views.page_context import PageContext
from digest.pages.views.quotations import speech_words
from digest.translation import message

KINDS = {
    EntityKind.PERSON: message("person"),
    EntityKind.ORGANISATION: message("organisation"),
    EntityKind.PLACE: message("place"),
    EntityKind.TREATY: message("treaty"),
    EntityKind.EQUIPMENT: message("equipment"),
    EntityKind.EVENT: message("event"),
}
"""What each kind of entity is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PointStatement:
    """A statement of a briefing, with the sources of it."""

    statement: Link
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenStatement:
    """Speech of an entity."""

    quoted: QuotedWords
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
    statements: tuple[InBriefing[PointStatement], ...]
    all_statements: Link | None
    """To the list of all, where the page shows the first of them; as are the three below."""
    quotations: tuple[InBriefing[SpokenStatement], ...]
    all_quotations: Link | None
    dates: tuple[DatedStatement, ...]
    all_dates: Link | None
    sources: tuple[SourceCard, ...]
    all_sources: Link | None
    drawing: Drawing | None
    """Of the dates that the page lists."""
    edit: Edit


def entity_view(context: PageContext, entity: Entity) -> EntityView:
    """Return the page of an entity."""
    naming, folder, words = context.index.naming[entity.id], f"entities/{entity.id}", context.words
    return EntityView(
        title=entity.name,
        description=entity.role or words.gettext("%(name)s: statements, quotations and dates", name=entity.name),
        kind=words.gettext(KINDS[entity.kind]),
        role=entity.role or "",
        aliases=", ".join(entity.aliases),
        drawing=context.drawing(row.date for _, _, row in naming.rows[:FIRST]),
        statements=statements(context, naming.points[:FIRST]),
        all_statements=whole_list(context, f"{folder}/statements", naming.points, "statement", "statements"),
        quotations=quotations(context, naming.speeches[:FIRST]),
        all_quotations=whole_list(context, f"{folder}/quotations", naming.speeches, "quotation", "quotations"),
        dates=dates(context, naming.rows[:FIRST]),
        all_dates=whole_list(context, f"{folder}/dates", naming.rows, "date", "dates"),
        sources=tuple(cards.source_card(context, source) for source in naming.sources[:FIRST]),
        all_sources=whole_list(context, f"{folder}/sources", naming.sources, "source", "sources"),
        edit=context.vocabulary("entities"),
    )


def statements(
    context: PageContext, points: Iterable[tuple[Briefing, int, Point]]
) -> tuple[InBriefing[PointStatement], ...]:
    """Return statements of briefings as lists show them."""
    return by_briefing(context, ((row[0], _statement(context, *row)) for row in points))


def _statement(context: PageContext, briefing: Briefing, number: int, point: Point) -> PointStatement:
    return PointStatement(
        statement=statement_link(context, briefing, number), carriers=tuple(_cited(context, point, briefing))
    )


def quotations(
    context: PageContext, speeches: Iterable[tuple[Briefing, int, Speech]]
) -> tuple[InBriefing[SpokenStatement], ...]:
    """Return speech as lists show it, without what may not be shown."""
    return by_briefing(
        context,
        (
            (briefing, SpokenStatement(quoted=shown, carriers=context.carriers(speech.passages)))
            for briefing, _, speech in speeches
            if (shown := speech_words(context, speech))
        ),
    )


def dates(context: PageContext, rows: Iterable[tuple[Briefing, int, TimelineRow]]) -> tuple[DatedStatement, ...]:
    """Return entries of timelines as lists show them."""
    return tuple(
        DatedStatement(
            when=context.date(row.date),
            text=row.text or "",
            briefing=context.briefing(briefing, evidence_markers.anchor("timeline", row.id, number)),
            carriers=context.carriers(row.passages),
        )
        for briefing, number, row in rows
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
