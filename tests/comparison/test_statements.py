"""What two reports of one event state in other words, and what they deny of each other: statements.md beside."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from digest.comparison import compare
from digest.edtf import parse_edtf
from digest.model import Comparison, Passage, Relation
from tests.comparison.telling import account, words_of

KINDS = ("agree", "opposed")


def _cases() -> list[list[str]]:
    text = (Path(__file__).parent / "statements.md").read_text(encoding="utf-8")
    return [part.strip().splitlines() for part in text.split("\n## ")[1:]]


def _listed(comparison: Comparison) -> list[tuple[str, tuple[Passage, ...]]]:
    agreed = [one for one in comparison.agreements if one.relation is not Relation.NARROWER]
    findings = (agreed, comparison.opposed)
    return [(kind, one.passages) for kind, found in zip(KINDS, findings, strict=True) for one in found]


@pytest.mark.parametrize("case", _cases(), ids=lambda case: str(case[0]))
def test_two_reports(case: list[str]) -> None:
    _, first, second, found = (line.removeprefix("- ") for line in case)
    accounts = []
    for source, line in (("alder-post", first), ("birch-times", second)):
        day, _, text = line.partition(": ")
        accounts.append(replace(account(source, text), published=parse_edtf(day)))
    listed = [(kind, words_of(passages, *accounts)) for kind, passages in _listed(compare(accounts, entities={}))]
    expected = [] if found == "found: nothing" else found.removeprefix("found: ").split("; ")
    assert len(listed) == len(expected), listed
    for one, (kind, words) in zip(expected, listed, strict=True):
        known, _, beginnings = one.partition(" ")
        ours, theirs = beginnings.split(" / ")
        assert (known, words[0].startswith(ours), words[1].startswith(theirs)) == (kind, True, True)
