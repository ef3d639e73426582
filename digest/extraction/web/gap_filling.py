"""The groups in which paragraphs stand on a page → what is an article's because it stands among its paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from digest.extraction.blocks import Block, letters_of
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.extraction.web.shingles import Shingled, as_shingles, is_shared, shingled
from digest.model import ParagraphKind

Groups = Sequence[Sequence[str]]
"""Texts of paragraphs that stand beside each other in one part of the page."""

LEAST_SHARE = 0.1
"""Of the shared paragraphs' characters that a group must hold: a judgement, for posts and sections hold few each."""

LEAST_OPENING = 30
LEAST_KIN_OPENING = 6
"""Words. On 990 pages openings of 30 and more that the two others share were wanted in 10 of 11; on the news pages,
sentences of 6 and more that they share and that stand among the article's paragraphs were wanted in 6 of 7."""


def missed_blocks(blocks: Sequence[Block], others: Mapping[str, Shingled], groups: Groups) -> frozenset[str]:
    """Return, by their letters, what stands on the page among the paragraphs that others have too, and before them."""
    shared = {
        letters_of(block.text): len(block.text)
        for block in blocks
        if (words := as_shingles(block.text)).shingles and is_shared(words, others)
    }
    kin: set[str] = set()
    for group in groups:
        letters = list(map(letters_of, group))
        places = [place for place, text in enumerate(letters) if text in shared]
        if sum(shared[letters[place]] for place in places) > LEAST_SHARE * sum(shared.values()):
            kin.update(letters[: places[-1]])
    return frozenset(kin)


def is_part(block: Block, *, before: bool) -> bool:
    """Tell whether a paragraph is written like an article's: as a sentence, or as a part of its body."""
    if block.kind is ParagraphKind.CAPTION:
        return False
    return bool(END_OF_SENTENCE.search(block.text)) or (not before and block.kind is not ParagraphKind.BODY)


def filled(
    base: Sequence[Block], fallback: Sequence[Block], texts: Sequence[Shingled], kin: frozenset[str]
) -> Iterator[Block]:
    """Yield the base with what the fallback has before it and between its paragraphs, where all other texts have it.

    A sub-heading needs no other text: engines drop them, and over a paragraph of the base it is the article's.
    """
    places = {letters_of(block.text): place for place, block in enumerate(base)}
    runs = {run: place for place, block in enumerate(base) for run in as_shingles(block.text).shingles}
    whole = shingled(base)
    openings: list[Block] = []
    behind: list[list[Block]] = [[] for _ in base]
    gap = openings
    for block, following in zip_longest(fallback, fallback[1:]):
        words, letters = as_shingles(block.text), letters_of(block.text)
        opens, is_kin = gap is openings, letters in kin
        if whole.has(words):
            counts = Counter(
                [places[letters]] if letters in places else [runs[run] for run in words.shingles & runs.keys()]
            )
            gap = behind[max(counts, key=lambda place: (counts[place], -place))] if counts else gap
        elif (is_kin and not opens and _heads(block, following, places)) or (
            _fills(block, words.words, is_kin=is_kin, opens=opens) and all(text.has(words) for text in texts)
        ):
            gap.append(block)
    yield from openings if gap is not openings else ()
    for block, filling in zip(base, behind, strict=True):
        yield block
        yield from filling


def _heads(block: Block, following: Block | None, places: Mapping[str, int]) -> bool:
    """Tell whether a block is a heading over a paragraph of the base."""
    return block.kind is ParagraphKind.HEADING and following is not None and letters_of(following.text) in places


def _fills(block: Block, words: int, *, is_kin: bool, opens: bool) -> bool:
    if is_kin and is_part(block, before=opens):
        return not opens or words >= LEAST_KIN_OPENING
    return opens and words >= LEAST_OPENING
