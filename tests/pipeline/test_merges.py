"""Two people's branches are merged: what a merge leaves in generated files is settled by writing them again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import digest
from digest import pipeline
from digest.errors import DigestError, SettingsError
from digest.problems import faults
from digest.settings import Settings
from tests import project
from tests.pipeline.test_several_hands import (
    BRIEFING,
    COMPARISON,
    OTHERS,
    POST,
    add,
    between,
    copy_of,
    found,
    keep_only,
    write_all,
)

READING = Path(f"content/sources/{project.GAZETTE}/reading.json")
WHO = ("-c", "user.name=Test", "-c", "user.email=test@invented.example")


def git(settings: Settings, *arguments: str, fails: bool = False) -> str:
    command = ["git", "-C", str(settings.root), *WHO, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert bool(done.returncode) is fails, done.stdout + done.stderr
    return done.stdout


def commit(settings: Settings, what: str) -> None:
    git(settings, "add", "content", "mkdocs.yml")
    git(settings, "commit", "-q", "-m", what)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A project on the branch main, read and compared."""
    settings = pipeline.read_settings(project.make(tmp_path) / "mkdocs.yml")
    write_all(settings)
    git(settings, "init", "-q", "-b", "main")
    commit(settings, "begun")
    return settings


def confirmed_on_a_branch(settings: Settings, branch: str, by: str) -> None:
    git(settings, "checkout", "-q", "-b", branch, "main")
    assert pipeline.confirm(settings, project.GAZETTE, copy_of(settings, project.GAZETTE), by=by, on="2022-06-01") == ()
    commit(settings, f"confirmed by {by}")


@pytest.mark.parametrize("with_copy", [True, False], ids=["with the copy", "without it"])
def test_of_two_readings_that_were_confirmed_both_confirmations_stay(settings: Settings, with_copy: bool) -> None:
    confirmed_on_a_branch(settings, "anns", "Ann Invented")
    confirmed_on_a_branch(settings, "bens", "Ben Invented")
    git(settings, "merge", "anns", fails=True)
    assert "<<<<<<<" in (settings.root / READING).read_text("utf-8")
    if not with_copy:
        keep_only(settings)
    outcomes = list(pipeline.write_readings(settings, [project.GAZETTE]))
    assert not any(isinstance(outcome, Exception) for outcome in outcomes)
    written = (settings.root / READING).read_text("utf-8")
    assert "Ann Invented" in written
    assert "Ben Invented" in written
    assert faults(pipeline.check(settings)) == ()


def test_all_readings_that_a_merge_left_are_settled_at_once(settings: Settings) -> None:
    confirmed_on_a_branch(settings, "anns", "Ann Invented")
    confirmed_on_a_branch(settings, "bens", "Ben Invented")
    git(settings, "merge", "anns", fails=True)
    keep_only(settings)
    list(pipeline.write_readings(settings))
    assert faults(pipeline.check(settings)) == ()


def added_on_a_branch(settings: Settings, branch: str, source: str) -> None:
    """Add a source as somebody does who holds its copy only."""
    git(settings, "checkout", "-q", "-b", branch, "main")
    add(settings, source)
    list(pipeline.write_readings(settings, [source]))
    commit(settings, f"{source} added")


def test_of_two_comparisons_both_sides_findings_stay(settings: Settings) -> None:
    keep_gazette = copy_of(settings, project.GAZETTE).read_bytes()
    before = found(settings)
    added_on_a_branch(settings, "anns", POST)
    with_post = found(settings)
    copy_of(settings, POST).unlink()
    keep_only(settings)
    added_on_a_branch(settings, "bens", OTHERS)
    with_others = found(settings)
    assert len(with_others.not_compared) == 1
    git(settings, "merge", "anns", fails=True)
    assert "<<<<<<<" in (settings.root / COMPARISON).read_text("utf-8")
    keep_only(settings)
    outcome = pipeline.write_comparison(settings, BRIEFING)
    now = outcome.comparison
    assert now == found(settings)
    assert between(before, project.GAZETTE, project.COURIER) <= between(now, project.GAZETTE, project.COURIER)
    assert between(with_post, project.GAZETTE, POST) <= between(now, project.GAZETTE, POST)
    assert between(with_others, project.COURIER, OTHERS) <= between(now, project.COURIER, OTHERS)
    assert POST in now.sources
    assert now.not_compared
    assert faults(pipeline.check(settings)) == ()
    copy_of(settings, project.GAZETTE).write_bytes(keep_gazette)


def test_a_slip_in_a_comparison_loses_nothing_that_was_committed(settings: Settings) -> None:
    before = (settings.root / COMPARISON).read_bytes()
    keep_only(settings)
    (settings.root / COMPARISON).write_bytes(before.replace(b'"compared"', b'"compard"'))
    pipeline.write_comparison(settings, BRIEFING)
    assert (settings.root / COMPARISON).read_bytes() == before


def test_a_slip_in_a_reading_loses_nothing_that_was_committed(settings: Settings) -> None:
    confirmed_on_a_branch(settings, "anns", "Ann Invented")
    before = (settings.root / READING).read_bytes()
    (settings.root / READING).write_bytes(before.replace(b'"words"', b'"wrods"'))
    list(pipeline.write_readings(settings, [project.GAZETTE]))
    assert (settings.root / READING).read_bytes() == before


def test_a_reading_with_the_marks_of_a_merge_is_named_as_such_and_not_confirmed(settings: Settings) -> None:
    confirmed_on_a_branch(settings, "anns", "Ann Invented")
    confirmed_on_a_branch(settings, "bens", "Ben Invented")
    git(settings, "merge", "anns", fails=True)
    (told,) = (problem for problem in faults(pipeline.check(settings)) if problem.rule == "merge-marks")
    assert (told.place.path, told.hint) == (READING.as_posix(), "settle the records, then run: digest read --write")
    with pytest.raises(SettingsError, match=rf"marks of a merge.*digest read --write {project.GAZETTE}"):
        pipeline.confirm(settings, project.GAZETTE, copy_of(settings, project.GAZETTE), by="Cy", on="2022-06-02")
    assert "<<<<<<<" in (settings.root / READING).read_text("utf-8")


def test_a_damaged_file_is_told_once(settings: Settings) -> None:
    keep_only(settings, project.GAZETTE)
    reading = settings.root / READING
    reading.write_text("<<<<<<< ours\n" + reading.read_text("utf-8"), "utf-8")
    told = {problem.rule for problem in faults(pipeline.check(settings))}
    assert "missing-reading" not in told
    assert "stale-comparison" not in told


DRIVER = f'"{sys.executable}" -m digest merge-yaml %O %A %B'
RECORD = Path(f"content/briefings/{BRIEFING}.yml")


def with_a_point_on_a_branch(settings: Settings, branch: str, text: str, *, instead_of: str = "") -> None:
    git(settings, "checkout", "-q", "-b", branch, "main")
    path = settings.root / RECORD
    record = path.read_text("utf-8")
    path.write_text(
        record.replace(instead_of, text)
        if instead_of
        else record.replace("quotations:", f"  - text: {text}\nquotations:"),
        "utf-8",
    )
    commit(settings, f"{branch} says something")


@pytest.fixture
def driven(settings: Settings) -> Settings:
    """The project, in which git merges records as .gitattributes of a new digest says."""
    starter = Path(digest.__file__).parent / "starter" / "common" / "dot-gitattributes"
    (settings.root / ".gitattributes").write_bytes(starter.read_bytes())
    git(settings, "add", ".gitattributes")
    git(settings, "commit", "-q", "-m", "records are merged by their entries")
    return settings


def test_points_that_two_people_add_at_one_place_are_both_there_after_a_merge(driven: Settings) -> None:
    git(driven, "config", "merge.digest-yaml.driver", DRIVER)
    with_a_point_on_a_branch(driven, "anns", "The river is wide.")
    with_a_point_on_a_branch(driven, "bens", "The river is deep.")
    git(driven, "merge", "-q", "-m", "together", "anns")
    merged = (driven.root / RECORD).read_text("utf-8")
    assert "  - text: The river is deep.\n  - text: The river is wide.\nquotations:" in merged
    assert merged.startswith("# Kept by whoever edits this file.")
    assert [problem for problem in faults(pipeline.check(driven)) if problem.place.path == RECORD.as_posix()] == []


def test_without_the_driver_git_merges_as_ever_and_the_check_names_its_marks(driven: Settings) -> None:
    with_a_point_on_a_branch(driven, "anns", "The river is wide.")
    with_a_point_on_a_branch(driven, "bens", "The river is deep.")
    git(driven, "merge", "anns", fails=True)
    line = (driven.root / RECORD).read_text("utf-8").split("\n").index("<<<<<<< HEAD") + 1
    (problem,) = (each for each in pipeline.check(driven) if each.rule == "merge-marks")
    assert (problem.place.path, problem.place.line) == (RECORD.as_posix(), line)


def test_what_two_people_said_of_one_thing_is_left_to_them(driven: Settings) -> None:
    git(driven, "config", "merge.digest-yaml.driver", DRIVER)
    with_a_point_on_a_branch(driven, "anns", "Three bands played.", instead_of="Two bands played.")
    with_a_point_on_a_branch(driven, "bens", "Four bands played.", instead_of="Two bands played.")
    git(driven, "merge", "anns", fails=True)
    marked = (driven.root / RECORD).read_text("utf-8")
    assert marked.index("<<<<<<< ours") < marked.index("Four bands") < marked.index("=======")
    assert marked.index("=======") < marked.index("Three bands") < marked.index(">>>>>>> theirs")


def test_what_git_cannot_merge_is_said_and_left_as_it_is(tmp_path: Path) -> None:
    base, ours, theirs = (tmp_path / f"{name}.yml" for name in ("base", "ours", "theirs"))
    for path in (base, ours, theirs):
        path.write_bytes(b"title: \x00 " + path.name.encode())
    before = ours.read_bytes()
    with pytest.raises(DigestError, match=r"ours\.yml: git cannot merge it: .*binary"):
        pipeline.merge_records(base, ours, theirs)
    assert ours.read_bytes() == before


def test_a_driver_that_fails_leaves_the_record_unmerged_with_its_sentence(driven: Settings) -> None:
    git(driven, "config", "merge.digest-yaml.driver", DRIVER)
    for branch in ("anns", "bens"):
        git(driven, "checkout", "-q", "-b", branch, "main")
        (driven.root / RECORD).write_bytes(b"title: \x00 " + branch.encode())
        commit(driven, f"{branch} says something")
    command = ["git", "-C", str(driven.root), *WHO, "merge", "anns"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "git cannot merge it" in done.stderr
    assert git(driven, "diff", "--name-only", "--diff-filter=U").strip() == RECORD.as_posix()


def test_both_generated_files_are_marked_as_such_for_git() -> None:
    attributes = (Path(__file__).parents[2] / ".gitattributes").read_text("utf-8")
    assert "content/sources/*/reading.json linguist-generated" in attributes
    assert "content/briefings/*.comparison.json linguist-generated" in attributes
