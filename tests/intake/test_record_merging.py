"""What two people change in one record is brought together by its entries; what contradicts is left to a person."""

from __future__ import annotations

from textwrap import dedent

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from digest.intake import merged

BASE = """\
# Kept by whoever edits this file.
title: The pier
summary: |
  A pier.

  # 1 of many
points:
  - id: first
    text: The pier is long.
    evidence:
      - source: courier
        quote: "a long pier"

  # The second one.
  - text: It is old.
timeline: []
corrections:
  - date: 2022-05-05
    what: Spelling.
"""

LONGER = ("The pier is long.", "The pier is very long.")
OLDER = ("It is old.", "It is older.")


def point(name: str) -> str:
    return f"  - id: {name}\n    text: Of {name}.\n    evidence:\n      - source: courier\n        quote: {name}\n"


def with_point(name: str, behind: str = "  - text: It is old.\n", base: str = BASE) -> str:
    return base.replace(behind, behind + point(name))


def test_points_that_both_add_at_the_end_of_a_list_stand_there_one_after_the_other() -> None:
    assert merged(BASE, with_point("anns"), with_point("bens")) == with_point("anns", base=with_point("bens"))


def test_points_that_both_add_at_the_beginning_and_within() -> None:
    for behind in ("points:\n", '        quote: "a long pier"\n'):
        ours, theirs = (with_point(name, behind) for name in ("anns", "bens"))
        assert merged(BASE, ours, theirs) == with_point("anns", behind, base=with_point("bens", behind))


def test_evidence_that_both_add_to_one_point() -> None:
    ours, theirs = (
        BASE.replace('a long pier"\n', f'a long pier"\n      - source: {name}\n        quote: long\n')
        for name in ("gazette", "post")
    )
    record = yaml.safe_load(str(merged(BASE, ours, theirs)))
    assert [item["source"] for item in record["points"][0]["evidence"]] == ["courier", "gazette", "post"]


def test_a_change_and_an_addition_right_below_it() -> None:
    theirs = BASE.replace(*OLDER)
    ours = with_point("anns", behind='        quote: "a long pier"\n')
    record = yaml.safe_load(str(merged(BASE, ours, theirs)))
    assert [item["text"] for item in record["points"]] == ["The pier is long.", "Of anns.", "It is older."]


def test_keys_that_both_add() -> None:
    ours, theirs = (f"{BASE}{key}: [a]\n" for key in ("topics", "entities"))
    assert merged(BASE, ours, theirs) == f"{BASE}topics: [a]\nentities: [a]\n"


def test_what_both_add_alike_stands_once() -> None:
    assert merged(BASE, with_point("same"), with_point("same")) == with_point("same")
    ours = with_point("same") + "topics: [a]\n"
    assert merged(BASE, ours, with_point("same")) == ours


def test_what_one_deletes_and_the_other_left_alone_is_gone() -> None:
    ours = BASE.replace("  # The second one.\n  - text: It is old.\n", "")
    record = yaml.safe_load(str(merged(BASE, ours, with_point("bens"))))
    assert [item.get("id") for item in record["points"]] == ["first", "bens"]


CONTRADICTIONS = {
    "one text in two ways": (BASE.replace(*LONGER), BASE.replace(LONGER[0], "The pier is short.")),
    "a text without an id in two ways": (BASE.replace(*OLDER), BASE.replace(OLDER[0], "It is new.")),
    "changed and deleted": (
        BASE.replace(*LONGER),
        BASE.replace(BASE[BASE.index("  - id") : BASE.index("  # The")], ""),
    ),
    "changed without an id, and deleted": (BASE.replace(*OLDER), BASE.replace("  - text: It is old.\n", "")),
    "one id for two points": (with_point("new"), with_point("new").replace("Of new.", "Of something else.")),
    "a list on one line": (BASE.replace("[]", "[a]"), BASE.replace("[]", "[b]")),
    "a block of text": (BASE.replace("A pier.", "Our pier."), BASE.replace("A pier.", "Their pier.")),
    "another order": (
        'points:\n  - text: It is old.\n  - id: first\n    text: "x"\n',
        with_point("bens"),
    ),
}


@pytest.mark.parametrize("what", CONTRADICTIONS)
def test_a_contradiction_is_left_to_a_person(what: str) -> None:
    ours, theirs = CONTRADICTIONS[what]
    assert merged(BASE, ours, theirs) is None
    assert merged(BASE, theirs, ours) is None


@pytest.mark.parametrize("broken", ["points:\n  - text: [", "a: 1\na: 2\n", "<<<<<<< ours\n", ""])
def test_nothing_is_settled_in_what_is_no_record(broken: str) -> None:
    assert merged(BASE, with_point("anns"), broken) is None
    assert merged(broken, with_point("anns"), with_point("bens")) is None


def test_line_ends_of_windows_stay() -> None:
    ours, theirs = (with_point(name).replace("\n", "\r\n") for name in ("anns", "bens"))
    together = merged(BASE.replace("\n", "\r\n"), ours, theirs)
    assert together == with_point("anns", base=with_point("bens")).replace("\n", "\r\n")


NAMES = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6)


def written(names: list[str], said: dict[str, str]) -> str:
    return "points:\n" + dedent("".join(f"  - id: {name}\n    text: {said.get(name, name)}\n" for name in names))


@given(base=NAMES, ours=NAMES, theirs=NAMES, by_us=st.dictionaries(st.sampled_from("abcdefgh"), st.just("ours")))
def test_what_is_settled_holds_what_each_side_added_and_nothing_that_either_deleted(
    base: list[str], ours: list[str], theirs: list[str], by_us: dict[str, str]
) -> None:
    together = merged(written(base, {}), written(ours, by_us), written(theirs, {}))
    if together is None:
        return
    found = {item["id"]: item["text"] for item in yaml.safe_load(together)["points"] or ()}
    added = {*ours, *theirs} - {*base}
    kept = {*base} & {*ours} & {*theirs}
    assert found.keys() == added | kept
    assert all(found[name] == by_us[name] for name in by_us if name in ours and name in found)
