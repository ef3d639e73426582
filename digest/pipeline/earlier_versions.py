"""A generated file → what it held before: in the two sides of a merge, as it stands, or else in the last commit."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from digest import intake
from digest.model import StoredComparison, StoredReading
from digest.settings import Settings

Stored = TypeVar("Stored", StoredComparison, StoredReading)


def earlier_comparisons(settings: Settings, path: Path) -> tuple[StoredComparison, ...]:
    """Return the comparisons that the file held: two where a merge has not been settled, none where there was none."""
    return _earlier(settings, path, intake.comparison_from)


def earlier_readings(settings: Settings, path: Path) -> tuple[StoredReading, ...]:
    """Return the readings that the file held, likewise."""
    return _earlier(settings, path, intake.committed_reading_from)


def _earlier(settings: Settings, path: Path, parse: Callable[[str], Stored]) -> tuple[Stored, ...]:
    if not path.is_file():
        return ()
    sides = tuple(_parsed(_sides(settings, path), parse))
    standing = sides or tuple(_parsed([path.read_bytes()], parse))
    return standing or tuple(_parsed(_committed(settings, path), parse))


def _parsed(texts: Iterator[bytes] | list[bytes], parse: Callable[[str], Stored]) -> Iterator[Stored]:
    for text in texts:
        try:
            yield parse(text.decode())
        except ValueError:  # a side with a fault, and a file with the marks of a merge
            continue


def _sides(settings: Settings, path: Path) -> Iterator[bytes]:
    """Yield ours and theirs, where git has not been told how a merge of the file is settled."""
    for line in _git(settings, "ls-files", "-u", "-z", "--", str(path)).split(b"\0"):
        entry, _, _ = line.partition(b"\t")
        _, _, stage = entry.rpartition(b" ")
        if stage in (b"2", b"3"):
            yield _git(settings, "cat-file", "blob", entry.split(b" ")[1].decode())


def _committed(settings: Settings, path: Path) -> Iterator[bytes]:
    if path.is_relative_to(settings.root):
        yield _git(settings, "show", f"HEAD:./{path.relative_to(settings.root).as_posix()}")


def _git(settings: Settings, *arguments: str) -> bytes:
    """Return what git says; nothing where it has nothing to say, as without a repository."""
    command = ["git", "-C", str(settings.root), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=False).stdout  # noqa: S603 - arguments of our own
    except OSError:
        return b""
