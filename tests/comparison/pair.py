"""A file under pairs/ → two accounts with the sentences in them that say the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from digest.model import Account, Entity, EntityKind, Id
from tests.comparison.telling import account, entity

PAIRS = Path(__file__).parent / "pairs"

NAMES = tuple(path.stem for path in sorted(PAIRS.glob("*.md")) if path.stem != "README")
"""The files, by which tests are called; what stands in them is read by the test that asks for it."""

_MARK = re.compile(r"\[(\d+)\] ")
_KINDS = {"people": EntityKind.PERSON, "places": EntityKind.PLACE}


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two invented articles on one event."""

    name: str
    entities: Mapping[Id, Entity]
    accounts: tuple[Account, Account]
    same: frozenset[tuple[int, int]]
    """Sentences of the first and the second article that say the same, by their indices."""


def all_pairs() -> list[Pair]:
    """Return all pairs in the order of their names."""
    return [pair_called(name) for name in NAMES]


@cache
def pair_called(name: str) -> Pair:
    """Return the pair of one file."""
    head, *articles = re.split(r"^## ", (PAIRS / f"{name}.md").read_text(encoding="utf-8"), flags=re.M)
    entities = _entities(head)
    parts = [article.partition("\n") for article in articles]
    told = [(name.strip(), *_without_marks(body.strip())) for name, _, body in parts]
    accounts = [account(name, text, entities=entities) for name, text, _ in told]
    numbers = [_numbers(one, marks) for one, (_, _, marks) in zip(accounts, told, strict=True)]
    same = {
        (first, second) for first, mark in numbers[0].items() for second, other in numbers[1].items() if mark == other
    }
    return Pair(name=name, entities=entities, accounts=(accounts[0], accounts[1]), same=frozenset(same))


def _entities(head: str) -> dict[Id, Entity]:
    found = {}
    for label, names in re.findall(r"^(people|places): (.*)$", head, flags=re.M):
        for name in names.split("; "):
            one = entity(name, _KINDS[label])
            found[one.id] = one
    return found


def _without_marks(body: str) -> tuple[str, dict[int, int]]:
    """Return the text without its marks, and the number that stood at each place."""
    marks: dict[int, int] = {}
    text, last = "", 0
    for match in _MARK.finditer(body):
        text += body[last : match.start()]
        marks[len(text)] = int(match[1])
        last = match.end()
    return text + body[last:], marks


def _numbers(one: Account, marks: Mapping[int, int]) -> dict[int, int]:
    starts = {sentence.start: index for index, sentence in enumerate(one.reading.sentences)}
    return {starts[place]: number for place, number in marks.items()}
