"""A text → its words and the runs of four of them, by which two texts are told alike."""

from __future__ import annotations

import re
from collections.abc import Mapping

SHINGLE = 4
# Words, as the published comparisons of extractors count.

SAME = 0.5
# Share of a paragraph's shingles in another text from which on the other text has the paragraph.

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
# Scripts without spaces have a word for each character; a paragraph of Chinese would be one word otherwise.


class Shingled:
    """A text as its words and the runs of four of them."""

    def __init__(self, text: str) -> None:
        words = WORD.findall(text.casefold())
        self.line = f" {' '.join(words)} "
        self.words = len(words)
        self.shingles = frozenset(zip(*(words[start:] for start in range(SHINGLE)), strict=False))

    def has(self, other: Shingled) -> bool:
        """Tell whether the other text stands in this one, for its greater part."""
        if not other.shingles:
            return other.line in self.line
        return len(other.shingles & self.shingles) > SAME * len(other.shingles)

    def likeness(self, other: Shingled) -> float:
        """Return the F1 of the shingles, between 0 and 1."""
        if not self.shingles or not other.shingles:
            return float(self.line == other.line)
        return 2 * len(self.shingles & other.shingles) / (len(self.shingles) + len(other.shingles))


def is_shared(words: Shingled, others: Mapping[str, Shingled]) -> bool:
    """Tell whether any of the other texts has the paragraph."""
    return any(other.has(words) for other in others.values())
