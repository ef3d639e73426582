"""A command that makes a folder, and how far it comes → what stands in the folder after it was killed there."""

from __future__ import annotations

import logging
import os
import signal
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tests import programs
from tests.building import generated
from tests.file_operations import meet_changes

State = Mapping[str, str]
"""The files of a folder, each with its digest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A folder that a command makes, and what it holds after each edition of a project."""

    root: Path
    command: tuple[str, ...]
    folder: str
    whole: Mapping[str, State]
    changes: int
    """How many changes of files the command makes."""
    between: float
    """Mean seconds from one of them to the next."""
    before: tuple[str, ...] = ()
    """Another command, which is to be done before."""

    @property
    def edition(self) -> str | None:
        """Which edition stands there, whole; None where it is none."""
        found = state(self.root / self.folder)
        return next((played for played, files in self.whole.items() if files == found), None)


def target(root: Path, command: tuple[str, ...], folder: str, before: tuple[str, ...] = ()) -> Target:
    """Make the folder in both editions and return what they are."""
    whole = {}
    for played in generated.EDITIONS:
        generated.edition(root, played)
        run(root, before)
        start = time.monotonic()
        process, reading = started(root, command, lambda _: True)
        with os.fdopen(reading, "rb") as told:
            changes = len(told.read())
        between = (time.monotonic() - start) / changes
        _, code = os.waitpid(process, 0)
        assert code == 0, f"{command} ended with {code}"
        whole[played] = state(root / folder)
    return Target(
        root=root, command=command, folder=folder, whole=whole, changes=changes, between=between, before=before
    )


def kill(target: Target, share: float, *, later: float = 0.0) -> bool:
    """Have the command make the edition that does not stand there, and kill it after a share of its changes of files.

    It is killed as soon as it is about to make that change, or seconds `later`. Where it comes to is told by what it
    did and not by the clock, so that a kill meets the same work at any load. Return whether it was killed; else it was
    done before.
    """
    other = next(played for played in generated.EDITIONS if played != target.edition)
    generated.edition(target.root, other)
    run(target.root, target.before)
    last = int(share * (target.changes - 1))
    process, reading = started(target.root, target.command, lambda number: number == last)
    with os.fdopen(reading, "rb", buffering=0) as told:
        told.read(1)
        time.sleep(later)
        os.kill(process, signal.SIGKILL)  # one that has ended keeps its number until it is waited for
    _, status = os.waitpid(process, 0)
    return os.WIFSIGNALED(status)


def started(root: Path, command: tuple[str, ...], tells: Callable[[int], bool]) -> tuple[int, int]:
    """Start a command as a fork of this process, which has loaded what it needs: killed is what works, not what loads.

    Return the number of the process, and what a byte can be read of before each change of a file that it `tells` of.
    """
    reading, writing = os.pipe()
    program, *arguments = command

    def work() -> int:
        os.close(reading)
        for descriptor in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)
        logging.disable()
        tell = os.write
        meet_changes(root, lambda _, number: tell(writing, b".") if tells(number) else None)
        return programs.ended(program, tuple(arguments))

    process = programs.forked(root, work)
    os.close(writing)
    return process, reading


def run(root: Path, command: tuple[str, ...]) -> None:
    """Run a command to its end, if there is one to run."""
    if command:
        programs.run(root, *command).check_returncode()


def state(folder: Path) -> State:
    """Return what stands in a folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in files}
