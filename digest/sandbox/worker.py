"""The sandbox's other side: questions come in as frames, and a frame goes out for each."""

from __future__ import annotations

import gc
import importlib
import sys
from contextlib import suppress
from typing import Protocol, cast

from digest.errors import sentence_of
from digest.sandbox.confinement import confine, confine_to_machine
from digest.sandbox.forking import fork_as_asked, received
from digest.sandbox.frames import Outcome, read_frame, write_frame
from digest.sandbox.limits import OutOfTimeError, limit_memory, limited

UNCOLLECTED = 50_000
"""Objects that are made before Python looks for rings of them that nobody needs, which it does for each 700 unasked: a
page makes few, and with so many a twentieth of the time of reading is saved for 3 MB."""


class Task(Protocol):
    """What a module offers whose work is done here."""

    def load(self, kind: str) -> None:
        """Load all that questions of this kind need: behind it no file can be opened."""

    def answer(self, shared: bytes, question: bytes) -> bytes:
        """Return the answer to one question, beside what many questions share."""


def main() -> None:
    """Answer until the input ends, within the limits of seconds and bytes that the command line gives.

    With a fifth argument the input is a socket that asks for forks of this process, and those answer.
    """
    gc.disable()  # what is loaded stays, so that looking for what goes takes a sixth of the time for nothing
    module, kind, seconds, memory, *forks = sys.argv[1:]
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    requests = received() if forks else None
    sys.stdout = sys.stderr  # a library that prints must not write into an answer
    task = cast(Task, importlib.import_module(module))
    confine_to_machine()
    task.load(kind)
    gc.collect()
    gc.freeze()
    gc.set_threshold(UNCOLLECTED)
    gc.enable()
    if requests is not None:
        write_frame(answers, b"")
        if not fork_as_asked(requests, answers):
            return
    limit_memory(int(memory))
    confine()
    write_frame(answers, b"")
    shared = b""
    with suppress(EOFError):
        while True:
            shared = read_frame(questions) or shared
            write_frame(answers, _outcome(task, float(seconds), shared, read_frame(questions)))


def _outcome(task: Task, seconds: float, shared: bytes, question: bytes) -> bytes:
    """Return how a question ends: an outermost edge, for libraries raise what they like."""
    try:
        with limited(seconds):
            return bytes([Outcome.ANSWERED]) + task.answer(shared, question)
    except OutOfTimeError:
        return bytes([Outcome.OUT_OF_TIME])
    except MemoryError:
        return bytes([Outcome.OUT_OF_MEMORY])
    except Exception as error:  # whatever a copy does to the program, the others are read
        return bytes([Outcome.REFUSED]) + sentence_of(error).encode("utf-8", "replace")


if __name__ == "__main__":
    main()
