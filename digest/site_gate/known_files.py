"""A file in which no fault was found before → what links need to be known of it, without looking at it again.

What is found in a file depends on its path and bytes, on what the site is held against, and on which files the site
has. All of it is in the key. The index of Explore has other names for each build, and is left out of it, and with it
any page that leads to it.
"""

from __future__ import annotations

import json
import os
from hashlib import sha256

from digest.model import KeptTexts
from digest.site_gate.built_site import BuiltSite
from digest.site_gate.file_kinds import INDEX
from digest.site_gate.links import LinkedPage


class KnownFiles:
    """The files of a site without faults."""

    def __init__(self, site: BuiltSite, passes: KeptTexts | None = None) -> None:
        """Without `passes` none is known."""
        self._passes = passes
        self._against = b"" if passes is None else _digest_of(site)

    def get(self, path: str, content: bytes) -> list[LinkedPage] | None:
        """Return what is known of a file, which for a page is one value and otherwise none; None where nothing is."""
        if self._passes is None or path.startswith(INDEX):
            return None
        text = self._passes.get(self._key(path, content))
        return None if text is None else [_linked(path, *told) for told in json.loads(text)]

    def put(self, path: str, content: bytes, pages: list[LinkedPage]) -> None:
        """Keep that a file has no fault."""
        if self._passes is not None and not _leads_to_index(path, pages):
            told = [[sorted(page.anchors), page.asked] for page in pages]
            self._passes.put(self._key(path, content), json.dumps(told, separators=(",", ":")))

    def _key(self, path: str, content: bytes) -> str:
        return sha256(b"\0".join((self._against, os.fsencode(path), content))).hexdigest()


def _linked(path: str, anchors: list[str], asked: list[tuple[int, str, str]]) -> LinkedPage:
    return LinkedPage(
        path=path,
        anchors=frozenset(anchors),
        asked=tuple((line, goal, anchor) for line, goal, anchor in asked),
        astray=(),
    )


def _leads_to_index(path: str, pages: list[LinkedPage]) -> bool:
    return any(goal.startswith(INDEX) for goal in (path, *(goal for page in pages for goal in page.goals)))


def _digest_of(site: BuiltSite) -> bytes:
    """Return the SHA-256 of what the files of a site are held against."""
    private = sorted(f"{source}\t{' '.join(run)}" for run, source in site.private.items())
    files = sorted(path for path in site.files if not path.startswith(INDEX))
    told = (sorted(site.theme.files), site.theme.scripts.pattern, private, sorted(site.copies), files)
    return sha256(json.dumps(told).encode()).digest()
