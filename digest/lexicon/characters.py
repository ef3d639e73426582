"""Characters that every reading of a text must know, whatever its language: scripts without spaces, no width at all."""

from __future__ import annotations


def ranges(text: str) -> tuple[tuple[str, str], ...]:
    """Return the first and last character of each range that is written as two code points in hexadecimal."""
    pairs = (pair.split("-") for pair in text.split())
    return tuple((chr(int(first, 16)), chr(int(last, 16))) for first, last in pairs)


UNSPACED_LETTERS = ranges(
    "E01-E4E E81-EDF 1000-103F 1050-109F 1780-17D3 A9E0-A9EF AA60-AA7F "  # Thai, Lao, Myanmar, Khmer
    "3005-3007 3040-30FF 31F0-31FF FF66-FF9F 2E80-2FDF 3400-4DBF 4E00-9FFF F900-FAFF 20000-323AF"  # Kana, Han
)
"""The letters of scripts that write no spaces between words, as first and last. Digits of these scripts are left out:
a number in them is not to be cut either."""

UNSPACED = "".join(f"{first}-{last}" for first, last in UNSPACED_LETTERS)
"""The same, as the inside of a character class."""

WITHOUT_WIDTH = frozenset(
    chr(code)
    for first, last in ranges(
        "AD-AD 34F-34F 61C-61C 180E-180E 200B-200B 200E-200F 202A-202E 2060-206F FE00-FE0F FEFF-FEFF E0100-E01EF"
    )
    for code in range(ord(first), ord(last) + 1)
)
"""Soft hyphens, zero-width spaces, direction marks, variation selectors."""
