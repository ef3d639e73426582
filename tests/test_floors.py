"""Floors of quality only rise; lowering one takes a flag and leaves its reason in the changelog."""

from __future__ import annotations

from pathlib import Path

from tests import floors

CHANGELOG = "# Changelog\n\n## Unreleased\n\n### Added\n\n- A thing.\n"


def test_no_floor_lies_below_its_mark() -> None:
    marks, now = floors.read_marks(), floors.floors()
    lowered = {name: (marks[name], now.get(name)) for name in marks if now.get(name, 0.0) < marks[name]}
    assert not lowered, 'to lower one: python -m tests.floors --lower NAME --because "REASON"'
    assert set(now) == set(marks), "to note a new floor: python -m tests.floors"


def test_marks_rise_with_the_floors_and_never_fall() -> None:
    assert floors.raised({"a": 0.9, "b": 0.8, "gone": 0.5}, {"a": 0.95, "b": 0.7, "new": 0.6}) == {
        "a": 0.95,
        "b": 0.8,
        "new": 0.6,
    }


def test_a_lowered_floor_leaves_its_reason() -> None:
    once = floors.with_reason(CHANGELOG, "dates", 0.98, 0.97, "Harder articles.")
    twice = floors.with_reason(once, "figures", 0.99, 0.98, "As well.")
    assert twice == CHANGELOG.replace(
        "### Added",
        "### Lowered floors of quality\n\n- figures: from 0.99 to 0.98. As well.\n"
        "- dates: from 0.98 to 0.97. Harder articles.\n\n### Added",
    )


def test_marks_are_read_as_they_were_written(tmp_path: Path) -> None:
    marks = {"dates, held-out, recall": 0.97, "web pages, titles": 0.96}
    floors.write_marks(marks, tmp_path / "floors.txt")
    assert floors.read_marks(tmp_path / "floors.txt") == marks
