"""The bytes of a copy and its suffix → an article: title, authors, date, language and clean paragraphs.

Order: `charsets`, `decoding`, `blocks`, `package_versions`, `addresses`, `engine_output`, `lines`, `markup`, `text`,
`web`, `databases`, `pdf`, `documents`, `forms`, `imprints`, `parts`, `first_copies`.

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
from digest.extraction.first_copies import FIRST_COPIES
from digest.extraction.forms import SUFFIXES, WEB_FORMATS, form_of, may_hold_page
from digest.extraction.parts import part_of
from digest.model import Article, Imprint

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
    return _reader(form_of(content, suffix))(content)


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
    """Load the charsets and what finds imprints, and yield copies with their suffixes, which load the rest when read.

    The kind with the engines of web pages reads every format, since archives and mails hold any.
    """
    for module in pkgutil.iter_modules(encodings.__path__):
        with suppress(ImportError, LookupError):  # some are of other systems
            import_module(f"encodings.{module.name}")
            codecs.lookup(module.name)
    import_module("digest.extraction.imprints")
    for suffix, copies in FIRST_COPIES.items():
        if kind == WEB or suffix not in WEB_FORMATS:
            yield from ((copy, suffix) for copy in copies)


def imprint_of(content: bytes, suffix: str) -> Imprint:
    """Return what a copy says of its article, by its form; nothing where that form has no place for it."""
    from digest.extraction import imprints  # here, as all that takes a copy apart

    return imprints.imprint_of(content, suffix)


def _reader(form: str) -> Callable[[bytes], Article]:
    """Return what reads a form; raise CopyError where that needs a library of the extra `copies` which is missing."""
    module, _, function = READERS[form].rpartition(".")
    try:
        reader: Callable[[bytes], Article] = getattr(import_module(f"digest.extraction.{module}"), function)
    except ImportError as error:
        if form not in EXTRA:
            raise
        raise CopyError(MISSING.format(library=EXTRA[form])) from error
    return reader


MISSING = 'Reading this form needs {library}; install it with: pip install "research-digest[copies]"'

EXTRA: Mapping[str, str] = {
    "webarchive": "warcio and brotli",
    "docx": "mammoth",
    "rtf": "striprtf",
    "warc": "warcio and brotli",
    "wacz": "warcio and brotli",
}
"""The libraries that some forms need."""

READERS: Mapping[str, str] = {
    "html": "documents.frames.read_page",
    "txt": "databases.exported_texts.read_text",
    "md": "text.markdown.read_markdown",
    "pdf": "pdf.read_pdf",
    "mhtml": "documents.mail.read_mail",
    "webarchive": "documents.web_archive.read_safari",
    "eml": "documents.mail.read_mail",
    "docx": "documents.word.read_word",
    "odt": "documents.open_document.read_open_document",
    "rtf": "documents.rich_text.read_rich_text",
    "epub": "documents.epub.read_epub",
    "warc": "documents.web_archive.read_warc",
    "wacz": "documents.web_archive.read_wacz",
    "enex": "documents.evernote.read_evernote",
    "xml": "documents.news_items.read_news_xml",
    "json": "documents.news_items.read_news_json",
}
"""What reads each form; loaded when the first such copy comes, since whoever asks a sandbox loads nothing of it."""
