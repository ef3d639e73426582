"""What several engines take for an article's text → one text, how far they agree on it, and where they do not.

The rule, which needs no labels. Trafilatura's text is the base, for it misses least. The others change it so:

1. Where the two others agree with each other, a paragraph of the base goes that neither of them has: behind their last
   one always, between two of theirs unless it is long, before their first one unless it could be an introduction.
2. Where they differ, only short paragraphs before the first and behind the last shared one go: menus, dates, pointers.
3. Long opening paragraphs that both others have and the base lacks come before it: standfirsts.
4. Where the two others agree with each other and both hardly with the base, the base read another part of the page, and
   readability's text stands.
5. Where the base is empty, the text that agrees most with the others stands (the medoid).

Its limits were chosen on trafilatura's 990 pages and on half of the outlets of 400 English news pages of the corpus
DAnIEL; `benchmarks/README.md` has the figures for both, and for the pages kept aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, zip_longest
from statistics import mean

from digest.extraction.blocks import Block, letters_of
from digest.extraction.bylines import END_OF_SENTENCE
from digest.model import ParagraphKind

SHINGLE = 4
# Words, as the published comparisons of extractors count.

SAME = 0.5
# Share of a paragraph's shingles in another text from which on the other text has the paragraph.

LEAST_FIRST = 6
LEAST_LAST = 30
LEAST_OPENING = 30
# Words. On the 990 pages, last paragraphs under 30 words that one engine alone has were wanted in 23 cases and not in
# 34, openings of 30 and more that the two others share in 10 of 11; 0, 6 and 15 for first ones are within .0005 of F1.

LEAST_AGREED_FIRST = 20
LEAST_AGREED_BETWEEN = 30
# Words, where the two others agree. On the news pages, of the base's own paragraphs 13 under 30 words were wanted and
# 271 not before the others' first, 13 and 110 between theirs, 6 and 732 behind their last. On the 990 pages 20 for the
# first gives F1 .9264, 30 gives .9248, 15 gives .9265; on the news pages they are within .002 of each other.

LEAST_KIN_OPENING = 6
LEAST_KIN = 0.1

OTHERS_AGREE = 0.8
BASE_APART = 0.5
# Shingle F1, chosen among a few values on the 990 pages: .7 to .9 for the first give F1 within .0004 of each other.

BASE = "trafilatura"
FALLBACK = "readability-lxml"

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The text on which the engines settle."""

    blocks: tuple[Block, ...]
    agreement: float | None
    """Mean likeness of each two engines' texts; None where only one has any."""
    doubtful: frozenset[str]
    """Texts of the paragraphs that one engine alone has."""


def agreed(texts: Mapping[str, Sequence[Block]], groups: Sequence[Sequence[str]] = ()) -> Agreed:
    """Return the text on which the engines of that name settle, of a page with these groups of paragraphs."""
    texts = {engine: blocks for engine, blocks in texts.items() if blocks}
    shingled = {engine: _shingled(blocks) for engine, blocks in texts.items()}
    engine = BASE if BASE in texts else _medoid(shingled)
    others = {name: words for name, words in shingled.items() if name != engine}
    blocks = tuple(texts.get(engine, ()))
    if engine == BASE and len(others) > 1:
        between = _mean_likeness(others)
        kin = _kin(blocks, others, groups)
        blocks = tuple(_filled(blocks, texts.get(FALLBACK, ()), shingled, kin))
        blocks = tuple(_trimmed(blocks, others, kin, agreed=between >= OTHERS_AGREE))
        if (
            between >= OTHERS_AGREE
            and FALLBACK in texts
            and _shingled(blocks).likeness(shingled[FALLBACK]) < BASE_APART
        ):
            engine, blocks = FALLBACK, tuple(texts[FALLBACK])
            others = {name: words for name, words in shingled.items() if name != engine}
    return Agreed(
        blocks=blocks,
        agreement=_mean_likeness(shingled) if others else None,
        doubtful=frozenset(block.text for block in blocks if others and not _is_shared(Shingled(block.text), others)),
    )


def _shingled(blocks: Sequence[Block]) -> Shingled:
    return Shingled("\n".join(block.text for block in blocks))


def _medoid(shingled: Mapping[str, Shingled]) -> str:
    """Return the engine whose text is most like the others'; of several, the first."""
    return max(
        shingled,
        key=lambda engine: sum(shingled[engine].likeness(other) for name, other in shingled.items() if name != engine),
        default="",
    )


def _mean_likeness(shingled: Mapping[str, Shingled]) -> float:
    return round(mean(one.likeness(other) for one, other in combinations(shingled.values(), 2)), 3)


def _is_shared(words: Shingled, others: Mapping[str, Shingled]) -> bool:
    return any(other.has(words) for other in others.values())


def _kin(
    blocks: Sequence[Block], others: Mapping[str, Shingled], groups: Sequence[Sequence[str]]
) -> frozenset[str]:
    """Return, by their letters, the paragraphs that stand on the page among those of the base that others have."""
    shared = {
        letters_of(block.text): len(block.text)
        for block in blocks
        if (words := Shingled(block.text)).shingles and _is_shared(words, others)
    }
    kin: set[str] = set()
    for group in groups:
        letters = list(map(letters_of, group))
        places = [place for place, text in enumerate(letters) if text in shared]
        if sum(shared[letters[place]] for place in places) > LEAST_KIN * sum(shared.values()):
            kin.update(letters[: places[-1]])
    return frozenset(kin)


def _trimmed(
    blocks: Sequence[Block], others: Mapping[str, Shingled], kin: frozenset[str], *, agreed: bool
) -> list[Block]:
    """Leave out, before the first and behind the last paragraph that others have, what is too short to be trusted."""
    found = [Shingled(block.text) for block in blocks]
    shared = [_is_shared(words, others) for words in found]
    telling = [index for index, words in enumerate(found) if shared[index] and words.words >= SHINGLE]
    if not telling:
        return list(blocks)
    first, last = telling[0], telling[-1]
    return [
        block
        for index, block in enumerate(blocks)
        if (index < last and letters_of(block.text) in kin and _is_part(block, before=index < first))
        or _stays(found[index].words, shared[index], before=index < first, behind=index > last, agreed=agreed)
    ]


def _is_part(block: Block, *, before: bool) -> bool:
    """Tell whether a paragraph is written like an article's: as a sentence, or as a part of its body."""
    if block.kind is ParagraphKind.CAPTION:
        return False
    return bool(END_OF_SENTENCE.search(block.text)) or (not before and block.kind is not ParagraphKind.BODY)


def _stays(words: int, shared: bool, *, before: bool, behind: bool, agreed: bool) -> bool:
    """Tell whether a paragraph of the base stays, by its words, its place and whether another engine has it."""
    if shared and not (before or behind):
        return True
    if before:
        return words >= (LEAST_AGREED_FIRST if agreed else LEAST_FIRST)
    if behind:
        return not agreed and words >= LEAST_LAST
    return not agreed or words >= LEAST_AGREED_BETWEEN


def _filled(
    blocks: Sequence[Block], fallback: Sequence[Block], shingled: Mapping[str, Shingled], kin: frozenset[str]
) -> Iterator[Block]:
    """Yield the base with what the fallback has before it and between its paragraphs, where all others have it too."""
    places = {letters_of(block.text): place for place, block in enumerate(blocks)}
    others = [words for engine, words in shingled.items() if engine != BASE]
    filling: list[list[Block]] = [[] for _ in blocks]
    openings: list[Block] = []
    gap = openings
    for block, following in zip_longest(fallback, fallback[1:]):
        words, letters = Shingled(block.text), letters_of(block.text)
        if shingled[BASE].has(words):
            gap = filling[places[letters]] if letters in places else gap
        elif (
            block.kind is ParagraphKind.HEADING
            and letters in kin
            and gap is not openings
            and following
            and letters_of(following.text) in places
        ):
            gap.append(block)
        elif all(other.has(words) for other in others) and _fills(block, words, letters in kin, opens=gap is openings):
            gap.append(block)
    yield from openings
    for block, behind in zip(blocks, filling, strict=True):
        yield block
        yield from behind


def _fills(block: Block, words: Shingled, is_kin: bool, *, opens: bool) -> bool:
    if is_kin and _is_part(block, before=opens):
        return words.words >= (LEAST_KIN_OPENING if opens else 1)
    return opens and words.words >= LEAST_OPENING
