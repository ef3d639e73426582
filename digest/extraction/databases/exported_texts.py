"""The bytes of a text → its article, also where a database exported it."""

from __future__ import annotations

from digest.extraction.databases import exported
from digest.extraction.decoding import decode
from digest.extraction.text.plain import PLAIN, read_plain
from digest.model import Article


def read_text(content: bytes) -> Article:
    """Return the article of a text, which may be a database's export."""
    text = decode(content).replace("\r\n", "\n").replace("\r", "\n")
    return exported(text, PLAIN) or read_plain(content)
