"""The folder of a built site → the files of its index: written into it, or only known by their digests."""

from __future__ import annotations

import os
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
    with tempfile.TemporaryDirectory(dir=site, prefix=f"{_OWN}part.") as made:
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
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=f"{_OWN}pages.") as folder:
        pages = Path(folder)
        run(pages if _gathered(site, pages) else site, target)
    settle(target)
    for path in list(_files(target)):
        if path.name not in _LOADED and path.suffix not in _PARTS and not path.name.startswith(NEWEST):
            path.unlink()


def _gathered(site: Path, folder: Path) -> int:
    """Let the pages stand in a folder that say of themselves that they are to be found, and return how many they are.

    Where one does, Pagefind takes no others, but would read them all: most of a large site are lists.
    """
    found = 0
    for place, folders, names in os.walk(site):
        folders[:] = [name for name in folders if not name.startswith(_OWN)]
        pages = [f"{place}/{name}" for name in names if name.endswith(".html")]
        for page in (Path(each) for each in pages):
            if _MARK in page.read_bytes().lower():
                target = folder / page.relative_to(site)
                target.parent.mkdir(parents=True, exist_ok=True)
                _link(page, target)
                found += 1
    return found


_OWN = ".pagefind."
"""How the names of folders begin that are made here for a while."""

_MARK = b"data-pagefind-body"
"""What a page has that is to be found. https://pagefind.app/docs/indexing/"""


def _link(page: Path, target: Path) -> None:
    try:
        os.link(page, target)
    except OSError:  # another disk, or one that keeps no file in two places
        shutil.copyfile(page, target)


def _digests(folder: Path) -> frozenset[str]:
    return frozenset(sha256(path.read_bytes()).hexdigest() for path in _files(folder))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())
