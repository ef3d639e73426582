"""The markup of an article, without a page around it → its blocks: paragraphs, headings, lists, rows of tables."""

from __future__ import annotations

import re

from lxml.etree import _Element, strip_elements

from digest.extraction.blocks import Block
from digest.extraction.web.element_tree import INLINE, KINDS, UNSEEN, parsed, text_of
from digest.extraction.web.element_tree import blocks_in as runs_in
from digest.model import ParagraphKind

BETWEEN_CELLS = " | "

GONE = (*UNSEEN, "nav", "iframe", "object", "svg", "button", "form", "en-media", "en-todo")
"""Elements that hold nothing of an article."""

IN_PARAGRAPH = INLINE | {"br"}
"""A line may be broken within a paragraph; two breaks, one behind the other, end it."""

TWO_BREAKS = re.compile(r"(?:<br\b[^<>]{0,200}>\s*){2,}", re.IGNORECASE)

OF_ROW = {**KINDS, "tr": ParagraphKind.LIST, "pre": ParagraphKind.BODY}


def blocks_in(markup: str) -> list[Block]:
    """Return the blocks of a fragment, or of a document in HTML or XHTML; none where there is nothing in it."""
    page = parsed(TWO_BREAKS.sub("<p>", markup).encode("utf-8", "replace"))
    if page is None:
        return []
    strip_elements(page, *GONE, with_tail=False)
    for line in page.iter("br"):
        line.tail = f" {line.tail or ''}"
    for row in list(page.iter("tr")):
        _as_one_line(row)
    return list(runs_in(page, inline=IN_PARAGRAPH, kinds=OF_ROW))


def _as_one_line(row: _Element) -> None:
    """Write the cells of a row behind each other; a row of one cell only sets a page."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2 or any(True for cell in cells for _ in cell.iter("table", "h1", "h2")):
        return
    text = BETWEEN_CELLS.join(filter(None, map(text_of, cells)))
    for part in list(row):
        row.remove(part)
    row.text = text
