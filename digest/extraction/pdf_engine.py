"""The door for pdfium: a PDF's bytes → the blocks of its text in reading order, its headline, byline and day."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version

import pypdfium2
from pypdfium2 import raw

from digest.extraction.blocks import fold
from digest.extraction.bylines import is_name
from digest.extraction.columns import TypesetLine, lines_of, reading_order, without_running_lines
from digest.extraction.found import Found
from digest.extraction.typeset import head_and_blocks

MOST_PAGES = 200
# 200 pages of running text take 1.3 s; engines have 2 s.

NEAR = 4
# Points around the left end of a run in which its first letter is looked for.

HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\u00ad": "-"})
# How pdfium gives a hyphen at the end of a line.


def find(content: bytes) -> Found:
    """Return the text of the PDF with what its first page says of it."""
    document = pypdfium2.PdfDocument(content)
    try:
        pages = [list(_fragments(document[number])) for number in range(min(len(document), MOST_PAGES))]
        declared = document.get_metadata_dict(skip_empty=True)
    finally:
        document.close()
    lines = [line for page in without_running_lines([lines_of(page) for page in pages]) for line in reading_order(page)]
    head, blocks = head_and_blocks(lines, declared_title=fold(declared.get("Title", "")))
    author = fold(declared.get("Author", ""))
    return Found(
        engine=f"pypdfium2 {version('pypdfium2')}",
        blocks=tuple(blocks),
        title=head.title,
        authors=head.authors or ((author,) if is_name(author) else ()),
        published=head.published.text if head.published else None,
        language=None,
    )


def _fragments(page: pypdfium2.PdfPage) -> Iterator[TypesetLine]:
    """Yield the runs of text of one page, as pdfium finds them."""
    text = page.get_textpage()
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        words = fold(text.get_text_bounded(left, bottom, right, top).translate(HYPHENS))
        if words:
            yield _fragment(text, left, bottom, right, top, words)


def _fragment(
    text: pypdfium2.PdfTextPage, left: float, bottom: float, right: float, top: float, words: str
) -> TypesetLine:
    """Give the run the height of its type, because that of its letters differs from line to line."""
    first = text.get_index(left + 1, (bottom + top) / 2, NEAR, NEAR)
    size = top - bottom
    if first is not None:
        _, bottom, _, top = text.get_charbox(first, loose=True)
        size = raw.FPDFText_GetFontSize(text, first)
    return TypesetLine(left=left, bottom=bottom, right=right, top=top, size=round(size, 1), text=words)
