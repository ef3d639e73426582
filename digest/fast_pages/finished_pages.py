"""The site that stands, and digests of what an earlier build put there → the pages that need not be made again.

Of a page only digests are kept: the site has its bytes, and its part of the theme's search index. What somebody changed
there, or took away, is not what was kept, and the page is made again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

from digest.fast_pages.generated_files import digest_of, may_share, share
from digest.model import KeptTexts

Entries = Sequence[dict[str, Any]]
"""What a page has in the index of the theme's search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Former:
    """What an earlier build left."""

    site: Path
    """The folder whose place the site that is built will take."""
    kept: KeptTexts
    shipped: Path
    """The folder of the theme files of this program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedPage:
    """A page that stands as it would be made."""

    path: Path
    digest: str
    """SHA-256 of its bytes in hexadecimal."""
    entries: Entries

    def read(self) -> str | None:
        """Return the page; None where it is no longer what was found."""
        content = _read(self.path)
        return content.decode() if content is not None and sha256(content).hexdigest() == self.digest else None

    def shared_with(self, made: str, file: File) -> bool:
        """Let the page stand in a site that is made as well; return False where it cannot, or is another one now."""
        is_same = may_share(self.path, Path(made)) and self.read() is not None
        return is_same and share(self.path, Path(file.abs_dest_path))


class FinishedPages:
    """The pages of the site that stands."""

    def __init__(self, former: Former, shown_everywhere: str, *, searched: bool) -> None:
        """Find pages that show the same beside their own; `searched` says whether the theme's search has entries."""
        self._former = former
        self._against = shown_everywhere
        self._searched = searched

    def key_of(self, file: File, title: str | None) -> str:
        """Return the key of a page that stands in the navigation under a title, or under its own."""
        place = (self._against, file.src_uri, file.dest_uri, file.inclusion.name, title or "")
        return sha256("\0".join((*place, digest_of(file))).encode(errors="surrogateescape")).hexdigest()

    def find(self, key: str, file: File) -> FinishedPage | None:
        """Return the page of that key where it stands, whole."""
        told = self._former.kept.get(key)
        digest, _, of_entries = (told or "").partition(" ")
        if not digest:
            return None
        found = FinishedPage(
            path=self._former.site / file.dest_uri,
            digest=digest,
            entries=self._entries.get(file.url if file.url not in (".", "./") else "", ()),
        )
        return found if _told(found.entries) == of_entries and found.read() is not None else None

    def put(self, key: str, html: str, entries: Entries) -> None:
        """Keep the digests of a page as it will be written, and of its entries."""
        content = html.encode(errors="xmlcharrefreplace")  # as MkDocs writes it
        self._former.kept.put(key, f"{sha256(content).hexdigest()} {_told(entries)}")

    @cached_property
    def _entries(self) -> Mapping[str, Entries]:
        """The entries of the site that stands, by the address of their page."""
        entries: dict[str, list[dict[str, Any]]] = {}
        content = _read(self._former.site / "search/search_index.json") if self._searched else None
        try:
            for entry in json.loads(content or b'{"docs": []}')["docs"]:
                entries.setdefault(entry["location"].partition("#")[0], []).append(entry)
        except (ValueError, KeyError, TypeError, AttributeError):  # not as the search writes it
            return {}
        return entries


def _told(entries: Entries) -> str:
    return sha256(json.dumps(entries, default=str).encode()).hexdigest()


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
