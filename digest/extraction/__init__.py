"""The bytes of a copy and its suffix → an article: title, authors, date, language and clean paragraphs.

Order: `charsets`, `decoding`, `blocks`, `versions`, `addresses`, `engine_output`, `lines`, `markup`, `text`, `web`,
`databases`, `pdf`, `documents`, `forms`, `imprints`, `parts`, `first_copies`.

A copy can keep a reader busy or make it fail in any way, so the pipeline calls all this within a sandbox.
"""

from __future__ import annotations

import codecs
import encodings
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from importlib import import_module

from digest.errors import CopyError, SeveralArticlesError
from digest.extraction.databases import exported
from digest.extraction.decoding import decode
from digest.extraction.documents.epub import read_epub
from digest.extraction.documents.evernote import read_evernote
from digest.extraction.documents.frames import read_page
from digest.extraction.documents.mail import read_mail
from digest.extraction.documents.news_items import read_news_json, read_news_xml
from digest.extraction.documents.open_document import read_open_document
from digest.extraction.first_copies import FIRST_COPIES
from digest.extraction.forms import SUFFIXES, WEB_FORMATS, form_of, may_hold_page
from digest.extraction.imprints import imprint_of
from digest.extraction.parts import part_of
from digest.extraction.pdf import read_pdf
from digest.extraction.text.markdown import read_markdown
from digest.extraction.text.plain import PLAIN, read_plain
from digest.model import Article

__all__ = ["SUFFIXES", "extract", "first_copies_of", "form_of", "imprint_of", "kind_of", "parts_of"]

WEB, TEXT = "web", "text"
"""The kinds of copies that one sandbox reads: those that may need the engines of web pages, which take seconds to load,
and all others."""


def extract(content: bytes, *, suffix: str) -> Article:
    """Return the article that a copy holds, by its form and not by its `suffix`, which only tells kinds of text apart.

    Raise CopyError saying why there is none, and SeveralArticlesError where there is more than one.
    """
    if not content.strip():
        raise CopyError("The copy is empty; store the article's bytes in it.")
    return READERS[form_of(content, suffix)](content)


def parts_of(content: bytes, *, suffix: str) -> tuple[bytes, ...]:
    """Return a copy in Markdown of each article in a file that holds several; nothing where it is not taken apart."""
    try:
        extract(content, suffix=suffix)
    except SeveralArticlesError as error:
        return tuple(part_of(article) for article in error.articles() if article.text)
    return ()


def kind_of(content: bytes, suffix: str) -> str:
    """Return the kind of a copy, without taking it apart."""
    return WEB if may_hold_page(content, suffix) else TEXT


def first_copies_of(kind: str) -> Iterator[tuple[bytes, str]]:
    """Load the charsets, and yield copies with their suffixes, which load the rest when read.

    The kind with the engines of web pages reads every format, since archives and mails hold any.
    """
    for module in pkgutil.iter_modules(encodings.__path__):
        with suppress(ImportError, LookupError):  # some are of other systems
            import_module(f"encodings.{module.name}")
            codecs.lookup(module.name)
    for suffix, copies in FIRST_COPIES.items():
        if kind == WEB or suffix not in WEB_FORMATS:
            yield from ((copy, suffix) for copy in copies)


def _read_text(content: bytes) -> Article:
    """Return the article of a text, which may be a database's export."""
    text = decode(content).replace("\r\n", "\n").replace("\r", "\n")
    return exported(text, PLAIN) or read_plain(content)


def _by(library: str, module: str, function: str) -> Callable[[bytes], Article]:
    """Return a reader that needs a library of the extra `copies`, which is loaded when the first such copy comes."""

    def read(content: bytes) -> Article:
        try:
            reader: Callable[[bytes], Article] = getattr(
                import_module(f"digest.extraction.documents.{module}"), function
            )
        except ImportError as error:
            raise CopyError(MISSING.format(library=library)) from error
        return reader(content)

    return read


MISSING = 'Reading this form needs {library}; install it with: pip install "research-digest[copies]"'

READERS: Mapping[str, Callable[[bytes], Article]] = {
    "html": read_page,
    "txt": _read_text,
    "md": read_markdown,
    "pdf": read_pdf,
    "mhtml": read_mail,
    "webarchive": _by("warcio and brotli", "web_archive", "read_safari"),
    "eml": read_mail,
    "docx": _by("mammoth", "word", "read_word"),
    "odt": read_open_document,
    "rtf": _by("striprtf", "rich_text", "read_rich_text"),
    "epub": read_epub,
    "warc": _by("warcio and brotli", "web_archive", "read_warc"),
    "wacz": _by("warcio and brotli", "web_archive", "read_wacz"),
    "enex": read_evernote,
    "xml": read_news_xml,
    "json": read_news_json,
}
"""What reads each form."""
