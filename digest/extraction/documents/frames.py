"""The bytes of a page → its article, also where a database exported it or a frame that was saved into it holds it."""

from __future__ import annotations

from digest.extraction.blocks import word_count
from digest.extraction.databases import exported_page
from digest.extraction.decoding import decode
from digest.extraction.markup import blocks_in
from digest.extraction.web.element_tree import parsed
from digest.extraction.web.html import read_html
from digest.model import Article

FRAME = b"srcdoc"

LEAST_WORDS = 100
"""Words around a frame; a page with more is the article's own, and the frame is an advertisement or a widget."""


def read_page(content: bytes) -> Article:
    """Return the article of a saved page."""
    return exported_page(content) or read_html(_framed(content) or content)


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
