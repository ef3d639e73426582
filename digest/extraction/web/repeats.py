"""The paragraphs of a page's text → the same without those that only repeat another: pull quotes, and doubled text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.extraction.blocks import Block, letters_of, word_count
from digest.model import ParagraphKind

LEAST_PULLED, LEAST_DOUBLED = 5, 8
"""Words, judgements: shorter lines may stand twice in an article, as answers and refrains do."""

MOST = 2_000
"""Paragraphs, of which each is sought in all others."""

REPEATS = (ParagraphKind.BODY, ParagraphKind.QUOTE)


def without_repeats(blocks: Sequence[Block]) -> list[Block]:
    """Leave out what another paragraph says with more around it, and a paragraph that has stood before."""
    letters = [_letters(block) for block in blocks]
    if len(blocks) > MOST:
        return list(blocks)
    whole = "\n".join(letters)
    return [block for place, block in enumerate(blocks) if not _is_repeat(block, letters, place, whole)]


def _is_repeat(block: Block, letters: Sequence[str], place: int, whole: str) -> bool:
    words = word_count(block.text)
    if block.kind not in REPEATS or words < LEAST_PULLED or whole.count(letters[place]) < 2:
        return False
    if letters[place] in letters[:place]:
        return words >= LEAST_DOUBLED
    return any(letters[place] in other and len(other) > len(letters[place]) for other in letters)


def _letters(block: Block) -> str:
    """Return the letters of a paragraph, without who said it behind a dash."""
    said = SAID.match(block.text)
    return letters_of(said[1] if said and word_count(said[1]) >= LEAST_PULLED else block.text)


SAID = re.compile(r"^([“„«\"‘].+[”“»\"’])\s*[–—-]\s*[^.]{2,60}$")
"""A quotation with who said it."""
