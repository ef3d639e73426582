"""The formats in which a copy may be stored, by the suffix of its file without the dot; the first is preferred."""

from __future__ import annotations

from collections.abc import Mapping

COPY_FORMATS: Mapping[str, str] = {
    "html": "a page of the web",
    "txt": "plain text, also as databases of the press export it",
    "md": "Markdown",
    "pdf": "PDF",
    "mhtml": "a page saved in one file by a browser (MHTML)",
    "webarchive": "a page saved in one file by Safari",
    "eml": "a mail",
    "docx": "a document of Word",
    "odt": "a document of LibreOffice (OpenDocument)",
    "rtf": "rich text (RTF)",
    "epub": "an e-book (EPUB)",
    "warc": "an archive of the web (WARC)",
    "wacz": "an archive of the web with its list of pages (WACZ)",
    "enex": "a note of Evernote",
    "xml": "one item of a feed or a news agency (RSS, Atom, NITF, NewsML)",
    "json": "one item of a news agency or a reading list (ninjs, wallabag)",
}
"""Extraction has a reader for each."""

SAME_FORMAT: Mapping[str, str] = {
    "htm": "html",
    "xhtml": "html",
    "text": "txt",
    "markdown": "md",
    "mht": "mhtml",
    "gz": "warc",
    "rss": "xml",
    "atom": "xml",
}
"""Suffixes that files have in other folders, and that no copy of a project has."""
