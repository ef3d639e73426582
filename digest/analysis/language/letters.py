"""Text → the same text with the letters that patterns take for others as those others, each at its place."""

from __future__ import annotations

_TAKEN_FOR = str.maketrans("İıſ", "Iis")
"""Where small and capital letters count as one, a pattern takes these for I, i and s, and no table has a word with
them."""


def plain_letters(text: str) -> str:
    """Return the text with plain letters (Auguſt, mıllıon); every place in it is one in the text."""
    return text.translate(_TAKEN_FOR)
