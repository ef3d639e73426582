"""How two sentences of two sources stand to each other: the table in relations.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.comparison import compare
from digest.model import Comparison
from tests.comparison.telling import account

AROUND = (
    "Winter came early to the valley. {} A gardener rehearsed in the old granary.\n\nNobody had swept the square.",
    "The boathouse smelled of tar. {} Children flew kites behind the mill.\n\nAn inspector misplaced his umbrella.",
)
"""What else the two articles say."""


def _cases() -> list[list[str]]:
    table = (Path(__file__).parent / "relations.md").read_text(encoding="utf-8")
    rows = [line.strip("|").split("|") for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows[2:]]


def _relation(comparison: Comparison) -> str:
    """Return how the second sentences of the two articles are listed."""
    kinds = {"same": comparison.agreements, "opposed": comparison.opposed}
    listed = [
        name
        for name, found in kinds.items()
        for one in found
        if [passage.sentence for passage in one.passages] == [1, 1]
    ]
    assert len(listed) < 2
    return listed[0] if listed else "neither"


@pytest.mark.parametrize(("first", "second", "expected"), _cases())
def test_two_sentences(first: str, second: str, expected: str) -> None:
    accounts = [
        account(name, around.format(text))
        for name, around, text in zip(("alder-post", "birch-times"), AROUND, (first, second), strict=True)
    ]
    assert _relation(compare(accounts, entities={})) == expected
