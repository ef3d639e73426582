"""The folder of a built site → the files of its index: written into it, or only known by their digests."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from digest.search.pagefind_run import run
from digest.search.settled_order import NEWEST, settle

FOLDER = "pagefind"
"""Where a site has its index."""

_LOADED = ("pagefind.js", "pagefind-entry.json")
"""The files with names of their own that a search loads."""

_PARTS = (".pagefind", ".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pf_sort")
"""Endings of the parts of an index: its searching program for each language, and the data."""


def write_index(site: Path) -> frozenset[str]:
    """Write the index of a site into its folder `pagefind`, in place of an earlier one; raise SettingsError.

    Return the SHA-256 of each of its files, in hexadecimal.
    """
    with tempfile.TemporaryDirectory(dir=site, prefix=".pagefind.part.") as made:
        target = Path(made) / FOLDER
        _make(site, target)
        shutil.rmtree(site / FOLDER, ignore_errors=True)
        target.replace(site / FOLDER)
    return _digests(site / FOLDER)


def digests(site: Path) -> frozenset[str]:
    """Return the SHA-256, in hexadecimal, of each file that the index of a site must have; raise SettingsError.

    The index is made again: the same pages give the same bytes.
    """
    with tempfile.TemporaryDirectory() as made:
        _make(site, Path(made))
        return _digests(Path(made))


def _make(site: Path, target: Path) -> None:
    """Make the index without what no page of ours loads: the program's own forms, and their looks."""
    run(site, target)
    settle(target)
    for path in list(_files(target)):
        if path.name not in _LOADED and path.suffix not in _PARTS and not path.name.startswith(NEWEST):
            path.unlink()


def _digests(folder: Path) -> frozenset[str]:
    return frozenset(sha256(path.read_bytes()).hexdigest() for path in _files(folder))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())
