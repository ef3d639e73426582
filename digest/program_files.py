"""The program's own files and the libraries beside it → the digest that tells this program from every other.

Imported before any other module is, so that it sees the files as they are loaded: answers of a program whose files
somebody changes while it runs must not be taken for those of the new one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

_FOLDER = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - before anything else is loaded

_PLACES = tuple(place for place in sys.path if place)
"""Where libraries were looked for when the program began."""


@cache
def program() -> str:
    """Return the SHA-256 of this program's files, the libraries that are installed beside it, and Python.

    What the same program makes of the same is the same; so it is with a program that somebody is changing. Empty where
    a file cannot be read.
    """
    digest = sha256()
    try:
        for name in (sys.version, *_libraries()):
            digest.update(_part(name.encode(errors="surrogateescape")))
        for path in _files():
            digest.update(_part(os.fsencode(path[len(_FOLDER) :])))
            digest.update(_part(Path(path).read_bytes()))
    except OSError:
        return ""
    return digest.hexdigest()


def is_as_loaded() -> bool:
    """Say whether the files and libraries are still those that were there when the program began, none unreadable."""
    return bool(_AT_FIRST) and _state() == _AT_FIRST


def _part(content: bytes) -> bytes:
    return b"%d:%b" % (len(content), content)


def _state() -> tuple[object, ...]:
    """Return what the disk tells of each file without reading it; nothing where it cannot tell it."""
    try:
        told = ((path, os.stat(path)) for path in _files())  # noqa: PTH116 - with whole paths it takes twice as long
        return (*_libraries(), *((path, of.st_mtime_ns, of.st_ctime_ns, of.st_size) for path, of in told))
    except OSError:
        return ()


def _files() -> Iterator[str]:
    """Yield the files on which it depends what the program does, but for what editors hide beside them."""
    for place, folders, names in os.walk(_FOLDER):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__pycache__")))
        yield from (f"{place}/{name}" for name in sorted(names) if name.endswith(_ENDINGS) and name[0] != ".")


def _libraries() -> list[str]:
    folders = (place for place in _PLACES if os.path.isdir(place))  # noqa: PTH112 - as above
    return sorted(name for place in folders for name in os.listdir(place) if name.endswith("-info") and "." in name)  # noqa: PTH208 - as above


_ENDINGS = (".py", ".txt", ".po")
"""Of the program, of the lists of words that it reads, and of what it says in other languages."""

_AT_FIRST = _state()
"""What the disk told of the files when the program began."""
