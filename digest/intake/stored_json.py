"""`reading.json` and `comparison.json` ↔ the values in them; written so that a change of one item changes one line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, cast

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, SchemaValidator

from digest.intake.comparison_consistency import impossible_in_comparison
from digest.intake.content_files import Paths, read_text
from digest.intake.former_forms import in_present_form
from digest.intake.merge_marks import merge_marks
from digest.intake.stored_consistency import impossible_in
from digest.intake.stored_syntax import faults_of_writing
from digest.intake.stored_texts import unfit
from digest.model import KeptTexts, StoredComparison, StoredReading
from digest.problems import Place, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredKind:
    """A kind of file that the program keeps."""

    values: type
    """What it holds."""
    format: int
    """The version of its form that this program reads and writes."""
    again: str
    """How it is made again."""
    settle: str
    """How the marks of a merge go from it."""


READING = StoredKind(
    values=StoredReading,
    format=2,
    again="make it again where the copy is: digest read --write",
    settle="settle the records, then run: digest read --write",
)
COMPARISON = StoredKind(
    values=StoredComparison,
    format=3,
    again="make it again where the copies are: digest compare --write",
    settle="settle the records, then run: digest compare --write",
)

_MAX_BYTES = 8 * 1024 * 1024
"""The reading of a report of 200,000 words has some 4 MiB."""

_SHOWN = 3
"""Faults of one file that are told: it is made again and not mended by hand."""

_OPEN = 2
"""Levels of mappings that are written with each key on a line; below, only those are that hold lists of items."""


class _Head(BaseModel):
    format: int


def read_reading(
    path: Path, *, root: Path, passes: KeptTexts | None = None
) -> tuple[StoredReading | None, tuple[Problem, ...]]:
    """Return the reading in a `reading.json`, or why there is none; with `passes`, of a text that was read before
    without asking again what in it cannot be.
    """
    stored, problems = _read(READING, path, Paths(root).of(path), passes)
    return (stored, problems) if isinstance(stored, StoredReading) else (None, problems)


def read_comparison(
    path: Path, *, root: Path, passes: KeptTexts | None = None
) -> tuple[StoredComparison | None, tuple[Problem, ...]]:
    """Return the comparison in a `<id>.comparison.json`, or why there is none; likewise."""
    stored, problems = _read(COMPARISON, path, Paths(root).of(path), passes)
    return (stored, problems) if isinstance(stored, StoredComparison) else (None, problems)


def reading_from(text: str) -> StoredReading:
    """Return the reading that `reading_json` wrote; raise ValueError where the text is another."""
    return cast(StoredReading, _validator(READING).validate_json(text, strict=True))


def comparison_from(text: str) -> StoredComparison:
    """Return the comparison that stands in the text of a `<id>.comparison.json`; raise ValueError where none does."""
    return cast(StoredComparison, _sound(COMPARISON, text))


def committed_reading_from(text: str) -> StoredReading:
    """Return the reading that stands in the text of a `reading.json`; raise ValueError where none does."""
    return cast(StoredReading, _sound(READING, text))


def reading_json(stored: StoredReading) -> str:
    """Return the text of a `reading.json`."""
    return _written(READING, stored)


def comparison_json(stored: StoredComparison) -> str:
    """Return the text of a `<id>.comparison.json`."""
    return _written(COMPARISON, stored)


def _read(
    kind: StoredKind, path: Path, name: str, passes: KeptTexts | None
) -> tuple[StoredReading | StoredComparison | None, tuple[Problem, ...]]:
    text, problems = read_text(path, name, limit=_MAX_BYTES)
    if text is None or problems:
        return None, problems
    if passes is None:
        return _in_text(kind, text, name)
    key = f"{kind.values.__name__} {sha256(text.encode()).hexdigest()}"
    if passes.get(key) is not None:
        return _known_sound(kind, text), ()
    stored, problems = _in_text(kind, text, name)
    if stored is not None and not problems:
        passes.put(key, "sound")
    return stored, problems


@lru_cache(maxsize=1 << 13)
def _known_sound(kind: StoredKind, text: str) -> StoredReading | StoredComparison:
    return _parsed(kind, text)


@lru_cache(maxsize=1 << 13)
def _in_text(
    kind: StoredKind, text: str, name: str
) -> tuple[StoredReading | StoredComparison | None, tuple[Problem, ...]]:
    """Return what stands in the text of a file; a build asks twice, and a preview with each edit for all files."""
    if marks := merge_marks(text, name, hint=kind.settle):
        return None, marks
    ill_written = tuple(islice(faults_of_writing(text, name, again=kind.again), _SHOWN))
    if ill_written:
        return None, ill_written
    try:
        stored = _parsed(kind, text)
    except ValidationError as error:
        found = _format_of(text)
        if found is not None and found != kind.format:
            return None, (_other_format(kind, name, found),)
        return None, (_unreadable(kind, name, error.errors(include_url=False, include_input=False)[0]),)
    if stored.format != kind.format:
        return None, (_other_format(kind, name, stored.format),)
    wrong = tuple(dict.fromkeys(islice(_wrong_in(stored), _SHOWN)))
    return (None, tuple(_broken(kind, name, found) for found in wrong)) if wrong else (stored, ())


def _wrong_in(stored: StoredReading | StoredComparison) -> Iterator[str]:
    """What cannot be in it: first its texts, on which the rest relies."""
    texts = tuple(islice(unfit(stored), _SHOWN))
    if texts:
        yield from texts
    elif isinstance(stored, StoredReading):
        yield from impossible_in(stored)
    else:
        yield from impossible_in_comparison(stored)


def _parsed(kind: StoredKind, text: str) -> StoredReading | StoredComparison:
    present = in_present_form(text, _format_of(text), kind.format)
    return cast(StoredReading | StoredComparison, _validator(kind).validate_json(present, strict=True))


def _sound(kind: StoredKind, text: str) -> StoredReading | StoredComparison:
    stored = _parsed(kind, text)
    if stored.format != kind.format or any(faults_of_writing(text, "", again="")) or any(_wrong_in(stored)):
        raise ValueError("a file that the program did not write")
    return stored


@cache
def _adapter(kind: StoredKind) -> TypeAdapter[Any]:
    return TypeAdapter(kind.values)


@cache
def _validator(kind: StoredKind) -> SchemaValidator:
    """A validator that refuses keys which the values lack, lest something hide in them, and numbers that are none."""
    schema = _adapter(kind).core_schema
    for part in _parts(schema):
        if part.get("type") == "dataclass-args":
            part["extra_behavior"] = "forbid"
        elif part.get("type") == "float":
            part["allow_inf_nan"] = False
    return SchemaValidator(schema)


def _parts(schema: Any) -> Iterator[dict[str, Any]]:  # Any: the schema is pydantic's own loose data
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from _parts(value)
    elif isinstance(schema, list):
        for item in schema:
            yield from _parts(item)


def _format_of(text: str) -> int | None:
    try:
        return _Head.model_validate_json(text).format
    except ValidationError:
        return None


def _other_format(kind: StoredKind, name: str, found: int) -> Problem:
    hint = "update the program" if found > kind.format else kind.again
    return Problem(
        place=Place(path=name),
        rule="stored-format",
        found=f"found format {found}",
        expected=f"format {kind.format}, which this program reads",
        hint=hint,
    )


def _unreadable(kind: StoredKind, name: str, error: ErrorDetails) -> Problem:
    where = ".".join(str(step) for step in error["loc"])
    position = re.search(r"line (\d+) column (\d+)", error["msg"]) if error["type"] == "json_invalid" else None
    line, column = (int(position[1]), max(int(position[2]), 1)) if position else (1, 1)
    return _broken(kind, name, f"{where}: {error['msg']}" if where else error["msg"], line, column)


def _broken(kind: StoredKind, name: str, found: str, line: int = 1, column: int = 1) -> Problem:
    return Problem(
        place=Place(path=name, line=line, column=column),
        rule="stored-file",
        found=found,
        expected="a file as the program wrote it",
        hint=kind.again,
    )


def _written(kind: StoredKind, stored: StoredReading | StoredComparison) -> str:
    # Of a comparison only what is not as usual is written: an item of it then changes in one short line.
    plain = _adapter(kind).dump_python(stored, mode="json", exclude_defaults=kind is COMPARISON)
    return _laid_out(plain, 0) + "\n"


def _laid_out(value: object, level: int) -> str:
    if isinstance(value, dict) and value and (level < _OPEN or any(map(_holds_items, value.values()))):
        lines = (f"{_compact(key)}: {_laid_out(item, level + 1)}" for key, item in value.items())
        return _block("{", lines, "}", level)
    if isinstance(value, list) and value and (level <= _OPEN or _holds_items(value)):
        return _block("[", (_compact(item) for item in value), "]", level)
    return _compact(value)


def _holds_items(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _block(opening: str, lines: Iterator[str], closing: str, level: int) -> str:
    inner = ",\n".join(" " * (level + 1) + line for line in lines)
    return f"{opening}\n{inner}\n{' ' * level}{closing}"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
