"""Folders of content for the tests: the good records, with others put among them."""

from __future__ import annotations

import shutil
from pathlib import Path

RECORDS = Path(__file__).parent.parent / "records"

PLACES = {
    "source": "content/sources/bad/source.yml",
    "briefing": "content/briefings/bad.yml",
    **{name: f"content/{name}.yml" for name in ("outlets", "entities", "topics", "rights", "renamed")},
}
"""Where a record of each kind stands, from the root."""


def good(root: Path) -> Path:
    """Make a folder of content without a fault under the root, and return it."""
    shutil.copytree(RECORDS / "good", root, dirs_exist_ok=True)
    return root / "content"


def put(root: Path, place: str, text: str | bytes) -> Path:
    """Write a file below the root."""
    path = root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path
