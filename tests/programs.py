"""A command of `digest` or `mkdocs` → how it ended, in a fork of this process, which has loaded what it needs.

A process that begins with nothing takes two to three seconds until it does what a test is about; the tests in which
that matters start one: of the wheel, of the preview, of the same bytes with each order of sets, of what the Makefile
runs, and of the commands that the tutorial and the guides name.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback
import warnings
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory, TemporaryFile

import click
import pytest
from mkdocs.__main__ import cli as mkdocs
from mkdocs.commands.build import build
from mkdocs.config import load_config

from digest import pipeline, reading_task
from digest.cli import main as digest_main
from digest.pipeline.stored.updates import Written
from tests import project

ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1651708800"}

PROGRAMS: Mapping[str, click.Command] = {"mkdocs": mkdocs, "digest": digest_main}
"""What each program does."""

TOOLS = Path(sys.executable).parent


def run(root: Path, program: str, *arguments: str, given: str = "") -> CompletedProcess[str]:
    """Run a command in the folder to its end; `given` is what it reads from standard input."""
    with TemporaryFile("w+") as standard_input, TemporaryFile("w+") as output, TemporaryFile("w+") as errors:
        standard_input.write(given)
        standard_input.seek(0)

        def work() -> int:
            for number, file in enumerate((standard_input, output, errors)):
                os.dup2(file.fileno(), number)
            sys.stdin, sys.stdout, sys.stderr = (os.fdopen(number, mode) for number, mode in enumerate("rww"))
            return ended(program, arguments)

        _, status = os.waitpid(forked(root, work), 0)
        said = [file.read() for file in (output, errors) if not file.seek(0)]
    return CompletedProcess((program, *arguments), os.waitstatus_to_exitcode(status), *said)


def forked(root: Path, work: Callable[[], int]) -> int:
    """Begin to work in the folder, as a fork of this process that ends with the code of its work; return its number."""
    load()
    with warnings.catch_warnings():
        # Python warns of forks beside threads; the child uses nothing that one of them could hold.
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if process == 0:
        warnings.simplefilter("ignore")  # as where no test runs
        read_here(pytest.MonkeyPatch())
        os.chdir(root)
        os.environ.update(ENVIRONMENT)
        os._exit(work())
    return process


def ended(program: str, arguments: tuple[str, ...]) -> int:
    """Run a command and return its exit code."""
    sys.argv = [str(TOOLS / program), *arguments]
    try:
        PROGRAMS[program].main(list(arguments), prog_name=program)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except BaseException:
        traceback.print_exc()
        return 1
    finally:
        logging.shutdown()
        sys.stdout.flush()
        sys.stderr.flush()
    return 0


def read(root: Path, *sources: str) -> None:
    """Write the readings of a project, of all copies at hand where no sources are named."""
    written = pipeline.write_readings(pipeline.read_settings(root / "mkdocs.yml"), sources)
    assert all(isinstance(each, Written) for each in written)


class ReadHere:
    """Reads copies within this process, as its sandboxes do in theirs."""

    def run(self, question: bytes, *, shared: bytes = b"") -> bytes:
        """Return what a sandbox would answer."""
        return reading_task.answer(shared, question)


def read_here(patch: pytest.MonkeyPatch) -> None:
    """Read copies within this process, and in its forks within them.

    A sandbox is none of a fork's: each would start one anew, which takes seconds. That copies are read in both ways
    alike is what tests/test_reading_task.py tries.
    """
    patch.setattr(reading_task, "SANDBOXES", defaultdict(ReadHere))


@cache
def load() -> None:
    """Build a site in this process: what a build loads, and keeps for the next one, is there for all that is forked."""
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the theme's search imports jieba, whose source Python warns of
        config = load_config(str(project.make(Path(folder)) / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
