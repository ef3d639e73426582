"""The training file of the Microsoft Research Paraphrase Corpus → pairs, and whether they say the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Paraphrase(NamedTuple):
    """Two sentences from news, and whether people found that they say the same."""

    first: str
    second: str
    same: bool


def read(path: Path) -> Iterator[Paraphrase]:
    """Yield the pairs in the order of the file."""
    for line in path.read_text(encoding="utf-8-sig").splitlines()[1:]:
        same, _, _, first, second = line.split("\t")
        yield Paraphrase(first, second, same == "1")
