"""Files and folders that a person named on the command line → their paths from the project's root."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from digest.errors import SettingsError
from digest.settings import Settings


def paths_in(settings: Settings, named: Iterable[Path]) -> frozenset[str]:
    """Return the paths, from the project's root, of files and folders that a person named from here.

    Raise SettingsError where there is none, or it is none of the project's.
    """
    return frozenset(_path_in(settings.root.resolve(), path) for path in named)


def _path_in(root: Path, named: Path) -> str:
    found = named.parent.resolve() / named.name  # a link is checked as a link, wherever it leads
    if not os.path.lexists(found):
        raise SettingsError(f"{named}: found no file or folder; expected one of the project's, or none to check all")
    if not (found := Path(os.path.normpath(found))).is_relative_to(root):
        raise SettingsError(f"{named}: found what is not below {root}; expected a file or folder of the project")
    return found.relative_to(root).as_posix()


def is_below(path: str, named: Iterable[str]) -> bool:
    """Whether a path from the project's root is one of these, or lies in one that is a folder."""
    return any(one in (path, ".") or path.startswith(f"{one}/") for one in named)
