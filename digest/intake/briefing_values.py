"""A filled form of a briefing, with its tree → the record that later stages work on, each part with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.intake.record_forms import BriefingForm, EvidenceForm, PointForm, TimelineForm
from digest.intake.yaml_tree import Items, Mark, Node, Table, place_at
from digest.model import (
    BriefingRecord,
    Correction,
    Dismissal,
    Evidence,
    Figure,
    Id,
    Point,
    QuotationRecord,
    TimelineEntry,
)
from digest.problems import Place

PROSE = ("summary", "background", "outlook")
"""The sections that may be plain text."""


def with_sentences(node: Node) -> Node:
    """Return the tree of a briefing with its plain texts written out as the points that they stand for."""
    if isinstance(node, Table):
        for key in PROSE:
            if isinstance(node.get(key), str | Items):
                node[key] = _written_out(node, key)
    return node


def briefing(identity: Id, form: BriefingForm, table: Table, path: str) -> BriefingRecord:
    """Return the record that the form fills."""
    return BriefingRecord(
        id=identity,
        title=form.title,
        event_date=form.event_date,
        summary=_points(form.summary, table, "summary", path),
        background=_points(form.background, table, "background", path),
        outlook=_points(form.outlook, table, "outlook", path),
        points=_points(form.points, table, "points", path),
        figures=_figures(form, table, path),
        timeline=_timeline(form, table, path),
        quotations=_quotations(form, table, path),
        topics=form.topics,
        entities=form.entities,
        corrections=tuple(
            Correction(
                date=entry.date,
                what=entry.what,
                why=entry.why,
                noticed_by=entry.noticed_by,
                typo=entry.typo,
                corrects=entry.corrects,
            )
            for entry in form.corrections
        ),
        draft=form.draft,
        place=Place(path=path),
        open=form.open,
        dismissed=tuple(
            Dismissal(
                finding=entry.finding,
                reason=entry.reason,
                date=entry.date,
                place=place_at(item.values_at["finding"], path),
            )
            for entry, item in zip(form.dismissed, tables_in(table, "dismissed"), strict=True)
        ),
    )


def tables_in(table: Table, key: str) -> Iterator[Table]:
    """Yield the mappings in the list at `key`, as far as what stands there is a list of mappings."""
    items = table.get(key)
    if isinstance(items, Items):
        yield from (item for item in items if isinstance(item, Table))


def _written_out(table: Table, key: str) -> Items:
    value, mark = table[key], table.values_at[key]
    items = Items(mark)
    if isinstance(value, str):
        # Only a literal block keeps single line breaks; in any other text YAML has left one for each blank line.
        gap = r"\n\s*\n" if key in table.literal else r"\n\s*"
        for paragraph in filter(str.strip, re.split(gap, value)) if value.strip() else [value]:
            _append(items, paragraph, mark)
    elif isinstance(value, Items):
        for item, at in zip(value, value.at, strict=True):
            _append(items, item, at)
    return items


def _append(items: Items, value: Node, mark: Mark) -> None:
    if isinstance(value, str):
        point = Table(mark)
        point["text"], point.values_at["text"], point.keys_at["text"] = value, mark, mark
        items.append(point)
    else:
        items.append(value)
    items.at.append(mark)


def _points(forms: tuple[PointForm, ...], table: Table, key: str, path: str) -> tuple[Point, ...]:
    return tuple(
        Point(
            id=form.id,
            text=form.text,
            evidence=_evidence(form.evidence, item, path),
            unsupported=form.unsupported,
            reason=form.reason,
            own=_own(form),
            place=place_at(item.values_at["text"], path),
        )
        for form, item in zip(forms, tables_in(table, key), strict=True)
    )


def _figures(form: BriefingForm, table: Table, path: str) -> tuple[Figure, ...]:
    return tuple(
        Figure(
            id=figure.id,
            what=figure.what,
            value=figure.value,
            value_high=figure.value_high,
            qualifier=figure.qualifier,
            unit=figure.unit,
            as_of=figure.as_of,
            evidence=_evidence(figure.evidence, item, path),
            place=place_at(item.values_at["value"], path),
        )
        for figure, item in zip(form.figures, tables_in(table, "figures"), strict=True)
    )


def _timeline(form: BriefingForm, table: Table, path: str) -> tuple[TimelineEntry, ...]:
    return tuple(
        TimelineEntry(
            id=entry.id,
            date=entry.date,
            text=entry.text,
            evidence=_evidence(entry.evidence, item, path),
            own=_own(entry),
            place=place_at(item.values_at["text"], path),
        )
        for entry, item in zip(form.timeline, tables_in(table, "timeline"), strict=True)
    )


def _quotations(form: BriefingForm, table: Table, path: str) -> tuple[QuotationRecord, ...]:
    return tuple(
        QuotationRecord(
            id=quotation.id,
            speaker=quotation.speaker,
            evidence=_evidence(quotation.evidence, item, path),
            place=place_at(item.values_at["speaker"], path),
        )
        for quotation, item in zip(form.quotations, tables_in(table, "quotations"), strict=True)
    )


def _own(form: PointForm | TimelineForm) -> tuple[str, ...]:
    return (form.text,) if form.own is None else form.own


def _evidence(forms: tuple[EvidenceForm, ...], table: Table, path: str) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            source=form.source,
            quote=form.quote,
            translation=form.translation,
            says=form.says,
            attributed_to=form.attributed_to,
            near=form.near,
            place=place_at(item.values_at["quote"], path),
        )
        for form, item in zip(forms, tables_in(table, "evidence"), strict=True)
    )
