"""Results kept by the digest of what they were made from; the program's only cache, safe to delete at any time."""

from __future__ import annotations

import os
import tempfile
from hashlib import sha256
from pathlib import Path


def key_of(*parts: str | bytes) -> str:
    """Return the SHA-256 of the parts in hexadecimal; the parts' lengths count, so that no two lists share a key."""
    digest = sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        digest.update(f"{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()


def load(folder: Path, key: str) -> str | None:
    """Return the text kept under `key`, or None."""
    try:
        return (folder / f"{key}.json").read_text("utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return None


def keep(folder: Path, key: str, text: str) -> None:
    """Keep `text` under `key`."""
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / f"{key}.json", text.encode())


def write_whole(path: Path, content: bytes) -> None:
    """Write the file whole or not at all: a reader never sees half of it."""
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
