"""The first blocks of a text whose headings are marked → its title, authors and day, and the blocks without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from digest.edtf import Date
from digest.extraction.blocks import Block, letters_of, word_count
from digest.extraction.lines.boilerplate import is_boilerplate
from digest.extraction.lines.bylines import BY_WORDS, END_OF_SENTENCE, names_in, people_in
from digest.extraction.lines.day_lines import day_in, only_day_of
from digest.extraction.lines.name_lists import people_named
from digest.extraction.lines.picture_credits import without_credit
from digest.extraction.lines.title_affixes import is_outlet
from digest.extraction.text.article_head import ArticleHead
from digest.extraction.text.headlines import is_person
from digest.extraction.text.pasted_chrome import NO_WORDS, chrome_in, is_statement
from digest.model import ParagraphKind

BYLINES_WITHIN = 5
"""Paragraphs from the beginning among which a byline stands; farther down, "By ..." is prose."""

TITLE_WITHIN = 12
"""Paragraphs from the beginning among which a page that was saved as a document has its headline, under the menus."""

LINE_WORDS = 24
"""A judgement: an outlet, two names, a day and a place have fewer."""

OF_READERS = re.compile(
    r"(?:\d+ |all |reader |readers’ )?(?:comments?|replies|responses)(?: \(?\d+\)?)?"
    r"|(?:\d+ )?(?:kommentare?|commentaires?|comentarios|комментарии)",
    re.IGNORECASE,
)
"""A heading under which readers write."""

PARTS = re.compile(rf"\s*(?:[,;|·•]|\s[–—-])\s*(?=\S)|\.\s+(?=(?:{BY_WORDS})\s)", re.IGNORECASE)
"""What parts an outlet, a name and a day on one line."""


def own_blocks(blocks: Sequence[Block]) -> list[Block]:
    """Leave out the boxes and the end of a page, what readers wrote under it, calls, counters and empty headings."""
    readers = (index for index, one in enumerate(blocks) if _opens_comments(one))
    blocks = blocks[: next(readers, None)]
    gone = chrome_in([block.text for block in blocks], [True] * len(blocks))
    own = [
        block
        for index, block in enumerate(blocks)
        if (index not in gone or block.kind is ParagraphKind.CAPTION)
        and not is_boilerplate(block.text)
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


def split_block_head(blocks: Sequence[Block], *, named: Sequence[str] = ()) -> tuple[ArticleHead, list[Block]]:
    """Return authors and day as the first blocks give them, and the blocks without those that give nothing else.

    `named` are the authors whom the copy names elsewhere, so that a line with one of them is a byline.
    """
    top = blocks[:BYLINES_WITHIN]
    found = [_told(block, top[index + 1 :], named) for index, block in enumerate(top)]
    kept = [block for index, block in enumerate(blocks) if index >= len(found) or found[index] is None]
    told = [one for one in found if one]
    authors = next((names for names, _ in told if names), ())
    published = next((day for _, day in told if day), None)
    return ArticleHead(authors=authors, published=published), kept


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
    people = people_in(text) if block.kind is ParagraphKind.BODY and below else []
    if people and all(map(is_person, people)) and (only_day_of(below[0].text) or _signed(below[0].text)):
        return tuple(dict.fromkeys(people)), None
    return _signed(text)


def _signed(text: str) -> tuple[tuple[str, ...], Date | None] | None:
    """Return what a line gives that holds a day, an outlet and names side by side, and no sentence."""
    day = day_in(text) if word_count(text) <= LINE_WORDS and not END_OF_SENTENCE.search(text) else None
    parts = [part for part in PARTS.split(text) if part]
    if day is None or len(parts) < 2:
        return None
    dated = [
        index for index, part in enumerate(parts) if only_day_of(part) or re.fullmatch(r"[\w.]+ \d{1,2}|\d{4}", part)
    ]
    others = [part for index, part in enumerate(parts) if index not in dated]
    if not dated or not all(map(_may_sign, others)):
        return None
    names = tuple(dict.fromkeys(name for part in others if not is_outlet(part) for name in _names(part)))
    return names, day


def _names(part: str) -> Iterator[str]:
    yield from names_in(part) or (people_named(part) if is_person(part) and not part.startswith("The ") else ())


def _may_sign(part: str) -> bool:
    """Tell whether a part of such a line is a name or an outlet: a few words, the first with a capital."""
    return word_count(part) <= 8 and (part[:1].isupper() or bool(names_in(part)) or not part[:1].isalpha())
