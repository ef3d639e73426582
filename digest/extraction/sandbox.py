"""Engines' names and bytes → what each finds, in a process that can neither work long nor grow nor reach a network."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from digest.errors import CopyError
from digest.extraction.engine_output import CUT_SHORT, FAILED, EngineOutput, from_json, read_frame, write_frame
from digest.extraction.limits import LIMITS, Limits

BACKSTOP = 600.0
"""Seconds of the clock, in which even a machine that does fifty things at once gives a copy the processor time that it
may have. A judgement; where it strikes there is no reading, because a poorer one would depend on the machine."""

COPIES_A_PROCESS = 500
"""A precaution: over so many pages of all sizes the process grew by 100 MB with the first hundred, and no further."""

KILLED = -9
"""What a process returns that was ended from outside, most often because the machine was short of memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the engines make of a copy."""

    found: tuple[EngineOutput, ...]
    """Of each that did not fail."""
    cut_short: tuple[str, ...]
    """Names of those that a limit of processor time or memory ended, and of those behind one that took all along."""


class Sandbox:
    """A process that reads copies, one after another; started when first needed, and anew after a failure."""

    def __init__(self, *, limits: Limits = LIMITS, backstop: float = BACKSTOP) -> None:
        self._limits = limits
        self._backstop = backstop
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._copies = 0

    def run(self, engines: Sequence[str], content: bytes) -> Answers:
        """Return what the engines find; raise CopyError where the machine, and no limit, kept them from it."""
        with self._lock:
            try:
                answers = self._ask(engines, content)
            except BaseException:
                self._stop()
                raise
            self._copies += 1
            if len(answers) < len(engines) or self._copies >= COPIES_A_PROCESS:
                self._stop()
        ended = (name for name, answer in zip(engines, answers, strict=False) if answer == CUT_SHORT)
        return Answers(
            found=tuple(from_json(answer.decode("ascii")) for answer in answers if answer not in (FAILED, CUT_SHORT)),
            cut_short=(*ended, *engines[len(answers) :]),
        )

    def stop(self) -> None:
        """End the process."""
        with self._lock:
            self._stop()

    def forget(self) -> None:
        """Leave the process to the parent from which this process was forked."""
        self._lock, self._process = threading.Lock(), None

    def _ask(self, engines: Sequence[str], content: bytes) -> list[bytes]:
        """Return the engines' answers in their order, of which the last are missing where the process died."""
        if self._process is None:
            self._process, self._copies = _started(self._limits), 0
            with _ended_after(self._backstop, self._process):
                _wait_until_ready(self._process)
        questions, answers = _pipes(self._process)
        found: list[bytes] = []
        with _ended_after(self._backstop, self._process), suppress(OSError, EOFError):
            write_frame(questions, ",".join(engines).encode("ascii"))
            write_frame(questions, content)
            for _ in engines:
                found.append(read_frame(answers))
        if len(found) < len(engines) and self._process.wait() == KILLED:
            raise CopyError(
                "The copy was not read: something else ended the process that reads it; is the machine short of memory?"
            )
        return found

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            with suppress(OSError):  # closing a pipe to which a copy was still being written
                process.communicate()


SANDBOX = Sandbox()
"""The sandbox of this process."""

atexit.register(SANDBOX.stop)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=SANDBOX.forget)


def _started(limits: Limits) -> subprocess.Popen[bytes]:
    # First the folder of this very package: an empty entry, for the current folder, would lead to another one or none.
    folders = [str(Path(__file__).parents[2]), *filter(None, sys.path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders)}
    return subprocess.Popen(  # noqa: S603 - arguments of our own
        [sys.executable, "-P", "-m", "digest.extraction.worker", str(limits.engine), str(limits.copy)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )


def _wait_until_ready(process: subprocess.Popen[bytes]) -> None:
    try:
        read_frame(_pipes(process)[1])
    except EOFError as error:
        raise CopyError("The engines that read copies do not start; install the program anew.") from error


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    """Return its input and output, which are pipes because it was started so."""
    return cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)


@contextmanager
def _ended_after(seconds: float, process: subprocess.Popen[bytes]) -> Iterator[None]:
    """End the process after so many seconds of the clock, and then raise CopyError whatever was answered before."""
    struck = threading.Event()

    def strike() -> None:
        struck.set()
        process.kill()

    timer = threading.Timer(seconds, strike)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if struck.is_set():
            raise CopyError("The copy was not read, because the machine was too busy; read it again when it is not.")
