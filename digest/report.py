"""Problems → text for people, GitHub annotations, JSON or SARIF; of each file no more than somebody reads.

One function for each format.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from unicodedata import category

from digest.problems import Place, Problem, Severity

Formatter = Callable[[Sequence[Problem]], str]


def as_text(problems: Sequence[Problem], excerpt: Callable[[Place], str] = lambda _: "") -> str:
    """One problem a line: `path:line:column: rule: what was found; expected what should be; hint`.

    Below each stands what `excerpt` gives of its place.
    """
    parts = ((line_of(problem), excerpt(problem.place)) for problem in without_floods(problems))
    return "\n".join(part for pair in parts for part in pair if part)


def without_floods(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yield of each file twenty problems, faults before warnings, and behind them how many more there are.

    Those that one command mends are one problem.
    """
    by_file: dict[str, list[Problem]] = {}
    for problem in _together(problems):
        by_file.setdefault(problem.place.path, []).append(problem)
    for path, found in by_file.items():
        faults_first = sorted(found, key=lambda problem: problem.severity is Severity.WARNING)
        told, more = set(faults_first[:MOST]), faults_first[MOST:]
        yield from (problem for problem in found if problem in told)
        if more:
            yield _more(path, more)


def _together(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yield the problems; of those that one command mends, the first for all."""
    alike: dict[tuple[str, Severity], list[Problem]] = {}
    for problem in problems:
        if problem.rule in _ONE_COMMAND:
            alike.setdefault((problem.rule, problem.severity), []).append(problem)
    told: set[tuple[str, Severity]] = set()
    for problem in problems:
        key = (problem.rule, problem.severity)
        if len(alike.get(key, ())) < _A_FEW:
            yield problem
        elif key not in told:
            told.add(key)
            yield replace(problem, found=_for_all(alike[key]), hint=_ONE_COMMAND[problem.rule])


def _for_all(problems: Sequence[Problem]) -> str:
    names = list(dict.fromkeys(problem.place.path for problem in problems))
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    found = dict.fromkeys(problem.found for problem in problems)
    first = "" if len(found) == 1 else ", the first of them"
    return f"{len(problems)} times, in {', '.join(names[:_NAMED])}{more}{first}: {problems[0].found}"


_ONE_COMMAND: Mapping[str, str] = {
    "missing-reading": "where the copies are: digest read --write",
    "stale-reading": "where the copies are: digest read --write",
    "receipt-missing": "where the copies are: digest read --write",
    "stale-comparison": "where the copies are: digest compare --all",
    "not-compared": "where the copies are: digest compare --all",
}
"""The rules of which one command mends all problems, with the command."""

_A_FEW = 4
"""From so many on they are told as one: three can still be read one by one, a judgement."""

_NAMED = 3
"""Files that are named of those."""

MOST = 20
"""Problems of one file that are told: whoever mends these sees the others with the next check."""


def _more(path: str, problems: Sequence[Problem]) -> Problem:
    faults = sum(problem.severity is Severity.FAULT for problem in problems)
    counts = {"faults": faults, "warnings": len(problems) - faults}
    return Problem(
        place=Place(path=path),
        rule="more",
        found=" and ".join(f"{count:,} more {kind}" for kind, count in counts.items() if count),
        expected="those above mended first",
        severity=Severity.FAULT if faults else Severity.WARNING,
    )


def line_of(problem: Problem) -> str:
    """Return the problem as one line; further lines of its message are indented."""
    place = problem.place
    warning = "warning: " if problem.severity is Severity.WARNING else ""
    message = _visible(problem.message).replace("\n", "\n    ")
    return (
        f"{_visible(place.path).replace(chr(10), ' ')}:{place.line}:{place.column}: {warning}{problem.rule}: {message}"
    )


def _visible(text: str) -> str:
    """The text with control characters, which could move a terminal's cursor, and halves of characters, which cannot be
    written, as their code points."""
    return "".join(
        f"<U+{ord(character):04X}>" if category(character) in ("Cc", "Cf", "Cs") and character != "\n" else character
        for character in text
    )


def as_summary(problems: Sequence[Problem]) -> str:
    """Return a list in Markdown, for the summary of a workflow's step; nothing in it is read as Markdown or HTML."""
    lines = (line_of(problem).replace("`", "'").replace("\n", " ") for problem in without_floods(problems))
    return "\n".join(["### What `digest check` found", "", *(f"- `` {line} ``" for line in lines), ""])


def as_json(problems: Sequence[Problem]) -> str:
    """Return a JSON list of the problems, each field by its name."""
    return json.dumps([_fields(problem) for problem in without_floods(problems)], ensure_ascii=False, indent=1)


def as_github(problems: Sequence[Problem]) -> str:
    """One workflow command a problem, which GitHub shows beside the line.

    https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    """
    return "\n".join(_annotation(problem) for problem in without_floods(problems))


def as_sarif(problems: Sequence[Problem]) -> str:
    """Return a SARIF 2.1.0 log, which code scanning services read."""
    told = tuple(without_floods(problems))
    rules = sorted({problem.rule for problem in told})
    run = {
        "tool": {"driver": {"name": "digest", "rules": [{"id": rule} for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem) for problem in told],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1)


FORMATS: Mapping[str, Formatter] = {"text": as_text, "json": as_json, "github": as_github, "sarif": as_sarif}


def _fields(problem: Problem) -> dict[str, str | int]:
    place = problem.place
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "rule": problem.rule,
        "severity": problem.severity.value,
        "found": problem.found,
        "expected": problem.expected,
        "hint": problem.hint,
    }


def _annotation(problem: Problem) -> str:
    level = "error" if problem.severity is Severity.FAULT else "warning"
    place = problem.place
    properties = {"file": place.path, "line": str(place.line), "col": str(place.column), "title": problem.rule}
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {written}::{_command_text(_visible(problem.message))}"


def _command_text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _command_text(text).replace(":", "%3A").replace(",", "%2C")


def _result(problem: Problem) -> dict[str, object]:
    place = problem.place
    region = {"startLine": place.line, "startColumn": place.column}
    location = {"artifactLocation": {"uri": place.path}, "region": region}
    return {
        "ruleId": problem.rule,
        "level": "error" if problem.severity is Severity.FAULT else "warning",
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": location}],
    }
