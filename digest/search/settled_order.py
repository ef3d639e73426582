"""An index as Pagefind writes it → the same index with its facets in the order of their names, and shorter names.

Pagefind writes the values of a filter, and the filters, in another order each time, and calls its files by digests of
their bytes; all else is equal in two indexes of the same pages (1.5.2, `findings/`).
Every first search loads the description, whose bytes are mostly the names of the pages' files, so they are cut.
"""

from __future__ import annotations

import gzip
import json
import zlib
from hashlib import sha256
from pathlib import Path
from typing import Any

from digest.errors import SettingsError
from digest.search import cbor

_MARK = b"pagefind_dcd"
"""What the content of each packed file of an index begins with."""

_ENTRY = "pagefind-entry.json"

_PAGES, _FILTERS = 1, 3
"""Which items of an index's description list its pages and its filters, each with their files."""

_TELLING = 2
"""Digits of a page's digest in the name of its file, so that a browser that kept the page's former words asks anew; one
in 256 changed pages is called as before, and shows them until the browser asks again."""

_GZIP = 31
"""What zlib calls its largest window with a head and foot of gzip, in which no time stands."""

_FORMLESS = (AttributeError, LookupError, TypeError, ValueError, OSError, EOFError, zlib.error)
"""How reading and using what has another form fails."""


def settle(folder: Path) -> None:
    """Put the facets of the index in `folder` into order, in place; raise SettingsError where it has another form."""
    try:
        entry = json.loads((folder / _ENTRY).read_text("utf-8"))
        for language in entry["languages"].values():
            language["hash"] = _settled(folder, language["hash"])
    except _FORMLESS as error:
        raise SettingsError(f"{folder}: an index of another form than Pagefind 1.5 writes: {error}") from error
    for path in list((folder / "fragment").glob("*.part")):  # at the end: a new name may be another page's old one
        path.rename(path.with_suffix(".pf_fragment"))
    (folder / _ENTRY).write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _settled(folder: Path, name: str) -> str:
    """The new name of the description of one language's index."""
    path = folder / f"pagefind.{name}.pf_meta"
    description = _read(path)
    path.unlink()
    pages = description[_PAGES]
    description[_PAGES] = [[_moved(folder / "fragment", file, place), *of] for place, (file, *of) in enumerate(pages)]
    filters = [(known, _renamed(folder / "filter" / f"{file}.pf_filter")) for known, file in description[_FILTERS]]
    description[_FILTERS] = sorted(filters)
    content = _packed(description)
    new = _name(content, like=name)
    (folder / f"pagefind.{new}.pf_meta").write_bytes(content)
    return new


def _moved(folder: Path, name: str, place: int) -> str:
    """The new name of a page's file: its place among the pages, and a few digits of the digest that named it."""
    language, _, digest = name.rpartition("_")
    new = f"{language}_{place:x}{digest[:_TELLING]}"
    (folder / f"{name}.pf_fragment").rename(folder / f"{new}.part")
    return new


def _renamed(path: Path) -> str:
    """The new name of a filter's file, whose values then stand in order."""
    name, values = _read(path)
    path.unlink()
    content = _packed([name, sorted(values)])
    new = _name(content, like=path.stem)
    path.with_name(f"{new}.pf_filter").write_bytes(content)
    return new


def _read(path: Path) -> Any:
    """The value in a packed file, whose form the callers try by using it."""
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_MARK):
        raise ValueError(f"{path.name} does not begin with {_MARK.decode()}")
    return cbor.read(content.removeprefix(_MARK))


def _packed(value: cbor.Value) -> bytes:
    packing = zlib.compressobj(9, zlib.DEFLATED, _GZIP)
    return packing.compress(_MARK + cbor.written(value)) + packing.flush()


def _name(content: bytes, *, like: str) -> str:
    """A name from the bytes, with the language and the length of the one that Pagefind gave."""
    language, _, digest = like.rpartition("_")
    return f"{language}_{sha256(content).hexdigest()[: len(digest)]}"
