"""The name of a folder → a digest of one's own in it, which builds at once; with an invented example if asked."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from digest import __version__, intake
from digest.errors import DigestError, SettingsError
from digest.pipeline.stored.updates import write_comparison, write_readings

_STARTER = Path(__file__).parent.parent / "starter"
"""What a new digest is made of: what all have, and what one with or without an example has beside it."""

EXAMPLE = "marrowby-dike-2026"
"""The briefing of the example."""


def new_project(folder: Path, *, example: bool) -> tuple[str, ...]:
    """Make a digest in a new or an empty folder and return the paths of its files; raise SettingsError for another one.

    It is made beside its place and put there once it is whole.
    """
    folder = folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise SettingsError(f"{folder}: found something there already; name a new folder or an empty one")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}.", suffix=".part", dir=folder.parent) as temporary:
        made = Path(temporary, "made")
        for kind in ("common", "example" if example else "empty"):
            _copy(_STARTER / kind, made)
        if example:
            _fill(made)
        made.rename(folder)
    return tuple(sorted(_names(folder)))


def _copy(starter: Path, made: Path) -> None:
    for path in sorted(starter.rglob("*")):
        target = made / _named(path.relative_to(starter))
        if path.is_dir():
            target.mkdir(parents=True, exist_ok=True)
        elif path.name == "requirements.txt":
            target.write_text(path.read_text("utf-8").format(version=__version__), "utf-8")
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def _named(path: Path) -> Path:
    """The path with a dot where the starter writes `dot-`, so that no tool takes its files for its own."""
    return Path(*(f".{part.removeprefix('dot-')}" if part.startswith("dot-") else part for part in path.parts))


def _fill(made: Path) -> None:
    """Write the readings and the comparison of the example, as the commands do."""
    settings = intake.read_settings(made / "mkdocs.yml")
    for outcome in write_readings(settings):
        if isinstance(outcome, DigestError):
            raise outcome
    write_comparison(settings, EXAMPLE)
    shutil.rmtree(made / ".digest" / "cache", ignore_errors=True)


def _names(folder: Path) -> Iterator[str]:
    for path, _, files in os.walk(folder):
        yield from (Path(path, name).relative_to(folder).as_posix() for name in files)
