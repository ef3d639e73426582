"""A PDF copy → an article; pdfium reads it in the sandbox.

Order: `pdf_engine`, `columns`, `running_heads`, `typeset`.
"""

from __future__ import annotations

from importlib.util import find_spec

from digest.edtf import parse_edtf
from digest.errors import CopyError
from digest.extraction.blocks import article_of
from digest.extraction.sandbox import SANDBOX
from digest.model import Article, Extraction


def read_pdf(content: bytes) -> Article:
    """Return the article of a PDF."""
    if find_spec("pypdfium2") is None:
        raise CopyError('Reading a PDF needs pypdfium2; install it with: pip install "research-digest[contribute]"')
    found = SANDBOX.run(("pdf",), content).found
    if not found:
        raise CopyError(
            "The PDF cannot be read: it is damaged, locked by a password, or beyond the limits of time and memory."
        )
    if not found[0].blocks:
        raise CopyError("The PDF holds no text, only pictures of it; store the text itself as .txt.")
    published = found[0].published
    return article_of(
        found[0].blocks,
        extraction=Extraction(engines=(found[0].engine,), agreement=None),
        title=found[0].title,
        authors=found[0].authors,
        published=parse_edtf(published) if published else None,
        language=found[0].language,
    )
