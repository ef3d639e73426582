"""Blocks of text with their kinds → the text of an article and its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from digest.edtf import Date
from digest.errors import CopyError
from digest.lexicon.invisible_characters import DIRECTION, FORMLESS, NO_CHARACTERS, TAGS, WITHOUT_WIDTH
from digest.model import Article, Extraction, Paragraph, ParagraphKind

SEPARATOR = "\n\n"
"""What stands between two paragraphs of an article's text."""

INVISIBLE = re.compile(
    rf"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f{DIRECTION}{WITHOUT_WIDTH}{TAGS}{NO_CHARACTERS}]|{FORMLESS}"
)
"""Controls that break no line, and what shows nothing: unseen, each breaks a word in two for who searches it, and no
record or reading may have them."""

PRINTABLE = re.compile(r"[\U000e0100-\U000e01ef]")
"""Those among them that Python calls printable."""

LETTERS = re.compile(r"[^\W_]+")
NO_LETTERS = bytes(byte for byte in range(128) if not chr(byte).isalnum())

MOST_KEPT = 1024
"""Texts whose letters are kept, a judgement: the steps that read a page ask several times for those of a paragraph."""

WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""The letters of scripts without spaces; two of them count as a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph before it has a place in a text."""

    text: str
    kind: ParagraphKind = ParagraphKind.BODY


def fold(text: str) -> str:
    """Return `text` with each run of white space as one space, none at its ends, and nothing invisible."""
    words = " ".join(text.split())
    if words.isprintable() and (words.isascii() or not PRINTABLE.search(words)):
        return words  # no slower pattern needs to look through most of what is written
    return " ".join(INVISIBLE.sub("", text).split())


def word_count(text: str) -> int:
    """Return about how many words a line has."""
    return len(text.split()) + (0 if text.isascii() else len(WIDE.findall(text)) // 2)


@lru_cache(maxsize=MOST_KEPT)
def letters_of(text: str) -> str:
    """Return the letters and digits of `text` in lower case: what two renderings of the same words have in common."""
    if text.isascii():  # as most are, for which a table of bytes takes a tenth of the time
        return text.lower().encode("ascii").translate(None, NO_LETTERS).decode("ascii")
    return "".join(LETTERS.findall(text.casefold()))


def article_of(
    blocks: Iterable[Block],
    *,
    extraction: Extraction,
    title: str | None = None,
    authors: tuple[str, ...] = (),
    published: Date | None = None,
    language: str | None = None,
) -> Article:
    """Return the article whose text is the blocks in their order; raise CopyError where they hold no words."""
    folded = [(fold(block.text), block.kind) for block in blocks]
    kept = [(text, kind) for text, kind in folded if text]
    if not any(any(map(str.isalnum, text)) for text, _ in kept):
        raise CopyError(
            "The copy holds no text of an article; check that it is the page itself and not an empty or blocked one."
        )
    paragraphs, start = [], 0
    for text, kind in kept:
        paragraphs.append(Paragraph(start=start, end=start + len(text), kind=kind))
        start += len(text) + len(SEPARATOR)
    return Article(
        title=fold(title or "") or None,
        authors=authors,
        published=published,
        language=language,
        text=SEPARATOR.join(text for text, _ in kept),
        paragraphs=tuple(paragraphs),
        extraction=extraction,
    )
