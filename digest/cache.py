"""Results kept by the digest of what they were made from; the program's only cache, safe to delete at any time."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Set
from contextlib import suppress
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
    """Return the text kept under `key`, or None, also where it is not what was kept."""
    path = folder / f"{key}.json"
    try:
        digest, _, text = path.read_bytes().partition(b"\n") if path.is_file() else (b"", b"", b"")
        return text.decode("utf-8") if digest.decode("ascii") == sha256(text).hexdigest() else None
    except (OSError, UnicodeDecodeError):  # what cannot be read is made again
        return None


def keep(folder: Path, key: str, text: str) -> None:
    """Keep `text` under `key`, behind its digest, in place of whatever stands there."""
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / f"{key}.json").is_dir():
        shutil.rmtree(folder / f"{key}.json")
    text = f"{sha256(text.encode()).hexdigest()}\n{text}"
    write_atomically(folder / f"{key}.json", text.encode(), durable=False)  # what is cut short is made again


def evict(folder: Path, used: Set[str], *, spare: int) -> None:
    """Delete what is kept under other keys than the `used` ones, but for the `spare` that were kept last."""
    others = sorted(_ages(folder, used), reverse=True)
    for _, path in others[spare:]:
        with suppress(OSError):  # another command was quicker, or nothing can be deleted here
            path.unlink()


def _ages(folder: Path, used: Set[str]) -> Iterator[tuple[int, Path]]:
    for path in folder.glob("*.json"):
        if path.stem not in used:
            with suppress(OSError):
                yield path.stat().st_mtime_ns, path
