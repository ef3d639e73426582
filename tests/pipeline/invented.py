"""Invented text → its reading, the way the program reads an article of Thursday, 6 October 2022."""

from __future__ import annotations

import re

from digest import analysis
from digest.edtf import parse_edtf
from digest.model import Article, Extraction, Paragraph, ParagraphKind, Reading


def reading_of_article(text: str) -> Reading:
    """Return the reading of English text whose paragraphs have a blank line between them."""
    found = re.finditer(r"(?:(?!\n\n).)+", text, flags=re.DOTALL)
    article = Article(
        title=None,
        authors=(),
        published=None,
        language="en",
        text=text,
        paragraphs=tuple(Paragraph(start=one.start(), end=one.end(), kind=ParagraphKind.BODY) for one in found),
        extraction=Extraction(engines=(), agreement=None),
    )
    return analysis.read(article, published=parse_edtf("2022-10-06"), language="en", vocabulary=())
