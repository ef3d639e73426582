"""An index as Pagefind writes it → the same index in one order, of which a first search loads less.

Pagefind writes the values of a filter, and the filters, in another order each time, and calls its files by digests of
their bytes; all else is equal in two indexes of the same pages (1.5.2, `findings/`).
Every search loads the description, whose bytes are mostly a name, a length and a place in the order of days for each
page: the names are made alike but for the place of the page, the lengths rounded, and the order of days, which is asked
where no word is, stands in a file of its own.
"""

from __future__ import annotations

import gzip
import json
import zlib
from hashlib import sha256
from pathlib import Path
from typing import Any

from digest.errors import SettingsError
from digest.search import cbor, word_parts

NEWEST = "newest."
"""How a file begins that has the places of all pages in the index of one language, those of the latest days first. It
goes on with the name of the index's description, so that a browser that kept the order of a former index asks anew."""

_MARK = b"pagefind_dcd"
"""What the content of each packed file of an index begins with."""

_ENTRY = "pagefind-entry.json"

_PAGES, _PARTS, _FILTERS, _SORTS = 1, 2, 3, 4
"""Which items of an index's description list its pages, the parts with its words, its filters and its orders."""

_VERSION = 6
"""Digits of the digest of all pages that stand in the name of each page's file, so that a browser that kept a page's
former words asks anew; equal in all names of one index, they cost no byte."""

_PLACE = 5
"""Digits of a page's place in the name of its file, in hexadecimal: a million pages, more than a build makes."""

_KEPT_BITS = 3
"""Bits of the number of a page's words, by which longer pages count less; a judgement, since ranks change little. With
this, with names alike and without days, the list of 6,666 invented pages has 20,190 bytes in place of 44,206."""

_GZIP = 31
"""What zlib calls its largest window with a head and foot of gzip, in which no time stands."""

_FORMLESS = (AttributeError, LookupError, TypeError, ValueError, OSError, EOFError, zlib.error)
"""How reading and using what has another form fails."""


def settle(folder: Path) -> None:
    """Settle the index in `folder`, in place; raise SettingsError where it has another form."""
    try:
        entry = json.loads((folder / _ENTRY).read_text("utf-8"))
        for language in entry["languages"].values():
            language["hash"] = _settled(folder, language["hash"])
    except _FORMLESS as error:
        raise SettingsError(f"{folder}: an index of another form than Pagefind 1.5 writes: {error}") from error
    for path in list((folder / "fragment").glob("*.part")):  # at the end: a new name may be another page's old one
        path.rename(path.with_suffix(".pf_fragment"))
    _write(folder / _ENTRY, entry)


def _write(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _settled(folder: Path, name: str) -> str:
    """The new name of the description of one language's index, beside which the order of its pages is written."""
    path = folder / f"pagefind.{name}.pf_meta"
    description = _read(path)
    path.unlink()
    pages = description[_PAGES]
    version = sha256("".join(file for file, _ in pages).encode()).hexdigest()[:_VERSION]
    new_names = [
        _moved(folder / "fragment", file, f"{version}{place:0{_PLACE}x}") for place, (file, _) in enumerate(pages)
    ]
    description[_PAGES] = [[new_name, _rounded(words)] for new_name, (_, words) in zip(new_names, pages, strict=True)]
    description[_PARTS] = [part for listed in description[_PARTS] for part in _parted(folder / "index", listed)]
    filters = [(known, _renamed(folder / "filter" / f"{file}.pf_filter")) for known, file in description[_FILTERS]]
    description[_FILTERS] = sorted(filters)
    days = dict(description[_SORTS]).get("day", [])
    description[_SORTS] = []
    content = _packed(cbor.written(description))
    new = _name(content, like=name)
    (folder / f"pagefind.{new}.pf_meta").write_bytes(content)
    _write(folder / f"{NEWEST}{new}.json", days[::-1])
    return new


def _moved(folder: Path, name: str, new: str) -> str:
    """The new name of a page's file."""
    language, _, _ = name.rpartition("_")
    (folder / f"{name}.pf_fragment").rename(folder / f"{language}_{new}.part")
    return f"{language}_{new}"


def _rounded(number: int) -> int:
    """A number without all but its first bits."""
    dropped = max(number.bit_length() - _KEPT_BITS, 0)
    return number >> dropped << dropped


def _parted(folder: Path, listed: list[str]) -> list[list[str]]:
    """A part of the index, as the description lists it, or the smaller ones that take its place."""
    first, _, name = listed
    path = folder / f"{name}.pf_index"
    size = path.stat().st_size
    if size <= word_parts.LARGE:
        return [listed]
    (words,) = cbor.items(_unpacked(path))
    path.unlink()
    parts = [
        [_word(part[0]), _word(part[-1]), _written(folder, name, part)]
        for part in word_parts.smaller(cbor.items(words), size)
    ]
    parts[0][0] = first  # the beginning of its first word, by which words that go on from what is typed are found
    return parts


def _word(entry: bytes) -> Any:
    """The word itself, of what a part of the index has of it."""
    return cbor.read(cbor.items(entry)[0])


def _written(folder: Path, like: str, words: list[bytes]) -> str:
    """The name of the file with a part of the index."""
    content = _packed(cbor.listed([cbor.listed(words)]))
    name = _name(content, like=like)
    (folder / f"{name}.pf_index").write_bytes(content)
    return name


def _renamed(path: Path) -> str:
    """The new name of a filter's file, whose values then stand in order."""
    name, values = _read(path)
    path.unlink()
    content = _packed(cbor.written([name, sorted(values)]))
    new = _name(content, like=path.stem)
    path.with_name(f"{new}.pf_filter").write_bytes(content)
    return new


def _read(path: Path) -> Any:
    """The value in a packed file, whose form the callers try by using it."""
    return cbor.read(_unpacked(path))


def _unpacked(path: Path) -> bytes:
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_MARK):
        raise ValueError(f"{path.name} does not begin with {_MARK.decode()}")
    return content.removeprefix(_MARK)


def _packed(written: bytes) -> bytes:
    packing = zlib.compressobj(9, zlib.DEFLATED, _GZIP)
    return packing.compress(_MARK + written) + packing.flush()


def _name(content: bytes, *, like: str) -> str:
    """A name from the bytes, with the language and the length of the one that Pagefind gave."""
    language, _, digest = like.rpartition("_")
    return f"{language}_{sha256(content).hexdigest()[: len(digest)]}"
