"""A text or page that a database of the press exported → its article; several of them are refused by their titles.

Order: `export`, `lexisnexis`, `nexis_uni`, `factiva`, `europresse`, `proquest`, `newsbank`, `pressreader`, `bloomberg`,
`monitors`, `exported_pages`, `exported_texts`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from digest.errors import SeveralArticlesError
from digest.extraction.blocks import article_of, fold
from digest.extraction.databases.bloomberg import bloomberg
from digest.extraction.databases.europresse import europresse
from digest.extraction.databases.export import Export
from digest.extraction.databases.exported_pages import exports_in_page
from digest.extraction.databases.factiva import factiva
from digest.extraction.databases.lexisnexis import lexisnexis
from digest.extraction.databases.monitors import bbc_monitoring, fbis
from digest.extraction.databases.newsbank import newsbank
from digest.extraction.databases.nexis_uni import nexis_uni
from digest.extraction.databases.pressreader import pressreader
from digest.extraction.databases.proquest import proquest
from digest.extraction.text.paragraph_layout import Line, paragraphs_of
from digest.extraction.text.plain import blocks_of
from digest.model import Article, Extraction

__all__ = ["exported", "exported_page"]

READERS: Sequence[Callable[[str], tuple[Export, ...]]] = (
    lexisnexis,
    nexis_uni,
    proquest,
    fbis,
    newsbank,
    factiva,
    europresse,
    bloomberg,
    bbc_monitoring,
    pressreader,
)
"""Each gives what it finds of its own database; the surest marks first."""


def exported(text: str, extraction: Extraction) -> Article | None:
    """Return the article of an exported text, None where it is none; raise SeveralArticlesError where it holds more."""
    return _only(next(filter(None, (read(text) for read in READERS)), ()), extraction)


def exported_page(content: bytes) -> Article | None:
    """Return the article of an exported page, None where it is none; raise SeveralArticlesError where it holds more."""
    return _only(exports_in_page(content), Extraction(engines=("exported page",), agreement=None))


def _only(exports: Sequence[Export], extraction: Extraction) -> Article | None:
    if len(exports) > 1:
        titles = [_title(one) for one in exports]
        raise SeveralArticlesError(titles, lambda: [_article(one, extraction) for one in exports])
    return _article(exports[0], extraction) if exports else None


def _article(export: Export, extraction: Extraction) -> Article:
    return article_of(
        blocks_of(_own(export)),
        extraction=extraction,
        title=_title(export),
        authors=export.authors,
        published=export.published,
    )


def _title(export: Export) -> str | None:
    return fold(export.title or "") or None


def _own(export: Export) -> list[Line]:
    """Return the paragraphs of an article without the remarks in them, which are known once lines are joined."""
    lines = []
    for line in paragraphs_of(export.body):
        text = line.text
        for remark in export.remarks:
            text = remark.sub("", text)
        lines += [replace(line, text=text)] if text else []
    return lines
