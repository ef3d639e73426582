"""A task for the tests of the sandbox: what a copy could make its reader do, none of which would do harm."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping
from itertools import repeat
from pathlib import Path

from digest.errors import CopyError

HELD: list[bytes] = []
"""What former questions leave behind in the process."""

LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform != "win32" else None


def load(kind: str) -> None:
    """Load nothing."""


def answer(shared: bytes, question: bytes) -> bytes:
    """Do what the question says."""
    name, _, rest = question.decode().partition(" ")
    return str(DEEDS[name](shared.decode() if name == "shared" else rest)).encode()


def _endless(caught: str) -> None:
    caught_kind = {"Exception": Exception, "BaseException": BaseException}[caught]
    while True:
        try:
            while True:
                str(1)
        except caught_kind:
            continue


def _hold(megabytes: str) -> int:
    HELD.append(bytes(int(megabytes) << 20))
    return len(HELD)


def _from_c(path: str) -> str:
    """Open a file from C, of which the interpreter is not told."""
    assert LIBC is not None
    found = LIBC.open(path.encode(), os.O_RDONLY)
    return os.strerror(ctypes.get_errno()) if found < 0 else "opened"


def _socket_from_c(kind: str) -> str:
    assert LIBC is not None
    found = LIBC.socket(socket.AF_UNIX, getattr(socket, kind), 0)
    return os.strerror(ctypes.get_errno()) if found < 0 else "opened"


def _is_open(descriptor: int) -> bool:
    try:
        os.fstat(descriptor)
    except OSError:
        return False
    return True


def _refuse(sentence: str) -> None:
    raise CopyError(sentence)


DEEDS: Mapping[str, Callable[[str], object]] = {
    "echo": str,
    "shared": str,
    "endless": _endless,
    "c-endless": lambda _: deque(repeat(0), maxlen=0),
    "hold": _hold,
    "raise": _refuse,
    "fail": lambda _: [][1],  # type: ignore[index]
    "die": lambda _: os._exit(3),
    "abort": lambda _: os.abort(),
    "open": lambda path: Path(path).read_bytes(),
    "write": lambda path: Path(path).write_bytes(b""),
    "list": lambda path: os.listdir(path),  # noqa: PTH208 - what a library calls
    "remove": lambda path: Path(path).unlink(),
    "socket": lambda kind: socket.socket(socket.AF_INET, getattr(socket, kind)),
    "local-socket": lambda kind: socket.socket(socket.AF_UNIX, getattr(socket, kind)),
    "name": lambda host: socket.getaddrinfo(host.encode(), 80),
    "run": lambda program: subprocess.run([program], check=False),
    "system": os.system,
    "fork": lambda _: os.fork(),
    "import": __import__,
    "load": ctypes.CDLL,
    "descriptors": lambda _: list(filter(_is_open, range(256))),
    "threads": lambda _: threading.active_count(),
    "c-open": _from_c,
    "c-socket": _socket_from_c,
}
"""What can be asked for, by the first word of the question."""
