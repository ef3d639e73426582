"""The bytes of a copy and its suffix → an article: title, authors, date, language and clean paragraphs.

Order: `charsets`, `decoding`, `blocks`, `versions`, `engine_output`, `lines`, `text`, `web`, `pdf`, `first_copies`.

A copy can keep a reader busy or make it fail in any way, so the pipeline calls all this within a sandbox.
"""

from __future__ import annotations

import codecs
import encodings
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from importlib import import_module

from digest.errors import CopyError
from digest.extraction.decoding import is_binary
from digest.extraction.first_copies import FIRST_COPIES
from digest.extraction.pdf import read_pdf
from digest.extraction.text.markdown import read_markdown
from digest.extraction.text.plain import read_plain
from digest.extraction.web.html import read_html
from digest.lexicon.copy_formats import SAME_FORMAT
from digest.model import Article

__all__ = ["SUFFIXES", "extract", "first_copies_of", "kind_of"]

READERS: Mapping[str, Callable[[bytes], Article]] = {
    "html": read_html,
    "txt": read_plain,
    "md": read_markdown,
    "pdf": read_pdf,
}

WEB, TEXT = "web", "text"
"""The kinds of copies that one sandbox reads: those that need the engines of web pages, which take seconds to load, and
all others."""

WEB_FORMATS = frozenset({"html"})

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


def kind_of(suffix: str) -> str:
    """Return the kind of a copy with this suffix."""
    return WEB if SAME_FORMAT.get(suffix.lower(), suffix.lower()) in WEB_FORMATS else TEXT


def first_copies_of(kind: str) -> Iterator[tuple[bytes, str]]:
    """Load the charsets, and yield a copy of each format of the kind with its suffix, which load the rest when read."""
    for module in pkgutil.iter_modules(encodings.__path__):
        with suppress(ImportError, LookupError):  # some are of other systems
            import_module(f"encodings.{module.name}")
            codecs.lookup(module.name)
    for suffix, copies in FIRST_COPIES.items():
        if kind_of(suffix) == kind:
            yield from ((copy, suffix) for copy in copies)
