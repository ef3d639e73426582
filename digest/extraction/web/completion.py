"""The text on which engines settle and the page's own runs → the text with what the engines lost of the article.

Engines score parts of a page, and lose what stands in another one: a standfirst in the head, posts and sections that
have boxes of their own, sub-headings, notes of the editors above and below; or they take a longer text beside a short
article for it. What the page's own structure tells is taken from it:

1. Where most of the settled text stands in parts of other articles, or outside of an article element that has the
   headline, the text of the headline's part stands. Else paragraphs of other articles go, and what one paragraph of
   the page holds is one.
2. Sentences between the headline and the settled text come before it, headings over its paragraphs over these.
3. Sentences in parts of which the text has nothing come where they stand, if these parts are marked as those of the
   text are, or if together they are much beside it.
4. A note of the editors comes wherever it stands, and all paragraphs in the order in which the page has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from digest.extraction.blocks import Block, letters_of, word_count
from digest.extraction.engine_output import Run
from digest.extraction.lines.boilerplate import is_boilerplate
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.extraction.lines.notes import is_note
from digest.extraction.lines.picture_credits import is_credit, without_labelled_credit
from digest.model import ParagraphKind

LEAST_ELSEWHERE = 0.8
"""A judgement: the share of the settled text in other parts of the page from which on the engines took another text."""

LEAST_SENTENCE, LEAST_OPENING, LEAST_PROSE = 4, 8, 20
"""Words, judgements: of a brief's sentence, of a standfirst, of a paragraph in a part of which the text has none."""

LEAST_TOLD = 24
"""Letters, a judgement: of what is known again within another paragraph."""

MOST_TIMES = 12
"""A judgement: a settled text of more times the words of the headline's part is the article, and that is its head."""

MOST_PIECES = 12
"""Blocks, a judgement, of which one paragraph may be put together."""

CUT_SHORT = re.compile(r"\w\s?(?:\.\.\.|…)$")
"""How the teaser of another article ends."""

MUCH = 0.25
"""A judgement: the share of the text's words from which on what stands in other parts was lost, and not left out."""


def completed(
    blocks: Sequence[Block], runs: Sequence[Run], around: Iterable[str], held: Iterable[Sequence[Block]] = ()
) -> list[Block]:
    """Return the text with what stands on the page as its own and that it has not; `around` it stand these letters.

    `held` are the texts of the engines.
    """
    if not runs:
        return list(blocks)
    runs = [run for run in runs if run.kind is not ParagraphKind.CAPTION]
    if own := _own_article(blocks, runs, around):
        return own
    blocks = _in_order(list(_joined(_of_this(blocks, runs), runs)), runs)
    letters = [letters_of(block.text) for block in blocks]
    places = list(_places(runs, letters))
    told = "".join(letters)
    known = frozenset(letters_of(block.text) for text in held for block in text)
    missing = _missing(runs, places, sum(word_count(block.text) for block in blocks), known)
    missing -= {place for place in missing if letters_of(runs[place].text) in told}
    return list(_merged(blocks, runs, places, missing))


def _own_article(blocks: Sequence[Block], runs: Sequence[Run], around: Iterable[str]) -> list[Block]:
    """Return the text of the headline's part where the settled one is of something else, nothing where it is not."""
    own = [run for run in runs if run.within and not run.foreign]
    is_article = any(run.is_article for run in own)
    elsewhere = [letters_of(run.text) for run in runs if run.foreign or (is_article and not run.within)]
    others = "".join((*elsewhere, *around))
    words = [(letters_of(block.text), word_count(block.text)) for block in blocks]
    headline = letters_of(own[0].text) if own else ""
    apart = sum(
        size for letters, size in words if letters in others or (is_article and headline in letters != headline)
    )
    sentences = [run for run in own if _is_sentence(run, LEAST_SENTENCE)]
    whole, told_here = sum(size for _, size in words), sum(word_count(run.text) for run in sentences)
    if apart < LEAST_ELSEWHERE * whole or whole > MOST_TIMES * told_here:
        return []
    told = own[own.index(sentences[0]) :]
    return [
        Block(text=run.text, kind=run.kind) for run in told if run in sentences or run.kind is not ParagraphKind.BODY
    ]


def _of_this(blocks: Sequence[Block], runs: Sequence[Run]) -> Sequence[Block]:
    """Leave out what only other articles of the page have, if enough of the text is this one's."""
    own = {letters_of(run.text) for run in runs if run.within and not run.foreign}
    others = {letters_of(run.text) for run in runs if run.foreign} - own
    kept = [block for block in blocks if letters_of(block.text) not in others]
    told = sum(word_count(block.text) for block in kept if letters_of(block.text) in own)
    return kept if told >= LEAST_PROSE else blocks


def _joined(blocks: Sequence[Block], runs: Sequence[Run]) -> Iterator[Block]:
    """Yield as one what engines part at a quotation, a note's mark or a line break inside a paragraph of the page."""
    whole = {letters_of(run.text): run.text for run in runs}
    place = 0
    while place < len(blocks):
        letters, end, found = letters_of(blocks[place].text), place + 1, None
        told = letters
        while end < len(blocks) and end - place < MOST_PIECES:
            told += letters_of(blocks[end].text)
            end += 1
            if told in whole:
                found = end
        if found and letters not in whole:
            yield Block(
                text=whole["".join(letters_of(block.text) for block in blocks[place:found])], kind=blocks[place].kind
            )
        else:
            yield blocks[place]
        place = found if found and letters not in whole else place + 1


def _in_order(blocks: Sequence[Block], runs: Sequence[Run]) -> Sequence[Block]:
    """Return the paragraphs as the page has them; trafilatura puts posts before what introduces them."""
    places: dict[str, list[int]] = {}
    for place, run in enumerate(runs):
        places.setdefault(letters_of(run.text), []).append(place)
    keys, last = [], -1
    for block in blocks:
        found = places.get(letters_of(block.text), [last])
        last = next((place for place in found if place > last), found[0])
        keys.append(last)
    return [block for _, block in sorted(zip(keys, blocks, strict=True), key=lambda pair: pair[0])]


def _places(runs: Sequence[Run], letters: Sequence[str]) -> Iterator[int | None]:
    """Yield for each run the place of the paragraph that has it, at or behind that of the one before."""
    start = 0
    for run in runs:
        told = letters_of(run.text)
        found = (
            place
            for place in range(start, len(letters))
            if told == letters[place] or (_tells(told) and told in letters[place]) or _is_within(letters[place], told)
        )
        place = next(found, None)
        start = start if place is None else place
        yield place


def _tells(letters: str) -> bool:
    """Tell whether so many letters are more than a name or a label, which other paragraphs have, too."""
    return len(letters) >= LEAST_TOLD


def _is_within(letters: str, told: str) -> bool:
    return _tells(letters) and letters in told


def _missing(runs: Sequence[Run], places: Sequence[int | None], words: int, held: Set[str]) -> set[int]:
    """Return the places of the runs that the text lacks; `held` are the letters of what the engines have."""
    present = [
        place for place, found in enumerate(places) if found is not None and _is_sentence(runs[place], LEAST_PROSE)
    ]
    if not present:
        return set()
    first = present[0]
    parents = {runs[place].parent for place, found in enumerate(places) if found is not None}
    marked = {runs[place].signature for place in present} - {-1}
    lost = [
        place
        for place, run in enumerate(runs)
        if places[place] is None and run.within and run.parent not in parents and _is_sentence(run, LEAST_PROSE)
    ]
    is_article = any(run.is_article for run in runs)
    much = is_article and sum(word_count(runs[place].text) for place in lost) > MUCH * words
    taken = {place for place in lost if much or runs[place].signature in marked}
    taken |= {
        place
        for place, run in enumerate(runs)
        if places[place] is None
        and not run.foreign
        and run.signature in marked
        and (_is_held(run, held) or (run.within and _fills_gap(runs, places, place)))
    }
    taken |= {
        place
        for place, run in enumerate(runs)
        if places[place] is None and (is_note(run.text) or (place < first and run.within and _introduces(run)))
    }
    return taken | {place for place in range(len(runs) - 1) if _heads(runs, places, taken, place)}


def _is_held(run: Run, held: Set[str]) -> bool:
    """Tell whether a run is a paragraph that an engine has."""
    return _is_sentence(run, LEAST_PROSE) and letters_of(run.text) in held


def _fills_gap(runs: Sequence[Run], places: Sequence[int | None], place: int) -> bool:
    """Tell whether a paragraph stands right between two that the text has, of which one is marked as it is."""
    around = range(max(0, place - 1), min(len(runs), place + 2), 2)
    alike = any(runs[one].signature == runs[place].signature for one in around)
    return alike and _is_sentence(runs[place], LEAST_PROSE) and all(places[one] is not None for one in around)


def _introduces(run: Run) -> bool:
    """Tell whether a run above the text is an article's sentence, or a standfirst by its mark, which needs no stop."""
    if _is_sentence(run, LEAST_OPENING):
        return True
    is_plain = run.kind in (ParagraphKind.BODY, ParagraphKind.HEADING) and word_count(run.text) >= LEAST_OPENING
    return run.is_standfirst and is_plain and not is_boilerplate(run.text) and not is_credit(run.text)


def _heads(runs: Sequence[Run], places: Sequence[int | None], taken: set[int], place: int) -> bool:
    """Tell whether a run that the text lacks is a heading over a paragraph that it has."""
    run, below = runs[place], place + 1
    if places[place] is not None or run.kind is not ParagraphKind.HEADING or not run.within:
        return False
    return (places[below] is not None and runs[below].kind is ParagraphKind.BODY) or below in taken


def _is_sentence(run: Run, least: int) -> bool:
    """Tell whether a run is written as an article's sentence, of so many words."""
    if run.kind is not ParagraphKind.BODY and run.kind is not ParagraphKind.QUOTE:
        return False
    is_said = word_count(run.text) >= least and END_OF_SENTENCE.search(run.text) and not CUT_SHORT.search(run.text)
    return bool(is_said) and not (
        is_boilerplate(run.text) or is_credit(run.text) or without_labelled_credit(run.text)[1]
    )


def _merged(
    blocks: Sequence[Block], runs: Sequence[Run], places: Sequence[int | None], missing: set[int]
) -> Iterator[Block]:
    """Yield the paragraphs with the missing runs, each behind the paragraph that stands before it on the page."""
    first = next((place for place in places if place is not None), 0)
    behind: dict[int, list[Block]] = {}
    last = first - 1
    for place, (run, found) in enumerate(zip(runs, places, strict=True)):
        last = last if found is None else found
        if place in missing:
            behind.setdefault(last, []).append(Block(text=run.text, kind=run.kind))
    for place in range(-1, len(blocks)):
        yield from blocks[place : place + 1] if place >= 0 else ()
        yield from behind.get(place, ())
