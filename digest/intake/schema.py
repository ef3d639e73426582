"""The forms of the records → JSON Schemas for editors, and the reference of their fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from digest.intake.field_types import ID, MAX_ID, UNKNOWN
from digest.intake.form_expectations import annotation_of, words_of
from digest.intake.record_forms import (
    BriefingForm,
    CorrectionForm,
    DismissalForm,
    EntityForm,
    EvidenceForm,
    FigureForm,
    Form,
    HomepageForm,
    OutletForm,
    PointForm,
    QuotationForm,
    RenamedForm,
    RenamingForm,
    RightsForm,
    SourceForm,
    StatementForm,
    TimelineForm,
    TopicForm,
    WithdrawalForm,
    keys_of,
)
from digest.model import Field, RecordForm

Schema = dict[str, Any]  # Any: JSON Schema is loose data, and only passed on

_DIALECT = "http://json-schema.org/draft-07/schema#"
"""The latest that the YAML editors in use understand."""

_FILES: Mapping[str, tuple[type[Form], str]] = {
    "source": (SourceForm, "content/sources/<id>/source.yml"),
    "briefing": (BriefingForm, "content/briefings/<id>.yml"),
    "outlets": (OutletForm, "content/outlets.yml"),
    "entities": (EntityForm, "content/entities.yml"),
    "topics": (TopicForm, "content/topics.yml"),
    "rights": (RightsForm, "content/rights.yml"),
    "renamed": (RenamedForm, "content/renamed.yml"),
}

_PARTS: Mapping[str, tuple[type[Form], str]] = {
    "withdrawal": (WithdrawalForm, "withdrawn of a source"),
    "point": (PointForm, "points, summary, background and outlook of a briefing"),
    "figure": (FigureForm, "figures of a briefing"),
    "timeline entry": (TimelineForm, "timeline of a briefing"),
    "quotation": (QuotationForm, "quotations of a briefing"),
    "evidence": (EvidenceForm, "evidence of a point, a figure, a timeline entry and a quotation"),
    "dismissal": (DismissalForm, "dismissed of a briefing"),
    "correction": (CorrectionForm, "corrections of a briefing"),
    "renaming": (RenamingForm, "each list of renamed.yml"),
    "homepage": (HomepageForm, "homepage of an outlet"),
    "statement": (StatementForm, "country, owner and state_control of an outlet"),
}

_NULL: Schema = {"type": "null"}

_VOCABULARIES = ("outlets", "entities", "topics", "rights")


def json_schemas() -> Mapping[str, Schema]:
    """Return the JSON Schema of each kind of file, by its name."""
    return {name: _schema(name, form) for name, (form, _) in _FILES.items()}


def field_reference() -> tuple[RecordForm, ...]:
    """Return every form with its fields: first those of whole files, then the parts that stand in them."""
    return tuple(_reference(name, form, path) for name, (form, path) in {**_FILES, **_PARTS}.items())


def _schema(name: str, form: type[Form]) -> Schema:
    schema = form.model_json_schema(ref_template="#/definitions/{model}")
    parts = schema.pop("$defs", {})
    for part in (schema, *parts.values()):
        _for_editors(part)
    definitions = {"definitions": parts} if parts else {}
    if name not in _VOCABULARIES:
        return {"$schema": _DIALECT, **schema, **definitions}
    return {
        "$schema": _DIALECT,
        "type": ["object", "null"],
        "propertyNames": {"pattern": ID, "maxLength": MAX_ID, **({"not": {"const": UNKNOWN}} if form.reserved else {})},
        "additionalProperties": schema,
        **definitions,
    }


def _for_editors(schema: Schema) -> None:
    """Turn the schema of one form into what draft 7 knows, and let a key that is not required stand empty."""
    schema.pop("title", None)
    for key, field in schema.get("properties", {}).items():
        field.pop("title", None)
        field.pop("default", None)
        shown = {name: field.pop(name) for name in ("description", "examples") if name in field}
        choices = [choice for choice in _choices(field) if choice != _NULL]
        if key not in schema.get("required", ()):
            choices.append(_NULL)
        # Draft 7 passes by whatever stands beside $ref, so that even one choice is wrapped.
        schema["properties"][key] = {**shown, **(choices[0] if _alone(choices) else {"anyOf": choices})}


def _choices(schema: Schema) -> list[Schema]:
    """The alternatives of a schema, those within alternatives among them."""
    inner = schema.get("anyOf")
    return [choice for part in inner for choice in _choices(part)] if inner else [schema]


def _alone(choices: list[Schema]) -> bool:
    return len(choices) == 1 and "$ref" not in choices[0]


def _reference(name: str, form: type[Form], path: str) -> RecordForm:
    return RecordForm(
        name=name,
        path=path,
        meaning=" ".join((form.__doc__ or "").split()),
        fields=tuple(_field(form, key) for key in keys_of(form)),
    )


def _field(form: type[Form], key: str) -> Field:
    field = form.model_fields[keys_of(form)[key]]
    return Field(
        name=key,
        required=field.is_required(),
        type=words_of(annotation_of(form, key)).text,
        meaning=field.description or "",
        example=str(field.examples[0]) if field.examples else "",
    )
