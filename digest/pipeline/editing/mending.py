"""A project with faults → what has one right answer mended: formats, ids, and readings of the copies at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from digest import intake
from digest.atomic_write import replace_unchanged, standing
from digest.errors import DigestError
from digest.pipeline.editing.quotes import add_ids
from digest.pipeline.stored.updates import write_readings
from digest.problems import Place, Problem
from digest.settings import Settings


def mend(settings: Settings) -> Iterator[str | DigestError]:
    """Mend what has one right answer; yield in words what was mended, or why something was not."""
    yield from _formats(settings)
    for outcome in add_ids(settings):
        yield outcome if isinstance(outcome, DigestError) else f"{outcome}: ids added"
    try:
        for written in write_readings(settings):
            if isinstance(written, DigestError):
                yield written
            elif written.changed:
                yield f"{written.path}: written"
    except DigestError as error:  # a record with a fault, which a person has to mend first
        yield error


def _formats(settings: Settings) -> Iterator[str | DigestError]:
    for _ in range(_ROUNDS):
        _, problems = intake.read_content(settings.content, root=settings.root)
        by_path: dict[str, list[Problem]] = {}
        for problem in problems:
            if problem.rule in _WRITTEN or problem.rule in _BYTES:
                by_path.setdefault(problem.place.path, []).append(problem)
        mended = [outcome for path, found in by_path.items() for outcome in _mended(settings.root / path, path, found)]
        yield from mended
        if not mended:
            return


def _mended(path: Path, name: str, problems: Sequence[Problem]) -> Iterator[str | DigestError]:
    before = standing(path)
    text = (before or b"").decode("utf-8-sig", "surrogateescape")
    lines = text.split("\n")
    for problem in sorted(problems, key=lambda one: one.place, reverse=True):
        if problem.rule == "tab-indentation":
            lines[problem.place.line - 1] = _without_tabs(lines[problem.place.line - 1])
        elif problem.rule in _WRITTEN:
            _write_as_told(lines, problem.place, problem)
    after = "\n".join(lines).encode("utf-8", "surrogateescape")
    if before is not None and after != before:
        try:
            replace_unchanged(path, after, instead_of=before)
        except DigestError as error:
            yield error
        else:
            yield f"{name}: {', '.join(dict.fromkeys(problem.rule for problem in problems))} mended"


def _write_as_told(lines: list[str], place: Place, problem: Problem) -> None:
    """Put what the hint gives in the place of the one scalar that stands there, where it is all of what was found."""
    told = _TOLD.fullmatch(problem.hint)
    line = lines[place.line - 1]
    for pattern in _SCALARS:
        stands = pattern.match(line, place.column - 1)
        is_whole = stands and f'"{stands[2]}"' in problem.found and _BEHIND.match(line, stands.end())
        if told and stands and is_whole:
            lines[place.line - 1] = line[: stands.start()] + told[1] + line[stands.end() :]
            return


def _without_tabs(line: str) -> str:
    inner = line.lstrip(" \t")
    return line[: len(line) - len(inner)].replace("\t", "  ") + inner


_ROUNDS = 5
"""A fault of syntax hides those behind it, which the next round finds; a file with more is for a person to look at."""

_WRITTEN = ("date", "true-or-false", "language")
"""Rules whose hint gives the one text that is meant."""

_BYTES = ("byte-order-mark", "tab-indentation")
"""Rules of how a file is written."""

_TOLD = re.compile(r"write ([A-Za-z0-9-]+)")

_SCALARS = tuple(re.compile(rf"(['\"]?)([^'\"#{comma}\[\]{{}}\n]*[^'\"#{comma}\[\]{{}}\s])\1") for comma in ("", ","))
"""One in a line of its own, where a comma is part of it, and one in a list or mapping in one line, which it ends."""

_BEHIND = re.compile(r"\s*(?:\s#.*|[,\]}].*)?$")
"""What may stand behind a scalar: nothing, a comment, or the rest of a list or mapping in one line."""
