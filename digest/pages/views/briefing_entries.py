"""Quotations, figures and dated entries of a briefing → the rows in which its page shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from digest.edtf import parse_edtf
from digest.model import Briefing, FigureRow, TimelineRow, is_all_own
from digest.pages import chart_geometry
from digest.pages.chart_geometry import Bar, Drawing
from digest.pages.dot_plots import DotPlot, dot_plot
from digest.pages.escaping import own
from digest.pages.views import evidence_markers
from digest.pages.views.attribution import Attribution, attributions
from digest.pages.views.elements import (
    Carrier,
    DateInWords,
    Language,
    Link,
    TextRun,
)
from digest.pages.views.evidence_markers import Markers
from digest.pages.views.page_context import PageContext
from digest.pages.views.quotations import by_people_first
from digest.translation import amount


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureEntry:
    """A quantity with the sources that give it."""

    id: Markup
    what: str
    found: bool
    """Whether only the program found it."""
    amount: str
    as_of: DateInWords | None
    told: tuple[Attribution, ...]
    open: bool
    """Whether a person wrote it and nothing of it is checked."""
    bar: Bar | None
    """Where sources differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A date with what happened, or with what was named beside it."""

    id: Markup
    number: int
    """In the drawing and in the table."""
    when: DateInWords
    runs: tuple[TextRun, ...]
    """Our text; empty where the program found only the date."""
    own: str
    """`our own words` of the text or of those of its words that are marked; or empty."""
    entities: tuple[Link, ...]
    told: tuple[Attribution, ...]
    open: bool
    """Whether a person wrote it and nothing of it is checked."""
    dated_differently: tuple[tuple[Carrier, DateInWords], ...]
    """Where the sources disagree on the date: who gives which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineSection:
    """Entries, earliest first, and their drawing."""

    entries: tuple[Entry, ...]
    found: tuple[Entry, ...]
    """Dates that only the program found and that sources give differently; of others a reader would learn nothing."""
    found_count: str
    drawing: Drawing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSection:
    """Figures that people wrote; where they wrote none, what the program found."""

    entries: tuple[FigureEntry, ...]
    found: tuple[FigureEntry, ...]
    """What the program found beside what people wrote, as far as it is known what they count."""
    found_count: str
    more: str
    """In words; or empty."""
    plots: tuple[tuple[DotPlot, tuple[Language | None, ...]], ...]
    """Of each thing of which sources give different values, with the language of each name in it."""


def figures(context: PageContext, briefing: Briefing, markers: Markers) -> FigureSection:
    """Return the figures of which it is known what they count, with a bar for each that differs from another."""
    bars = _bars(briefing)
    known = [(index, row) for index, row in enumerate(briefing.figures, start=1) if _says_something(row)]
    rows = [
        FigureEntry(
            id=own(evidence_markers.anchor("figure", row.id, index)),
            what=row.what,
            found=row.id is None and not row.evidence and bool(row.passages),
            amount=_amount(context, row),
            as_of=context.date(row.as_of) if row.as_of else None,
            told=attributions(context, markers, row.evidence, row.passages),
            open=(row.id is not None or not row.passages) and not evidence_markers.is_checked(context, row.evidence),
            bar=bars.get(index - 1),
        )
        for index, row in known
    ]
    entries, found = by_people_first((not row.found, row) for row in rows)
    more = sum(row.id is None and row.what == row.unit and _is_share_or_price(row) for row in briefing.figures)
    return FigureSection(
        entries=entries,
        found=found,
        found_count=context.words.counted(len(found), "figure", "figures"),
        more=context.words.counted(more, "figure", "figures") if more else "",
        plots=tuple(_plots(context, briefing)),
    )


_BARE = 2
"""The count up to which a noun without any word beside it says nothing: two sources, two states; a choice of ours."""


def _says_something(row: FigureRow) -> bool:
    """Say whether a reader learns from the figure by itself what it counts."""
    if row.id is not None or row.evidence:
        return True
    is_bare = row.unit is None and row.qualifier is None and " " not in row.what.strip()
    return row.what != row.unit and not (is_bare and row.value <= _BARE)


def _is_share_or_price(row: FigureRow) -> bool:
    """Say whether it is a percentage or money, of which the thing is missing; a length is a thing by itself."""
    return row.unit is not None and (row.unit == _PERCENT or _CURRENCY.fullmatch(row.unit) is not None)


_PERCENT = "percent"
"""The unit of a share."""

_CURRENCY = re.compile("[A-Z]{3}")
"""The code of a currency."""


def timeline(context: PageContext, briefing: Briefing, markers: Markers) -> TimelineSection:
    """Return the entries of a briefing with their drawing."""
    rows = tuple(enumerate(briefing.timeline, start=1))
    written = [(index, row) for index, row in rows if row.text is not None]
    bare = [_entry(context, briefing, markers, *item) for item in rows if item not in written]
    found = tuple(entry for entry in bare if entry.dated_differently)
    return TimelineSection(
        entries=tuple(
            replace(_entry(context, briefing, markers, *item), number=number)
            for number, item in enumerate(written, start=1)
        ),
        found=found,
        found_count=context.words.counted(len(found), "date", "dates"),
        drawing=chart_geometry.timeline_drawing([row.date for _, row in written], context.words),
    )


def _entry(context: PageContext, briefing: Briefing, markers: Markers, index: int, row: TimelineRow) -> Entry:
    return Entry(
        id=own(evidence_markers.anchor("timeline", row.id, index)),
        number=index,
        when=context.date(row.date),
        runs=evidence_markers.runs(row.text, row.own) if row.text else (),
        own=evidence_markers.own_tag(context, row.text or "", row.own),
        entities=tuple(context.entity(item) for item in row.entities),
        told=attributions(context, markers, row.evidence, row.passages),
        open=row.text is not None
        and not is_all_own(row.text, row.own)
        and not evidence_markers.is_checked(context, row.evidence),
        dated_differently=_dated_differently(context, briefing, row),
    )


def _dated_differently(
    context: PageContext, briefing: Briefing, row: TimelineRow
) -> tuple[tuple[Carrier, DateInWords], ...]:
    dated = briefing.comparison.timeline if briefing.comparison else ()
    return tuple(
        (context.carrier(passage), context.date(parse_edtf(date)))
        for item in dated
        if item.disagrees and any(_at_same_place(row, passage.source, passage.start) for passage in item.passages)
        for passage, date in zip(item.passages, item.dates, strict=True)
        if passage.source in context.edition.readings
    )


def _bars(briefing: Briefing) -> dict[int, Bar]:
    """By row, a bar for each figure of which another row gives another value."""
    bars: dict[int, Bar] = {}
    for group in _groups(briefing):
        values = [_ends(briefing.figures[index]) for index in group]
        if len(set(values)) > 1:
            bars.update(zip(group, chart_geometry.bars(values), strict=True))
    return bars


def _groups(briefing: Briefing) -> Iterable[Sequence[int]]:
    """The rows of the same thing: hand-written ones by name, unit and day, and those that were found in conflict."""
    same: dict[object, list[int]] = {}
    for index, row in enumerate(briefing.figures):
        if row.id is not None or row.evidence:
            same.setdefault((row.what.casefold(), row.unit, row.as_of), []).append(index)
    conflicts = briefing.comparison.conflicts if briefing.comparison else ()
    found = [
        [
            index
            for index, row in enumerate(briefing.figures)
            if any(_at_same_place(row, passage.source, passage.start) for passage in conflict.passages)
        ]
        for conflict in conflicts
    ]
    return [group for group in (*same.values(), *found) if len(group) > 1]


def _plots(context: PageContext, briefing: Briefing) -> Iterator[tuple[DotPlot, tuple[Language | None, ...]]]:
    for group in _groups(briefing):
        rows = [briefing.figures[index] for index in group]
        plot = dot_plot(
            rows[0].what,
            [
                (
                    context.words.listed([carrier.outlet for carrier in context.carriers(row.passages)])
                    or context.words.listed([context.outlet_name(item.source) for item in row.evidence]),
                    _amount(context, row),
                    *_ends(row),
                )
                for row in rows
            ],
        )
        if plot:
            yield plot, tuple(_language(context, row) for row in rows)


def _language(context: PageContext, row: FigureRow) -> Language | None:
    """The language of the names of all sources of a figure, where it is one and not the page's."""
    sources = {*(item.source for item in row.passages), *(item.source for item in row.evidence)}
    spoken = {context.outlet_language(source) for source in sources}
    return spoken.pop() if len(spoken) == 1 else None


def _amount(context: PageContext, row: FigureRow) -> str:
    return amount(row.value, row.value_high, qualifier=row.qualifier, unit=row.unit, words=context.words)


def _at_same_place(row: FigureRow | TimelineRow, source: str, start: int) -> bool:
    return any(item.source == source and item.start <= start < item.end for item in row.passages)


def _ends(row: FigureRow) -> tuple[float, float]:
    return (row.value, row.value if row.value_high is None else row.value_high)
