"""The folder of hand-written pages → the text of each, as other programs are given it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from pathlib import Path

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n+", re.DOTALL)
"""What is told to the theme and no part of the page."""

_ATTRIBUTES = re.compile(r"^(#+ .*?) *\{ ?#[\w-]+ ?\}$", re.MULTILINE)
"""A heading with the id that it has on the site."""


def hand_written_pages(folder: Path, left_out: Set[Path]) -> Mapping[str, str]:
    """Return the Markdown of each page below the folder that is not left out, by its path from there."""
    paths = [path for path in sorted(folder.rglob("*.md")) if left_out.isdisjoint((path, *path.parents))]
    return {path.relative_to(folder).as_posix(): _text(path.read_text("utf-8", errors="replace")) for path in paths}


def _text(page: str) -> str:
    return _ATTRIBUTES.sub(r"\1", _FRONT_MATTER.sub("", page))
