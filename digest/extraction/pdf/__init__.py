"""A PDF copy → an article.

Order: `pdf_engine`, `typeset_line`, `gutters`, `columns`, `boxes`, `running_heads`, `typeset`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import ModuleType

from digest.edtf import parse_edtf
from digest.errors import CopyError, SeveralArticlesError
from digest.extraction.blocks import article_of
from digest.extraction.engine_output import EngineOutput
from digest.extraction.text.block_head import own_blocks
from digest.model import Article, Extraction


def read_pdf(content: bytes) -> Article:
    """Return the article of a PDF; raise SeveralArticlesError where it holds more."""
    engine = _engine()
    if engine is None:
        raise CopyError('Reading a PDF needs pypdfium2; install it with: pip install "research-digest[contribute]"')
    try:
        found: list[EngineOutput] = engine.run(content)
    except (MemoryError, CopyError):
        raise
    except Exception as error:  # pdfium's own and those of its door
        raise CopyError("The PDF cannot be read: it is damaged, or locked by a password.") from error
    if len(found) > 1:
        raise SeveralArticlesError([one.title for one in found], lambda: [_article(one) for one in found])
    if not found[0].blocks:
        raise CopyError("The PDF holds no text, only pictures of it; store the text itself as .txt.")
    return _article(found[0])


def _article(found: EngineOutput) -> Article:
    published = found.published
    return article_of(
        own_blocks(found.blocks),
        extraction=Extraction(engines=(found.engine,), agreement=None),
        title=found.title,
        authors=found.authors,
        published=parse_edtf(published) if published else None,
        language=found.language,
    )


@cache
def _engine() -> ModuleType | None:
    """Return the engine; None where its library, which is an extra, is not installed."""
    try:
        return import_module("digest.extraction.pdf.pdf_engine")
    except ImportError:
        return None
