"""Requests of the program → processes, each forked from one that has loaded its task, with streams of its own.

The two talk over a pair of sockets that lead to each other alone, for only such can hand over the ends of pipes.
"""

from __future__ import annotations

import os
import signal
import socket
import struct
from collections.abc import Sequence
from typing import IO

from digest.sandbox.frames import read_frame, write_frame

REQUEST = struct.Struct(">q")
"""What is asked for: a new process, or the end of the process of this number."""

FORK = 0
"""The number that no process has, and that asks for a new one."""

STATUS = struct.Struct(">q")
"""What answers: the number of the new process, or with what the other one ended."""

INPUT, OUTPUT = 0, 1
"""Where a process has its standard streams."""


class Requests:
    """The program's side: what it asks a server of, and the end of it that the server gets as its input."""

    def __init__(self) -> None:
        self._ours, self.theirs = socket.socketpair()

    def ask(self, request: int, answers: IO[bytes], *, ends: Sequence[int] = ()) -> int:
        """Return the status that answers a request with the ends of pipes; raise EOFError or OSError without one."""
        socket.send_fds(self._ours, [REQUEST.pack(request)], ends)
        return int(STATUS.unpack(read_frame(answers))[0])

    def close(self) -> None:
        """Ask no more."""
        self._ours.close()


def received() -> socket.socket:
    """Return the requests to this process, which are its standard input."""
    return socket.socket(fileno=INPUT)


def fork_as_asked(requests: socket.socket, answers: IO[bytes]) -> bool:
    """Return True in each new process, which holds nothing of this one's; False here, where nobody asks any more."""
    while True:
        request, ends, _, _ = socket.recv_fds(requests, REQUEST.size, 2)
        if len(request) < REQUEST.size:
            return False
        number = int(REQUEST.unpack(request)[0])
        status = os.fork() if number == FORK else _ended(number)
        is_new = number == FORK and not status
        if is_new:
            requests.detach()  # its descriptor becomes the input
            os.dup2(ends[0], INPUT)
            os.dup2(ends[1], OUTPUT)
        for end in ends:
            os.close(end)
        if is_new:
            return True
        write_frame(answers, STATUS.pack(status))


def _ended(process: int) -> int:
    """Return with what one of the processes ended, which it does now if it had not."""
    os.kill(process, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
