"""A matched date expression → the words right before and right behind it."""

from __future__ import annotations

import re

_WORD_BEFORE = re.compile(r"([^\W\d_][\w.’'-]*)[ \u00a0]$")
_WORD_BEHIND = re.compile(r"[ \u00a0]([^\W\d_][\w’'-]*)")
_REACH = 24
"""Characters before the expression in which the word before it may begin."""


def word_before(match: re.Match[str]) -> re.Match[str] | None:
    """Return the word that a space parts from the expression, as its first group."""
    return _WORD_BEFORE.search(match.string, max(0, match.start() - _REACH), match.start())


def word_behind(match: re.Match[str]) -> str:
    """Return the word behind the expression, an empty text where none follows."""
    behind = _WORD_BEHIND.match(match.string, match.end())
    return behind[1] if behind else ""
