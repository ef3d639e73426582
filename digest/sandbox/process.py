"""Questions → answers, each from a process of its own kind; or in one sentence why there is no answer."""

from __future__ import annotations

import atexit
import os
import signal
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from digest.errors import CopyError, CutShortError
from digest.sandbox.frames import Outcome, read_frame, write_frame
from digest.sandbox.limits import LIMITS, Limits
from digest.sandbox.processes import KILLED, Starter, Worker, starter

BACKSTOP = 600.0
"""Seconds of the clock, in which even a machine that does fifty things at once gives a copy the processor time that it
may have. A judgement; where it strikes there is no reading, because a poorer one would depend on the machine."""

QUESTIONS_A_PROCESS = 500
"""A precaution: over so many pages of all sizes the process grew by 100 MB with the first hundred, and no further."""

OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0)
"""What a process returns that the system ended for its processor time; no process returns it on Windows."""

WAY_OUT = "store the article's text alone, as .txt"


class Sandbox:
    """A process that does one task, question after question; started when first needed, and anew after a failure."""

    def __init__(
        self,
        task: str,
        kind: str,
        *,
        limits: Limits = LIMITS,
        backstop: float = BACKSTOP,
        shared_starter: Starter | None = None,
    ) -> None:
        self._starter, self._is_alone = shared_starter or starter(task, kind, limits), shared_starter is None
        self._limits = limits
        self._backstop = backstop
        self._lock = threading.Lock()
        self._worker: Worker | None = None
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
        """End the process, and what starts it alone."""
        with self._lock:
            self._stop()
        if self._is_alone:
            self._starter.stop()

    def forget(self) -> None:
        """Leave the process to the parent from which this process was forked."""
        self._lock, self._worker = threading.Lock(), None

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
            worker = self._running()
            answer = b""
            with _ended_after(self._backstop, worker.end), suppress(OSError, EOFError):
                write_frame(worker.questions, shared if shared != self._shared else b"")
                write_frame(worker.questions, question)
                answer = read_frame(worker.answers)
            self._shared, self._asked = shared, self._asked + 1
            return answer or _death(worker)
        except BaseException:
            self._stop()
            raise

    def _running(self) -> Worker:
        if self._worker is None:
            self._asked, self._shared = 0, b""
            try:
                with _ended_after(self._backstop, self._starter.kill):
                    self._worker = self._starter.start()
                with _ended_after(self._backstop, self._worker.end):
                    read_frame(self._worker.answers)
            except (EOFError, OSError) as error:
                raise CopyError("The engines that read copies do not start; install the program anew.") from error
        return self._worker

    def _stop(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.end()
            for pipe in (worker.questions, worker.answers):
                with suppress(OSError):  # a copy was still being written to it
                    pipe.close()


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


def _death(worker: Worker) -> bytes:
    """Return what answers for a process that ended over its question; raise CopyError where something else ended it."""
    code = worker.end()
    if code == KILLED:
        raise CopyError(
            "The copy was not read: something else ended the process that reads it; is the machine short of memory?"
        )
    if code and code == OUT_OF_TIME:
        return bytes([Outcome.OUT_OF_TIME])
    raise CopyError(f"The copy ended the process that reads it, so it is damaged or made to do harm; {WAY_OUT}.")


@contextmanager
def _ended_after(seconds: float, end: Callable[[], object]) -> Iterator[None]:
    """End a process after so many seconds of the clock, and then raise CopyError whatever was answered before."""
    struck = threading.Event()

    def strike() -> None:
        struck.set()
        end()

    timer = threading.Timer(seconds, strike)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if struck.is_set():
            raise CopyError("The copy was not read, because the machine was too busy; read it again when it is not.")
