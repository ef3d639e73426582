"""The bytes of a copy and its suffix → an article: title, authors, date, language and clean paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from digest.errors import CopyError
from digest.extraction.html import read_html
from digest.extraction.markdown import read_markdown
from digest.extraction.pdf import read_pdf
from digest.extraction.plain import read_plain
from digest.model import Article

__all__ = ["SUFFIXES", "extract"]

READERS: Mapping[str, Callable[[bytes], Article]] = {
    "html": read_html,
    "htm": read_html,
    "txt": read_plain,
    "md": read_markdown,
    "pdf": read_pdf,
}

SUFFIXES = tuple(READERS)
"""The suffixes of the copies that can be read, without the dot."""


def extract(content: bytes, *, suffix: str) -> Article:
    """Return the article that a copy with this `suffix` holds; raise CopyError saying why there is none."""
    reader = READERS.get(suffix.lower())
    if reader is None:
        raise CopyError(
            f"A copy cannot end in .{suffix}; expected one of {', '.join('.' + known for known in SUFFIXES)}."
        )
    if not content.strip():
        raise CopyError("The copy is empty; store the article's bytes in it.")
    return reader(content)
