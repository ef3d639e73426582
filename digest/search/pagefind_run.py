"""The folder of a built site → what Pagefind makes of it, in another folder."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from digest.errors import SettingsError

_EXCLUDED = "[data-search-exclude], .headerlink, h2, h3, thead, dt, summary, .dg-tag, .dg-label, .dg-hidden"
"""What the theme's search leaves out too, the sign behind a heading that links to it, and what is the same on each page
of a kind: words that each page has find nothing, and weigh on each search."""


def is_available() -> bool:
    """Say whether the extra `search` is installed."""
    return find_spec("pagefind") is not None and _executable() is not None


def run(site: Path, target: Path) -> None:
    """Write the index of the pages below `site` that have a `data-pagefind-body` into the folder `target`.

    Raise SettingsError with what the program says where it fails.
    """
    executable = _executable()
    if executable is None:
        raise SettingsError("the index of Explore needs the extra search: pip install research-digest[search]")
    folders = ("--site", str(site), "--output-path", str(target))
    command = [str(executable), *folders, "--exclude-selectors", _EXCLUDED, "--silent"]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)  # noqa: S603 - the program of the package, by its path
    if ended.returncode != 0:
        said = " ".join((ended.stderr or ended.stdout).split())
        raise SettingsError(f"{site}: Pagefind made no index of it: {said or f'it ended with {ended.returncode}'}")


def _executable() -> Path | None:
    """The program as its package finds it; None where there is none."""
    try:
        find: Callable[[], Path | None] = import_module("pagefind.service").get_executable
    except ImportError:
        return None
    return find()
