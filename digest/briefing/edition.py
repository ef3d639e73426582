"""Checked records, readings, checks and comparisons → the edition: briefings merged, ordered and addressed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from digest import edtf
from digest.briefing.carried_elsewhere import carried_elsewhere
from digest.briefing.dismissals import without_dismissed
from digest.briefing.figure_rows import figure_rows
from digest.briefing.passages import Checks, Readings
from digest.briefing.speech_rows import speech_rows
from digest.briefing.statement_origins import origin_counts
from digest.briefing.timeline_rows import timeline_rows
from digest.model import (
    Briefing,
    BriefingRecord,
    Comparison,
    Content,
    Edition,
    Figure,
    Id,
    Point,
    QuotationRecord,
    Source,
    TimelineEntry,
)

_NEVER = (9999, 12, 31)
"""Sorts a source or briefing without a date behind all that have one."""


def edition(
    content: Content, readings: Readings, checks: Checks, comparisons: Mapping[Id, Comparison] | None = None
) -> Edition:
    """Return all that the site shows: without drafts, and without the readings and quotes of withdrawn sources."""
    withdrawn = {source.id for source in content.sources.values() if source.withdrawn}
    shown = {source: reading for source, reading in readings.items() if source not in withdrawn}
    records = {name: _without(record, withdrawn) for name, record in content.briefings.items()}
    sources = _by_briefing(content)
    briefings = [
        _with_origins(
            briefing(record, sources.get(record.id, ()), shown, checks, (comparisons or {}).get(record.id)),
            content,
            shown,
            checks,
        )
        for record in records.values()
        if not record.draft
    ]
    return Edition(
        content=replace(content, briefings=records),
        briefings=tuple(sorted(briefings, key=_newest_event_first)),
        sources=tuple(sorted(content.sources.values(), key=_newest_first)),
        readings=shown,
        checks=checks,
    )


def briefing(
    record: BriefingRecord,
    sources: tuple[Source, ...],
    readings: Readings,
    checks: Checks,
    comparison: Comparison | None = None,
) -> Briefing:
    """Return one event: hand-written entries first, each with the passages that the readings add to it."""
    own = {source.id: readings[source.id] for source in sources if source.id in readings}
    found = without_dismissed(comparison, record.dismissed) if comparison else None
    return Briefing(
        record=record,
        sources=sources,
        quotations=tuple(speech_rows(record, own, checks)),
        figures=tuple(figure_rows(record, own, checks)),
        timeline=tuple(sorted(timeline_rows(record, own, checks, found), key=lambda row: row.date.sort_key)),
        entities=_entities(record, own),
        comparison=found,
        agreeing=tuple(carried_elsewhere(point.text, point.evidence, found, own, checks) for point in record.points)
        if found
        else (),
    )


def _with_origins(item: Briefing, content: Content, readings: Readings, checks: Checks) -> Briefing:
    if item.comparison is None:
        return item
    return replace(item, origins=origin_counts(item.record, item.comparison, item.agreeing, content, readings, checks))


def _without(record: BriefingRecord, withdrawn: Collection[Id]) -> BriefingRecord:
    """The record without what it cites from withdrawn sources."""
    if not any(item.source in withdrawn for item in record.evidence):
        return record
    return replace(
        record,
        summary=_uncited(record.summary, withdrawn),
        background=_uncited(record.background, withdrawn),
        outlook=_uncited(record.outlook, withdrawn),
        points=_uncited(record.points, withdrawn),
        figures=_uncited(record.figures, withdrawn),
        timeline=_uncited(record.timeline, withdrawn),
        quotations=_uncited(record.quotations, withdrawn),
    )


Carrier = TypeVar("Carrier", Point, Figure, TimelineEntry, QuotationRecord)


def _uncited(carriers: tuple[Carrier, ...], withdrawn: Collection[Id]) -> tuple[Carrier, ...]:
    return tuple(
        replace(item, evidence=tuple(cited for cited in item.evidence if cited.source not in withdrawn))
        for item in carriers
    )


def _by_briefing(content: Content) -> Mapping[Id, tuple[Source, ...]]:
    """The sources of each briefing, oldest first."""
    sources: dict[Id, list[Source]] = {}
    for source in sorted(content.sources.values(), key=lambda source: (_earliest(source), source.id)):
        for name in dict.fromkeys(source.briefings):
            sources.setdefault(name, []).append(source)
    return {name: tuple(items) for name, items in sources.items()}


def _earliest(source: Source) -> edtf.Day:
    return source.published.earliest if source.published else _NEVER


def _newest_first(source: Source) -> tuple[tuple[int, ...], Id]:
    return (_descending(source.published), source.id)


def _newest_event_first(item: Briefing) -> tuple[tuple[int, ...], Id]:
    published = [source.published for source in item.sources if source.published]
    day = item.record.event_date or max(published, key=lambda date: date.sort_key, default=None)
    return (_descending(day), item.record.id)


def _descending(date: edtf.Date | None) -> tuple[int, ...]:
    return tuple(-part for part in date.earliest) if date else (1, 0, 0)


def _entities(record: BriefingRecord, readings: Readings) -> tuple[Id, ...]:
    sources, mentions = Counter[Id](), Counter[Id]()
    for reading in readings.values():
        sources.update({item.id for item in reading.entities})
        mentions.update(item.id for item in reading.entities)
    found = sorted(mentions, key=lambda entity: (-sources[entity], -mentions[entity], entity))
    return tuple(dict.fromkeys((*record.entities, *found)))
