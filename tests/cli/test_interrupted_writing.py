"""A disk that fails, or is full, or a process that is killed, at each change of a file: nothing torn, nothing lost."""

from __future__ import annotations

import errno
import importlib
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from tests import project
from tests.building.kills import State, state
from tests.cli.writing import WRITING, run, writable
from tests.examples import BY_DAY
from tests.file_operations import Fault, meet_changes
from tests.programs import read_here

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tests end processes as other systems do")

COMMANDS = {
    **{name: arguments for name, (arguments, _) in WRITING.items()},
    "archive": ["archive", project.COURIER],
    "fmt": ["fmt"],
    "check --fix": ["check", "--fix"],
    "merge-yaml": ["merge-yaml", "merging/base.yml", "merging/ours.yml", "merging/theirs.yml"],
    "build --to": ["build", "--to", "written"],
    "schema --to": ["schema", "--to", "forms"],
}

SETTLE = ["read", "--write", "--all"]
"""The next writing command; it completes what belongs to what an interrupted one wrote."""

NEEDS_ROOM = {"open", "os.mkdir", "os.link", "os.write", "os.fsync", "os.ftruncate"}
"""What a full disk cannot do."""

MET_BY_DAY = 3
"""Changes of a command, from the first on, that `make test` meets with a fault; the nightly profile meets them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a command ended, if it did so by itself."""

    exit_code: int
    said: str
    failed: str
    """An exception that was not caught."""
    changes: int
    """How many changes of files it made, or tried."""


def run_apart(folder: Path, arguments: list[str], meet: Fault) -> Ended | None:
    """Run a command in a process of its own, in which each change is met so; return None where it was killed."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        counted = meet_changes(folder, meet)
        result = run(*arguments)
        failed = "" if isinstance(result.exception, SystemExit | None) else repr(result.exception)
        os.write(writing, json.dumps([result.exit_code, result.stderr, failed, next(counted)]).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        said = answer.read()
    os.waitpid(process, 0)
    if not said:
        return None
    exit_code, stderr, failed, changes = json.loads(said)
    return Ended(exit_code=exit_code, said=stderr, failed=failed, changes=changes)


def met(event: str, number: int) -> None:
    """Let everything be done."""


def once(chosen: int) -> Fault:
    """Let one change fail."""

    def meet(event: str, number: int) -> None:
        if number == chosen:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    return meet


def full(chosen: int) -> Fault:
    """Let nothing that needs room be done from one change on."""

    def meet(event: str, number: int) -> None:
        if number >= chosen and event in NEEDS_ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return meet


def denied(event: str, number: int) -> None:
    """Let nothing be done."""
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def killed(chosen: int) -> Fault:
    """End the process before one change."""

    def meet(event: str, number: int) -> None:
        if number == chosen:
            os.kill(os.getpid(), signal.SIGKILL)

    return meet


def interrupted(chosen: int) -> Fault:
    """Let a person end the process at one change."""

    def meet(event: str, number: int) -> None:
        if number == chosen:
            # A shell begins what runs behind its back with the signal ignored; then nobody can interrupt it.
            signal.signal(signal.SIGINT, signal.default_int_handler)
            os.kill(os.getpid(), signal.SIGINT)

    return meet


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A command, and what stands in the project before it, after it, and after all that belongs to it is written."""

    project: Path
    arguments: list[str]
    before: dict[str, str]
    after: dict[str, str]
    settled: dict[str, str]
    changes: int
    exit_code: int = 0


@pytest.fixture(scope="module", autouse=True)
def archived() -> Iterator[None]:
    """An archive that copies every page at once."""
    with pytest.MonkeyPatch.context() as patch:
        archive = importlib.import_module("digest.cli.archive")
        patch.setattr(archive, "archived", lambda address: f"https://web.archive.org/web/20261130101112/{address}")
        read_here(patch)
        yield


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in which each command has something to write; what a build loads is loaded."""
    with pytest.MonkeyPatch.context() as patch:
        root = writable(tmp_path_factory.mktemp("project"), patch)
        assert run("build", "--to", "written").exit_code == 0
        project.edit(root / "content/pages/about.md", "Invented for", "Made up for")
        record = root / f"content/sources/{project.COURIER}/source.yml"
        title, outlet, *others = record.read_text("utf-8").splitlines(keepends=True)
        record.write_text("".join((outlet, title, *others)), "utf-8")
        topics = (root / "content/topics.yml").read_text("utf-8")
        (root / "merging").mkdir()
        for side, name in (("base", ""), ("ours", "ferries"), ("theirs", "tunnels")):
            entry = f"{name}:\n  name: {name}\n  description: Not bridges.\n" if name else ""
            (root / f"merging/{side}.yml").write_text(topics + entry, "utf-8")
    return root


@pytest.fixture(scope="module", params=COMMANDS)
def case(request: pytest.FixtureRequest, prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Case:
    arguments = COMMANDS[request.param]
    with pytest.MonkeyPatch.context() as patch:
        folder = fresh(prepared, tmp_path_factory.mktemp("case") / "undisturbed", patch)
        before = standing(folder)
        ended = run_apart(folder, arguments, met)
        after = standing(folder)
        assert ended
        assert before != after
        assert run(*SETTLE).exit_code == 0
        settled = standing(folder)
    return Case(
        project=prepared,
        arguments=arguments,
        before=before,
        after=after,
        settled=settled,
        changes=ended.changes,
        exit_code=ended.exit_code,
    )


def fresh(prepared: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the project into a folder of its own, and go there."""
    shutil.copytree(prepared, folder)
    monkeypatch.chdir(folder)
    return folder


def standing(folder: Path) -> dict[str, str]:
    """Return what stands in a project but for the program's own folder and for what is hidden."""
    return {name: digest for name, digest in state(folder).items() if not name.startswith(".") and "/." not in name}


def is_whole(now: dict[str, str], case: Case) -> bool:
    """Whether each file is what it was or what it was to become, and all of a written folder the one or the other."""
    names = now.keys() | case.before.keys() | case.after.keys()
    return written(now) in (written(case.before), written(case.after)) and all(
        now.get(name) in (case.before.get(name), case.after.get(name)) for name in names
    )


def written(files: dict[str, str]) -> dict[str, str]:
    return {name: digest for name, digest in files.items() if name.startswith("written/")}


@pytest.mark.hypothesis  # so that all changes are met in the nightly profile
@pytest.mark.parametrize(
    ("fault", "step"),
    [(once, 1), (full, 4), (killed, 1), (interrupted, 3)],
    ids=["once", "full", "killed", "interrupted"],
)
def test_at_each_change_nothing_is_torn_and_the_next_start_puts_it_right(
    fault: Callable[[int], Fault], step: int, case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "written" in case.arguments:  # whose folder is made by what tests/atomic_write/test_folders.py tries at each
        step *= 9
    if settings.default.max_examples <= BY_DAY:
        step = max(step, case.changes // MET_BY_DAY)
    met_with: list[State] = []
    for number in range(0, case.changes, step):
        folder = fresh(case.project, tmp_path / str(number), monkeypatch)
        ended = run_apart(folder, case.arguments, fault(number))
        now = standing(folder)
        assert is_whole(now, case), number
        if ended:
            assert ended.failed == "", number
            assert "Traceback" not in ended.said, number
            assert ended.exit_code == 0 or ended.said.count("\n") >= 1, number
            if fault is interrupted:
                assert (ended.exit_code, ended.said.splitlines()[-1]) == (130, "Interrupted."), number
        if (ended is None or fault is interrupted) and (disk := state(folder)) not in met_with:
            met_with.append(disk)
            if now == case.before or "--to" in case.arguments or "--fix" in case.arguments:
                assert run(*case.arguments).exit_code == case.exit_code, number
            assert run(*SETTLE).exit_code == 0, number
            assert standing(folder) == case.settled, number
            assert left_over(folder) == [], number
        shutil.rmtree(folder)


def left_over(folder: Path) -> list[Path]:
    """Return what a command needs only while it writes."""
    return [path for path in folder.rglob(".*") if path.suffix in (".part", ".lock", ".former")] + list(
        folder.glob(".digest/lock")
    )


def test_where_nothing_can_be_written_it_is_said_and_nothing_changes(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = fresh(case.project, tmp_path / "denied", monkeypatch)
    before = state(folder)
    ended = run_apart(folder, case.arguments, denied)
    assert ended
    assert (ended.exit_code, ended.failed) == (2, "")
    assert ended.said.splitlines()[-1].endswith("Permission denied")
    assert state(folder) == before


@pytest.mark.parametrize("name", ["cache", "passed", "schemas"])
def test_what_a_killed_command_left_among_what_is_kept_goes_with_the_next_one(
    name: str, prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = fresh(prepared, tmp_path / "left", monkeypatch)
    left = folder / ".digest" / name / ".records.json.digest.part"
    left.parent.mkdir(exist_ok=True)
    left.write_text("half")
    assert run("fmt").exit_code == 0
    assert left_over(folder) == []
