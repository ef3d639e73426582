"""A file below this folder → its entries, line by line, without remarks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_HERE = Path(__file__).parent


def entries(path: str) -> Iterator[tuple[str, ...]]:
    """Yield the entries of each line of the file at the path from here.

    Words of one entry, which a line joins by `_`, are parted by blanks.
    """
    for line in (_HERE / path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield tuple(entry.replace("_", " ") for entry in line.split())
