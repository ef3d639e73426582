"""What is known of a new source, outlet, name or briefing → the YAML that a person would have typed of it.

Each function gives back a whole file; what stood in it stays as it was typed, and is read again to see that it did.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from digest.errors import DigestError
from digest.intake import briefing_values, record_values
from digest.intake.field_types import UNKNOWN, is_id
from digest.intake.record_forms import BriefingForm, EntityForm, OutletForm, RightsForm, SourceForm
from digest.intake.record_loading import AnyForm, load_record
from digest.intake.refused_characters import REFUSED
from digest.intake.validation import validate
from digest.intake.yaml_tree import START, Node, Table, read_tree
from digest.model import BriefingRecord, Entity, Id, Outlet, Rights, Source

Fields = Mapping[str, "str | bool | Sequence[str] | Mapping[str, str] | None"]
"""The keys of a record, in the order in which they are written; None is the word for what is not known, and a mapping
is a statement with where it is from."""

LONGEST = 300
"""Characters of what a copy says of itself; a judgement: the longest headlines have some two hundred."""

_BARE = frozenset(("url", "archive_url", "published", "captured", "language", "longest_run", "total_words"))
"""Keys whose values people type as they are; YAML takes none of these for something else."""

_TRUTHS = frozenset(("no", "yes", "on", "off", "null", "true", "false"))
"""Words that YAML 1.1 takes for something else, one of which is the tag of Norwegian."""


def plain_line(text: str) -> str:
    """Return what a copy says of itself as it may stand in a record: one line, without characters that are refused."""
    line = " ".join(REFUSED.sub(" ", text).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def record_text(fields: Fields, *, schema: str) -> str:
    """Return a record of these fields; its first line tells editors by which schema they can check it."""
    lines = [f"# yaml-language-server: $schema={schema}"]
    return "\n".join([*lines, *(_line(key, value) for key, value in fields.items()), ""])


def add_entries(text: str, entries: Mapping[Id, Fields], *, name: str) -> str:
    """Return the text of the vocabulary `name` with these entries at its end; raise DigestError where it cannot be."""
    before, faults = read_tree(text, name)
    kept = before if isinstance(before, dict) else {}
    if faults or (before is not None and before is not kept):
        raise DigestError(f"{name} cannot be added to as it is written; digest check says why")
    written = (_without_empty_braces(text) if before == {} else text).rstrip()
    for identity, fields in entries.items():
        block = [f"{identity}:", *(f"  {_line(key, value)}" for key, value in fields.items())]
        written += ("\n\n" if written else "") + "\n".join(block)
    written += "\n"
    after, faults = read_tree(written, name)
    if faults or not isinstance(after, dict):
        raise DigestError(f"{name} cannot be added to as it is written; add {', '.join(entries)} by hand")
    if dict(after) != {**kept, **{identity: after.get(identity) for identity in entries}} or kept.keys() & entries:
        raise DigestError(
            f"{name} cannot be added to without changing what stands there; add {', '.join(entries)} by hand"
        )
    return written


def _without_empty_braces(text: str) -> str:
    """The text of a vocabulary without the `{}` by which YAML says that it is empty; behind that nothing can stand."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    return text[: node.start_mark.index] + text[node.end_mark.index :] if node else text


def add_to_list(text: str, key: str, value: Id, *, name: str) -> str:
    """Return the text of the record `name` with an id more in one of its lists; raise DigestError."""
    record = yaml.compose(text, Loader=yaml.CSafeLoader) if not read_tree(text, name)[1] else None
    if not isinstance(record, yaml.MappingNode) or record.flow_style:
        raise DigestError(f"{name} cannot be edited as it is written; add {value} to its {key} by hand")
    found = next((node for place, node in record.value if place.value == key), None)
    if not isinstance(found, yaml.SequenceNode):
        written = _with_line(text, record, key, f"[{value}]")
    elif found.flow_style:
        end = found.end_mark.index - 1
        written = text[:end] + (f", {value}" if found.value else value) + text[end:]
    else:
        last = found.value[-1].end_mark.index
        written = f"{text[:last]}\n{' ' * found.start_mark.column}- {value}{text[last:]}"
    _check_only(text, written, key, name)
    return written


def set_value(text: str, key: str, value: str, *, name: str) -> str:
    """Return the text of the record `name` in which a key that is not known has a value; raise DigestError."""
    record = yaml.compose(text, Loader=yaml.CSafeLoader) if not read_tree(text, name)[1] else None
    if not isinstance(record, yaml.MappingNode) or record.flow_style:
        raise DigestError(f"{name} cannot be edited as it is written; add {key}: {value} by hand")
    written = _with_line(text, record, key, _scalar(value, is_bare=key in _BARE))
    _check_only(text, written, key, name)
    return written


def source_in(path: Path, identity: Id, outlet: Outlet | None, *, name: str) -> Source:
    """Return the source that a record of ours gives; raise DigestError where a check refuses it."""
    record = load_record(identity, SourceForm, path, name)
    source = record_values.source(identity, record.form, outlet, name) if record.form and not record.problems else None
    if source is None:
        first = record.problems[0] if record.problems else None
        raise DigestError(f"{name} cannot be written ({first.message if first else 'its rights are not known'}).")
    return source


def outlet_of(identity: Id, fields: Fields) -> Outlet:
    """Return the outlet of which an entry has these fields."""
    return record_values.outlet(identity, _filled(OutletForm, fields))


def entity_of(identity: Id, fields: Fields) -> Entity:
    """Return the entity of which an entry has these fields."""
    return record_values.entity(identity, _filled(EntityForm, fields))


def rights_of(identity: Id, fields: Fields) -> Rights:
    """Return the kind of rights of which an entry has these fields."""
    return record_values.rights(identity, _filled(RightsForm, fields))


def briefing_text(title: str, *, schema: str) -> str:
    """Return a briefing that has only its title."""
    _filled(BriefingForm, {"title": title})
    return record_text({"title": title}, schema=schema)


def briefing_of(identity: Id, title: str) -> BriefingRecord:
    """Return the briefing that has only this title."""
    form = _filled(BriefingForm, {"title": title})
    return briefing_values.briefing(identity, form, Table(START), f"briefings/{identity}.yml")


def _filled(form: type[AnyForm], fields: Fields) -> AnyForm:
    table, _ = read_tree("\n".join(_line(key, value) for key, value in fields.items()), "")
    filled, problems = validate(form, Table(START) if table is None else table, START, "")
    if filled is None or problems:
        raise DigestError(f"{form.called} cannot be written ({problems[0].message}).")
    return filled


def _with_line(text: str, record: yaml.MappingNode, key: str, value: str) -> str:
    """The text with `key: value`, in place of a value that is nothing or not known, or on a line of its own."""
    for place, node in record.value:
        if place.value == key and isinstance(node, yaml.ScalarNode) and node.value in ("", UNKNOWN):
            return (
                f"{text[: place.end_mark.index]}: {value}{text[max(node.end_mark.index, place.end_mark.index + 1) :]}"
            )
    newline = "\r\n" if "\r\n" in text else "\n"
    return f"{text.rstrip()}{newline}{key}: {value}{newline}"


def _check_only(before: str, after: str, key: str, name: str) -> None:
    """Raise DigestError where more than one key has another value than before."""
    trees = [read_tree(text, name) for text in (before, after)]
    old, new = (_without(tree, key) for tree, _ in trees)
    if trees[1][1] or old != new:
        raise DigestError(f"{name} cannot be edited without changing more than its {key}; change it by hand")


def _without(tree: Node, key: str) -> Node | dict[str, Node]:
    return {name: value for name, value in tree.items() if name != key} if isinstance(tree, dict) else tree


def _line(key: str, value: str | bool | Sequence[str] | Mapping[str, str] | None) -> str:
    if value is None:
        return f"{key}: {UNKNOWN}"
    if isinstance(value, bool):
        return f"{key}: {'true' if value else 'false'}"
    if isinstance(value, str):
        return f"{key}: {_scalar(value, is_bare=key in _BARE)}"
    if isinstance(value, Mapping):
        return f"{key}: {{{', '.join(f'{part}: {_scalar(said)}' for part, said in value.items())}}}"
    return f"{key}: [{', '.join(map(_scalar, value))}]"


def _scalar(text: str, *, is_bare: bool = False) -> str:
    """A text as people type it where no editor takes it for something else; JSON's strings are YAML's."""
    is_safe = is_bare or (is_id(text) and not text.isdecimal())
    return text if is_safe and text.lower() not in _TRUTHS else json.dumps(text, ensure_ascii=False)
