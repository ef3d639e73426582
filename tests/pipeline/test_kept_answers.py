"""A check is not made again where nothing changed that it looks at, and is where anything did."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from digest import pipeline
from digest.errors import DigestError
from digest.pipeline.checking import kept_answers, project_check
from digest.problems import Problem
from digest.settings import Settings
from tests import project
from tests.pipeline.test_private_folders import git

TODAY = (2022, 6, 1)
RECORD = f"content/sources/{project.GAZETTE}/source.yml"
COPY = f".digest/copies/{project.GAZETTE}.txt"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A project in a repository, of which a check has found something that is not a fault of the machine."""
    root = project.make(tmp_path / "project")
    git(root, "init", "-q")
    git(root, "add", "content", "mkdocs.yml")
    git(root, "commit", "-q", "-m", "content")
    settings = pipeline.read_settings(root / "mkdocs.yml")
    pipeline.checked(settings, today=TODAY)  # which lets git ignore the private folder
    assert pipeline.checked(settings, today=TODAY)
    return settings


def again(settings: Settings, today: tuple[int, int, int] = TODAY) -> tuple[tuple[Problem, ...], bool]:
    """What is found now, and whether it was looked for."""
    looked: list[object] = []
    check = pipeline.check
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(project_check, "check", lambda *given, **named: looked.append(given) or check(*given, **named))
        return pipeline.checked(settings, today=today), bool(looked)


def test_where_nothing_changed_the_same_is_found_without_looking_for_it(settings: Settings) -> None:
    assert again(settings) == (pipeline.check(settings, today=TODAY), False)


def edited_in_the_same_moment(root: Path) -> None:
    """An edit that neither size nor time of the file tells."""
    path = root / RECORD
    before = path.stat()
    text = path.read_text("utf-8")
    path.write_text(text.replace("2022-05-05", "2022-13-05"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size


CHANGES: dict[str, Callable[[Path], object]] = {
    "a record, of the same size and time": edited_in_the_same_moment,
    "a record that is gone": lambda root: (root / RECORD).unlink(),
    "a file where none belongs": lambda root: (root / "content/notes.txt").write_text("x"),
    "a folder where a record is missing": lambda root: (root / "content/sources/nobody").mkdir(),
    "a link in a file's place": lambda root: (
        (root / "content/topics.yml").rename(root / "topics.yml")
        and (root / "content/topics.yml").symlink_to("../topics.yml")
    ),
    "another copy": lambda root: (root / COPY).write_text("Another text\n\nOf other words altogether, said nobody."),
    "no copy": lambda root: (root / COPY).unlink(),
    "a copy of no source": lambda root: (root / ".digest/copies/nobody.txt").write_text("x"),
    "a page": lambda root: (root / "content/pages/own.md").write_text("<script>alert(1)</script>"),
    "a copy beside the content": lambda root: (root / "notes.txt").write_bytes((root / COPY).read_bytes()),
    "a copy in git's index": lambda root: git(root, "add", "-f", COPY),
    "a damaged index": lambda root: (root / ".git/index").write_bytes(b"torn"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_a_change_it_is_looked_for(settings: Settings, change: Callable[[Path], object]) -> None:
    change(settings.root)
    try:
        expected = pipeline.check(settings, today=TODAY)
    except DigestError as error:
        with pytest.raises(type(error)):
            again(settings)
        return
    assert again(settings) == (expected, True)


def test_so_it_is_where_the_last_commit_holds_what_the_index_has_lost(settings: Settings) -> None:
    git(settings.root, "add", "-f", COPY)
    git(settings.root, "commit", "-q", "-m", "a copy")
    git(settings.root, "rm", "-q", "--cached", COPY)
    in_commit, _ = again(settings)
    git(settings.root, "commit", "-q", "-m", "no copy")
    assert again(settings) == (pipeline.check(settings, today=TODAY), True)
    assert "in the last commit" in "".join(problem.found for problem in in_commit)


def test_so_it_is_on_another_day_and_with_other_settings(settings: Settings) -> None:
    assert again(settings, (2022, 5, 1))[1]
    project.edit(settings.root / "mkdocs.yml", "unchecked_quotes: fault", "unchecked_quotes: warning")
    assert again(pipeline.read_settings(settings.root / "mkdocs.yml"))[1]


def test_what_another_program_found_is_not_taken_over(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.cache.program", lambda: "another")
    assert again(settings)[1]


def test_what_may_be_a_fault_of_the_machine_is_looked_for_each_time(settings: Settings) -> None:
    (settings.root / COPY).write_bytes(b"\0\1\2")
    found, _ = again(settings)
    assert not kept_answers.OF_THE_MACHINE.isdisjoint(problem.rule for problem in found)
    assert again(settings) == (found, True)


def test_nothing_is_kept_where_a_link_leads_to_a_folder(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (settings.root / "content/pages/more").symlink_to(tmp_path / "elsewhere")
    again(settings)
    assert again(settings)[1]


TELL_OPENED = """
import sys
from pathlib import Path
from digest import pipeline
settings = pipeline.read_settings(Path(sys.argv[1]))
opened = set()
def note(event, given):
    if event in ("open", "os.listdir", "os.scandir") and given and isinstance(given[0], (str, bytes)):
        opened.add(given[0] if isinstance(given[0], str) else given[0].decode())
sys.addaudithook(note)
pipeline.check(settings, today=(2022, 6, 1))
print("\\n".join(sorted(opened)))
"""
"""A program that checks, and prints which files and folders it opened for that."""


def test_whatever_a_check_opens_is_looked_at(settings: Settings) -> None:
    config = str(settings.root / "mkdocs.yml")
    told = subprocess.run(
        [sys.executable, "-c", TELL_OPENED, config], capture_output=True, text=True, check=True, timeout=600
    )
    opened = {path for path in told.stdout.splitlines() if Path(path).is_relative_to(settings.root)}
    known = kept_answers._held_by_git(settings)
    assert known is not None
    looked_at = {os.fspath(path) for path in kept_answers._paths(settings, known[1])}
    kept = {path for path in opened if is_kept(Path(path).relative_to(settings.root).as_posix())}
    assert str(settings.root / RECORD) in opened
    assert opened - kept - looked_at == set()


def is_kept(path: str) -> bool:
    """Whether a path is one that makes a check quicker and changes nothing of what it finds."""
    return path.startswith((".digest/cache", ".digest/passed")) or path in (".digest", ".digest/.gitignore")


def test_what_was_kept_is_told_without_loading_what_looks_for_it(settings: Settings) -> None:
    slow = ("pydantic", "lxml", "digest.model", "digest.evidence", "digest.pipeline.checking.project_check")
    program = f"""
import sys
from digest import pipeline
pipeline.checked(pipeline.read_settings(__import__("pathlib").Path("mkdocs.yml")), today={TODAY!r})
print([name for name in {slow!r} if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=settings.root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
