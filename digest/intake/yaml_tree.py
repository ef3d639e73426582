"""Text of a YAML file → plain values in containers that know the line and column of every key and value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias, cast

import yaml
from yaml._yaml import CParser

from digest.intake.merge_marks import merge_marks
from digest.intake.refused_characters import EXPECTED, REFUSED, refused_by_line, refused_in, shown, without_refused
from digest.intake.yaml_syntax import syntax_problem
from digest.problems import Place, Problem

MAX_DEPTH = 12
"""Levels of nesting; a record needs six, and a limit keeps the reader's own stack small."""


Mark: TypeAlias = int
"""Line and column in one number: as a pair for each key and value, they took a third of all reading."""

_COLUMNS = 1 << 20
"""More than the characters of the largest file."""

START: Mark = _COLUMNS + 1
"""Where a file begins."""


def mark_of(line: int, column: int) -> Mark:
    """Return the position, both counted from 1, the column in code points."""
    return line * _COLUMNS + column


def place_at(mark: Mark, path: str) -> Place:
    """Return the position as a place in the file at `path`."""
    line, column = divmod(mark, _COLUMNS)
    return Place(path=path, line=line, column=column)


class Table(dict[str, "Node"]):
    """A mapping with the positions of its keys and values."""

    __slots__ = ("keys_at", "literal", "mark", "values_at")

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.keys_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}
        self.literal: tuple[str, ...] = ()
        """Keys whose text is a literal block (`|`), in which a line break is as typed."""


class Items(list["Node"]):
    """A list with the positions of its items."""

    __slots__ = ("at", "mark")

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.at: list[Mark] = []


Node: TypeAlias = str | bool | Table | Items | None

PLAIN: Mapping[str, bool | None] = {"": None, "null": None, "~": None, "true": True, "false": False}
"""The only words that YAML may turn into something else: NO, 0123, 12:30, 1.10 and dates stay what was typed."""


class _TooDeepError(Exception):
    """Ends the reading of a file that nests deeper than any record."""


def read_tree(text: str, path: str) -> tuple[Node, tuple[Problem, ...]]:
    """Return what the YAML says, as far as it can be read, and every fault of its writing."""
    text = text.replace("\r\n", "\n")
    if marks := merge_marks(text, path):
        return None, marks
    problems = [
        Problem(
            place=Place(path=path, line=line, column=column),
            rule="character",
            found=f"found {names}",
            expected=EXPECTED,
            hint="delete what is not seen",
        )
        for line, column, names in refused_by_line(text)
    ]
    if problems:
        text = without_refused(text)
    reader = _Reader(text, path, problems)
    try:
        node = reader.document()
    except _TooDeepError:
        node = None
    except yaml.YAMLError as error:
        problems.append(syntax_problem(error, text, path))
        node = None
    return node, tuple(problems)


class _Reader:
    """Walks the events of one file; the events, unlike composed nodes, still show aliases and depth."""

    def __init__(self, text: str, path: str, problems: list[Problem]) -> None:
        self.next = cast(Callable[[], yaml.Event], CParser(text).get_event)
        # None only comes behind the end of the stream, where nobody asks.
        self.path = path
        self.problems = problems
        self.escapes = "\\" in text
        # Only an escape can still bring in a character that the whole text has not.

    def document(self) -> Node:
        self.next()
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            return None
        node = self.node(self.next(), 1)
        self.next()
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            self.report(event, "several-documents", "a second document", "one record in a file", "put it into its own")
        return node

    def node(self, event: yaml.Event, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.AliasEvent):
            self.report(event, "alias", f"the alias *{event.anchor}", "the thing itself", "write it out again")
            return None
        if depth > MAX_DEPTH:
            self.report(event, "too-deep", f"more than {MAX_DEPTH} levels", f"at most {MAX_DEPTH}", "")
            raise _TooDeepError
        if isinstance(event, yaml.CollectionStartEvent) and (event.anchor or event.tag):
            self.refuse_marks(event)
        return self.table(event, depth) if isinstance(event, yaml.MappingStartEvent) else self.items(event, depth)

    def scalar(self, event: yaml.ScalarEvent) -> str | bool | None:
        value: str = event.value
        if event.anchor or event.tag:
            self.refuse_marks(event)
        if event.implicit[0]:
            return PLAIN.get(value, value)
        if self.escapes and REFUSED.search(value):
            self.report(event, "character", refused_in(value), EXPECTED, "delete what is not seen")
        # The line break that ends a block belongs to the block, not to the text.
        return value.removesuffix("\n") if event.style in ("|", ">") else value

    def table(self, start: yaml.Event, depth: int) -> Table:
        table = Table(_mark(start))
        keys_at, values_at = table.keys_at, table.values_at
        while type(event := self.next()) is not yaml.MappingEndEvent:
            key = self.key(event, depth)
            first = self.next()
            value = self.node(first, depth + 1)
            if key is None:
                continue
            if key in keys_at:
                self.repeated(event, key, keys_at[key])
                continue
            table[key] = value
            keys_at[key] = _mark(event)
            values_at[key] = _mark(first)
            if type(first) is yaml.ScalarEvent and first.style == "|":
                table.literal += (key,)
        return table

    def key(self, event: yaml.Event, depth: int) -> str | None:
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
            return str(event.value)
        self.report(event, "key-not-text", "a key that is no word", "a word before the colon", "")
        self.node(event, depth + 1)
        return None

    def items(self, start: yaml.Event, depth: int) -> Items:
        items = Items(_mark(start))
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            items.append(self.node(event, depth + 1))
            items.at.append(_mark(event))
        return items

    def repeated(self, event: yaml.Event, key: str, first: Mark) -> None:
        expected = f"each key once; it stands on line {place_at(first, self.path).line} already"
        self.report(event, "duplicate-key", f"{shown(key)} again", expected, "delete one of the two")

    def refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            self.report(event, "anchor", f"the anchor &{event.anchor}", "no anchors", "delete it; quote a text with &")
        if event.tag:
            self.report(event, "tag", f"the tag {event.tag}", "no tags", "delete it; quote a text that begins with !")

    def report(self, event: yaml.Event, rule: str, found: str, expected: str, hint: str) -> None:
        place = place_at(_mark(event), self.path)
        self.problems.append(Problem(place=place, rule=rule, found=f"found {found}", expected=expected, hint=hint))


def _mark(event: yaml.Event) -> Mark:
    mark = event.start_mark
    return mark.line * _COLUMNS + mark.column + START  # type: ignore[union-attr]  # the parser gives every event one
