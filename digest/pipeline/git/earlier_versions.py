"""A generated file → what it held before: in the two sides of a merge, as it stands, or else in the last commit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from digest import intake
from digest.model import StoredComparison, StoredReading
from digest.pipeline.git.git_answers import committed_file, names_said, said_by_git
from digest.settings import Settings

Stored = TypeVar("Stored", StoredComparison, StoredReading)

Sides = Mapping[Path, tuple[str, ...]]
"""Git's names of what a file holds on each side of a merge."""


def unsettled(settings: Settings) -> Sides:
    """Return the files of which git has not been told how a merge is settled, with ours and theirs.

    Raise SettingsError where git fails: what others found stands nowhere else.
    """
    sides: dict[Path, tuple[str, ...]] = {}
    for line in names_said(said_by_git(settings.root, "ls-files", "-u", "-z", "--", ".")):
        entry, _, name = line.partition("\t")
        _, blob, stage = entry.split(" ")
        if stage in ("2", "3"):
            path = settings.root / name
            sides[path] = (*sides.get(path, ()), blob)
    return sides


def earlier_comparisons(settings: Settings, path: Path, sides: Sides) -> tuple[StoredComparison, ...]:
    """Return the comparisons that the file held: two where a merge has not been settled, none where there was none.

    Raise SettingsError where git fails.
    """
    return _earlier(settings, path, sides, intake.comparison_from)


def earlier_readings(settings: Settings, path: Path, sides: Sides) -> tuple[StoredReading, ...]:
    """Return the readings that the file held, likewise."""
    return _earlier(settings, path, sides, intake.committed_reading_from)


def _earlier(settings: Settings, path: Path, sides: Sides, parse: Callable[[str], Stored]) -> tuple[Stored, ...]:
    if path not in sides and not path.is_file():
        return ()
    blobs = (said_by_git(settings.root, "cat-file", "blob", blob) or b"" for blob in sides.get(path, ()))
    of_sides = tuple(_parsed(blobs, parse))
    standing = of_sides or tuple(_parsed([path.read_bytes()] if path.is_file() else [], parse))
    return standing or tuple(_parsed(_committed(settings, path), parse))


def _parsed(texts: Iterable[bytes], parse: Callable[[str], Stored]) -> Iterator[Stored]:
    for text in texts:
        try:
            yield parse(text.decode())
        except ValueError:  # a side with a fault, and a file with the marks of a merge
            continue


def _committed(settings: Settings, path: Path) -> Iterator[bytes]:
    if path.is_relative_to(settings.root):
        text = committed_file(settings.root, path.relative_to(settings.root).as_posix())
        yield from () if text is None else (text,)
