"""Results kept by the digest of what they were made from; the program's only cache, safe to delete at any time."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Set
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from digest.atomic_write import write_atomically
from digest.program_files import is_as_loaded, program

__all__ = ["Kept", "evict", "is_as_loaded", "keep", "key_of", "load", "program"]


def key_of(*parts: str | bytes) -> str:
    """Return the SHA-256 of the parts in hexadecimal; the parts' lengths count, so that no two lists share a key."""
    digest = sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        digest.update(f"{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()


def load(folder: Path, key: str) -> str | None:
    """Return the text kept under `key`, or None, also where it is not what was kept."""
    path = folder / f"{key}.json"
    try:
        digest, _, text = path.read_bytes().partition(b"\n") if path.is_file() else (b"", b"", b"")
        return text.decode("utf-8") if digest.decode("ascii") == sha256(text).hexdigest() else None
    except (OSError, UnicodeDecodeError):  # what cannot be read is made again
        return None


def keep(folder: Path, key: str, text: str) -> None:
    """Keep `text` under `key`, behind its digest, in place of whatever stands there."""
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / f"{key}.json").is_dir():
        shutil.rmtree(folder / f"{key}.json")
    text = f"{sha256(text.encode()).hexdigest()}\n{text}"
    write_atomically(folder / f"{key}.json", text.encode(), durable=False)  # what is cut short is made again


def evict(folder: Path, used: Set[str], *, spare: int) -> None:
    """Delete what is kept under other keys than the `used` ones, but for the `spare` that were kept last."""
    others = sorted(_ages(folder, used), reverse=True)
    for _, path in others[spare:]:
        with suppress(OSError):  # another command was quicker, or nothing can be deleted here
            path.unlink()


def _ages(folder: Path, used: Set[str]) -> Iterator[tuple[int, Path]]:
    for path in folder.glob("*.json"):
        if path.stem not in used:
            with suppress(OSError):
                yield path.stat().st_mtime_ns, path


class Kept:
    """Short texts under keys, all in one file: those that the same program kept before, and those of this run.

    The file holds what this run used, and as much again of what it did not: another branch may need that. Where the
    program's files change while it runs, nothing is taken over and nothing kept.
    """

    def __init__(self, folder: Path, name: str) -> None:
        """Take over what a run before kept under the name; nothing where the file is not what was kept."""
        self._folder, self._name = folder, name
        made_by, *lines = (load(folder, name) or "\n").split("\n")
        self._program = program()
        is_ours = made_by == self._program and is_as_loaded()
        self._before = dict(line.split("\t", 1) for line in lines if "\t" in line) if is_ours else {}
        self._used: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        """Return the text under `key`, or None."""
        found = self._used.get(key, self._before.get(key))
        if found is not None:
            self._used[key] = found
        return found

    def put(self, key: str, text: str) -> None:
        """Keep a text of one line."""
        self._used[key] = text

    @property
    def is_changed(self) -> bool:
        """Whether something is new, or another than before."""
        return any(self._before.get(key) != text for key, text in self._used.items())

    def write(self) -> None:
        """Write the file; where that cannot be, the next run takes longer."""
        if not is_as_loaded():
            return
        others = [key for key in self._before if key not in self._used][: len(self._used)]
        pairs = [*self._used.items(), *((key, self._before[key]) for key in others)]
        with suppress(OSError):
            keep(self._folder, self._name, "\n".join((self._program, *(f"{key}\t{text}" for key, text in pairs))))
