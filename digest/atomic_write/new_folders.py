"""A folder that is to be new → the folder, whole or not at all, and never in the place of another."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EEXIST
from os import strerror
from pathlib import Path

from digest.atomic_write.files import PART, sync
from digest.atomic_write.folders import sync_all

_NAME = f".new{PART}"
"""Where it is made, beside its place: one at a time, so that what was left of another one is known by its name."""


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Yield where to make a folder, and put it in its place where nothing failed.

    Raise FileExistsError where something stands there. Others that make folders beside it must be kept away meanwhile.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    sweep_folder(folder.parent)
    made = folder.parent / _NAME
    made.mkdir()
    try:
        yield made
        sync_all(made)
        if folder.exists() or folder.is_symlink():
            raise FileExistsError(EEXIST, strerror(EEXIST), str(folder))
        made.rename(folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)  # what cannot be deleted now is when the next one begins
        raise
    sync(folder.parent)


def sweep_folder(parent: Path) -> None:
    """Delete the folder that a process which was ended left half made."""
    made = parent / _NAME
    if made.is_symlink():
        made.unlink()
    elif made.is_dir():
        shutil.rmtree(made)
