"""The bytes of a copy and its suffix → what it says of where its article is from."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes

from digest.errors import CopyError
from digest.extraction.decoding import decode
from digest.extraction.documents.mail import sending_outlet
from digest.extraction.forms import form_of
from digest.extraction.text.note_fields import split_fields
from digest.extraction.web.page_imprint import page_imprint
from digest.model import Imprint

LOCATIONS = ("Snapshot-Content-Location", "Content-Location")
"""Fields in which browsers write the address of a page that they save; the first is Chromium's for the whole file."""


def imprint_of(content: bytes, suffix: str) -> Imprint:
    """Return what a copy says of its article, by its form; nothing where that form has no place for it."""
    try:
        form = form_of(content, suffix)
    except CopyError:
        return Imprint()
    if form == "html":
        return page_imprint(content)
    if form in ("mhtml", "eml"):
        return _of_mail(content)
    return _of_note(content) if form == "md" else Imprint()


def _of_note(content: bytes) -> Imprint:
    fields, _ = split_fields(decode(content).replace("\r\n", "\n"))
    return Imprint(outlets=fields.outlets, addresses=fields.addresses)


def _of_mail(content: bytes) -> Imprint:
    """Return what the first page in a mail or a saved page says, where that was saved from, and who sent the mail."""
    message = message_from_bytes(content.lstrip(b"\r\n"))
    sender = sending_outlet(message)
    senders = (sender,) if sender else ()
    for part in message.walk():
        page = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(page, bytes):
            told = page_imprint(page)
            located = (str(where.get(name) or "") for where in (message, part) for name in LOCATIONS)
            addresses = (*told.addresses, *(one for one in located if one.startswith("http")))
            return replace(told, outlets=(*senders, *told.outlets), addresses=addresses)
    return Imprint(outlets=senders)
