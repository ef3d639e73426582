"""The points of a briefing and its comparison → statements by sources: who states, denies, differs or is silent."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from digest.model import Briefing, Evidence, Id, Origin, Passage, Point, Says, Source
from digest.pages.views.elements import Link
from digest.pages.views.evidence_markers import Markers
from digest.pages.views.page_context import PageContext
from digest.pages.views.standings import Standing, present, standings
from digest.translation import message


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one source says of one statement: a symbol and its word."""

    kind: str
    symbol: str
    word: str
    href: Markup | None = None
    """To the words that the program found, on the source's page; None where they may not be shown."""
    words: Markup | None = None
    """Id of the source words that a person cited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A statement."""

    text: str
    href: Markup
    columns: tuple[Link, ...]
    cells: tuple[Cell, ...]
    carried: int
    """How many sources carry it."""
    origins: tuple[Link, ...]
    origin_count: int
    silent: tuple[Id, ...]
    """The sources in which no mention was found."""

    @property
    def said(self) -> tuple[tuple[Link, Cell], ...]:
        """Each source with what it says."""
        return tuple(zip(self.columns, self.cells, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Statements by sources."""

    columns: tuple[Link, ...]
    """The sources in the order of the briefing, oldest first."""
    rows: tuple[Row, ...]
    """Those that most sources carry first."""

    @property
    def unshown(self) -> bool:
        """Say whether the program found words that may not be shown."""
        return any(cell.kind == "also" and cell.href is None for row in self.rows for cell in row.cells)


_SHOWN = {
    "states": ("●", message("states")),
    "denies": ("✕", message("denies")),
    "differs": ("≠", message("differs")),
    "also": ("◐", message("also found")),
    "near": ("◌", message("something near it found")),
    "silent": ("○", message("no mention found")),
    "uncited": ("–", message("cited by nobody")),
    "not-compared": ("·", message("not compared")),
}
"""The symbol and the word of each kind of cell."""


def matrix(
    context: PageContext, briefing: Briefing, points: tuple[tuple[Point, Markup], ...], markers: Markers
) -> Matrix | None:
    """Return the matrix of points by sources, those that most carry first; None where no point has evidence.

    What is all our own is said by no source, and stands in no row.
    """
    if not any(point.evidence for point, _ in points):
        return None
    told = {item.point: item.origins for item in briefing.origins.statements} if briefing.origins else {}
    columns = tuple(_column(context, source, present(briefing)) for source in present(briefing))
    rows = (
        _row(context, standing, *points[standing.number - 1], columns, markers, told.get(standing.number - 1))
        for standing in standings(context.edition, briefing, [point for point, _ in points])
    )
    return Matrix(columns=columns, rows=tuple(rows))


def _column(context: PageContext, source: Source, all_sources: tuple[Source, ...]) -> Link:
    """The outlet; with the source's own name where the outlet has several."""
    outlet = context.outlet_name(source.id)
    alone = sum(context.outlet_name(other.id) == outlet for other in all_sources) == 1
    return replace(context.teller(source.id), text=outlet if alone else f"{outlet}: {source.name}")


def _row(
    context: PageContext,
    standing: Standing,
    point: Point,
    href: Markup,
    columns: tuple[Link, ...],
    markers: Markers,
    told: tuple[Origin, ...] | None,
) -> Row:
    origins = _cited_origins(context, point.evidence) if told is None else _told_origins(context, told)
    return Row(
        text=point.text,
        href=href,
        columns=columns,
        cells=tuple(_cell(context, standing, source, markers) for source in standing.kinds),
        carried=standing.carried,
        origins=origins,
        origin_count=len(origins),
        silent=standing.silent,
    )


def _cell(context: PageContext, standing: Standing, source: Id, markers: Markers) -> Cell:
    kind = standing.kinds[source]
    symbol, word = _SHOWN[kind]
    return Cell(
        kind=kind,
        symbol=symbol,
        word=context.words.gettext(word),
        href=_found_at(context, standing.also[source]) if kind == "also" else None,
        words=markers.opened_by(standing.said[source]) if source in standing.said else None,
    )


def _found_at(context: PageContext, passage: Passage) -> Markup | None:
    """The words of a passage on its source's page; None where none may be shown, since a date alone shows nothing."""
    reading = context.edition.readings[passage.source]
    shown = next((item for item in reading.excerpts if item.start < passage.end and passage.start < item.end), None)
    return context.to(f"sources/{passage.source}.md", f"passage-{shown.start}") if shown else None


def _told_origins(context: PageContext, told: tuple[Origin, ...]) -> tuple[Link, ...]:
    """The origins as the briefing counts them, of the sources that are not withdrawn."""
    sources = context.edition.content.sources
    shown = (item for item in told if not all(sources[source].withdrawn for source in item.sources))
    return tuple(dict.fromkeys(context.origin(item.name) for item in shown))


def _cited_origins(context: PageContext, evidence: tuple[Evidence, ...]) -> tuple[Link, ...]:
    """Without a comparison, the last link of each chain; without a chain, the outlet itself."""
    origins = (
        context.entity(item.attributed_to[-1])
        if item.attributed_to
        else context.outlet(context.edition.content.sources[item.source].outlet)
        for item in evidence
        if item.says is Says.STATES and not context.edition.content.sources[item.source].withdrawn
    )
    return tuple(dict.fromkeys(origins))
