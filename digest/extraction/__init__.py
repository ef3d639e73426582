"""The bytes of a copy and its suffix → an article: title, authors, date, language and clean paragraphs.

Order: `charsets`, `decoding`, `blocks`, `lines`, `text`, `web`, `pdf`, `engine_output`, `limits`, `worker`, `sandbox`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from digest.errors import CopyError
from digest.extraction.decoding import is_binary
from digest.extraction.pdf import read_pdf
from digest.extraction.text.markdown import read_markdown
from digest.extraction.text.plain import read_plain
from digest.extraction.web.html import read_html
from digest.lexicon.copy_formats import SAME_FORMAT
from digest.model import Article

__all__ = ["SUFFIXES", "extract"]

READERS: Mapping[str, Callable[[bytes], Article]] = {
    "html": read_html,
    "txt": read_plain,
    "md": read_markdown,
    "pdf": read_pdf,
}

PDF_MARK = b"%PDF-"

SUFFIXES = tuple(
    suffix for known in READERS for suffix in (known, *(other for other, same in SAME_FORMAT.items() if same == known))
)
"""The suffixes of the copies that can be read, without the dot."""


def extract(content: bytes, *, suffix: str) -> Article:
    """Return the article that a copy with this `suffix` holds; raise CopyError saying why there is none."""
    reader = READERS.get(SAME_FORMAT.get(suffix.lower(), suffix.lower()))
    if reader is None:
        raise CopyError(
            f"A copy cannot end in .{suffix}; expected one of {', '.join('.' + known for known in SUFFIXES)}."
        )
    if not content.strip():
        raise CopyError("The copy is empty; store the article's bytes in it.")
    if reader is not read_pdf and content.startswith(PDF_MARK):
        raise CopyError("The copy is a PDF; name it copy.pdf.")
    if reader is not read_pdf and is_binary(content):
        raise CopyError("The copy is not text; store the article's page, its text, or a PDF of it.")
    return reader(content)
