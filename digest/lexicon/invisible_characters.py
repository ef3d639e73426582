"""Characters that show nothing and turn or part what stands around them: unseen, a text can stand in them.

Gathered from the Unicode Standard, chapter 23. The joiners U+200C and U+200D are not among them, because Persian, Hindi
and emoji are spelt with them, nor what chooses the form of an ideograph before it, as in Japanese names.
"""

from __future__ import annotations

DIRECTION = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""They can make a text read as another than it is."""

WITHOUT_WIDTH = (
    r"\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
"""Soft hyphens, spaces without width, byte-order marks, marks of notes, of shorthand and of music."""

TAGS = r"\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
"""A whole text in ASCII can stand in them."""

NO_CHARACTERS = r"\ud800-\udfff\ufffe\uffff"
"""Halves of pairs, and what Unicode never gives a meaning."""

FORMLESS = r"(?<![\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]"
"""A pattern of what would choose the form of an ideograph, and stands behind none."""
