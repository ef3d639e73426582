"""A file's path or an address of the web → the bytes of a copy in a form that is read, and where they are from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from digest.edtf import Date
from digest.errors import CopyError, sentence_of
from digest.lexicon.copy_formats import COPY_FORMATS, SAME_FORMAT
from digest.model import Fetched
from digest.pipeline.stored.article_files import ADDRESS, printable
from digest.reading_task import opened

Fetch = Callable[[str], Fetched]
"""What fetches an address; raises FetchError."""

MEDIA_TYPES: Mapping[str, str] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "txt",
    "text/markdown": "md",
    "application/pdf": "pdf",
    "message/rfc822": "eml",
    "multipart/related": "mhtml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "application/epub+zip": "epub",
    "application/xml": "xml",
    "text/xml": "xml",
    "application/rss+xml": "xml",
    "application/atom+xml": "xml",
    "application/json": "json",
}
"""The ending of a copy by what a server calls it. https://www.iana.org/assignments/media-types/"""

UNTOLD = frozenset(("", "application/octet-stream", "binary/octet-stream"))
"""What servers say of what they do not know; the ending of the address tells then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A copy on its way into the project."""

    name: str
    """As it was asked for."""
    content: bytes
    suffix: str
    """By what it is, whatever its name ended in."""
    address: str | None = None
    """From where it was fetched."""
    captured: Date | None = None
    """When; of a file nobody knows it."""
    is_part: bool = False
    """Whether it was made from one article of a file with several."""


def is_address(name: str) -> bool:
    """Say whether a name is an address and no path."""
    return ADDRESS.match(name) is not None


def taken(name: str, fetch: Fetch, today: Date) -> Incoming:
    """Return the copy under a name; raise FetchError or CopyError, which say why there is none."""
    if is_address(name):
        fetched = fetch(name)
        suffix = _form(fetched.content, _suffix_of(fetched), name)
        return Incoming(name=name, content=fetched.content, suffix=suffix, address=fetched.address, captured=today)
    path = Path(name)
    try:
        content = opened(path)
    except FileNotFoundError as error:
        expected = "the path of a saved article, or an address that begins with https://"
        raise CopyError(f"{printable(path)}: found no such file; expected {expected}") from error
    except OSError as error:
        raise CopyError(f"{printable(path)}: {error.strerror or sentence_of(error)}") from error
    except CopyError as error:
        raise CopyError(f"{printable(path)}: {error}") from error
    return Incoming(
        name=printable(path), content=content, suffix=_form(content, path.suffix.lstrip("."), printable(path))
    )


def _suffix_of(fetched: Fetched) -> str:
    if fetched.media_type in MEDIA_TYPES:
        return MEDIA_TYPES[fetched.media_type]
    ending = PurePosixPath(urlsplit(fetched.address).path).suffix.lstrip(".").lower()
    if fetched.media_type in UNTOLD and (ending in COPY_FORMATS or ending in SAME_FORMAT):
        return ending
    told = fetched.media_type or "nothing of what it is"
    raise CopyError(
        f"{fetched.address}: the server says {told}, which is no article; save the article and add the file."
    )


def _form(content: bytes, suffix: str, name: str) -> str:
    """Return the form of a copy; raise CopyError where no reader has it, or where it is empty."""
    from digest import extraction  # here, since it is slow to load

    if not content.strip():
        raise CopyError(f"{name}: The copy is empty; store the article's bytes in it.")
    try:
        return extraction.form_of(content, suffix)
    except CopyError as error:
        raise CopyError(f"{name}: {error}") from error
