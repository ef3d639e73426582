"""Files under forged/ → cases: what is changed in a stored file of the project, and what the check then says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digest import report
from digest.problems import Problem
from tests.pipeline import forged_project

FOLDER = Path(__file__).parent / "forged"

FILES = {
    "gazette": f"content/sources/{forged_project.GAZETTE}/reading.json",
    "ledger": f"content/sources/{forged_project.LEDGER}/reading.json",
    "comparison": f"content/briefings/{forged_project.BRIEFING}.comparison.json",
    "record": f"content/sources/{forged_project.GAZETTE}/source.yml",
    "briefing": f"content/briefings/{forged_project.BRIEFING}.yml",
}
"""What a case calls a file."""

FOLLOWING = ("quote-not-checked", "stale-comparison", "dismissed-finding-gone")
"""Rules that are broken as well where a reading cannot be used."""

_EDIT = re.compile(r"^(gazette|ledger|comparison|record|briefing): (.+)$", re.M)
_SAID = re.compile(r"^> (.*)$", re.M)


@dataclass(frozen=True, kw_only=True)
class Case:
    """One forgery."""

    name: str
    edits: tuple[tuple[str, str], ...]
    """The file, and what is done to it."""
    said: tuple[str, ...]
    """What the check finds, without the copies at hand: file, place, rule and what was found."""


def all_cases() -> list[Case]:
    """Read all files in the order of their names."""
    return [case for path in sorted(FOLDER.glob("*.md")) if path.stem != "README" for case in _cases(path)]


def _cases(path: Path) -> Iterator[Case]:
    for part in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        name, _, body = part.partition("\n")
        edits = tuple((FILES[file], edit) for file, edit in _EDIT.findall(body))
        yield Case(name=f"{path.stem}: {name.strip()}", edits=edits, said=tuple(_SAID.findall(body)))


def told(problems: Iterable[Problem]) -> list[str]:
    """Return the problems as a case tells them; what only follows from another one is left out."""
    problems = list(problems)
    own = [problem for problem in problems if problem.rule not in FOLLOWING] or problems
    names = {path: name for name, path in FILES.items()}
    return [
        f"{names.get(problem.place.path, problem.place.path)} {problem.place.line}:{problem.place.column}: "
        f"{report.line_of(problem).split(': ', 1)[1].split('; ', 1)[0]}"
        for problem in own
    ]


def edited(name: str, text: str, edit: str) -> str:
    """Return the text of a file with one edit made.

    `old -> new` replaces text, both as strings of JSON; `path = value` sets what stands there, `path += value` adds an
    item to a list, `path x` takes it out. The words of the article may stand in a value: see the README of the cases.
    """
    replaced = re.fullmatch(r'(".*") -> (".*")', edit)
    if replaced:
        old, new = json.loads(replaced[1]), _filled(json.loads(replaced[2]), name)
        assert old in text, f"{name} has no {old!r}"
        return text.replace(old, new, 1)
    stored = json.loads(text)
    path, sign, value = re.fullmatch(r"(\S+) (\+?=|x) ?(.*)", edit).groups()  # type: ignore[union-attr]  # a case has one
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place: Any = stored
    for step in steps:
        place = place[step]
    if sign == "x":
        del place[last]
    elif sign == "=":
        place[last] = _expanded(json.loads(value), name)
    else:
        place[last] += _expanded([json.loads(value)], name)
    return json.dumps(stored, ensure_ascii=False, indent=1) + "\n"


_WORDS = re.compile(r"\{words (\d+) to (\d+)(?: joined by U\+([0-9A-F]{4,5}))?\}")
_TIMES = re.compile(r"\{(\d+) times (\d+) words\}")


def _expanded(value: Any, name: str) -> Any:  # Any: whatever a file of JSON holds
    if isinstance(value, dict):
        filled = {key: _expanded(item, name) for key, item in value.items()}
        is_open = filled.get("end", 0) is None
        return filled | {"end": filled["start"] + len(filled["text"])} if is_open else filled
    if isinstance(value, list):
        return [item for part in value for item in _items(part, name)]
    return _filled(value, name) if isinstance(value, str) else value


def _items(part: Any, name: str) -> list[Any]:
    times = _TIMES.search(json.dumps(part))
    if not times:
        return [_expanded(part, name)]
    many, length = int(times[1]), int(times[2])
    texts = [f"{{words {number * length} to {(number + 1) * length}}}" for number in range(many)]
    return [_expanded(json.loads(_TIMES.sub(text, json.dumps(part))), name) for text in texts]


def _filled(text: str, name: str) -> str:
    source = forged_project.LEDGER if forged_project.LEDGER in name else forged_project.GAZETTE
    words = forged_project.words_of(source) * 2
    text = text.replace("{text}", forged_project.text_of(source))
    return _WORDS.sub(lambda match: _joined(words[int(match[1]) : int(match[2])], match[3]), text)


def _joined(words: list[str], code: str | None) -> str:
    return (chr(int(code, 16)) if code else " ").join(words)
