"""The folders of a theme → which scripts and stylesheets are its own: files by digest, inline scripts by their text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What the pages of a site may bring along."""

    files: frozenset[str]
    """SHA-256 of each file below `assets/`, in hexadecimal."""
    scripts: re.Pattern[str]
    """The inline scripts of the theme's templates."""


def theme_of(folders: Iterable[Path]) -> Theme:
    """Return what belongs to the theme in these folders."""
    known = tuple(folders)
    files = frozenset(sha256(path.read_bytes()).hexdigest() for folder in known for path in _files(folder))
    scripts = dict.fromkeys(pattern for folder in known for pattern in _scripts(folder))
    return Theme(files=files, scripts=re.compile("|".join(scripts) or _NONE))


_NONE = r"(?!)"

_SCRIPT = re.compile(r"<script(?:\s+id=\"\w+\")?>(?P<text>.+?)</script>", re.DOTALL)

_VALUE = re.compile(r"\{\{.*?\}\}")
"""Where a template writes a value."""

_LOCAL = r"(?!//)[\w./%~-]*"
"""What it may write there: an address within the site, which no script can hide in."""


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in (folder / "assets").rglob("*") if path.is_file())


def _scripts(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.html")):
        for script in _SCRIPT.finditer(path.read_text("utf-8")):
            text = script["text"].strip()
            if "{%" not in text:
                yield _LOCAL.join(re.escape(piece) for piece in _VALUE.split(text))
