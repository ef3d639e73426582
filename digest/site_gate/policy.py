"""The folders of a theme → the policy by which a browser runs its scripts and no other, and asks no other site."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

DEEPEST = 5
"""Folders in which a generated page stands at most, such as `outlets/harbour-courier/compared/by-year/2021/`."""

_INLINE = re.compile(r"<script>(?P<text>.+?)</script>", re.DOTALL)

_BASE = re.compile(r"\{\{[^}]*\bbase_url\b[^}]*\}\}")
"""Where a script of the theme holds the way to the top."""

_OTHERS = (
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
)
"""Cells of tables are aligned by an attribute; pictures of the theme's buttons stand in its stylesheets."""


def content_policy(folders: Iterable[Path], *, root: str, deepest: int = DEEPEST) -> str:
    """Return the Content-Security-Policy of pages that stand in `deepest` folders at most.

    `root` is the path of the site on its server, which its 404 page begins with.

    https://www.w3.org/TR/CSP3/: a script within a page runs if its digest is named; `wasm-unsafe-eval` lets the search
    run the program that it brings along.
    """
    bases = (*_bases(deepest), root)
    digests = dict.fromkeys(
        _digest(script) for folder in folders for text in _templates(folder) for script in _scripts(text, bases)
    )
    scripts = " ".join(["script-src 'self' 'wasm-unsafe-eval'", *(f"'sha256-{digest}'" for digest in digests)])
    return "; ".join([_OTHERS[0], scripts, *_OTHERS[1:]])


def _bases(deepest: int) -> Iterator[str]:
    """What leads to the top from a page in no folder, in one, and so on."""
    yield "."
    for depth in range(1, deepest + 1):
        yield "/".join([".."] * depth)


def _templates(folder: Path) -> Iterator[str]:
    return (path.read_text("utf-8") for path in sorted(folder.rglob("*.html")))


def _scripts(template: str, bases: Sequence[str]) -> Iterator[str]:
    """Each script as it stands in pages, whatever their depth; one of which a template decides is none of them."""
    for match in _INLINE.finditer(template):
        for base in bases:
            written = _BASE.sub(base, match["text"])
            if "{{" not in written and "{%" not in written:
                yield written


def _digest(script: str) -> str:
    return base64.b64encode(sha256(script.encode()).digest()).decode()
