"""Questions → answers, each from a process of its own kind; or in one sentence why there is no answer."""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, cast

from digest.errors import CopyError, CutShortError
from digest.sandbox.frames import Outcome, read_frame, write_frame
from digest.sandbox.limits import LIMITS, Limits

BACKSTOP = 600.0
"""Seconds of the clock, in which even a machine that does fifty things at once gives a copy the processor time that it
may have. A judgement; where it strikes there is no reading, because a poorer one would depend on the machine."""

QUESTIONS_A_PROCESS = 500
"""A precaution: over so many pages of all sizes the process grew by 100 MB with the first hundred, and no further."""

KILLED = -9
"""What a process returns that was ended from outside, most often because the machine was short of memory."""

OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0)
"""What a process returns that the system ended for its processor time; no process returns it on Windows."""

WAY_OUT = "store the article's text alone, as .txt"


class Sandbox:
    """A process that does one task, question after question; started when first needed, and anew after a failure."""

    def __init__(self, task: str, kind: str, *, limits: Limits = LIMITS, backstop: float = BACKSTOP) -> None:
        self._arguments = (task, kind, str(limits.seconds), str(limits.memory))
        self._limits = limits
        self._backstop = backstop
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._asked = 0
        self._shared = b""
        _ALL.add(self)

    def run(self, question: bytes, *, shared: bytes = b"") -> bytes:
        """Return the answer; raise CopyError with why there is none, CutShortError where a limit kept it from one.

        `shared` is what many questions share; it crosses over once for all that follow each other with the same.
        """
        with self._lock:
            answer = self._ask(question, shared)
            if answer[0] == Outcome.OUT_OF_MEMORY and self._asked > 1:
                self._stop()  # what former questions left behind in the process must not decide
                answer = self._ask(question, shared)
            if answer[0] in (Outcome.OUT_OF_TIME, Outcome.OUT_OF_MEMORY) or self._asked >= QUESTIONS_A_PROCESS:
                self._stop()
        return self._content(answer)

    def stop(self) -> None:
        """End the process."""
        with self._lock:
            self._stop()

    def forget(self) -> None:
        """Leave the process to the parent from which this process was forked."""
        self._lock, self._process = threading.Lock(), None

    def _content(self, answer: bytes) -> bytes:
        match answer[0]:
            case Outcome.ANSWERED:
                return answer[1:]
            case Outcome.OUT_OF_TIME:
                raise CutShortError(
                    f"Reading the copy takes more than {self._limits.seconds:g} s of processor time; {WAY_OUT}."
                )
            case Outcome.OUT_OF_MEMORY:
                raise CutShortError(
                    f"Reading the copy takes more than {self._limits.memory >> 20} MiB of memory; {WAY_OUT}."
                )
        raise CopyError(answer[1:].decode("utf-8"))

    def _ask(self, question: bytes, shared: bytes) -> bytes:
        """Return the frame that answers, also for a process that the question ended; raise CopyError for any other."""
        try:
            process = self._running()
            questions, answers = _pipes(process)
            answer = b""
            with _ended_after(self._backstop, process), suppress(OSError, EOFError):
                write_frame(questions, shared if shared != self._shared else b"")
                write_frame(questions, question)
                answer = read_frame(answers)
            self._shared, self._asked = shared, self._asked + 1
            return answer or _death(process)
        except BaseException:
            self._stop()
            raise

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process, self._asked, self._shared = _started(self._arguments), 0, b""
            with _ended_after(self._backstop, self._process):
                _wait_until_ready(self._process)
        return self._process

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            with suppress(OSError):  # closing a pipe to which a copy was still being written
                process.communicate()


_ALL: weakref.WeakSet[Sandbox] = weakref.WeakSet()
"""The sandboxes of this process."""


@atexit.register
def _stop_all() -> None:
    for sandbox in _ALL:
        sandbox.stop()


def _forget_all() -> None:
    for sandbox in _ALL:
        sandbox.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)


def _started(arguments: tuple[str, ...]) -> subprocess.Popen[bytes]:
    # First the folder of this very package: an empty entry, for the current folder, would lead to another one or none.
    folders = [str(Path(__file__).parents[2]), *filter(None, sys.path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders), "TZ": "UTC"}
    return subprocess.Popen(  # noqa: S603 - arguments of our own
        [sys.executable, "-P", "-m", "digest.sandbox.worker", *arguments],
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


def _death(process: subprocess.Popen[bytes]) -> bytes:
    """Return what answers for a process that ended over its question; raise CopyError where something else ended it."""
    code = process.wait()
    if code == KILLED:
        raise CopyError(
            "The copy was not read: something else ended the process that reads it; is the machine short of memory?"
        )
    if code and code == OUT_OF_TIME:
        return bytes([Outcome.OUT_OF_TIME])
    raise CopyError(f"The copy ended the process that reads it, so it is damaged or made to do harm; {WAY_OUT}.")


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
