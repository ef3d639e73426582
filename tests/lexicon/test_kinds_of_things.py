"""Nouns that are counted: which cannot stand for each other, and which might, so that nothing is said of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from digest.lexicon.english.kinds_of_things import exclude
from digest.lexicon.word_lists import entries

CASES = Path(__file__).parent / "kinds_of_things.md"


def cases() -> list[tuple[str, ...]]:
    rows = re.findall(r"^\| (\w+) \| (\w+) \| (no|maybe) \|$", CASES.read_text("utf-8"), flags=re.MULTILINE)
    return [tuple(row) for row in rows]


@pytest.mark.parametrize(("one", "other", "same"), cases())
def test_whether_one_noun_can_stand_for_the_other(one: str, other: str, same: str) -> None:
    assert exclude(one, other) == exclude(other, one) == (same == "no")


def test_no_noun_excludes_itself_or_the_name_of_its_kind() -> None:
    nouns = {noun for _, *row in entries("english/kinds_of_things.txt") for noun in row}

    assert [noun for noun in nouns if exclude(noun, noun) or exclude(noun.title(), noun)] == []


def test_each_line_names_a_kind() -> None:
    kinds = [kind for kind, *_ in entries("english/kinds_of_things.txt")]

    assert all(kind.endswith(":") and kind.count("/") in (0, 2) for kind in kinds)
