"""Many briefings are compared at once, of a project that is read once, with the bytes of one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from digest import comparison, pipeline
from digest.errors import DigestError, SettingsError
from digest.pipeline.stored import comparing, updates
from tests import project

BRIEFINGS = ["bridge-2022", "bridge-again", "bridge-at-last"]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A project whose two articles belong to each briefing, and have readings."""
    project.make(tmp_path)
    record = (tmp_path / "content/briefings/bridge-2022.yml").read_text("utf-8")
    for name in BRIEFINGS:
        (tmp_path / f"content/briefings/{name}.yml").write_text(record, "utf-8")
    for source in (project.GAZETTE, project.COURIER):
        path = tmp_path / f"content/sources/{source}/source.yml"
        project.edit(path, "briefings: [bridge-2022]", f"briefings: [{', '.join(BRIEFINGS)}]")
    list(pipeline.write_readings(pipeline.read_settings(tmp_path / "mkdocs.yml")))
    return tmp_path / "mkdocs.yml"


def generated(config: Path) -> Mapping[str, bytes]:
    paths = sorted(config.parent.glob("content/*/**/*.json"))
    return {path.relative_to(config.parent).as_posix(): path.read_bytes() for path in paths}


def forget(config: Path) -> None:
    for path in config.parent.glob("content/briefings/*.comparison.json"):
        path.unlink()


def compared(config: Path) -> list[str]:
    outcomes = pipeline.write_comparisons(pipeline.read_settings(config))
    return [str(one) if isinstance(one, DigestError) else one.briefing for one in outcomes]


def test_all_together_give_what_each_by_itself_gives_in_one_process_or_several(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = pipeline.read_settings(config)
    for name in BRIEFINGS:
        pipeline.write_comparison(settings, name)
    one_by_one = generated(config)
    assert len(one_by_one) == len(BRIEFINGS) + 2
    forget(config)
    assert compared(config) == BRIEFINGS
    assert generated(config) == one_by_one
    forget(config)
    monkeypatch.setattr(comparing, "COMPARISONS_A_PROCESS", 1)
    monkeypatch.setattr(comparing, "cores", lambda: 2)
    monkeypatch.setattr(comparing, "found_in", None)  # which only this process would miss
    assert compared(config) == BRIEFINGS
    assert generated(config) == one_by_one
    assert compared(config) == []


def test_the_project_is_read_once_for_all_of_them(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    state_of = updates.project_state

    def noted(*given: Any, **named: Any) -> Any:
        read.append(given)
        return state_of(*given, **named)

    monkeypatch.setattr(updates, "project_state", noted)
    assert compared(config) == BRIEFINGS
    assert len(read) == 1


def test_one_that_fails_keeps_no_other_from_being_written(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compare, calls = comparison.compare, iter(range(len(BRIEFINGS)))

    def failing(*given: Any, **named: Any) -> Any:
        return compare(*given, **named) if next(calls) != 1 else 1 // 0

    monkeypatch.setattr(comparison, "compare", failing)
    first, second, third = compared(config)
    assert (first, third) == (BRIEFINGS[0], BRIEFINGS[2])
    assert second.startswith(f"{BRIEFINGS[1]}: ")


def test_what_was_compared_before_an_interruption_stands(config: Path) -> None:
    outcomes = pipeline.write_comparisons(pipeline.read_settings(config))
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert "content/briefings/bridge-2022.comparison.json" in generated(config)
    assert compared(config) == BRIEFINGS[1:]


def test_a_process_that_is_lost_is_told_in_one_sentence(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "COMPARISONS_A_PROCESS", 1)
    monkeypatch.setattr(comparing, "cores", lambda: 2)
    monkeypatch.setattr(comparing, "_begin", exit)
    with pytest.raises(SettingsError, match="short of memory"):
        compared(config)
