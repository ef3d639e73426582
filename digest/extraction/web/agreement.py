"""What several engines take for an article's text → one text, how far they agree on it, and where they do not.

The rule, which needs no labels. Trafilatura's text is the base, for it misses least. The others change it so:

1. Where the two others agree with each other, a paragraph of the base goes that neither of them has: behind their last
   one always, between two of theirs unless it is long, before their first one unless it could be an introduction.
2. Where they differ, only short paragraphs before the first and behind the last shared one go: menus, dates, pointers.
3. Long opening paragraphs that both others have and the base lacks come before it: standfirsts.
4. What stands on the page among paragraphs that engines share needs not be long, neither to stay nor to come; what that
   is, the module `gap_filling` tells.
5. Where the two others agree with each other and both hardly with the base, the base read another part of the page, and
   readability's text stands.
6. Where the others together have little beside the base, and the base stands in the headline's part of the page, it
   stands whole: they hold a fragment.
7. Where the base is empty, the text that agrees most with the others stands (the medoid).

Its limits were chosen on trafilatura's 990 pages and on half of the outlets of 400 English news pages of the corpus
DAnIEL; `benchmarks/README.md` has the figures for both, and for the pages kept aside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

from digest.extraction.blocks import Block, letters_of, word_count
from digest.extraction.web.gap_filling import Groups, filled, is_part, missed_blocks
from digest.extraction.web.shingles import SHINGLE, Shingled, as_shingles, is_shared, shingled

LEAST_FIRST = 6
LEAST_LAST = 30
"""Words. On the 990 pages, last paragraphs under 30 words that one engine alone has were wanted in 23 cases and not in
34; 0, 6 and 15 for first ones are within .0005 of F1."""

LEAST_AGREED_FIRST = 20
LEAST_AGREED_BETWEEN = 30
"""Words, where the two others agree. On the news pages, of the base's own paragraphs 13 under 30 words were wanted and
271 not before the others' first, 13 and 110 between theirs, 6 and 732 behind their last. On the 990 pages 20 for the
first gives F1 .9264, 30 gives .9248, 15 gives .9265; on the news pages they are within .002 of each other."""

OTHERS_AGREE = 0.8
BASE_APART = 0.5
"""Shingle F1, chosen among a few values on the 990 pages: .7 to .9 for the first give F1 within .0004 of each other."""

FRAGMENT = 3
MOSTLY = 0.6
"""Judgements: how many times the words of each other engine the base has, and what share of it the headline's part of
the page has, for the others to have read a fragment."""

BASE = "trafilatura"
FALLBACK = "readability-lxml"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedText:
    """The text on which the engines settle."""

    blocks: tuple[Block, ...]
    agreement: float | None
    """Mean likeness of each two engines' texts; None where only one has any."""
    doubtful: frozenset[str]
    """Texts of the paragraphs that one engine alone has."""


def agreed(texts: Mapping[str, Sequence[Block]], groups: Groups = (), within: Set[str] = frozenset()) -> AgreedText:
    """Return the text on which the engines of that name settle, of a page with these groups of paragraphs.

    `within` has the letters of what stands in the headline's part of the page.
    """
    texts = {engine: blocks for engine, blocks in texts.items() if blocks}
    words_of = {engine: shingled(blocks) for engine, blocks in texts.items()}
    engine = BASE if BASE in texts else _medoid(words_of)
    others = {name: words for name, words in words_of.items() if name != engine}
    blocks = tuple(texts.get(engine, ()))
    if engine == BASE and len(others) > 1 and not _is_whole(blocks, others, within):
        between = _mean_likeness(others)
        kin = missed_blocks(blocks, others, groups)
        blocks = tuple(filled(blocks, texts.get(FALLBACK, ()), tuple(others.values()), kin))
        blocks = tuple(_trimmed(blocks, others, kin, agreed=between >= OTHERS_AGREE))
        if between >= OTHERS_AGREE and FALLBACK in texts and shingled(blocks).likeness(words_of[FALLBACK]) < BASE_APART:
            engine, blocks = FALLBACK, tuple(texts[FALLBACK])
            others = {name: words for name, words in words_of.items() if name != engine}
    return AgreedText(
        blocks=blocks,
        agreement=_mean_likeness(words_of) if others else None,
        doubtful=frozenset(block.text for block in blocks if others and not is_shared(as_shingles(block.text), others)),
    )


def _is_whole(blocks: Sequence[Block], others: Mapping[str, Shingled], within: Set[str]) -> bool:
    """Tell whether the base is the article, of which the others hold a fragment."""
    sizes = [(word_count(block.text), letters_of(block.text) in within) for block in blocks]
    words = sum(size for size, _ in sizes)
    is_most = words > FRAGMENT * max(other.words for other in others.values())
    return is_most and sum(size for size, is_own in sizes if is_own) > MOSTLY * words


def _medoid(texts: Mapping[str, Shingled]) -> str:
    """Return the engine whose text is most like the others'; of several, the first."""
    return max(
        texts,
        key=lambda engine: sum(texts[engine].likeness(other) for name, other in texts.items() if name != engine),
        default="",
    )


def _mean_likeness(texts: Mapping[str, Shingled]) -> float:
    return round(fmean(one.likeness(other) for one, other in combinations(texts.values(), 2)), 3)


def _trimmed(
    blocks: Sequence[Block], others: Mapping[str, Shingled], kin: frozenset[str], *, agreed: bool
) -> list[Block]:
    """Leave out, before the first and behind the last paragraph that others have, what is too short to be trusted."""
    found = [as_shingles(block.text) for block in blocks]
    shared = [is_shared(words, others) for words in found]
    telling = [index for index, words in enumerate(found) if shared[index] and words.words >= SHINGLE]
    if not telling:
        return list(blocks)
    first, last = telling[0], telling[-1]
    return [
        block
        for index, block in enumerate(blocks)
        if (index < last and letters_of(block.text) in kin and is_part(block, before=index < first))
        or _stays(found[index].words, shared[index], before=index < first, behind=index > last, agreed=agreed)
    ]


def _stays(words: int, shared: bool, *, before: bool, behind: bool, agreed: bool) -> bool:
    """Tell whether a paragraph of the base stays, by its words, its place and whether another engine has it."""
    if shared and not (before or behind):
        return True
    if before:
        return words >= (LEAST_AGREED_FIRST if agreed else LEAST_FIRST)
    if behind:
        return not agreed and words >= LEAST_LAST
    return not agreed or words >= LEAST_AGREED_BETWEEN
