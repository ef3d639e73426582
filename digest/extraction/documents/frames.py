"""The bytes of a page → its article, also where a database exported it or a frame that was saved into it holds it."""

from __future__ import annotations

from dataclasses import replace

from lxml.etree import _Element

from digest.edtf import parse_edtf
from digest.extraction.blocks import word_count
from digest.extraction.databases import exported_page
from digest.extraction.decoding import decode
from digest.extraction.engine_output import EngineOutput
from digest.extraction.markup import blocks_in
from digest.extraction.web.declared_metadata import run as declared
from digest.extraction.web.element_tree import parsed
from digest.extraction.web.html import read_html
from digest.model import Article

FRAME = b"srcdoc"

LEAST_WORDS = 100
"""Words around a frame; a page with more is the article's own, and the frame is an advertisement or a widget."""


def read_page(content: bytes) -> Article:
    """Return the article of a saved page."""
    exported, framed = exported_page(content), _framed(content)
    if exported or not framed:
        return exported or read_html(content)
    return _with_what_is_declared(read_html(framed), parsed(content))


def _with_what_is_declared(article: Article, page: _Element | None) -> Article:
    """Return the article of a frame, with what the page around it declares and the frame does not."""
    around = declared(page) if page is not None else EngineOutput(engine="")
    published = parse_edtf(around.published) if around.published else None
    return replace(
        article,
        title=article.title or around.title,
        authors=article.authors or around.authors,
        published=article.published or published,
        language=article.language or around.language,
    )


def _framed(content: bytes) -> bytes | None:
    """Return the document of the frame with the most words, where the page around it has few."""
    if FRAME not in content:
        return None
    page = parsed(content)
    frames = (
        [str(frame.get("srcdoc")) for frame in page.iter("iframe") if frame.get("srcdoc")] if page is not None else []
    )
    if not frames or _words(decode(content)) >= LEAST_WORDS:
        return None
    largest = max(frames, key=_words)
    return largest.encode("utf-8", "replace") if _words(largest) >= LEAST_WORDS else None


def _words(markup: str) -> int:
    return sum(word_count(block.text) for block in blocks_in(markup))
