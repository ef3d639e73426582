"""The door for trafilatura and its htmldate: a page's bytes → what they find."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml.etree import _Element
from trafilatura import bare_extraction
from trafilatura.settings import Document

from digest.extraction.blocks import Block, fold
from digest.extraction.decoding import markup_of
from digest.extraction.engine_output import EngineOutput
from digest.extraction.lines.day_lines import day_in
from digest.extraction.versions import engine_name
from digest.extraction.web.element_tree import blocks_in
from digest.model import ParagraphKind

INLINE = frozenset(("hi", "ref", "del", "graphic", "cell", "code"))
KINDS: Mapping[str, ParagraphKind] = {
    "head": ParagraphKind.HEADING,
    "item": ParagraphKind.LIST,
    "row": ParagraphKind.LIST,
    "quote": ParagraphKind.QUOTE,
}
"""What its elements are, which are those of TEI; all but the inline ones end a paragraph."""

CELL = "cell"

LATEST_DAY = "2099-12-31"
"""It takes no day after this one, and asks the clock where none is given; the same copy must always give the same
day."""


def run(content: bytes) -> EngineOutput:
    """Return what trafilatura finds on the page, without its comments."""
    markup = markup_of(content)
    document = bare_extraction(
        markup,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": True, "max_date": LATEST_DAY},
    )
    engine = engine_name("trafilatura")
    if not isinstance(document, Document):
        return EngineOutput(engine=engine)
    published = day_in(document.date or "")
    return EngineOutput(
        engine=engine,
        blocks=tuple(_blocks(document.body)),
        title=fold(document.title or "") or None,
        authors=tuple(filter(None, map(fold, (document.author or "").split(";")))),
        published=published.edtf if published else None,
        language=document.language,
    )


def _blocks(body: _Element) -> Iterator[Block]:
    """Yield the paragraphs, with a bar between the cells of a table's row."""
    for cell in body.iter(CELL):
        if cell.getnext() is not None:
            cell.tail = f" | {cell.tail or ''}"
    for block in blocks_in(body, inline=INLINE, kinds=KINDS):
        if words := block.text.strip(" |"):
            yield replace(block, text=words)
