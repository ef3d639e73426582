"""The edition with every text of its records replaced by another: what a contributor may type anywhere."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

from digest import edtf, model, problems

Replace = Callable[[str], str]

TEXTS: Mapping[type, tuple[str, ...]] = {
    model.Rights: ("name", "description"),
    model.OutletFact: ("text", "origin"),
    model.Outlet: ("name", "origin"),
    model.Entity: ("name", "aliases", "role"),
    model.Topic: ("name", "description"),
    model.Withdrawal: ("why",),
    model.Renaming: ("why",),
    model.Source: ("title", "label", "authors", "summary", "notes"),
    model.Evidence: ("quote", "translation", "near", "attributed_to"),
    model.Point: ("text", "unsupported", "reason", "own"),
    model.Figure: ("what", "unit"),
    model.TimelineEntry: ("text", "own"),
    model.QuotationRecord: ("speaker",),
    model.Correction: ("what", "why", "noticed_by"),
    model.Dismissal: ("reason",),
    model.BriefingRecord: ("title", "open"),
    model.Quotation: ("speaker",),
    model.FigureMention: ("qualifier", "unit", "of"),
    model.Excerpt: ("text",),
    model.Reading: ("terms",),
    model.Agreement: ("why",),
    model.Opposition: ("words", "why"),
    model.Update: ("what", "values", "moments", "why"),
    model.SharedWording: ("speaker",),
    model.Attribution: ("name", "occasion", "via", "speaks_for", "beside"),
    model.Origin: ("name", "occasion"),
    model.OriginLink: ("name", "why"),
    model.Origins: ("because",),
    model.RestingOn: ("name",),
    model.Difference: ("what", "values", "why"),
    model.Framing: ("terms",),
    model.Speech: ("text", "speaker", "speaker_id"),
    model.FigureRow: ("what", "qualifier", "unit"),
    model.TimelineRow: ("text", "own"),
}
"""By value, the fields that hold words; an entity's id may be a name there (`attributed_to`, `speaker`)."""

NO_WORDS = {
    "id", "rights", "language", "outlet", "source", "sources", "topics", "entities", "briefings", "speaker_id",
    "not_compared", "outlets", "finding", "day", "url", "archive_url", "edtf", "dates", "path", "readings",
    "former", "to", "corrects", "speaks_for", "beside",
}  # fmt: skip
"""Fields that hold ids, tags, dates, paths and addresses, each checked by its form at intake; and
names that are compared and shown nowhere."""

WITHOUT_WORDS = {edtf.Date, problems.Place}
"""Values whose text is checked by its form at intake."""


OFFSETS = ("start", "end", "speaker_start", "speaker_end")

SPREAD = 10_000
"""By how much places in a text are moved apart, so that a longer text than the edition's own has room between them."""


def with_texts(value: object, replace: Replace) -> object:
    """Return `value` with each text in it replaced, at whatever depth."""
    if isinstance(value, model.Framing):
        return dataclasses.replace(value, terms=tuple((source, replace(term)) for source, term in value.terms))
    if isinstance(value, model.Excerpt):
        start, text = value.start * SPREAD, replace(value.text)
        return model.Excerpt(start=start, end=start + len(text), text=text)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.replace(value, **_changed(value, replace))
    if isinstance(value, Mapping):
        return {with_texts(key, replace): with_texts(item, replace) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(with_texts(item, replace) for item in value)
    return value


def _changed(value: object, replace: Replace) -> dict[str, object]:
    words = TEXTS.get(type(value), ())
    changed = {}
    for name in (field.name for field in dataclasses.fields(value)):  # type: ignore[arg-type]
        old = getattr(value, name)
        if name in OFFSETS:
            changed[name] = old if old is None else old * SPREAD
        else:
            changed[name] = _replaced(old, replace) if name in words else with_texts(old, replace)
    return changed


def _replaced(value: object, replace: Replace) -> object:
    if isinstance(value, tuple):
        return tuple(_replaced(item, replace) for item in value)
    return replace(value) if isinstance(value, str) else value
