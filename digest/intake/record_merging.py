"""Three texts of one record → the text with what two people changed in it, where no two changes are to one thing.

Lines of a record that two people add at one place are no contradiction: entries of a list and keys of a mapping are
merged one by one, an entry by its id or else by its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.intake.yaml_tree import Items, Mark, Node, Table, place_at, read_tree

_BEFORE = re.compile(r"(?P<indent> *)(?P<items>(?:- +)*)\Z")
"""What may stand on the line of a key or an item before it."""

_UNSAID = re.compile(r"(?P<indent>\s*)(?:#.*\s)?\Z")
"""A line that is empty or a comment: it belongs to what stands below it."""


class _ContradictionError(Exception):
    """Ends the merging of what a person has to settle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A key with its value, or an item of a list, in one of the three texts; or the whole of it."""

    lines: Sequence[str]
    node: Node
    first: int
    """Index of its first line among all of the text."""

    @property
    def text(self) -> str:
        return "".join(self.lines)


def merged(base: str, ours: str, theirs: str) -> str | None:
    """Return the record with what both sides changed since `base`; None where a person has to settle it.

    What both added at one place stands there from us first. Nothing is settled in texts that are no YAML.
    """
    try:
        text = _together(*(_whole(text) for text in (base, ours, theirs)))
    except _ContradictionError:
        return None
    return None if read_tree(text, "")[1] else text


def _whole(text: str) -> _Part:
    node, problems = read_tree(text, "")
    if problems:
        raise _ContradictionError
    lines = [f"{line}\n" for line in text.removesuffix("\n").split("\n")]
    return _Part(lines=lines, node=node, first=0)


def _together(base: _Part | None, ours: _Part, theirs: _Part) -> str:
    """Return what a part becomes; raise where both sides changed one thing."""
    if ours.text == theirs.text or (base and theirs.text == base.text):
        return ours.text
    if base and ours.text == base.text:
        return theirs.text
    our_head, our_parts = _taken_apart(ours)
    their_head, their_parts = _taken_apart(theirs)
    base_head, base_parts = _taken_apart(base) if base else (our_head, {})
    head = _one_of(base_head, our_head, their_head)
    return head + "".join(_merged_parts(base_parts, our_parts, their_parts))


def _one_of(base: str, ours: str, theirs: str) -> str:
    if ours != theirs and base not in (ours, theirs):
        raise _ContradictionError
    return theirs if ours == base else ours


def _merged_parts(base: Mapping[str, _Part], ours: Mapping[str, _Part], theirs: Mapping[str, _Part]) -> Iterator[str]:
    for side in (ours, theirs):
        if [key for key in base if key in side] != [key for key in side if key in base]:
            raise _ContradictionError  # one of them put things into another order
    gone = [key for key in base if key not in ours and key not in theirs]
    if gone and ours.keys() - base.keys() != theirs.keys() - base.keys():
        raise _ContradictionError  # what has no id may have been changed, by each in another way
    our_new, their_new = _new_behind(base, ours), _new_behind(base, theirs)
    for key in ("", *base):
        if key:
            yield _kept(base[key], ours.get(key), theirs.get(key))
        yield from (_added(each, ours, theirs) for each in our_new.get(key, ()))
        yield from (theirs[each].text for each in their_new.get(key, ()) if each not in ours)


def _kept(base: _Part, ours: _Part | None, theirs: _Part | None) -> str:
    """Return what becomes of a part that stood there before; one that a side deleted must be as it was on the other."""
    if ours and theirs:
        return _together(base, ours, theirs)
    left = ours or theirs
    if left and left.text != base.text:
        raise _ContradictionError
    return ""


def _added(key: str, ours: Mapping[str, _Part], theirs: Mapping[str, _Part]) -> str:
    return _together(None, ours[key], theirs[key]) if key in theirs else ours[key].text


def _new_behind(base: Mapping[str, _Part], side: Mapping[str, _Part]) -> Mapping[str, Sequence[str]]:
    """Return what a side added, by the part of the base behind which it stands; by the empty word at the beginning."""
    found: dict[str, list[str]] = {}
    before = ""
    for key in side:
        if key in base:
            before = key
        else:
            found.setdefault(before, []).append(key)
    return found


def _taken_apart(part: _Part) -> tuple[str, Mapping[str, _Part]]:
    """Return the lines above the first of its parts, and the parts; raise where it has none that stand on own lines."""
    node = part.node
    if isinstance(node, Table):
        marks, values = list(node.keys_at.values()), list(node.values())
    elif isinstance(node, Items):
        marks, values = node.at, list(node)
    else:
        raise _ContradictionError
    starts = [_start(part, mark) for mark in marks]
    ends = [*starts[1:], len(part.lines)]
    if not starts or any(first >= last for first, last in zip(starts, ends, strict=True)):
        raise _ContradictionError
    pieces = [
        _Part(lines=part.lines[first:last], node=value, first=part.first + first)
        for first, last, value in zip(starts, ends, values, strict=True)
    ]
    keys = list(node) if isinstance(node, Table) else [_key_of(piece) for piece in pieces]
    if len(set(keys)) < len(keys):
        raise _ContradictionError
    return "".join(part.lines[: starts[0]]), dict(zip(keys, pieces, strict=True))


def _start(part: _Part, mark: Mark) -> int:
    """Return where among its lines a part of it begins, with the comments above it; raise where something precedes.

    A comment that is indented further may be the last line of a text above.
    """
    place = place_at(mark, "")
    line = (place.line or 1) - 1 - part.first
    before = _BEFORE.match(part.lines[line][: (place.column or 1) - 1])
    if before is None or (isinstance(part.node, Items) and not before["items"]):
        raise _ContradictionError
    while line and (above := _UNSAID.match(part.lines[line - 1])):
        if "#" in above[0] and len(above["indent"]) > len(before["indent"]):
            break
        line -= 1
    return line


def _key_of(item: _Part) -> str:
    """Return by what an item is known on all sides: its id, or else its own words."""
    identity = item.node.get("id") if isinstance(item.node, Table) else None
    return f"id {identity}" if isinstance(identity, str) else "".join(filter(_says_something, item.lines))


def _says_something(line: str) -> bool:
    return _UNSAID.match(line) is None
