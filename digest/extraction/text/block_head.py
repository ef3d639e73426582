"""The first blocks of a text whose headings are marked → its title, authors and day, and the blocks without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from digest.edtf import Date
from digest.extraction.blocks import Block, letters_of, word_count
from digest.extraction.lines.boilerplate import is_boilerplate
from digest.extraction.lines.bylines import END_OF_SENTENCE, names_in, people_in
from digest.extraction.lines.day_lines import day_in, only_day_of
from digest.extraction.lines.name_lists import people_named
from digest.extraction.lines.picture_credits import without_credit
from digest.extraction.text.article_head import ROLE_WORDS, ArticleHead
from digest.extraction.text.headlines import READING_TIME, is_small_print
from digest.extraction.text.pasted_chrome import NO_WORDS, chrome_in, is_statement
from digest.extraction.text.signed_lines import is_person, signed
from digest.model import ParagraphKind

BYLINES_WITHIN = 5
"""Paragraphs from the beginning among which a byline stands; farther down, "By ..." is prose."""

TITLE_WITHIN = 12
"""Paragraphs from the beginning among which a page that was saved as a document has its headline, under the menus."""

NO_BUTTON = 3
"""Words, a judgement: buttons beside a byline have fewer."""

OF_READERS = re.compile(
    r"(?:\d+ |all |reader |readers’ )?(?:comments?|replies|responses)(?: \(?\d+\)?)?"
    r"|(?:\d+ )?(?:kommentare?|commentaires?|comentarios|комментарии)",
    re.IGNORECASE,
)
"""A heading under which readers write."""


def own_blocks(blocks: Sequence[Block]) -> list[Block]:
    """Leave out the boxes and the end of a page, what readers wrote under it, calls, counters and empty headings."""
    readers = (index for index, one in enumerate(blocks) if _opens_comments(one))
    blocks = blocks[: next(readers, None)]
    gone = chrome_in([block.text for block in blocks], [True] * len(blocks))
    own = [
        block
        for index, block in enumerate(blocks)
        if (index not in gone or block.kind is ParagraphKind.CAPTION)
        and not (is_boilerplate(block.text) and not (index < BYLINES_WITHIN and only_day_of(block.text)))
        and not (index < TITLE_WITHIN and is_small_print(block.text))
        and not (block.kind is ParagraphKind.BODY and NO_WORDS.match(block.text))  # a counter
    ]
    while own and own[-1].kind is ParagraphKind.HEADING:
        own.pop()
    return own


def _opens_comments(block: Block) -> bool:
    return block.kind is ParagraphKind.HEADING and bool(OF_READERS.fullmatch(block.text))


def captioned(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks without the credits behind them, those that had one as captions."""
    for block in blocks:
        words, credited = without_credit(block.text)
        if words:
            yield Block(text=words, kind=ParagraphKind.CAPTION if credited else block.kind)


def titled(blocks: Sequence[Block]) -> tuple[str | None, list[Block]]:
    """Return the first heading as title and what stands below it; None where sentences stand before any heading."""
    for index, block in enumerate(blocks[:TITLE_WITHIN]):
        if block.kind is ParagraphKind.HEADING and word_count(block.text) > 1:
            return block.text, list(blocks[index + 1 :])
        if is_statement(block.text):
            break
    return None, list(blocks)


def split_block_head(
    blocks: Sequence[Block], *, named: Sequence[str] = (), within: int = BYLINES_WITHIN
) -> tuple[ArticleHead, list[Block]]:
    """Return authors and day as the first blocks give them, and the blocks without those that give nothing else.

    `named` are the authors whom the copy names elsewhere, so that a line with one of them is a byline.
    """
    top = blocks[:within]
    found = [_told(block, top[index + 1 :], named) for index, block in enumerate(top)]
    roles = {
        index + 1 for index in range(len(top) - 2) if found[index] and found[index + 2] and _is_role(top[index + 1])
    }
    kept = [block for index, block in enumerate(blocks) if index >= len(found) or not (found[index] or index in roles)]
    told = [one for one in found if one]
    authors = next((names for names, _ in told if names), ())
    published = next((day for _, day in told if day), None)
    return ArticleHead(authors=authors, published=published), kept


def _is_role(block: Block) -> bool:
    """Tell whether a line between a byline and a day says what the authors are."""
    return word_count(block.text) <= ROLE_WORDS and not END_OF_SENTENCE.search(block.text)


def _has_day(below: Sequence[Block]) -> bool:
    """Tell whether a day, or how long reading takes, stands alone under a line, behind buttons and the like at most."""
    near = takewhile(lambda block: word_count(block.text) < NO_BUTTON or _stands_by_names(block.text), below)
    return any(_stands_by_names(block.text) for block in near)


def _stands_by_names(text: str) -> bool:
    return bool(only_day_of(text) or READING_TIME.match(text))


def _told(block: Block, below: Sequence[Block], named: Sequence[str]) -> tuple[tuple[str, ...], Date | None] | None:
    """Return the names and the day of a line of the head; None for what is no such line."""
    text = block.text
    day = only_day_of(text)
    if day:
        return (), day
    if names := names_in(text):
        day = day_in(text)
        return ((people_named(text) or names) if day else names), day
    if text in named or (named and letters_of("".join(named)) == letters_of(text)):
        return (text,), None
    people = people_in(text) if block.kind in (ParagraphKind.BODY, ParagraphKind.HEADING) and below else []
    if people and all(map(is_person, people)) and (signed(below[0].text) or _has_day(below)):
        return tuple(dict.fromkeys(people)), None
    return signed(text)
