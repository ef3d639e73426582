"""A path and bytes → the file, whole or not at all: nobody ever reads half of it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_atomically(path: Path, content: bytes) -> None:
    """Write the file beside its place, then put it there; a file that is replaced keeps its mode."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The mode of the file that is replaced; that of an ordinary new file otherwise, as mkstemp makes a private one."""
    return path.stat().st_mode & 0o777 if path.exists() else 0o644
