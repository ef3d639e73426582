"""Content from which faulty records were left out → content in which every id leads somewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from digest.model import BriefingRecord, Content, Figure, Id, Point, QuotationRecord, Source, TimelineEntry

Claim = TypeVar("Claim", Point, Figure, TimelineEntry, QuotationRecord)


def without_dangling_references(content: Content) -> Content:
    """Leave out what refers to something that was left out; only a preview that goes on despite faults shows it.

    An outlet goes with its rights and a source with its outlet or rights, for without them nobody can tell what may be
    shown of it; of anything else only the reference goes.
    """
    outlets = {id_: outlet for id_, outlet in content.outlets.items() if outlet.rights in content.rights}
    content = replace(content, outlets=outlets)
    sources = {id_: _source(source, content) for id_, source in content.sources.items() if _stands(source, content)}
    content = replace(content, sources=sources)
    renamings = tuple(renaming for renaming in content.renamings if renaming.to is None or _leads(renaming.to, content))
    return replace(
        content,
        briefings={id_: _briefing(record, content) for id_, record in content.briefings.items()},
        renamings=renamings,
    )


def _leads(page: str, content: Content) -> bool:
    folder, _, record = page.partition("/")
    return record in getattr(content, folder)


def _stands(source: Source, content: Content) -> bool:
    return source.rights in content.rights and (source.outlet is None or source.outlet in content.outlets)


def _source(source: Source, content: Content) -> Source:
    return replace(
        source,
        briefings=_known(source.briefings, content.briefings),
        topics=_known(source.topics, content.topics),
        entities=_known(source.entities, content.entities),
    )


def _briefing(record: BriefingRecord, content: Content) -> BriefingRecord:
    quotations = (_carried(quotation, content) for quotation in record.quotations)
    return replace(
        record,
        summary=_all_carried(record.summary, content),
        background=_all_carried(record.background, content),
        outlook=_all_carried(record.outlook, content),
        points=_all_carried(record.points, content),
        figures=tuple(_carried(figure, content) for figure in record.figures),
        timeline=tuple(_carried(entry, content) for entry in record.timeline),
        quotations=tuple(quotation for quotation in quotations if quotation.evidence),
        topics=_known(record.topics, content.topics),
        entities=_known(record.entities, content.entities),
    )


def _all_carried(points: tuple[Point, ...], content: Content) -> tuple[Point, ...]:
    return tuple(_carried(point, content) for point in points)


def _carried(claim: Claim, content: Content) -> Claim:
    evidence = tuple(item for item in claim.evidence if item.source in content.sources)
    return claim if len(evidence) == len(claim.evidence) else replace(claim, evidence=evidence)


def _known(ids: tuple[Id, ...], known: Mapping[Id, object]) -> tuple[Id, ...]:
    return tuple(identity for identity in ids if identity in known)
