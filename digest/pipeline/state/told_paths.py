"""A file → how problems name it."""

from __future__ import annotations

from pathlib import Path

from digest.settings import Settings


def shown(path: Path, settings: Settings) -> str:
    """Return how a problem names a file: from the project's folder on, where it stands there."""
    return (path.relative_to(settings.root) if path.is_relative_to(settings.root) else path).as_posix()
