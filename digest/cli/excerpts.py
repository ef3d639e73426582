"""A problem's place and the file there → the line that has it, with a caret below."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from unicodedata import category, east_asian_width

from digest.problems import Place

_WIDTH = 100
"""Characters of a line that are shown: what a terminal holds beside the indent."""


def excerpts_below(root: Path) -> Callable[[Place], str]:
    """Return what gives the excerpt of a place in a project: two lines, or nothing where there is none to show."""

    @cache
    def lines(path: str) -> tuple[str, ...]:
        if not path.endswith((".yml", ".yaml", ".md")):
            return ()
        try:
            return tuple((root / path).read_text("utf-8").split("\n"))
        except (OSError, UnicodeDecodeError):
            return ()

    def excerpt(place: Place) -> str:
        text = lines(place.path)
        if (place.line, place.column) == (1, 1) or place.line > len(text):
            return ""
        line = "".join(_shown(character) for character in text[place.line - 1])
        first = max(0, place.column - 1 - _WIDTH // 2)
        if place.column - 1 > len(line) or not line.strip():
            return ""
        before = line[first : place.column - 1]
        return f"    {line[first : first + _WIDTH].rstrip()}\n    {''.join(map(_blank, before))}^"

    return excerpt


def _shown(character: str) -> str:
    """The character, or a mark of one cell for what moves or hides others."""
    return "\N{REPLACEMENT CHARACTER}" if category(character) in ("Cc", "Cf", "Zl", "Zp") else character


def _blank(character: str) -> str:
    if category(character) in ("Mn", "Me"):
        return ""
    return "  " if east_asian_width(character) in ("W", "F") else " "
