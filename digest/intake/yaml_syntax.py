"""An error of the YAML reader → a problem that says where and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from digest.problems import Place, Problem

_HINTS: Mapping[str, str] = {
    "mapping values are not allowed in this context": (
        'put a text with ": " in quotation marks; check the indentation, and the colon of the line above'
    ),
    "could not find expected ':'": "a key is followed by a colon and a space; a text that goes on is indented",
    "found unexpected end of stream": "close the quotation mark",
    "found character that cannot start any token": "put a text that begins with @, % or ` into quotation marks",
    "did not find expected key": (
        "check the indentation; inside '…' write an apostrophe twice, inside \"…\" a quotation mark with \\ before it"
    ),
    "did not find expected '-' indicator": "begin each item of the list with a hyphen at the same indentation",
    "did not find expected ',' or ']'": "close the list with ]",
    "did not find expected ',' or '}'": "close the mapping with }",
    "found unknown escape character": "write a backslash twice, or use '…' in place of \"…\"",
    "block sequence entries are not allowed in this context": "begin a list on a line of its own",
}
"""libyaml's words, each with what most often mends it."""

_OPENED_BEFORE = {"could not find expected ':'", "found unexpected end of stream"}
"""What is wrong began where the context began; where the reader noticed is only the end."""

_TAB = re.compile(r" *\t")


def syntax_problem(error: yaml.YAMLError, text: str, path: str) -> Problem:
    """Return the fault that stopped the reader."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _problem(Place(path=path), "yaml-syntax", f"found {error}", "")
    mark = error.context_mark if error.context_mark and error.problem in _OPENED_BEFORE else error.problem_mark
    place = Place(path=path, line=mark.line + 1, column=mark.column + 1)
    lines = text.split("\n")
    if mark.line < len(lines) and _TAB.match(lines[mark.line]):
        return _problem(place, "tab-indentation", "found a tab", "replace it by spaces")
    words = str(error.problem)
    if opened := _opened_above(lines, mark.line, mark.column):
        return _problem(Place(path=path, line=opened[0], column=opened[1]), "yaml-syntax", *_UNCLOSED)
    return _problem(place, "yaml-syntax", f"found no YAML: {words}", _HINTS.get(words, ""))


_UNCLOSED = ("found a quotation mark that nothing closes on its line", "close it at the end of the text")


def _opened_above(lines: list[str], line: int, column: int) -> tuple[int, int] | None:
    """Return the line and column of a quotation mark, where the reader took the next one, below, for its end."""
    if not (0 < line < len(lines) and 0 < column <= len(lines[line])):
        return None
    mark = lines[line][column - 1]
    if mark not in "\"'" or _TEXT_BEGINS.match(lines[line][: column - 1]) is None:
        return None
    above = lines[line - 1]
    return (line, above.index(mark) + 1) if above.count(mark) == 1 else None


_TEXT_BEGINS = re.compile(r"[\s-]*[\w-]+:\s+$|[\s-]*-\s+$")
"""What stands on a line before a text in quotation marks: one that ended there would have none of it."""


def _problem(place: Place, rule: str, found: str, hint: str) -> Problem:
    expected = "spaces before the key" if rule == "tab-indentation" else "text that YAML can read"
    return Problem(place=place, rule=rule, found=found, expected=expected, hint=hint)
