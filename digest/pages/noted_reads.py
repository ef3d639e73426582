"""The edition and its index → the same, with a note of each part that somebody reads of them.

A view is given nothing else of the records. So what it read, and what the parts that it read are, is all on which it
can depend; a part that it only looked for counts as read too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from hashlib import sha256
from typing import Any, TypeVar, cast

from digest.model import Check, Edition, Evidence
from digest.model.weeks import Week
from digest.pages.views.edition_index import Index, Naming
from digest.pages.views.listings import Listing

Key = TypeVar("Key")
Value = TypeVar("Value")

Read = tuple[str, str | None]
"""The name of a mapping or row, and the key that was read in it; None for all of it."""


def noting(edition: Edition, index: Index, reads: set[Read]) -> tuple[Edition, Index]:
    """Return the edition and the index, whose readers are noted in `reads`."""
    content = {name: _Mapping(f"content.{name}", values, reads) for name, values in _mappings(edition.content).items()}
    rows = {name: _Row(f"content.{name}", values, reads) for name, values in _rows(edition.content).items()}
    noted = replace(
        edition,
        content=replace(edition.content, **cast("Any", content | rows)),
        briefings=cast("Any", _Row("briefings", edition.briefings, reads)),
        sources=cast("Any", _Row("sources", edition.sources, reads)),
        readings=_Mapping("readings", edition.readings, reads),
        checks=_Checks(edition.checks, reads),
    )
    parts = {name: _Mapping(f"index.{name}", values, reads) for name, values in _mappings(index).items()}
    return noted, replace(index, **cast("Any", parts))


class Parts:
    """What an edition and its index hold, each part told by a digest."""

    def __init__(self, edition: Edition, index: Index) -> None:
        of_source: dict[str, list[tuple[Evidence, Check]]] = {}
        for evidence, check in edition.checks.items():
            of_source.setdefault(evidence.source, []).append((evidence, check))
        self._mappings: dict[str, Mapping[str, object]] = {
            **{f"content.{name}": values for name, values in _mappings(edition.content).items()},
            **{f"index.{name}": values for name, values in _mappings(index).items()},
            "readings": edition.readings,
            "checks": {source: tuple(pairs) for source, pairs in of_source.items()},
        }
        self._rows: dict[str, Sequence[object]] = {
            **{f"content.{name}": values for name, values in _rows(edition.content).items()},
            "briefings": edition.briefings,
            "sources": edition.sources,
        }
        self._known: dict[Read, str] = {}
        self._values: dict[int, tuple[object, str]] = {}

    def digest(self, read: Read) -> str:
        """Return the digest of a part; empty where there is none."""
        if read not in self._known:
            self._known[read] = self._made(*read)
        return self._known[read]

    def digest_of(self, value: object) -> str:
        """Return the digest of what a value of the edition says."""
        if isinstance(value, Naming | Week | Listing):  # many hold one briefing, which is long
            value = tuple(getattr(value, each.name) for each in fields(value))
        if isinstance(value, tuple):
            return _sha(*map(self.digest_of, value))
        if not is_dataclass(value):
            return _sha(repr(value))
        if id(value) not in self._values:  # it is held as well, so that no other gets its id
            self._values[id(value)] = (value, _sha(repr(value)))
        return self._values[id(value)][1]

    def _made(self, name: str, key: str | None) -> str:
        if name in self._rows:
            return self.digest_of(tuple(self._rows[name]))
        values = self._mappings.get(name, {})
        if key is None:
            return _sha(*(part for each in values for part in (each, self.digest((name, each)))))
        return self.digest_of(values[key]) if key in values else ""


class _Mapping(Mapping[str, Value]):
    def __init__(self, name: str, values: Mapping[str, Value], reads: set[Read]) -> None:
        self._name, self._values, self._reads = name, values, reads

    def __getitem__(self, key: str) -> Value:
        self._reads.add((self._name, key))
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        self._reads.add((self._name, None))
        return iter(self._values)

    def __len__(self) -> int:
        self._reads.add((self._name, None))
        return len(self._values)


class _Checks(Mapping[Evidence, Check]):
    """The checks of evidence, which are noted by its source."""

    def __init__(self, values: Mapping[Evidence, Check], reads: set[Read]) -> None:
        self._values, self._reads = values, reads

    def __getitem__(self, key: Evidence) -> Check:
        self._reads.add(("checks", key.source))
        return self._values[key]

    def __iter__(self) -> Iterator[Evidence]:
        self._reads.add(("checks", None))
        return iter(self._values)

    def __len__(self) -> int:
        self._reads.add(("checks", None))
        return len(self._values)


class _Row(Sequence[Value]):
    def __init__(self, name: str, values: Sequence[Value], reads: set[Read]) -> None:
        self._read, self._values, self._reads = (name, None), values, reads

    def __getitem__(self, place: Any) -> Any:
        self._reads.add(self._read)
        return self._values[place]

    def __len__(self) -> int:
        self._reads.add(self._read)
        return len(self._values)


def _mappings(value: Any) -> dict[str, Mapping[str, Any]]:
    named = ((each.name, getattr(value, each.name)) for each in fields(value))
    return {name: found for name, found in named if isinstance(found, Mapping)}


def _rows(value: Any) -> dict[str, Sequence[Any]]:
    named = ((each.name, getattr(value, each.name)) for each in fields(value))
    return {name: found for name, found in named if isinstance(found, tuple)}


def _sha(*parts: str) -> str:
    return sha256("".join(f"{len(part)}:{part}" for part in parts).encode(errors="surrogatepass")).hexdigest()
