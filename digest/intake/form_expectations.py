"""A form and a path into a record → what the form expects there."""

from __future__ import annotations

from enum import Enum
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic import StrictBool

from digest.intake.field_types import Expectation, OrWord
from digest.intake.record_forms import Form, keys_of

Path = tuple[str | int, ...]
"""The keys and indexes that lead to a part of a record."""

TRUE_OR_FALSE = Expectation("true or false", "true-or-false")


def expected_at(form: type[Form], path: Path) -> Expectation:
    """Return what is expected at the path."""
    return words_of(_annotation_at(form, path))


def keys_at(form: type[Form], path: Path) -> tuple[str, ...]:
    """Return the keys that may stand in the mapping at the path; none where none is expected."""
    part = form_in(_annotation_at(form, path))
    return tuple(keys_of(part)) if part else ()


def words_of(annotation: object) -> Expectation:
    """Return how a message says what an annotation asks for."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        found = next((mark for mark in reversed(marks) if isinstance(mark, Expectation)), None) or words_of(inner)
        word = next((mark.word for mark in marks if isinstance(mark, OrWord)), "")
        return Expectation(f"{found.text}, or {word}", found.rule) if word else found
    if annotation is bool or annotation is StrictBool:
        return TRUE_OR_FALSE
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return Expectation("one of " + ", ".join(str(item.value) for item in annotation), "choice")
    if get_origin(annotation) is tuple:
        return Expectation(f"a list, each item with {_keys_in_words(annotation)}", "not-a-list")
    inside = _not_none(annotation)
    return words_of(inside) if inside is not None else Expectation(_keys_in_words(annotation), "not-a-mapping")


def form_in(annotation: object) -> type[Form] | None:
    """Return the form that an annotation holds, if any, itself or in its items."""
    if isinstance(annotation, type) and issubclass(annotation, Form):
        return annotation
    return next(filter(None, (form_in(part) for part in get_args(annotation))), None)


def annotation_of(form: type[Form], key: str) -> object:
    """Return the annotation of a key of a form; None where the form has no such key."""
    name = keys_of(form).get(key)
    return form.model_fields[name].rebuild_annotation() if name else None


def _annotation_at(form: type[Form], path: Path) -> object:
    annotation: object = form
    for step in path:
        if isinstance(step, int):
            annotation = _item_of(annotation)
        else:
            part = form_in(annotation)
            annotation = annotation_of(part, step) if part else None
    return annotation


def _item_of(annotation: object) -> object:
    if get_origin(annotation) is tuple:
        return get_args(annotation)[0]
    return next(filter(None, (_item_of(part) for part in get_args(annotation))), None)


def _not_none(annotation: object) -> object:
    if get_origin(annotation) not in (Union, UnionType):
        return None
    return next((part for part in get_args(annotation) if part is not type(None)), None)


def _keys_in_words(annotation: object) -> str:
    form = form_in(annotation)
    return f"the keys of {form.called}" if form else "keys with values"
