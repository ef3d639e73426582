"""A folder → all the files below it, or nothing where what is found through it may be elsewhere."""

from __future__ import annotations

import os
from pathlib import Path


def files_below(folder: Path) -> tuple[Path, ...] | None:
    """Return the files in order, none where there is no such folder.

    None where they cannot be told: below is a link to a folder, into which whoever opens files goes and no walk does,
    or a folder that cannot be listed.
    """
    found: list[Path] = []
    failed: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=failed.append):
        here = Path(place)
        if any((here / name).is_symlink() for name in folders):
            return None
        found += (path for name in names if (path := here / name).is_file())
    is_listed = all(isinstance(error, FileNotFoundError | NotADirectoryError) for error in failed)
    return tuple(sorted(found)) if is_listed else None
