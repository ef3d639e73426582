"""The folder of a site → its files, and where an address within it leads."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from digest.model import Id
from digest.site_gate.theme import Theme
from digest.site_gate.withheld import Run, Withheld, whose


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltSite:
    """A site to look at, and what it is held against."""

    files: frozenset[str]
    """Every file as its path below the folder, with forward slashes."""
    theme: Theme
    private: Mapping[Run, Id]
    """Whose the runs of words are that no page may have."""
    copies: frozenset[str]
    """SHA-256 of files that must not be published, in hexadecimal."""
    search: frozenset[str]
    """SHA-256 of the files that the program of Explore's search makes of the site's pages, in hexadecimal."""

    def led_to(self, address: str) -> str | None:
        """Return the file that is served for a path below the site's root, or None."""
        path = unquote(address)
        folder = path.rstrip("/")
        candidates = (path, f"{folder}/index.html" if folder else "index.html")
        return next((found for found in candidates if found in self.files), None)


def built_site(
    folder: Path,
    *,
    theme: Theme,
    private: Iterable[Withheld],
    copies: frozenset[str],
    search: frozenset[str] = frozenset(),
) -> BuiltSite:
    """Return the site in `folder`."""
    files = frozenset(_files_below(str(folder), ""))
    return BuiltSite(files=files, theme=theme, private=whose(private), copies=copies, search=search)


def _files_below(folder: str, way: str) -> Iterator[str]:
    """Yield the path of each file from `way` on; paths as texts take a fifth of the time, of thousands of files."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path, f"{way}{entry.name}/")
            elif not entry.is_dir():
                yield f"{way}{entry.name}"
