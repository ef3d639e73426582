"""A text → its words and the runs of four of them, by which two texts are told alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from digest.extraction.blocks import Block

SHINGLE = 4
"""Words, as the published comparisons of extractors count."""

SAME = 0.5
"""Share of a paragraph's shingles in another text from which on the other text has the paragraph."""

MOST_KEPT = 512
"""Paragraphs, a judgement: more than an article has."""

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
"""Scripts without spaces have a word for each character; a paragraph of Chinese would be one word otherwise."""


class Shingled:
    """A text as its words and the runs of four of them."""

    def __init__(self, text: str) -> None:
        self._told = WORD.findall(text.casefold())
        self._runs: dict[int, frozenset[tuple[str, ...]]] = {}
        self.words = len(self._told)
        self.shingles = self._runs_of(SHINGLE)

    def has(self, other: Shingled) -> bool:
        """Tell whether the other text stands in this one, for its greater part."""
        if not other.shingles:
            return tuple(other._told) in self._runs_of(other.words) if other.words else not self.words
        return len(other.shingles & self.shingles) > SAME * len(other.shingles)

    def likeness(self, other: Shingled) -> float:
        """Return the F1 of the shingles, between 0 and 1."""
        if not self.shingles or not other.shingles:
            return float(self._told == other._told)
        return 2 * len(self.shingles & other.shingles) / (len(self.shingles) + len(other.shingles))

    def _runs_of(self, length: int) -> frozenset[tuple[str, ...]]:
        """Return the runs of so many words, kept because a page may have as many short paragraphs as it has lines."""
        if length not in self._runs:
            self._runs[length] = frozenset(zip(*(self._told[start:] for start in range(length)), strict=False))
        return self._runs[length]


def shingled(blocks: Iterable[Block]) -> Shingled:
    """Return the paragraphs of a text as one."""
    return Shingled("\n".join(block.text for block in blocks))


@lru_cache(maxsize=MOST_KEPT)
def as_shingles(text: str) -> Shingled:
    """Return a paragraph as its words and runs; the steps of one page ask for the same one up to six times."""
    return Shingled(text)


def is_shared(words: Shingled, others: Mapping[str, Shingled]) -> bool:
    """Tell whether any of the other texts has the paragraph."""
    return any(other.has(words) for other in others.values())
