"""What git does not hold is told from what git fails to say: a damaged repository is never an empty one."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from digest import pipeline
from digest.errors import SettingsError
from digest.pipeline.git import git_answers
from digest.settings import Settings
from tests import project
from tests.pipeline.test_several_hands import BRIEFING, write_all

WHO = ("-c", "user.name=Test", "-c", "user.email=test@invented.example")


def git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", "-C", root, *WHO, *arguments], check=True, capture_output=True, text=True)  # noqa: S607
    return done.stdout.strip()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one commit of one file."""
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / "a.txt").write_text("words")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "begun")
    return tmp_path


def torn(path: Path, left: int = 0) -> None:
    """Leave of a file what a full disk leaves."""
    path.chmod(0o644)
    os.truncate(path, left)


def torn_commit(root: Path) -> None:
    name = git(root, "rev-parse", "HEAD")
    torn(root / ".git/objects" / name[:2] / name[2:])


DAMAGE: dict[str, Callable[[Path], None]] = {
    "the branch": lambda root: torn(root / ".git/refs/heads/main"),
    "HEAD": lambda root: torn(root / ".git/HEAD"),
    "the commit": torn_commit,
    "the settings": lambda root: torn(root / ".git/config", left=3),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_repository_has_not_lost_its_files(root: Path, damage: Callable[[Path], None]) -> None:
    assert git_answers.committed_file(root, "a.txt") == b"words"
    damage(root)
    with pytest.raises(SettingsError, match=r"git does not say what it holds: .*[a-z]"):
        git_answers.committed_file(root, "a.txt")


def test_what_was_never_there_is_none(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside, unborn = tmp_path_factory.mktemp("outside"), tmp_path_factory.mktemp("unborn")
    git(unborn, "init", "-q")
    assert git_answers.committed_file(root, "b.txt") is None
    assert git_answers.committed_file(root, "*.txt") is None
    assert git_answers.committed_file(unborn, "a.txt") is None
    assert git_answers.committed_file(outside, "a.txt") is None
    assert (git_answers.has_commit(root), git_answers.has_commit(unborn), git_answers.has_commit(outside)) == (
        True,
        False,
        False,
    )


def test_a_folder_of_another_work_tree_that_is_gone_is_no_folder_without_git(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    git(root, "worktree", "add", "-q", str(other))
    assert git_answers.has_commit(other)
    (other / ".git").write_text(f"gitdir: {root}/.git/worktrees/none\n")
    with pytest.raises(SettingsError, match="git does not say what it holds"):
        git_answers.has_commit(other)


def test_a_git_that_may_not_be_run_is_said(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(subprocess, "run", refused)
    with pytest.raises(SettingsError, match="git cannot be run: Permission denied; "):
        git_answers.has_commit(root)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A project that is compared, committed, and in which the comparison was cut off."""
    settings = pipeline.read_settings(project.make(tmp_path) / "mkdocs.yml")
    write_all(settings)
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "content", "mkdocs.yml")
    git(tmp_path, "commit", "-q", "-m", "compared")
    return settings


def comparison_of(settings: Settings) -> Path:
    return settings.content / f"briefings/{BRIEFING}.comparison.json"


def test_what_others_found_is_taken_from_the_last_commit_or_kept(settings: Settings) -> None:
    path = comparison_of(settings)
    whole = path.read_bytes()
    (settings.copies / f"{project.GAZETTE}.txt").unlink()
    path.write_bytes(whole[:40])
    pipeline.write_comparison(settings, BRIEFING)
    assert path.read_bytes() == whole
    path.write_bytes(whole[:40])
    blob = git(settings.root, "rev-parse", f"HEAD:content/briefings/{BRIEFING}.comparison.json")
    torn(settings.root / ".git/objects" / blob[:2] / blob[2:])
    with pytest.raises(SettingsError, match="git does not say what it holds"):
        pipeline.write_comparison(settings, BRIEFING, partial=True)
    assert path.read_bytes() == whole[:40]


def test_a_file_that_the_last_commit_has_lost_is_not_one_without_private_words(settings: Settings) -> None:
    note = settings.root / "note.md"
    note.write_text("A note.")
    git(settings.root, "add", "note.md")
    blob = git(settings.root, "rev-parse", ":note.md")
    note.write_text("Another note.")
    assert [one for one in pipeline.check(settings) if one.rule == "private-words"] == []
    (settings.root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(SettingsError, match=r"note\.md in git's index is damaged"):
        pipeline.check(settings)


def test_a_record_that_the_other_commit_has_lost_is_not_one_without_points(settings: Settings) -> None:
    blob = git(settings.root, "rev-parse", f"HEAD:content/briefings/{BRIEFING}.yml")
    (settings.root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(SettingsError, match=rf"--base HEAD: .*{BRIEFING}\.yml"):
        pipeline.check(settings, base="HEAD")
