"""A command that makes a folder, and a moment → what stands in the folder after the command was killed then."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import click
from mkdocs.__main__ import cli as mkdocs

import digest.mkdocs_plugin  # noqa: F401 - loaded here, so that no fork has to
from digest.cli import main as digest_main
from tests.building import generated

TOOLS = Path(sys.executable).parent
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1651708800"}

PROGRAMS: Mapping[str, click.Command] = {"mkdocs": mkdocs, "digest": digest_main}
"""What each program does."""

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
        start = time.monotonic()
        _, code = os.waitpid(started(root, command), 0)
        seconds = time.monotonic() - start
        assert code == 0, f"{command} ended with {code}"
        whole[played] = state(root / folder)
    return Target(root=root, command=command, folder=folder, whole=whole, seconds=seconds, before=before)


def kill(target: Target, share: float) -> bool:
    """Have the command make the edition that does not stand there, and kill it after a share of the time it takes.

    Return whether it was killed; else it was done before.
    """
    other = next(played for played in generated.EDITIONS if played != target.edition)
    generated.edition(target.root, other)
    run(target.root, target.before)
    process = started(target.root, target.command)
    end = time.monotonic() + share * target.seconds
    while time.monotonic() < end:
        if os.waitpid(process, os.WNOHANG) != (0, 0):
            return False
        time.sleep(target.seconds / 1_000)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    return True


def started(root: Path, command: tuple[str, ...]) -> int:
    """Start a command as a fork of this process, which has loaded what it needs: killed is what works, not what loads.

    Return the number of the process.
    """
    program, *arguments = command
    main = PROGRAMS[program]
    with warnings.catch_warnings():
        # Python warns of forks beside threads; the child uses nothing that one of them could hold.
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if process == 0:
        os.chdir(root)
        os.environ.update(ENVIRONMENT)
        for descriptor in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)
        logging.disable()
        os._exit(ended(main, arguments))
    return process


def ended(main: click.Command, arguments: list[str]) -> int:
    """Run a command and return its exit code."""
    try:
        main.main(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    except BaseException:
        return 70
    return 0


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
