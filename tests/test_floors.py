"""Floors of quality only rise; lowering one takes a flag and leaves its reason for the changelog."""

from __future__ import annotations

from pathlib import Path

from tests import floors


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


def test_a_lowered_floor_leaves_its_reason_as_a_fragment_of_the_changelog(tmp_path: Path) -> None:
    floors.write_reason("dates, held-out, recall", 0.98, 0.97, "Harder articles.", tmp_path)
    floors.write_reason("dates, held-out, recall", 0.97, 0.96, "Harder still.", tmp_path)
    floors.write_reason("figures", 0.99, 0.98, "As well.", tmp_path)
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {
        "dates-held-out-recall.lowered.md": "dates, held-out, recall: from 0.98 to 0.97. Harder articles.\n"
        "dates, held-out, recall: from 0.97 to 0.96. Harder still.\n",
        "figures.lowered.md": "figures: from 0.99 to 0.98. As well.\n",
    }


def test_marks_are_read_as_they_were_written(tmp_path: Path) -> None:
    marks = {"dates, held-out, recall": 0.97, "web pages, titles": 0.96}
    floors.write_marks(marks, tmp_path / "floors.txt")
    assert floors.read_marks(tmp_path / "floors.txt") == marks
