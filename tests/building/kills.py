"""A command that makes a folder, and a moment → what stands in the folder after the command was killed then."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tests.building import generated

TOOLS = Path(sys.executable).parent
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1651708800"}

State = Mapping[str, str]
"""The files of a folder, each with its digest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A folder that a command makes, and what it holds after each edition of a project."""

    root: Path
    command: tuple[str, ...]
    folder: str
    whole: Mapping[str, State]
    seconds: float
    """How long the command takes."""
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
        started = time.monotonic()
        run(root, command)
        seconds = time.monotonic() - started
        whole[played] = state(root / folder)
    return Target(root=root, command=command, folder=folder, whole=whole, seconds=seconds, before=before)


def kill(target: Target, share: float) -> bool:
    """Have the command make the edition that does not stand there, and kill it after a share of the time it takes.

    Return whether it was killed; else it was done before.
    """
    other = next(played for played in generated.EDITIONS if played != target.edition)
    generated.edition(target.root, other)
    run(target.root, target.before)
    with subprocess.Popen(
        located(target.command),
        cwd=target.root,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            process.wait(timeout=share * target.seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            return True
    return False


def run(root: Path, command: tuple[str, ...]) -> None:
    """Run a command to its end, if there is one to run."""
    if command:
        subprocess.run(located(command), cwd=root, env=ENVIRONMENT, check=True, capture_output=True)


def state(folder: Path) -> State:
    """Return what stands in a folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in files}


def located(command: tuple[str, ...]) -> list[str]:
    """Return the command with the path of its program."""
    return [str(TOOLS / command[0]), *command[1:]]
