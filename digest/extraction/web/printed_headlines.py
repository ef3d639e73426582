"""A page's tree, and the paragraphs of its text → the latter without the headline that the page prints over them.

It is not always the title: sites print a kicker within it, and give search engines and networks another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from lxml.etree import _Element

from digest.extraction.blocks import Block, letters_of, word_count
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.extraction.web.element_tree import text_of
from digest.model import ParagraphKind

LONGEST_HEADLINE = 250
"""Characters; a longer h1 wraps a whole page."""

LEAST_TITLE, MOST_KICKER = 12, 60
"""Letters, judgements: of a title that tells its line, and of what stands beside it there."""

LONG_WORD = re.compile(r"[^\W\d_]{5,}")
LEAST_SHARED = 2
"""Words that a second headline has of the first, a judgement."""

LEAST_PROSE = 20
"""Words, a judgement: a paragraph of so many is of the text, and no headline stands behind it."""


def shown_as_headline(page: _Element) -> tuple[str, ...]:
    """Return the letters of the page's only h1, and of each part of it; nothing where there are several."""
    headings = list(page.iter("h1"))
    if len(headings) != 1 or not 0 < len(text_of(headings[0])) < LONGEST_HEADLINE:
        return ()
    parts = (part for part in headings[0].iter() if isinstance(part.tag, str))
    return tuple(dict.fromkeys(filter(None, (letters_of(text_of(part)) for part in parts))))


def without_headlines(blocks: Sequence[Block], title: str | None, shown: Sequence[str]) -> list[Block]:
    """Leave out, above the first paragraph, what the page shows as its headline, and the title with its kicker."""
    return list(_but_headlines(blocks, title or "", frozenset(shown)))


def _but_headlines(blocks: Sequence[Block], shown_title: str, shown: frozenset[str]) -> Iterator[Block]:
    title = letters_of(shown_title)
    is_head, words = True, frozenset(LONG_WORD.findall(shown_title.casefold()))
    for block in blocks:
        letters = letters_of(block.text)
        is_headline = is_head and (letters in shown or _is_kicked(block, letters, title) or _is_another(block, words))
        is_head = is_head and (is_headline or word_count(block.text) < LEAST_PROSE)
        if not is_headline:
            yield block


def _is_another(block: Block, words: Set[str]) -> bool:
    """Tell whether a heading has several words of the title, as where a site hides that for search engines."""
    shared = words & set(LONG_WORD.findall(block.text.casefold()))
    is_heading = block.kind is ParagraphKind.HEADING and word_count(block.text) < LEAST_PROSE
    return is_heading and len(shared) >= LEAST_SHARED and not END_OF_SENTENCE.search(block.text)


def _is_kicked(block: Block, letters: str, title: str) -> bool:
    """Tell whether a paragraph is the title behind a kicker."""
    is_short = len(title) >= LEAST_TITLE and len(letters) - len(title) <= MOST_KICKER
    return is_short and letters.endswith(title) and not END_OF_SENTENCE.search(block.text)
