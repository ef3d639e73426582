"""The blocks of a document, with what it says of itself → an article: its head read, boilerplate out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.edtf import Date
from digest.errors import SeveralArticlesError
from digest.extraction.blocks import Block, article_of, letters_of
from digest.extraction.databases import exported
from digest.extraction.text.block_head import captioned, own_blocks, split_block_head, titled
from digest.extraction.text.labelled_lines import plain_key
from digest.extraction.text.note_fields import BESIDE, KNOWN
from digest.extraction.text.paragraph_layout import Line
from digest.extraction.text.plain import read_text, with_usual_heads
from digest.extraction.text.several import spans_of_articles
from digest.model import Article, Extraction, ParagraphKind


def article_from(
    blocks: Sequence[Block],
    *,
    engine: str,
    title: str | None = None,
    authors: tuple[str, ...] = (),
    published: Date | None = None,
    language: str | None = None,
) -> Article:
    """Return the article of a document; title, authors, day and language go before what its first blocks tell."""
    text = "\n\n".join(block.text for block in blocks)
    extraction = Extraction(engines=(engine,), agreement=None)
    if found := exported(text, extraction):
        return found
    own = list(captioned(blocks))
    if title is None and (parts := _articles_in(own)):
        articles = [_article(part, extraction) for part in parts]
        raise SeveralArticlesError([one.title for one in articles], lambda: articles)
    return _article(own, extraction, title=title, authors=authors, published=published, language=language)


def _articles_in(blocks: Sequence[Block]) -> list[Sequence[Block]]:
    """Return the blocks of each of several articles; nothing where there is one."""
    headings = [block.kind is ParagraphKind.HEADING for block in blocks]
    lines = [Line(text=block.text, gap=True, ruled=heading) for block, heading in zip(blocks, headings, strict=True)]
    return [blocks[start:end] for start, end in spans_of_articles(lines)]


def _article(
    own: Sequence[Block],
    extraction: Extraction,
    *,
    title: str | None = None,
    authors: tuple[str, ...] = (),
    published: Date | None = None,
    language: str | None = None,
) -> Article:
    told, rest = titled(own) if title is None else (title, _below(title, own))
    if told is None:
        return read_text(with_usual_heads(_as_text(own)), extraction)
    head, kept = split_block_head(own_blocks(rest), named=authors)
    return article_of(
        kept,
        extraction=extraction,
        title=told,
        authors=authors or head.authors,
        published=published or head.published,
        language=language,
    )


LABELLED = re.compile(r"^(?P<key>[^\W\d_][\w ]{1,20})(?:: | \| )\S")
"""A paragraph that gives a field by a label, or a row of a table with both."""


def _as_text(blocks: Sequence[Block]) -> str:
    """Return the blocks as a text, with labelled ones that stand together on lines of their own."""
    lines = [block.text for block in blocks]
    labelled = [bool((told := LABELLED.match(line)) and plain_key(told["key"]) in KNOWN | BESIDE) for line in lines]
    text = ""
    for place, line in enumerate(lines):
        beside = labelled[place] and any(labelled[max(0, place - 1) : place] + labelled[place + 1 : place + 2])
        joined = "\n" if place and labelled[place] and labelled[place - 1] else "\n\n"
        text += (joined if place else "") + (line.replace(" | ", ": ", 1) if beside else line)
    return text


def _below(title: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """Leave out the title where a document says it again over its text."""
    said = next((index for index, block in enumerate(blocks[:3]) if letters_of(block.text) == letters_of(title)), None)
    return blocks if said is None else blocks[said + 1 :]
