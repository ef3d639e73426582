"""The points of a briefing and its comparison → statements by sources: who states, denies, differs or is silent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from digest.model import Agreement, Briefing, Evidence, Id, Origin, Passage, Point, Says, Source
from digest.pages.views.elements import Link
from digest.pages.views.evidence_markers import Markers
from digest.pages.views.page_context import PageContext
from digest.translation import message


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one source says of one statement: a symbol and its word."""

    kind: str
    symbol: str
    word: str
    href: Markup | None = None
    """To what the program found, on the source's page."""
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


_SAID = {
    Says.STATES: ("states", "●", message("states")),
    Says.DENIES: ("denies", "✕", message("denies")),
    Says.DIFFERS: ("differs", "≠", message("differs")),
}
_ALSO = ("also", "◐", message("also found"))
_SILENT = Cell(kind="silent", symbol="○", word=message("no mention found"))
_UNCITED = Cell(kind="uncited", symbol="–", word=message("cited by nobody"))
_NOT_COMPARED = Cell(kind="not-compared", symbol="·", word=message("not compared"))

_Span = tuple[Id, int, int]


def matrix(
    context: PageContext, briefing: Briefing, points: tuple[tuple[Point, Markup], ...], markers: Markers
) -> Matrix | None:
    """Return the matrix of points by sources, those that most carry first; None where no point has evidence.

    What is all our own is said by no source, and stands in no row.
    """
    if not any(point.evidence for point, _ in points):
        return None
    told = {item.point: item.origins for item in briefing.origins.statements} if briefing.origins else {}
    columns = tuple(_column(context, source, _present(briefing)) for source in _present(briefing))
    rows = [
        replace(_row(context, briefing, point, href, markers, told.get(index)), columns=columns)
        for index, (point, href) in enumerate(points)
        if not point.is_own
    ]
    return Matrix(columns=columns, rows=tuple(sorted(rows, key=lambda row: -row.carried)))


def agreeing(context: PageContext, briefing: Briefing, evidence: tuple[Evidence, ...]) -> tuple[Agreement, ...]:
    """Return the agreements that the comparison found on the passages of the evidence."""
    spans = tuple(_spans(context, evidence))
    found = briefing.comparison.agreements if briefing.comparison else ()
    return tuple(item for item in found if any(_touches(passage, span) for passage in item.passages for span in spans))


def _present(briefing: Briefing) -> tuple[Source, ...]:
    """The sources that are not withdrawn."""
    return tuple(source for source in briefing.sources if not source.withdrawn)


def _column(context: PageContext, source: Source, all_sources: tuple[Source, ...]) -> Link:
    """The outlet; with the source's own name where the outlet has several."""
    outlet = context.outlet_name(source.id)
    alone = sum(context.outlet_name(other.id) == outlet for other in all_sources) == 1
    return replace(context.teller(source.id), text=outlet if alone else f"{outlet}: {source.name}")


def _row(
    context: PageContext,
    briefing: Briefing,
    point: Point,
    href: Markup,
    markers: Markers,
    told: tuple[Origin, ...] | None,
) -> Row:
    said = {item.source: item for item in reversed(point.evidence)}
    also = {
        passage.source: passage
        for agreement in reversed(agreeing(context, briefing, point.evidence))
        for passage in agreement.passages
    }
    placed = any(_spans(context, point.evidence))
    sources = tuple(source.id for source in _present(briefing))
    cells = tuple(
        _cell(context, briefing, source, said.get(source), also.get(source), placed, markers) for source in sources
    )
    origins = _cited_origins(context, point.evidence) if told is None else _told_origins(context, told)
    return Row(
        text=point.text,
        href=href,
        columns=(),
        cells=tuple(replace(cell, word=context.words.gettext(cell.word)) for cell in cells),
        carried=sum(cell.kind in ("states", "also") for cell in cells),
        origins=origins,
        origin_count=len(origins),
        silent=tuple(source for source, cell in zip(sources, cells, strict=True) if cell is _SILENT),
    )


def _cell(
    context: PageContext,
    briefing: Briefing,
    source: Id,
    evidence: Evidence | None,
    passage: Passage | None,
    placed: bool,
    markers: Markers,
) -> Cell:
    if evidence:
        kind, symbol, word = _SAID[evidence.says]
        return Cell(kind=kind, symbol=symbol, word=word, words=markers.opened_by(evidence))
    if passage and source in context.edition.readings:
        kind, symbol, word = _ALSO
        return Cell(kind=kind, symbol=symbol, word=word, href=context.carrier(passage).href)
    comparison = briefing.comparison
    if not comparison or source not in comparison.sources or source in comparison.not_compared:
        return _NOT_COMPARED
    return _SILENT if placed else _UNCITED


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


def _spans(context: PageContext, evidence: tuple[Evidence, ...]) -> Iterator[_Span]:
    for item in evidence:
        check = context.edition.checks.get(item)
        if check and check.start is not None and check.end is not None:
            yield (item.source, check.start, check.end)


def _touches(passage: Passage, span: _Span) -> bool:
    source, start, end = span
    return passage.source == source and passage.start < end and start < passage.end
