"""The edition with every text of its records replaced by another: what a contributor may type anywhere."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import TypeVar

from digest import model

Replace = Callable[[str], str]
Value = TypeVar("Value")

TEXTS = {
    model.Rights: ("name", "description"),
    model.Statement: ("text", "origin"),
    model.Outlet: ("name", "origin"),
    model.Entity: ("name", "aliases", "role"),
    model.Topic: ("name", "description"),
    model.Withdrawal: ("why",),
    model.Source: ("title", "label", "authors", "summary", "notes"),
    model.Evidence: ("quote", "translation", "near"),
    model.Point: ("text", "unsupported", "reason"),
    model.Figure: ("what", "unit"),
    model.TimelineEntry: ("text",),
    model.Correction: ("what", "why", "noticed_by"),
    model.BriefingRecord: ("title",),
    model.Quotation: ("speaker",),
    model.FigureMention: ("qualifier", "unit", "of"),
    model.Excerpt: ("text",),
    model.Reading: ("terms",),
    model.Agreement: ("why",),
    model.Origins: ("because",),
    model.Difference: ("what", "values", "why"),
    model.Speech: ("text", "speaker"),
    model.FigureRow: ("what", "qualifier", "unit"),
    model.TimelineRow: ("text",),
    model.Framing: (),
}
"""Fields that hold words, by value; every other text of the model is an id, a date, a path, a tag or an address."""

NOT_WORDS = {
    "id", "rights", "language", "outlet", "source", "speaker_id", "url", "archive_url", "briefings", "topics",
    "entities", "iso", "dates", "path", "sources", "not_compared", "origin_id", "attributed_to", "terms",
    "by", "on", "program", "copy", "text", "record", "quote", "rule", "markdown", "engines", "speaker",
}  # fmt: skip
"""Names of fields that hold no words of a record's, at least in the values that `TEXTS` does not name."""


def with_texts(value: Value, replace: Replace) -> Value:
    """Return `value` with each text in it replaced, at whatever depth."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        words = TEXTS.get(type(value), ())
        changed = {
            field.name: _words(getattr(value, field.name), replace)
            if field.name in words
            else with_texts(getattr(value, field.name), replace)
            for field in dataclasses.fields(value)
        }
        return dataclasses.replace(value, **changed)
    if isinstance(value, Mapping):
        return {with_texts(key, replace): with_texts(item, replace) for key, item in value.items()}  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(with_texts(item, replace) for item in value)  # type: ignore[return-value]
    return value


def _words(value: object, replace: Replace) -> object:
    if isinstance(value, tuple):
        return tuple(_words(item, replace) for item in value)
    return replace(value) if isinstance(value, str) else value
