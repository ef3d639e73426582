"""Which figures and dates conflict, and which are only to be looked at: the table in conflicts.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.comparison import compare
from digest.model import EntityKind
from tests.comparison.telling import account, by_id, entity, values

VOCABULARY = by_id(entity("Ada Voss", EntityKind.PERSON), entity("Olaf Brand", EntityKind.PERSON))

AROUND = (
    "Winter came early to the valley. {} A choir rehearsed in the old granary.\n\nNobody had swept the market square.",
    "The harbour smelled of tar. {} Children flew kites behind the mill.\n\nAn inspector lost his umbrella.",
)
"""What else the two articles say."""


def _cases() -> list[list[str]]:
    table = (Path(__file__).parent / "conflicts.md").read_text(encoding="utf-8")
    rows = [line.strip("|").split("|") for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows[2:]]


@pytest.mark.parametrize(("first", "second", "conflict", "look_at"), _cases())
def test_figures_of_two_sources(first: str, second: str, conflict: str, look_at: str) -> None:
    accounts = [
        account(name, around.format(text), entities=VOCABULARY)
        for name, around, text in zip(("alder-post", "birch-times"), AROUND, (first, second), strict=True)
    ]
    expected = [[tuple(cell.split(" ; "))] if cell else [] for cell in (conflict, look_at)]
    assert list(values(compare(accounts, entities=VOCABULARY))) == expected
