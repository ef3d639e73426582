"""What kept a command from a part of its work → one sentence on standard error, and exit code 2."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING

import click

from digest.errors import DigestError, LockedError, sentence_of

if TYPE_CHECKING:  # every command needs this module, also one that only shows its help
    from digest import pipeline

EXIT_CODE = 2
"""Of a command that could not do all that it was asked; 1 is for faults that were found in content."""

LOCKED = 75
"""Where another process is writing, so that the same command may do it later: EX_TEMPFAIL of sysexits.h."""

_DEBUG = f"{__name__}.debug"


class Stopped(click.ClickException):
    """One sentence that says why a command cannot go on."""

    exit_code = EXIT_CODE


class Interrupted(click.ClickException):
    """A person ended the command, as by Ctrl-C."""

    exit_code = 130
    """As shells tell of what SIGINT, whose number is 2, has ended: 128 more.
    https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_08_02"""

    def __init__(self) -> None:
        super().__init__("Interrupted.")

    def show(self, file: IO[str] | None = None) -> None:
        """Print it on a line of its own, behind the ^C that a terminal shows."""
        click.echo("\n" * sys.stderr.isatty() + self.message, file=file, err=True)


class Locked(Stopped):
    """One sentence that says which process is to end before the command can do its work."""

    exit_code = LOCKED


def show_tracebacks(context: click.Context) -> None:
    """Let `say` show also where in the program something failed."""
    context.meta[_DEBUG] = True


def say(error: Exception) -> None:
    """Print why something was not done, in the form in which click says why a command ends; the command goes on."""
    _trace(error)
    Stopped(sentence_of(error)).show()


def tell_written(outcomes: Iterable[pipeline.Written | DigestError]) -> bool:
    """Print which files were written, and why others were not; return whether there are such."""
    failed = False
    for outcome in outcomes:
        if isinstance(outcome, DigestError):
            say(outcome)
            failed = True
        else:
            click.echo(f"{outcome.path}: {'written' if outcome.changed else 'as it was'}")
    return failed


def stopped(error: Exception) -> Stopped:
    """Return the exception by which click ends the command with one sentence."""
    _trace(error)
    if isinstance(error, OSError) and error.filename is None:
        _close_output()
    return (Locked if isinstance(error, LockedError) else Stopped)(sentence_of(error))


def _trace(error: Exception) -> None:
    context = click.get_current_context(silent=True)
    if context is not None and context.meta.get(_DEBUG):
        click.echo("".join(traceback.format_exception(error)), err=True)


def _close_output() -> None:
    """Let nothing more be written to where nothing can be, as on a full disk; at its end Python would try again."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # an output that is no file, as in a test, has nothing to be closed
        return
