"""The door for striprtf: the bytes of a rich text → an article."""

from __future__ import annotations

import re
from codecs import BOM_UTF8

from striprtf.striprtf import rtf_to_text

from digest.errors import CopyError
from digest.extraction.blocks import Block
from digest.extraction.documents.document import article_from
from digest.extraction.package_versions import engine_name
from digest.model import Article

LINK = re.compile(r"(\\fldinst\b[^A-Za-z\\]{0,40}(?:\\[a-z]+-?\d* ?){0,10}[^A-Za-z\\]{0,40})HYPERLINK\b")
"""The instruction of a link, whose address striprtf writes behind its words."""

DELETED = re.compile(r"\{[^{}]*\\deleted\b[^{}]*\}")
"""A run that was deleted while changes were tracked, which striprtf takes for text."""

CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")

CELL = re.compile(r"\s*\|\s*")


def read_rich_text(content: bytes) -> Article:
    """Return the article of a rich text, one paragraph a block; it has no headings that can be told by a mark."""
    content = content.removeprefix(BOM_UTF8)
    page = CODE_PAGE.search(content[:1000])
    charset = f"cp{int(page[1])}" if page else "cp1252"
    try:
        marked = content.decode(charset, "replace")
    except LookupError:
        marked = content.decode("cp1252", "replace")
    try:
        text = str(rtf_to_text(LINK.sub(r"\1LINK", DELETED.sub("", marked)), errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, IndexError, TypeError) as error:
        raise CopyError("The rich text cannot be read: it is damaged; save it anew, as .docx or .txt.") from error
    blocks = [Block(text=_without_cells(line)) for line in text.split("\n") if line.strip()]
    return article_from(blocks, engine=engine_name("striprtf"))


def _without_cells(line: str) -> str:
    """Return a row of a table with its cells apart, and nothing behind the last."""
    return CELL.sub(" | ", line.strip().strip("|").strip()) if "|" in line else line
