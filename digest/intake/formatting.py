"""The text of a record → the same text with its keys in the order of the form; every line and comment stays as it is.

Lines are moved, not written anew: what a person typed between keys goes along with the key that it stands above. Keys
between which no line is empty are a group: it keeps together, and an empty line stands between two of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile

import yaml

from digest.errors import DigestError
from digest.intake.form_expectations import Path, keys_at
from digest.intake.record_forms import BriefingForm, EntityForm, Form, OutletForm, RightsForm, SourceForm, TopicForm
from digest.intake.yaml_tree import read_tree

_VOCABULARIES: dict[str, type[Form]] = {
    "outlets": OutletForm,
    "entities": EntityForm,
    "topics": TopicForm,
    "rights": RightsForm,
}
"""The forms of entries, by the vocabulary."""


def formatted_source(text: str, name: str) -> str:
    """Return the text of a source with its keys in order; raise DigestError where it has faults of writing."""
    return _formatted(text, SourceForm, name, is_vocabulary=False)


def formatted_briefing(text: str, name: str) -> str:
    """Return the text of a briefing with the keys of each of its parts in order; raise DigestError likewise."""
    return _formatted(text, BriefingForm, name, is_vocabulary=False)


def formatted_vocabulary(text: str, vocabulary: str, name: str) -> str:
    """Return the text of a vocabulary with the keys of each entry in order; entries stay where they are."""
    return _formatted(text, _VOCABULARIES[vocabulary], name, is_vocabulary=True)


def _formatted(text: str, form: type[Form], name: str, *, is_vocabulary: bool) -> str:
    _, problems = read_tree(text, name)
    if problems:
        first = problems[0]
        raise DigestError(f"{name}:{first.place.line}: {first.message}; mend this first")
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    if not isinstance(node, yaml.MappingNode) or node.flow_style or "\r" in text:
        return text
    lines = text.split("\n")
    if is_vocabulary:
        for _, entry in node.value:
            _order(lines, entry, form, ())
    else:
        _order(lines, node, form, ())
    made = "\n".join(lines)
    if _values(made) != _values(text) or Counter(_bare(made)) != Counter(_bare(text)):
        raise DigestError(f"{name}: its keys cannot be put in order without losing something; order them by hand")
    return made


def _order(lines: list[str], node: yaml.Node, form: type[Form], path: Path) -> None:
    """Put the keys of a part in order, those of its own parts first."""
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        for index, item in enumerate(node.value):
            _order(lines, item, form, (*path, index))
    elif isinstance(node, yaml.MappingNode) and not node.flow_style and node.value:
        for key, value in node.value:
            _order(lines, value, form, (*path, key.value))
        _order_keys(lines, node, keys_at(form, path))


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of a key with its value."""

    key: str
    group: int
    """Which of the groups it belongs to, in the order in which they stand."""
    above: tuple[str, ...]
    """The comments over the key."""
    lines: tuple[str, ...]


def _order_keys(lines: list[str], node: yaml.MappingNode, keys: Sequence[str]) -> None:
    starts = [key.start_mark.line for key, _ in node.value]
    if len(set(starts)) < len(starts) or not keys:
        return
    column = node.value[0][0].start_mark.column
    head = lines[starts[0]][:column]
    lines[starts[0]] = " " * column + lines[starts[0]][column:]
    blocks, gaps, end = _blocks(lines, node, starts)
    order = {key: place for place, key in enumerate(keys)}
    blocks.sort(key=lambda block: order.get(block.key, len(order)))
    parted = _parted([block.group for block in blocks])
    made: list[str] = []
    for place, block in enumerate(blocks):
        gap = gaps[max(block.group, blocks[place - 1].group) - 1] if place in parted else ()
        first = head + block.lines[0][column:] if place == 0 else block.lines[0]
        made += [*gap, *block.above, first, *block.lines[1:]]
    lines[starts[0] : end] = made


def _parted(groups: Sequence[int]) -> set[int]:
    """Return the places of keys before which one group ends and another begins: what lies within a group joins it."""
    last = {group: place for place, group in enumerate(groups)}
    parted, end = set[int](), 0
    for place, group in enumerate(groups):
        if place > end:
            parted.add(place)
        end = max(end, last[group])
    return parted


def _blocks(
    lines: Sequence[str], node: yaml.MappingNode, starts: Sequence[int]
) -> tuple[list[_Block], list[tuple[str, ...]], int]:
    """The blocks of a mapping, the empty lines between its groups, and the line behind the last."""
    ends = [max(_end(value, lines), start + 1) for (_, value), start in zip(node.value, starts, strict=True)]
    blocks: list[_Block] = []
    gaps: list[tuple[str, ...]] = []
    for place, (key, _) in enumerate(node.value):
        between = lines[ends[place - 1] : starts[place]] if place else ()
        if empty := tuple(takewhile(_is_empty, between)):
            gaps.append(empty)
        above = tuple(dropwhile(_is_empty, between))
        blocks.append(_Block(key.value, len(gaps), above, tuple(lines[starts[place] : ends[place]])))
    return blocks, gaps, ends[-1]


def _is_empty(line: str) -> bool:
    return not line.strip()


def _end(node: yaml.Node, lines: Sequence[str]) -> int:
    """The line behind a value."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style and node.value:
        return _end(node.value[-1][1], lines)
    if isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
        return _end(node.value[-1], lines)
    end = node.end_mark.line + (0 if getattr(node, "style", None) in ("|", ">") and not node.end_mark.column else 1)
    while end > node.start_mark.line + 1 and _is_empty(lines[min(end, len(lines)) - 1]):
        end -= 1
    return min(end, len(lines))


def _bare(text: str) -> list[str]:
    """The lines but for empty ones, without indents and without the mark of an item, which its first key carries."""
    return [line.strip().removeprefix("- ").strip() for line in text.split("\n") if line.strip()]


def _values(text: str) -> object:
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - it constructs text alone
