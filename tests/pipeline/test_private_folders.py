"""What is private stays out of git, whatever a person types; and where it got in, the check and the build say so."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from digest import pipeline
from digest.cli import main
from digest.errors import SettingsError
from digest.problems import Problem
from digest.settings import Settings, settings_from
from tests import project

COPY = f".digest/copies/{project.GAZETTE}.txt"


def git(root: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Test", "-c", "user.email=test@invented.example"]
    done = subprocess.run(["git", "-C", root, *who, *arguments], check=True, capture_output=True, text=True)  # noqa: S607
    return done.stdout


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A project made by hand: a repository whose own .gitignore says nothing of the private folder."""
    root = project.make(tmp_path / "project")
    git(root, "init", "-q")
    return pipeline.read_settings(root / "mkdocs.yml")


def private(problems: tuple[Problem, ...]) -> list[Problem]:
    return [problem for problem in problems if problem.rule == "copy-not-allowed"]


def staged(root: Path) -> list[str]:
    git(root, "add", "-A")
    return git(root, "ls-files").splitlines()


COMMANDS = {
    "check": ["check"],
    "read": ["read", project.GAZETTE],
    "read --write": ["read", "--write", "--all"],
    "compare": ["compare", "--write", "bridge-2022"],
    "quote": ["quote", "bridge-2022", "The bridge opened.", "--pick", "1"],
    "suggest": ["suggest", "bridge-2022"],
    "build": ["build", "--to", "out"],
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_whatever_was_run_nothing_private_is_staged(
    settings: Settings, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(settings.root)
    CliRunner().invoke(main, command)
    assert (settings.root / ".digest/.gitignore").read_text() == "*\n"
    names = staged(settings.root)
    assert "mkdocs.yml" in names
    assert [name for name in names if name.startswith(".digest")] == []


def test_what_a_person_wrote_into_the_file_stays_and_has_no_say(settings: Settings) -> None:
    (settings.root / ".digest/.gitignore").write_text("# ours\n*\n!copies\n!copies/**\n")
    pipeline.check(settings)
    assert (settings.root / ".digest/.gitignore").read_text() == "# ours\n*\n!copies\n!copies/**\n*\n"
    assert [name for name in staged(settings.root) if name.startswith(".digest")] == []


def test_a_link_in_the_files_place_is_replaced_as_git_does_not_follow_it(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "ignore").write_text("*\n")
    (settings.root / ".digest/.gitignore").symlink_to(tmp_path / "ignore")
    pipeline.check(settings)
    assert not (settings.root / ".digest/.gitignore").is_symlink()
    assert [name for name in staged(settings.root) if name.startswith(".digest")] == []


def test_a_private_folder_of_the_settings_is_kept_out_too(settings: Settings) -> None:
    moved = replace(settings, copies=settings.root / "held")
    settings.copies.rename(moved.copies)
    pipeline.check(moved)
    assert [name for name in staged(settings.root) if name.startswith(("held", ".digest"))] == []


def test_so_is_one_beside_the_project_in_the_same_repository(tmp_path: Path) -> None:
    root = project.make(tmp_path / "projects" / "one")
    git(tmp_path, "init", "-q")
    settings = pipeline.read_settings(root / "mkdocs.yml")
    moved = replace(settings, copies=tmp_path / "held")
    settings.copies.rename(moved.copies)
    pipeline.check(moved)
    assert [name for name in staged(tmp_path) if "held" in name or ".digest" in name] == []
    git(tmp_path, "add", "-f", "held")
    assert [problem.place.path for problem in private(pipeline.check(moved))] == [
        str(tmp_path / "held" / f"{project.GAZETTE}.txt")
    ]


def test_a_folder_that_cannot_be_written_is_told(settings: Settings) -> None:
    (settings.root / ".digest/.gitignore").mkdir()
    found = [problem for problem in pipeline.check(settings) if problem.rule == "private-folder-open"]
    assert [problem.place.path for problem in found] == [".digest/.gitignore"]


def test_a_copy_and_what_was_read_in_it_are_found_in_the_index(settings: Settings) -> None:
    pipeline.check(settings)
    git(settings.root, "add", "-f", ".digest")
    (kept,) = [path.name for path in (settings.root / ".digest/cache").glob("*.json") if is_of_gazette(path)]
    for problems in (pipeline.check(settings), pipeline.build(settings).problems):
        paths = [problem.place.path for problem in private(problems)]
        assert COPY in paths
        assert f".digest/cache/{kept}" in paths
        assert ".digest/.gitignore" not in paths


def is_of_gazette(path: Path) -> bool:
    return "pavements" in path.read_text("utf-8")


def test_a_commit_still_holds_what_the_index_has_lost(settings: Settings) -> None:
    git(settings.root, "add", "-f", COPY)
    git(settings.root, "commit", "-q", "-m", "all")
    git(settings.root, "rm", "-q", "--cached", COPY)
    (problem,) = private(pipeline.check(settings))
    assert (problem.place.path, problem.found) == (COPY, "a file of a private folder in the last commit")
    assert "history still holds it" in problem.hint
    assert f"git filter-repo --invert-paths --path '{COPY}'" in problem.hint
    assert private(pipeline.build(settings).problems) == [problem]
    git(settings.root, "commit", "-q", "--amend", "--no-verify", "--allow-empty", "-m", "none")
    assert private(pipeline.check(settings)) == []


def test_a_branch_that_had_one_and_took_it_out_again_would_publish_it(settings: Settings) -> None:
    git(settings.root, "add", "content")
    git(settings.root, "commit", "-q", "-m", "content")
    git(settings.root, "add", "-f", COPY)
    git(settings.root, "commit", "-q", "-m", "a copy")
    git(settings.root, "rm", "-q", "--cached", COPY)
    git(settings.root, "commit", "-q", "-m", "no copy")
    assert private(pipeline.check(settings)) == []
    (problem,) = private(pipeline.check(settings, base="HEAD~2"))
    assert problem.place.path == COPY


def test_a_repository_that_git_cannot_read_is_told_and_not_taken_for_an_empty_one(settings: Settings) -> None:
    git(settings.root, "add", "-f", COPY)
    (settings.root / ".git/index").write_bytes(b"torn")
    problems = pipeline.build(settings).problems
    assert [(one.rule, one.place.path) for one in problems if one.rule == "git-fails"] == [("git-fails", ".digest")]
    assert "index file" in next(one.found for one in problems if one.rule == "git-fails")


def test_what_a_merge_left_unsettled_is_not_written_over_where_git_cannot_tell_it(settings: Settings) -> None:
    (settings.root / ".git/index").write_bytes(b"torn")
    with pytest.raises(SettingsError, match="git does not say what it holds"):
        list(pipeline.write_readings(settings))


@pytest.mark.parametrize(
    "copies", [".", "content", "content/pages/held", "templates", "..", "content/../content", "docs", "docs/held"]
)
def test_a_private_folder_is_no_folder_that_is_published(copies: str) -> None:
    with pytest.raises(SettingsError, match="expected a folder of its own"):
        settings_from({"copies": copies}, root=Path("/project"), site_name="x")


@pytest.mark.parametrize("copies", [".digest/copies", "held", "../held", "/held", "contents"])
def test_any_other_folder_may_be_the_private_one(copies: str) -> None:
    assert settings_from({"copies": copies}, root=Path("/project"), site_name="x").copies.is_absolute()
