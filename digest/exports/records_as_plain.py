"""The values of an edition → plain mappings for JSON, with dates as EDTF and what is not known as null."""

from __future__ import annotations

from collections.abc import Iterable

from digest.edtf import Date
from digest.model import (
    Briefing,
    Check,
    Correction,
    Edition,
    Entity,
    Evidence,
    FigureRow,
    Id,
    Point,
    Source,
    Speech,
    TimelineRow,
)

Plain = dict[str, object]
"""An object of JSON."""


def source_as_plain(source: Source, edition: Edition) -> Plain:
    """Return a source as its record gives it."""
    outlet = edition.content.outlets.get(source.outlet or "")
    rights = edition.content.rights.get(source.rights)
    return {
        "id": source.id,
        "title": source.title,
        "label": source.label,
        "outlet": {"id": outlet.id, "name": outlet.name} if outlet else None,
        "published": edtf(source.published),
        "authors": list(source.authors),
        "kind": source.kind.value if source.kind else None,
        "language": source.language,
        "rights": {"id": source.rights, "name": rights.name if rights else None},
        "url": source.url,
        "archive_url": source.archive_url,
        "captured": edtf(source.captured),
        "summary": source.summary,
        "briefings": list(source.briefings),
        "topics": list(source.topics),
        "entities": list(source.entities),
        "withdrawn": {"on": source.withdrawn.on.edtf, "why": source.withdrawn.why} if source.withdrawn else None,
    }


def entity_as_plain(entity: Entity, briefings: Iterable[Id], sources: Iterable[Id]) -> Plain:
    """Return an entity with the briefings and sources that name it."""
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind.value,
        "aliases": list(entity.aliases),
        "role": entity.role,
        "briefings": list(briefings),
        "sources": list(sources),
    }


def briefing_as_plain(briefing: Briefing, edition: Edition) -> Plain:
    """Return a briefing: what people wrote, with the words that carry it, and the rows that its tables show."""
    record = briefing.record

    def points(given: Iterable[Point]) -> list[Plain]:
        return [
            {"id": point.id, "text": point.text, "own": list(point.own), "evidence": words(point.evidence)}
            for point in given
        ]

    def words(evidence: Iterable[Evidence]) -> list[Plain]:
        return [evidence_as_plain(each, edition) for each in evidence]

    return {
        "id": record.id,
        "title": record.title,
        "event_date": edtf(record.event_date),
        "changed": edtf(briefing.changed),
        "summary": points(record.summary),
        "points": points(record.points),
        "background": points(record.background),
        "outlook": points(record.outlook),
        "open": list(record.open),
        "figures": [_figure(row) | {"evidence": words(row.evidence)} for row in briefing.figures],
        "timeline": [_dated(row) | {"evidence": words(row.evidence)} for row in briefing.timeline],
        "quotations": [_speech(row) | {"evidence": words(row.evidence)} for row in briefing.quotations],
        "corrections": [_correction(correction) for correction in record.corrections],
        "sources": [source.id for source in briefing.sources],
        "topics": list(record.topics),
        "entities": list(briefing.entities),
    }


def evidence_as_plain(evidence: Evidence, edition: Edition) -> Plain:
    """Return the words of a source that carry a sentence; of a withdrawn source without the words."""
    withdrawn = edition.content.sources[evidence.source].withdrawn is not None
    check: Check | None = edition.checks.get(evidence)
    return {
        "source": evidence.source,
        "quote": None if withdrawn else evidence.quote,
        "translation": None if withdrawn else evidence.translation,
        "says": evidence.says.value,
        "attributed_to": list(evidence.attributed_to),
        "state": check.state.value if check else None,
    }


def edtf(date: Date | None) -> str | None:
    """Return the date as EDTF."""
    return date.edtf if date else None


def _figure(row: FigureRow) -> Plain:
    return {
        "id": row.id,
        "what": row.what,
        "value": row.value,
        "value_high": row.value_high,
        "qualifier": row.qualifier,
        "unit": row.unit,
        "as_of": edtf(row.as_of),
        "sources": _sources(row),
    }


def _dated(row: TimelineRow) -> Plain:
    return {"id": row.id, "date": row.date.edtf, "text": row.text, "own": list(row.own), "sources": _sources(row)}


def _speech(row: Speech) -> Plain:
    return {
        "id": row.id,
        "speaker": row.speaker,
        "speaker_id": row.speaker_id,
        "text": row.text,
        "sources": _sources(row),
    }


def _sources(row: FigureRow | TimelineRow | Speech) -> list[Id]:
    given = (*(each.source for each in row.passages), *(each.source for each in row.evidence))
    return list(dict.fromkeys(given))


def _correction(correction: Correction) -> Plain:
    return {
        "date": correction.date.edtf,
        "what": correction.what,
        "why": correction.why,
        "noticed_by": correction.noticed_by,
        "corrects": list(correction.corrects),
        "typo": correction.typo,
    }
