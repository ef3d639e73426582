"""An e-book's bytes → its article, part after part as its spine orders them; several signed ones are refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from posixpath import join, normpath
from urllib.parse import unquote

from lxml.etree import _Element

from digest.errors import CopyError, SeveralArticlesError
from digest.extraction.blocks import Block, fold
from digest.extraction.decoding import decode
from digest.extraction.documents.archive import DAMAGED, MOST_UNPACKED, TOO_LARGE, Archive
from digest.extraction.documents.document import article_from
from digest.extraction.documents.xml_tree import inside, words_of, xml_of
from digest.extraction.lines.name_lists import people_named
from digest.extraction.markup import blocks_in
from digest.extraction.text.block_head import split_block_head, titled
from digest.extraction.text.pasted_chrome import is_statement
from digest.model import Article

CONTAINER = "META-INF/container.xml"

PAGES = ("application/xhtml+xml", "text/html")

LEAST_STATEMENTS = 2
"""Sentences; a cover, a title page and a list of contents have fewer."""

MOST_PARTS = 500
"""A judgement: a thick book has a hundred chapters."""


def read_epub(content: bytes) -> Article:
    """Return the article of an e-book; its parts are one text unless two or more of them are signed or dated."""
    archive = Archive(content)
    place, package = _package(archive)
    parts = [blocks for blocks in map(blocks_in, _pages(archive, place, package)) if _has_text(blocks)]
    signed = [title for blocks in parts if (title := _signed(blocks))]
    if len(signed) > 1:
        raise SeveralArticlesError(signed)
    own = _parts_from_signed(parts) if len(parts) > 1 and signed else parts
    blocks = [block for part in own for block in part]
    named = [words_of(element) for element in inside(package, "creator")]
    language = next((words_of(element) for element in inside(package, "language")), "")
    return article_from(
        blocks,
        engine="EPUB",
        title=_title(package, blocks if len(parts) == 1 or signed else ()),
        authors=() if signed else tuple(name for value in named for name in people_named(value)),
        language=language.split("-")[0] or None,
    )


def _package(archive: Archive) -> tuple[str, _Element]:
    """Return where the description of the book stands, and its first element."""
    roots = inside(xml_of(archive.read(CONTAINER)), "rootfile")
    place = next((str(root.get("full-path")) for root in roots if root.get("full-path")), None)
    if place is None:
        raise CopyError(DAMAGED)
    return place, xml_of(archive.read(place))


def _pages(archive: Archive, place: str, package: _Element) -> Iterator[str]:
    """Yield the markup of the parts in their order, without the list of contents."""
    items = {item.get("id"): item for item in inside(package, "item")}
    size = 0
    for reference in inside(package, "itemref")[:MOST_PARTS]:
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in PAGES or "nav" in (item.get("properties") or "").split():
            continue
        name = normpath(join(place.rpartition("/")[0], unquote(item.get("href") or "")))
        content = archive.read(name)
        size += len(content)
        if size > MOST_UNPACKED:
            raise CopyError(TOO_LARGE)
        yield decode(content)


def _has_text(blocks: Sequence[Block]) -> bool:
    return sum(is_statement(block.text) for block in blocks) >= LEAST_STATEMENTS


def _signed(blocks: Sequence[Block]) -> str | None:
    """Return the title of a part that has authors or a day of its own; None for a chapter."""
    title, rest = titled(blocks)
    head, _ = split_block_head(rest)
    return title if title and (head.authors or head.published) else None


def _parts_from_signed(parts: Sequence[list[Block]]) -> list[list[Block]]:
    """Return the part that is signed or dated, and those behind it that go on with it under no heading of their own."""
    first = next(place for place, part in enumerate(parts) if _signed(part))
    behind = takewhile(lambda part: titled(part)[0] is None, parts[first + 1 :])
    return [parts[first], *behind]


def _title(package: _Element, blocks: Sequence[Block]) -> str | None:
    """Return the book's title where no heading opens its text, and over chapters."""
    title, _ = titled(blocks)
    return None if title else fold(next((words_of(one) for one in inside(package, "title")), "")) or None
