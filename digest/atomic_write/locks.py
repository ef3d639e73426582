"""A path → a lock that one process holds: it says who that is, and ends with the process, however that ends."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from errno import EAGAIN
from pathlib import Path

from filelock import lock_descriptor

from digest.errors import LockedError

OPENED = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
"""How a file of our own is opened: made where there is none, and never followed where somebody put a link there."""

_LONGEST = 400
"""Bytes of what a lock says that a message repeats; a judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """A lock that this process holds."""

    path: Path
    descriptor: int


@contextmanager
def lock(path: Path, command: str) -> Iterator[None]:
    """Hold the lock at `path` for `command`; raise LockedError where another process holds it."""
    held = acquire(path, command)
    try:
        yield
    finally:
        release(held)


def acquire(path: Path, command: str) -> Lock:
    """Take the lock at `path`, also from a process that was ended; raise LockedError where one that runs has it."""
    try:
        descriptor = open_locked(path, wait=False)
    except BlockingIOError as error:
        raise LockedError(f"{path}: {_holder(path)} is writing here; wait until that has ended.") from error
    try:
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{command}, process {os.getpid()} on {platform.node()}".encode())
    except BaseException:
        release(Lock(path=path, descriptor=descriptor))
        raise
    return Lock(path=path, descriptor=descriptor)


def release(held: Lock) -> None:
    """Give the lock up and delete its file."""
    with suppress(OSError):  # what stays there is nobody's lock any more
        held.path.unlink()
    os.close(held.descriptor)


def open_locked(path: Path, *, wait: bool) -> int:
    """Return the descriptor of the file at `path`, locked and made where there is none.

    Where another process has it, wait for it, or else raise BlockingIOError.
    """
    while True:
        descriptor = os.open(path, OPENED, 0o644)
        try:
            if not lock_descriptor(descriptor, blocking=wait):
                raise BlockingIOError(EAGAIN, "another process has it", os.fspath(path))
            if _is_at(path, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)  # its former holder moved or deleted it after it was opened here


def _is_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat(follow_symlinks=False))
    except FileNotFoundError:
        return False


def _holder(path: Path) -> str:
    try:
        said = path.read_bytes()[:_LONGEST].decode("utf-8", "replace")
    except OSError:
        said = ""
    return " ".join(said.split()) or "another process"
