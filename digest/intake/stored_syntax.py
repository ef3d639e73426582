"""Text of a stored file → what a record may not have either: refused characters, a key twice, too many levels."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from digest.intake.refused_characters import EXPECTED, REFUSED, refused_in, shown
from digest.intake.yaml_tree import MAX_DEPTH
from digest.problems import Place, Problem

_TOKEN = re.compile(r'("(?:[^"\\]|\\.)*")(\s*:)?|[{}\[\]]')
"""A text of JSON, behind which a colon makes it a key, and what opens and closes."""


def faults_of_writing(text: str, path: str, *, again: str) -> Iterator[Problem]:
    """Yield each such fault where it stands; `again` says how the file is made again.

    JSON keeps the last of two values of one key, so that a reader of the file and the program could see two.
    """
    if not _is_well_written(text):
        yield from _faults(text, path, again)


def _is_well_written(text: str) -> bool:
    """Say whether the text is JSON without any of it, in a fraction of the time that finding the place takes."""
    if REFUSED.search(text) or "\\u" in text:
        return False
    try:
        json.loads(text, object_pairs_hook=_each_once)
    except (ValueError, RecursionError):
        return False
    return True


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _faults(text: str, path: str, again: str) -> Iterator[Problem]:
    keys: list[dict[str, int] | None] = []
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if token[1]:
            yield from _of_text(text, token, keys[-1] if keys else None, path, again)
        elif mark in "{[":
            keys.append({} if mark == "{" else None)
            if len(keys) > MAX_DEPTH:
                yield _problem(text, token.start(), path, "too-deep", f"more than {MAX_DEPTH} levels", "fewer", again)
                return
        elif keys:
            keys.pop()


def _of_text(text: str, token: re.Match[str], keys: dict[str, int] | None, path: str, again: str) -> Iterator[Problem]:
    written = token[1]
    said = _decoded(written) if "\\" in written else written[1:-1]
    refused = refused_in(said)
    if refused:
        yield _problem(text, token.start(), path, "character", refused, EXPECTED, again)
    if token[2] and keys is not None:
        if said in keys:
            line = text.count("\n", 0, keys[said]) + 1
            expected = f"each key once; it stands on line {line} already"
            yield _problem(text, token.start(), path, "duplicate-key", f"{shown(said)} again", expected, again)
        keys[said] = token.start()


def _decoded(written: str) -> str:
    try:
        return str(json.loads(written, strict=False))
    except ValueError:  # an escape that is none, which whoever reads the file as JSON will say
        return written


def _problem(text: str, position: int, path: str, rule: str, found: str, expected: str, again: str) -> Problem:
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    place = Place(path=path, line=line, column=column)
    return Problem(place=place, rule=rule, found=f"found {found}", expected=expected, hint=again)
