"""The door for pdfium: a PDF's bytes → the blocks of its text in reading order, its headline, byline and day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import hypot

import pypdfium2
from pypdfium2 import raw

from digest.errors import CopyError
from digest.extraction.blocks import fold
from digest.extraction.engine_output import EngineOutput
from digest.extraction.lines.bylines import is_name
from digest.extraction.package_versions import engine_name
from digest.extraction.pdf.boxes import parted
from digest.extraction.pdf.columns import lines_of, notes_last, reading_order, runs_of, usual_size
from digest.extraction.pdf.gutters import gutters_of, once_drawn, with_large_initials
from digest.extraction.pdf.running_heads import without_running_lines
from digest.extraction.pdf.typeset import heads_and_blocks
from digest.extraction.pdf.typeset_line import TypesetLine

MOST_PAGES = 200
"""164 dense pages of running text take 2.8 s of the 20 that a copy has."""

HYPHENS = frozenset("\x02\ufffe\u00ad")
"""How pdfium gives a hyphen at the end of a line, behind which it gives no break."""


SOFT = "\u00ad"
"""The hyphen that a page shows only where it breaks the word."""

FILE_NAME = re.compile(r"^Microsoft \w+ - |\.(?:docx?|pptx?|pdf|tex|dvi|indd|qxd|rtf|odt)$", re.IGNORECASE)

NOTE_SIZE = 0.8
"""Share of the text's size below which a number behind a word is set as a note's: printers take 0.5 to 0.7."""


def run(content: bytes) -> list[EngineOutput]:
    """Return the text of the PDF with what its head says of it; that of each article where it holds several."""
    document = pypdfium2.PdfDocument(content)
    try:
        if len(document) > MOST_PAGES:
            found = f"The PDF has {len(document)} pages, and no more than {MOST_PAGES} are read"
            raise CopyError(f"{found}; store those of the article as a PDF of their own.")
        pages = [_lines(document[number]) for number in range(len(document))]
        declared = document.get_metadata_dict(skip_empty=True)
    finally:
        document.close()
    pages = without_running_lines(pages)
    usual = usual_size([line for page in pages for line in page])
    parts = [parted(page, usual) for page in pages]
    lines = notes_last([reading_order(text) for text, _ in parts]) + [line for _, boxed in parts for line in boxed]
    told = heads_and_blocks(lines, declared_title=_title_in(declared))
    author = fold(declared.get("Author", ""))
    declared_authors = (author,) if is_name(author) and len(told) == 1 else ()
    return [
        EngineOutput(
            engine=engine_name("pypdfium2"),
            blocks=tuple(blocks),
            title=head.title,
            authors=head.authors or declared_authors,
            published=head.published.edtf if head.published else None,
            language=None,
        )
        for head, blocks in told
    ]


def _lines(page: pypdfium2.PdfPage) -> list[TypesetLine]:
    """Return the lines of one page, those of its columns apart."""
    words = list(with_large_initials(list(once_drawn(list(_text_words(page))))))
    gutters = gutters_of(words)
    return lines_of(runs_of(words, gutters), gutters)


def _title_in(declared: Mapping[str, str]) -> str:
    """Return the title that the PDF declares; nothing where it is the name of the file from which it was made."""
    title = fold(declared.get("Title", ""))
    return "" if FILE_NAME.search(title) else title


def _text_words(page: pypdfium2.PdfPage) -> Iterator[TypesetLine]:
    """Yield the words of one page without the numbers that lead to its notes."""
    before: TypesetLine | None = None
    for word in _words(page):
        if not (before and word.text.isdigit() and _is_raised(word, before)):
            yield word
            before = word


def _is_raised(word: TypesetLine, before: TypesetLine) -> bool:
    return (
        word.size < NOTE_SIZE * before.size
        and before.bottom < word.bottom < before.top
        and abs(word.left - before.right) < NOTE_SIZE * before.size
    )


def _words(page: pypdfium2.PdfPage) -> Iterator[TypesetLine]:
    """Yield the words of one page in pdfium's order, which finds the spaces that a page only leaves free."""
    text = page.get_textpage()
    letters = [chr(raw.FPDFText_GetUnicode(text, index)) for index in range(text.count_chars())]
    unseen = {index for index, letter in enumerate(letters) if letter == SOFT and _goes_on(text, letters, index)}
    first = 0
    for index, letter in enumerate([*letters, " "]):
        if index not in unseen and (letter.isspace() or letter in HYPHENS):
            for start, end in _parts(text, letters, first, index):
                if word := fold("".join(letters[start:end])):
                    yield _word(text, start, end - 1, word + ("-" if letter in HYPHENS and end == index else ""))
            first = index + 1


def _goes_on(text: pypdfium2.PdfTextPage, letters: Sequence[str], index: int) -> bool:
    """Tell whether the letter behind a soft hyphen stands on the same line, so that no word was broken there."""
    if index + 1 >= len(letters) or letters[index + 1].isspace() or not index:
        return False
    left, bottom, _, top = text.get_charbox(index - 1, loose=True)
    behind, level, _, _ = text.get_charbox(index + 1, loose=True)
    return bool(behind > left and bottom - 1 < level < top)


def _parts(text: pypdfium2.PdfTextPage, letters: Sequence[str], first: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a word, and the digits at its end for themselves where they are set smaller."""
    digits = end
    while digits > first and letters[digits - 1].isdigit():
        digits -= 1
    if first < digits < end and _size(text, digits) < NOTE_SIZE * _size(text, first):
        yield first, digits
        yield digits, end
    else:
        yield first, end


def _word(text: pypdfium2.PdfTextPage, first: int, last: int, letters: str) -> TypesetLine:
    """Give the word the height of its type, because that of its letters differs from word to word."""
    left, bottom, _, top = text.get_charbox(first, loose=True)
    _, _, right, _ = text.get_charbox(last, loose=True)
    return TypesetLine(left=left, bottom=bottom, right=right, top=top, size=_size(text, first), text=letters)


def _size(text: pypdfium2.PdfTextPage, index: int) -> float:
    """Return the size of the type in points of the page, which may be drawn to a scale."""
    matrix = raw.FS_MATRIX()
    scale = hypot(matrix.c, matrix.d) if raw.FPDFText_GetMatrix(text, index, matrix) else 1.0
    return round(float(raw.FPDFText_GetFontSize(text, index)) * scale, 1)
