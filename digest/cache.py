"""Results kept by the digest of what they were made from; the program's only cache, safe to delete at any time."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from digest.atomic_write import write_atomically


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
    except (OSError, UnicodeDecodeError):  # what cannot be read is made again
        return None


def keep(folder: Path, key: str, text: str) -> None:
    """Keep `text` under `key`."""
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / f"{key}.json", text.encode(), durable=False)  # what is cut short is made again
