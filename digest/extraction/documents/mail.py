"""A mail, or a page that a browser saved as one (MHTML) → the article of its page, or else of its text."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from digest.edtf import Date, parse_edtf
from digest.errors import CopyError, SeveralArticlesError
from digest.extraction.blocks import fold, letters_of, word_count
from digest.extraction.decoding import decode, is_binary
from digest.extraction.documents.forwards import letter_within
from digest.extraction.documents.frames import read_page
from digest.extraction.lines.day_lines import day_in
from digest.extraction.lines.mail_fields import without_prefixes
from digest.extraction.lines.organisations import is_organisation, is_same_body
from digest.extraction.markup import blocks_in
from digest.extraction.text.plain import read_plain
from digest.extraction.text.signed_lines import is_nobody_else
from digest.model import Article

OF_TRANSPORT = ("To", "Received", "Message-ID", "Cc", "Delivered-To", "List-Unsubscribe")
"""Fields of what was sent, which a saved page lacks."""

LEAST_WORDS = 40
"""Words. Below, what a part shows is no article, and a frame inside the page may hold it."""

LEAST_LETTERS = 4
"""A judgement: a shorter name is anybody's, or a word of the machine that sends."""


def read_mail(content: bytes) -> Article:
    """Return the article of a mail or a saved page: of its HTML before its text, which mails cut short.

    Raise SeveralArticlesError for a folder of several mails.
    """
    letters = [letter for letter in OPENING.split(content) if letter.strip()] if content.startswith(b"From ") else []
    if len(letters) > 1:
        subjects = [_subject(message_from_bytes(letter)) for letter in letters]
        raise SeveralArticlesError(subjects, lambda: [read_mail(letter) for letter in letters])
    message = message_from_bytes(content.removeprefix(BOM_UTF8).lstrip(b"\r\n"))
    pages = [page for part in message.walk() if part.get_content_type() in HTML and _is_read(page := _payload(part))]
    texts = [text for part in message.walk() if part.get_content_type() == TEXT and _is_read(text := _payload(part))]
    fields = None
    if pages:
        page, fields = letter_within(_with_text(pages))
        article = read_page(page)
    elif texts:
        article = read_plain(texts[0])
    else:
        raise CopyError("The mail holds no text and no page; store what is attached to it as a copy of its own.")
    if not any(message[name] for name in OF_TRANSPORT):
        return article
    sent = _sent(message) if fields is None else day_in(fields.day)
    return replace(article, title=article.title or _subject(message), published=article.published or sent)


OPENING = re.compile(rb"^From \S{1,200} [^\r\n]{8,60}\d{4}\r?\n(?=[\w-]{1,60}: )", re.MULTILINE)
"""The line over each mail of a folder that is kept as one file (RFC 4155)."""

HTML, TEXT = ("text/html", "application/xhtml+xml"), "text/plain"


def _is_read(content: bytes) -> bool:
    """Tell whether a part holds a text; one that was packed otherwise than its head says is none."""
    return bool(content.strip()) and not is_binary(content)


def _payload(part: Message) -> bytes:
    """Return the part in UTF-8, whatever charset its head names; where that is wrong, as its bytes tell."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return b""
    charset = part.get_content_charset()
    try:
        return content.decode(charset).encode("utf-8") if charset and charset != "utf-8" else content
    except (LookupError, UnicodeError):
        return decode(content).encode("utf-8")


def _with_text(pages: list[bytes]) -> bytes:
    """Return the first page, or the one of its frames that holds a text where it holds none itself."""
    words = [_words(page) for page in pages[:1]]
    if len(pages) == 1 or words[0] >= LEAST_WORDS:
        return pages[0]
    return max(pages, key=_words)


def _words(page: bytes) -> int:
    return sum(word_count(block.text) for block in blocks_in(decode(page)))


def _subject(message: Message) -> str | None:
    return without_prefixes(_whole_subject(message)) or None


def sending_outlet(message: Message) -> str | None:
    """Return the name that a letter to readers was sent under, where it is made as an outlet's or is its host's.

    None for the name of a person, for a mail that somebody forwarded, and for a page that a browser saved.
    """
    if not any(message[name] for name in OF_TRANSPORT) or any(True for _ in _forwarded(message)):
        return None
    sender, address = parseaddr(_decoded(message, "From"))
    name = fold(sender)
    if is_organisation(name):
        return name
    return name if _is_called_so(name, address.rpartition("@")[2]) and not is_nobody_else(name) else None


def _is_called_so(name: str, host: str) -> bool:
    """Tell whether a name is one of the words between the dots of a host, its last one left out."""
    is_long = len(letters_of(name)) >= LEAST_LETTERS
    return is_long and any(is_same_body(name, label) for label in host.split(".")[:-1])


def _whole_subject(message: Message) -> str:
    return _decoded(message, "Subject")


def _decoded(message: Message, name: str) -> str:
    """Return a field of the mail's head as it is read; nothing where it lacks."""
    try:
        return fold(str(make_header(decode_header(message[name] or ""))))
    except (LookupError, UnicodeError, ValueError):
        return fold(str(message[name]))


def _sent(message: Message) -> Date | None:
    """Return the day on which a letter to readers was sent; that of a forwarded mail is the reader's own."""
    if any(True for _ in _forwarded(message)):
        return None
    try:
        return parse_edtf(parsedate_to_datetime(str(message["Date"])).date().isoformat())
    except (ValueError, TypeError, IndexError):
        return None


def _forwarded(message: Message) -> Iterator[str]:
    subject = _whole_subject(message)
    if without_prefixes(subject) != subject:
        yield subject
    for name in ("In-Reply-To", "References", "X-Forwarded-Message-Id"):
        if message[name]:
            yield name
