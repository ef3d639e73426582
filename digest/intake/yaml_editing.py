"""The text of a briefing that a person typed → the same text with evidence, points or ids inserted.

Lines are inserted, not the record written anew: ruamel.yaml keeps comments, but moved the blank lines between points in
each of three edits of a real briefing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

import yaml

from digest.errors import DigestError
from digest.intake.briefing_values import PROSE
from digest.intake.field_types import is_id
from digest.intake.refused_characters import shown
from digest.intake.telling_ids import id_of_words
from digest.intake.yaml_tree import PLAIN, Node, read_tree
from digest.model import Id

Where = Id | int | tuple[str, int]
"""A part of a briefing: by its id, by its index in the points, or by list and index."""

Values = Mapping[str, str | Sequence[str]]
"""The keys of one evidence, in the order in which they are written."""

Insertion = tuple[int, str]
"""An offset in the text, and what is put there."""

_OWN_WORDS: Mapping[str, tuple[str, str]] = {
    "points": ("text", "point"),
    "figures": ("what", "figure"),
    "timeline": ("text", "event"),
    "quotations": ("speaker", "quotation"),
}
"""The lists whose items have ids, with the field that an id is made from, and the word where that has no Latin
letter."""


def add_evidence(text: str, where: Where, evidence: Values, *, name: str) -> str:
    """Return the text of the briefing `name` with the evidence added to one of its parts; raise DigestError."""
    items, item = _found(_record(text, name), where, name)
    if isinstance(item, yaml.MappingNode):
        insertions = _into_mapping(text, item, evidence)
    else:
        insertions = _into_sentence(text, items, item, evidence)
    return _with(text, insertions, name)


def add_point(text: str, sentence: str, evidence: Values, *, name: str, with_id: bool = True) -> str:
    """Return the text of the briefing `name` with one point more, which has the evidence; raise DigestError.

    Its id is made from the sentence; a sentence that is not yet the final one gets none, since an id is forever.
    """
    record = _record(text, name)
    named = {"id": id_of_words(sentence, "point", _ids(record))} if with_id else {}
    point = {**named, "text": sentence}
    points = _value(record, "points")
    if isinstance(points, yaml.SequenceNode):
        insertion = _item_into(text, points, point, evidence)
    elif points is None and not record.flow_style:
        end = len(text.rstrip())
        insertion = (end, _below(text, ["", "points:", *_item_lines(point, evidence, "  ")], 0))
    else:
        raise DigestError(f"{name}: write the points as a list first")
    return _with(text, [insertion], name)


def add_point_ids(text: str) -> str:
    """Return the text of a briefing in which each point, figure, timeline entry and quotation has an id."""
    record = _record(text, "the briefing")
    ids = _ids(record)
    insertions: list[Insertion] = []
    for section, (key, kind) in _OWN_WORDS.items():
        for item in _items(record, section):
            if not isinstance(item, yaml.MappingNode) or not item.value or _plain(item, "id"):
                continue
            identity = id_of_words(_plain(item, key), kind, ids)
            ids.add(identity)
            insertions.append(_id_into(text, item, identity))
    return _with(text, insertions, "the briefing")


def _record(text: str, name: str) -> yaml.MappingNode:
    """The nodes of a briefing; refused where it has faults of writing, which an edit could hide."""
    _, problems = read_tree(text, name)
    if problems:
        first = problems[0]
        raise DigestError(f"{name}:{first.place.line}: {first.message}; mend this first")
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    if not isinstance(node, yaml.MappingNode):
        raise DigestError(f"{name} holds no briefing; give it a title first")
    return node


def _found(record: yaml.MappingNode, where: Where, name: str) -> tuple[yaml.SequenceNode, yaml.Node]:
    """The list that holds the part, and the part."""
    section, index = where if isinstance(where, tuple) else ("points", where)
    for key in (*_OWN_WORDS, *PROSE) if isinstance(index, str) else (section,):
        items = _value(record, key)
        for position, item in enumerate(_items(record, key)):
            if isinstance(items, yaml.SequenceNode) and index in (position, _plain(item, "id")):
                return items, item
    raise DigestError(f"{name} has no part {index}" if isinstance(index, str) else f"{name}: no {section} {index}")


def _into_mapping(text: str, item: yaml.MappingNode, evidence: Values) -> list[Insertion]:
    there = _value(item, "evidence")
    if isinstance(there, yaml.SequenceNode):
        return [_item_into(text, there, evidence)]
    if there is not None:
        raise DigestError("the evidence that stands there is no list; mend this first")
    if item.flow_style:
        return [(item.end_mark.index - 1, f", evidence: [{_flow(evidence)}]")]
    column = item.start_mark.column
    return [(_end_of(text, item, column), _below(text, ["evidence:", *_item_lines(evidence, {}, "  ")], column))]


def _into_sentence(text: str, items: yaml.SequenceNode, item: yaml.Node, evidence: Values) -> list[Insertion]:
    """A plain sentence becomes a mapping, whose further lines stand two spaces deeper."""
    start, column = item.start_mark.index, item.start_mark.column
    if items.flow_style:
        return [(start, "{text: "), (item.end_mark.index, f", evidence: [{_flow(evidence)}]}}")]
    end = _end_of(text, item, column - 1)
    deeper = [(start + match.end(), "  ") for match in re.finditer(r"\n(?=[^\r\n])", text[start:end])]
    added = _below(text, ["evidence:", *_item_lines(evidence, {}, "  ")], column)
    return [(start, "text: "), *deeper, (end, added)]


def _item_into(text: str, items: yaml.SequenceNode, values: Values, evidence: Values | None = None) -> Insertion:
    """One item more at the end of a list, with a blank line before it where those before have one."""
    if items.flow_style:
        written = f"{_flow(values)[:-1]}, evidence: [{_flow(evidence)}]}}" if evidence else _flow(values)
        return items.end_mark.index - 1, f", {written}" if items.value else written
    column = items.start_mark.column
    spaced = re.search(r"\n[ \t\r]*\n *- ", text[items.start_mark.index : items.end_mark.index])
    lines = _item_lines(values, evidence or {}, "")
    return _end_of(text, items, column), _below(text, ["", *lines] if spaced else lines, column)


def _id_into(text: str, item: yaml.MappingNode, identity: Id) -> Insertion:
    empty = _value(item, "id", or_empty=True)
    if empty is not None:
        return empty.start_mark.index, f" {_scalar(identity)}"
    after = ", " if item.flow_style else _newline(text) + " " * item.start_mark.column
    return item.value[0][0].start_mark.index, f"id: {_scalar(identity)}{after}"


def _end_of(text: str, node: yaml.Node, column: int) -> int:
    """Where the last line of a block node ends; blank lines and comments that stand before the column come after it."""
    start, end = node.start_mark.index, node.end_mark.index
    behind = re.search(rf"(?:\r?\n(?:[ \t]*| {{0,{max(column - 1, 0)}}}#[^\n]*))*\Z", text[start:end])
    return start + behind.start() if behind else end


def _item_lines(values: Values, evidence: Values, indent: str) -> list[str]:
    """The lines of an item of a block list, with its own evidence where it has any."""
    lines = [f"{key}: {_written(value)}" for key, value in values.items()]
    if evidence:
        lines += ["evidence:", *_item_lines(evidence, {}, "  ")]
    return [f"{indent}{'  ' if position else '- '}{line}" for position, line in enumerate(lines)]


def _below(text: str, lines: Sequence[str], column: int) -> str:
    newline = _newline(text)
    return "".join(newline + (" " * column + line if line else "") for line in lines)


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _flow(values: Values) -> str:
    return "{" + ", ".join(f"{key}: {_written(value)}" for key, value in values.items()) + "}"


def _written(value: str | Sequence[str]) -> str:
    if isinstance(value, str):
        return _scalar(value)
    return "[" + ", ".join(_scalar(item) for item in value) + "]"


def _scalar(text: str) -> str:
    """An id as it is, anything else in quotation marks: a text may begin or end with anything. JSON's are YAML's."""
    return text if is_id(text) and text not in PLAIN else json.dumps(text, ensure_ascii=False)


def _with(text: str, insertions: Sequence[Insertion], name: str) -> str:
    """Return the text with the insertions, having made sure that what stood there is still what it was."""
    written = text
    for offset, inserted in sorted(insertions, key=lambda insertion: insertion[0], reverse=True):
        written = written[:offset] + inserted + written[offset:]
    after, problems = read_tree(written, name)
    if problems:
        raise DigestError(f"{name} cannot be edited as it is written ({problems[0].message}); add the lines by hand")
    _check_kept(read_tree(text, name)[0], after, name)
    return written


def _check_kept(before: Node, after: Node, name: str) -> None:
    if isinstance(before, dict) and isinstance(after, dict) and before.keys() <= after.keys():
        for key, value in before.items():
            _check_kept(value, after[key], name)
    elif isinstance(before, list) and isinstance(after, list) and len(before) <= len(after):
        for value, kept in zip(before, after, strict=False):
            _check_kept(value, kept, name)
    elif isinstance(before, str) and isinstance(after, dict):
        _check_kept(before, after.get("text"), name)
    elif before is not None and before != after:
        raise DigestError(f"{name} cannot be edited without changing {shown(before)}; add the lines by hand")


def _value(node: yaml.Node, key: str, *, or_empty: bool = False) -> yaml.Node | None:
    """What stands at a key of a mapping; a key without a value has nothing, unless that is asked for."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    value = next((value for name, value in pairs if name.value == key), None)
    return value if or_empty or value is None or value.value != "" or value.style else None


def _plain(node: yaml.Node, key: str) -> str:
    value = _value(node, key)
    return str(value.value) if isinstance(value, yaml.ScalarNode) else ""


def _items(record: yaml.MappingNode, section: str) -> Sequence[yaml.Node]:
    items = _value(record, section)
    return items.value if isinstance(items, yaml.SequenceNode) else ()


def _ids(record: yaml.MappingNode) -> set[Id]:
    return {_plain(item, "id") for section in (*_OWN_WORDS, *PROSE) for item in _items(record, section)}
