"""The paragraphs of a page's text → the same without other articles' headlines and an issuer's contact at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.extraction.blocks import Block, word_count
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.extraction.lines.paywalls import offers_reading_on
from digest.extraction.lines.related_articles import opens_related_articles

ABOUT = re.compile(r"^about (?:the )?(?P<name>[A-Z].{1,60}?):?$", re.IGNORECASE)
CONTACT = re.compile(
    r"^(?:(?:media|press) (?:contacts?|enquiries|inquiries|relations)|contacts? for (?:the )?(?:media|press)):?$",
    re.IGNORECASE,
)
"""Headings over what an issuer says of itself, and over whom to ask."""

LEAST_PROSE = 20
"""Words, a judgement: a paragraph of so many is the article's."""

MOST_CONTACT = 0.25
"""A judgement: the share of the words that may stand under such a heading; over more, it heads a part of the
article."""


def without_end_matter(blocks: Sequence[Block]) -> Sequence[Block]:
    """Leave out a list of other articles' headlines with its label, and an issuer's contact."""
    return _without_wall(_without_contact(_without_others(blocks)))


def _without_wall(blocks: Sequence[Block]) -> Sequence[Block]:
    """Leave out, below the last paragraph, the lines that offer to read on."""
    prose = [place for place, block in enumerate(blocks) if word_count(block.text) >= LEAST_PROSE]
    last = prose[-1] if prose else len(blocks)
    return [block for place, block in enumerate(blocks) if place <= last or not offers_reading_on(block.text)]


def _without_others(blocks: Sequence[Block]) -> Sequence[Block]:
    for index in range(len(blocks) - 1, -1, -1):
        if opens_related_articles(blocks[index].text):
            return blocks[:index]
        if END_OF_SENTENCE.search(blocks[index].text):
            break
    return blocks


def _without_contact(blocks: Sequence[Block]) -> Sequence[Block]:
    """Only "About" right over the contact is the issuer's: elsewhere, it may be the subject."""
    sizes = [word_count(block.text) for block in blocks]
    for index in range(len(blocks) // 2, len(blocks)):
        if CONTACT.match(blocks[index].text) and sum(sizes[index:]) <= MOST_CONTACT * sum(sizes):
            start = max(0, index - 2)
            return blocks[: start if _is_about(blocks[start : start + 2]) else index]
    return blocks


def _is_about(blocks: Sequence[Block]) -> bool:
    """Tell whether the first of two paragraphs announces what the second tells of."""
    about = ABOUT.match(blocks[0].text)
    return bool(about and blocks[1].text.casefold().removeprefix("the ").startswith(about["name"].casefold()))
