"""A path and bytes → the file, whole or not at all, and never over what somebody else wrote meanwhile."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from filelock import lock_descriptor

from digest.atomic_write.locks import OPENED, open_locked
from digest.errors import ChangedError

PART = ".part"
"""How the name of what is not whole yet ends; it begins with a dot, and stands beside that which it will be."""

_OURS = f".digest{PART}"
"""The same of a file: with the program's name, since other programs leave files in `.part` too, and people's stay."""


def write_atomically(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Put the content at `path`; a file that is replaced keeps its mode.

    What is not `durable` may be lost, or be cut short, when the power fails.
    """
    _put(path, content, durable=durable)


def standing(path: Path) -> bytes | None:
    """Return what stands at `path`, or None where there is no file."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def replace_unchanged(path: Path, content: bytes, *, instead_of: bytes | None) -> None:
    """Put the content at `path` in place of what was read there, or of no file.

    Raise ChangedError, and leave the file as it is, where something else stands there by now.
    """
    _put(path, content, durable=True, instead_of=(instead_of,))


def sweep(folder: Path) -> None:
    """Delete what processes that were ended left half written in the folder, not what others are writing."""
    for part in folder.glob(f".*{_OURS}"):
        if part.is_symlink() or not part.is_file():
            continue
        descriptor = os.open(part, OPENED & ~os.O_CREAT)
        try:
            is_abandoned = lock_descriptor(descriptor, blocking=False)
            if is_abandoned and os.name != "nt":
                part.unlink(missing_ok=True)
        finally:
            os.close(descriptor)


def sync(path: Path | str) -> None:
    """Have the disk keep what a file holds, or which files a folder has; Windows can only while it is written."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _put(path: Path, content: bytes, *, durable: bool, instead_of: tuple[bytes | None, ...] = ()) -> None:
    """Write the file beside its place, then put it there; where it cannot be, raise OSError naming its place."""
    part = path.with_name(f".{path.name}{_OURS}")
    try:
        _fill(part, path, content, durable=durable, instead_of=instead_of)
        if durable:
            sync(path.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, os.fspath(path)) from error


def _fill(part: Path, path: Path, content: bytes, *, durable: bool, instead_of: tuple[bytes | None, ...]) -> None:
    with os.fdopen(open_locked(part, wait=True), "r+b", buffering=0) as file:
        try:
            part.chmod(_mode(path))
            _write(file.fileno(), content, durable=durable)
            if instead_of and standing(path) not in instead_of:
                raise ChangedError(f"{path} changed since it was read, and nothing was written to it; run this again.")
            if os.name == "nt":  # where nothing that is open can be moved
                file.close()
            part.replace(path)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise


def _write(descriptor: int, content: bytes, *, durable: bool) -> None:
    os.ftruncate(descriptor, 0)
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]
    if durable:
        os.fsync(descriptor)


def _mode(path: Path) -> int:
    """The mode of the file that is replaced, otherwise that of an ordinary new file."""
    return path.stat().st_mode & 0o777 if path.exists() else 0o644
