"""Engines' names and bytes → what each finds, in a process that may neither last, nor grow, nor reach the network."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, cast

from digest.extraction.engine_output import EngineOutput, from_json, read_frame, write_frame

SECONDS = 7.0
# Of the clock, for an engine that does not hear its alarm because it is deep in a C library. The worker's own limits,
# of processor time, come first on an idle machine; comparing the texts of 5 MB takes up to 2 s more.

STARTING_SECONDS = 30.0
# Importing the engines takes 1 s on an idle machine, and does not depend on the copy.

COPIES_A_PROCESS = 500
# A precaution, not measured: a fresh process now and then gives back what the parsers keep of each page.


class Sandbox:
    """A process that reads copies, one after another; started when first needed, and anew after a failure."""

    def __init__(self, *, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._copies = 0

    def run(self, engines: Sequence[str], content: bytes) -> tuple[EngineOutput, ...]:
        """Return what the engines find; one that failed, or came too late, is missing."""
        with self._lock:
            if self._process is None:
                self._process, self._copies = _start(), 0
            answers = list(_ask(self._process, engines, content, self._seconds))
            self._copies += 1
            if len(answers) < len(engines) or self._copies >= COPIES_A_PROCESS:
                self._stop()
        return tuple(from_json(answer.decode("ascii")) for answer in answers if answer)

    def stop(self) -> None:
        """End the process."""
        with self._lock:
            self._stop()

    def forget(self) -> None:
        """Leave the process to the parent from which this process was forked."""
        self._lock, self._process = threading.Lock(), None

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


def _start() -> subprocess.Popen[bytes]:
    # First the folder of this very package: an empty entry, for the current folder, would lead to another one or none.
    folders = [str(Path(__file__).parents[2]), *filter(None, sys.path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders)}
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "digest.extraction.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    with _killed_after(process, STARTING_SECONDS), suppress(EOFError):
        read_frame(_pipes(process)[1])
    return process


def _ask(process: subprocess.Popen[bytes], engines: Sequence[str], content: bytes, seconds: float) -> Iterator[bytes]:
    """Yield each engine's answer, empty where it failed, until the process dies or its time is over."""
    questions, answers = _pipes(process)
    with _killed_after(process, seconds), suppress(OSError, EOFError):
        write_frame(questions, ",".join(engines).encode("ascii"))
        write_frame(questions, content)
        for _ in engines:
            yield read_frame(answers)


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    """Return its input and output, which are pipes because it was started so."""
    return cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)


@contextmanager
def _killed_after(process: subprocess.Popen[bytes], seconds: float) -> Iterator[None]:
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
