"""The blocks of a document, with what it says of itself → an article: its head read, boilerplate out."""

from __future__ import annotations

from collections.abc import Sequence

from digest.edtf import Date
from digest.extraction.blocks import Block, article_of, letters_of
from digest.extraction.databases import exported
from digest.extraction.text.block_head import captioned, own_blocks, split_block_head, titled
from digest.extraction.text.plain import read_text
from digest.model import Article, Extraction


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
    told, rest = titled(own) if title is None else (title, _below(title, own))
    if told is None:
        return read_text(text, extraction)
    head, kept = split_block_head(own_blocks(rest), named=authors)
    return article_of(
        kept,
        extraction=extraction,
        title=told,
        authors=authors or head.authors,
        published=published or head.published,
        language=language,
    )


def _below(title: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """Leave out the title where a document says it again over its text."""
    said = next((index for index, block in enumerate(blocks[:3]) if letters_of(block.text) == letters_of(title)), None)
    return blocks if said is None else blocks[said + 1 :]
