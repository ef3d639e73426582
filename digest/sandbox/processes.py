"""A task, a kind and limits → processes that do the task, each ready for its first question.

Loading what reads a copy takes seconds. Where the system can fork, one process loads it, reads no copy, and forks those
that do; elsewhere each of them loads it by itself.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
import weakref
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Protocol, cast

from digest.sandbox.forking import FORK, Requests
from digest.sandbox.frames import read_frame
from digest.sandbox.limits import Limits

FORKS = sys.platform == "linux"
"""Elsewhere there are no forks, or the system's own libraries may not be used behind one."""

KILLED = -9
"""What a process returns that was ended from outside, most often because the machine was short of memory."""


class Worker(Protocol):
    """A process that answers questions."""

    pid: int
    questions: IO[bytes]
    answers: IO[bytes]
    """Both pipes are closed by whoever ended it."""

    def end(self) -> int:
        """End the process if it goes on, and return with what it ended."""


class Starter(Protocol):
    """What makes the processes of one task and kind."""

    def start(self) -> Worker:
        """Return a process, which says with an empty frame that it is ready; raise EOFError where there is none."""

    def kill(self) -> None:
        """End what `start` waits for."""

    def stop(self) -> None:
        """End all that stands beside the processes which were handed out."""


def starter(task: str, kind: str, limits: Limits) -> Starter:
    """Return what makes processes on this system."""
    arguments = (task, kind, str(limits.seconds), str(limits.memory))
    return ForkServer(arguments) if FORKS else Programs(arguments)


class Programs:
    """Starts each process as a program, beside which nothing stands."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._arguments = arguments

    def start(self) -> Worker:
        """Return a program that loads its task."""
        return _Program(_started(self._arguments, subprocess.PIPE))

    def kill(self) -> None:
        """Nothing is waited for."""

    def stop(self) -> None:
        """Nothing stands beside them."""


class ForkServer:
    """A program that loads the task once and forks each process; started when first needed, and anew after its end."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._arguments = arguments
        self._lock = threading.Lock()
        self._program: subprocess.Popen[bytes] | None = None
        self._requests: Requests | None = None
        _SERVERS.add(self)

    def start(self) -> Worker:
        """Return a process that has loaded its task; raise EOFError or OSError where the server does not start."""
        theirs, questions = os.pipe()
        answers, also_theirs = os.pipe()
        try:
            pid, program = self._forked((theirs, also_theirs))
        except BaseException:
            os.close(questions)
            os.close(answers)
            raise
        finally:
            os.close(theirs)
            os.close(also_theirs)
        return _Forked(self, program, pid, os.fdopen(questions, "wb"), os.fdopen(answers, "rb"))

    def ended(self, pid: int, program: subprocess.Popen[bytes] | None) -> int:
        """End one of the processes and return with what it ended; as if killed where the server that forked it is gone.

        Such a process ends by itself, where its questions do. A server started since does not know it, and by its
        number another process may go.
        """
        with self._lock, suppress(OSError, EOFError):
            if self._program is program:
                return self._asked(pid)
        return KILLED

    def kill(self) -> None:
        """End the server, which is started anew when it is needed."""
        program = self._program
        if program is not None:
            program.kill()

    def stop(self) -> None:
        """End the server."""
        with self._lock:
            self._stop()

    def forget(self) -> None:
        """Leave the server to the parent from which this process was forked."""
        self._lock, self._program, self._requests = threading.Lock(), None, None

    def _forked(self, ends: Sequence[int]) -> tuple[int, subprocess.Popen[bytes] | None]:
        """Return the number of a new process, and the server that forked it."""
        with self._lock:
            with suppress(OSError, EOFError):  # there is none, or something ended it
                return self._asked(FORK, ends), self._program
            self._stop()
            try:
                self._begin()
                return self._asked(FORK, ends), self._program
            except BaseException:
                self._stop()
                raise

    def _begin(self) -> None:
        """Start the server and wait until it has loaded the task."""
        self._requests = Requests()
        with self._requests.theirs as theirs:
            self._program = _started((*self._arguments, "forks"), theirs.fileno())
        read_frame(cast("IO[bytes]", self._program.stdout))

    def _asked(self, request: int, ends: Sequence[int] = ()) -> int:
        """Return what the server answers; raise EOFError or OSError where there is none."""
        if self._program is None or self._requests is None:
            raise EOFError
        return self._requests.ask(request, cast("IO[bytes]", self._program.stdout), ends=ends)

    def _stop(self) -> None:
        if self._requests is not None:
            self._requests.close()
        if self._program is not None:
            self._program.kill()
            self._program.communicate()
        self._program = self._requests = None


_SERVERS: weakref.WeakSet[ForkServer] = weakref.WeakSet()
"""Those of this process."""


@atexit.register
def _stop_all() -> None:
    """End the servers; sandboxes, whose module is loaded later, have ended their processes then."""
    for server in _SERVERS:
        server.stop()


def _forget_all() -> None:
    for server in _SERVERS:
        server.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)


class _Program:
    """A process that is a program."""

    def __init__(self, program: subprocess.Popen[bytes]) -> None:
        self._program, self.pid = program, program.pid
        # pipes, because it was started so
        self.questions, self.answers = cast("IO[bytes]", program.stdin), cast("IO[bytes]", program.stdout)

    def end(self) -> int:
        self._program.kill()
        return self._program.wait()


class _Forked:
    """A process that a server forked."""

    def __init__(
        self,
        server: ForkServer,
        program: subprocess.Popen[bytes] | None,
        pid: int,
        questions: IO[bytes],
        answers: IO[bytes],
    ) -> None:
        self._server, self._program, self.pid, self.questions, self.answers = server, program, pid, questions, answers
        self._lock = threading.Lock()
        self._status: int | None = None

    def end(self) -> int:
        with self._lock:
            if self._status is None:
                self._status = self._server.ended(self.pid, self._program)
        return self._status


def _started(arguments: Sequence[str], questions: int) -> subprocess.Popen[bytes]:
    # First the folder of this very package: an empty entry, for the current folder, would lead to another one or none.
    folders = [str(Path(__file__).parents[2]), *filter(None, sys.path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders), "TZ": "UTC"}
    return subprocess.Popen(  # noqa: S603 - arguments of our own
        [sys.executable, "-P", "-m", "digest.sandbox.worker", *arguments],
        stdin=questions,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
