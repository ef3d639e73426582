"""The first bytes of a copy, whatever its name ends in → the form in which it is, or why no reader has that form."""

from __future__ import annotations

import re
import zlib
from codecs import BOM_UTF8
from collections.abc import Callable, Mapping, Sequence, Set

from digest.errors import CopyError
from digest.extraction.decoding import BYTE_ORDER_MARKS, is_binary
from digest.extraction.documents.archive import Archive
from digest.lexicon.copy_formats import COPY_FORMATS, SAME_FORMAT

SUFFIXES = (*COPY_FORMATS, *SAME_FORMAT)
"""The endings that a copy may have, without the dot."""

HEAD = 16_384
"""Bytes in which a form shows: the fields of a mail that many servers passed on take ten thousand."""

PDF_WITHIN = 1024
"""Bytes before the mark, which readers of PDF allow."""

FIELD = re.compile(r"([!-9;-~]+):(?: |\t|$)")
"""The beginning of a field of a mail's head, with the characters that its name may have."""

OF_MAIL = frozenset(("mime-version", "content-type", "message-id", "received", "return-path", "delivered-to"))
"""Fields that only programs write; a mail that was copied from a screen has none of them, and is a text."""

LEAST_FIELDS = 3
"""A judgement: each mail has a sender, a day and a field of its program."""

ROOT = re.compile(
    r"\A\s*(?:<\?xml\b[^>]{0,300}\?>\s*)?(?:<!--.{0,4000}?-->\s*|<![^>]{0,1000}>\s*)*<([\w:.-]+)", re.DOTALL
)
"""The first element of a text in XML or HTML."""

XML_FORMS: Mapping[str, str] = {
    "en-export": "enex",
    **dict.fromkeys(("rss", "feed", "RDF", "entry", "item"), "xml"),
    **dict.fromkeys(("nitf", "newsItem", "newsMessage", "NewsML", "packageItem"), "xml"),
    "html": "html",
}
"""The form of a text by its first element, without a prefix."""

OPENS_DOCUMENT = re.compile(r"\A\s*<(?:\?xml\b|!doctype\b|html\b)", re.IGNORECASE)
"""How a whole document begins, which is no Markdown, although that may hold elements."""

FRAGMENT = re.compile(
    r"\A\s*<(h1|h2|p|div|article|section|header|main|body)(?:\s[^<>]{0,300})?>.{1,2000}?</\1>", re.I | re.S
)
"""How a piece of a page begins that was kept without what is around it."""

TAG = re.compile(r"<(?:!doctype|/?[a-z][a-z0-9-]*[\s/>])", re.IGNORECASE)
JSON = re.compile(r'\A\s*(?:\[\s*)?\{\s*"')
REFERENCE = re.compile(
    r"\A\s*(?:TY  - |%0 [A-Z]|@[a-z]{4,15}\{[^\s,]{0,100},\s*\n|PT [A-Z]\n|(?:FN|VR) .{0,80}\n)", re.IGNORECASE
)
"""How a list of references begins: RIS, EndNote, BibTeX, Web of Science."""

MARKDOWN = re.compile(
    r"\A\s*(?:#{1,2} \S[^\n]{2,300}\n|Title: [^\n]+\n\s*URL Source: "
    r"|(?P<rule>---|\+\+\+)[ \t]*\n(?:[\w-]+[ \t]*[:=]|# )[^\n]*\n(?:[^\n]*\n){0,80}?(?P=rule)[ \t]*\n)"
)
"""How a text begins that is Markdown: with a heading, or with fields as notes and makers of sites have them."""

OLE, PICTURES = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")

OLD_OFFICE = "The copy is in the old form of Word or Outlook (.doc, .msg); save it as .docx, .eml or text."
PICTURE = "The copy is a picture; store the page that it shows, or its words as .txt."
REFERENCES = "The copy is a list of references and not an article; store the article's page or text itself."
OTHER_XML = "The copy is XML of a kind that is not read (<{root}>); store the article's page, or its text as .txt."
NOT_AS_NAMED = "The copy is not {form}, as its ending .{ending} says; give it the ending of what it is, such as .txt."
OTHER_ARCHIVE = "The copy is an archive of a kind that is not read; store the article in it, or its text as .txt."


def form_of(content: bytes, suffix: str) -> str:
    """Return the form of a copy, one of `COPY_FORMATS`; raise CopyError where it has none that can be read."""
    content = content.removeprefix(BOM_UTF8)
    found = next((form(content) if callable(form) else form for holds, form in BY_BYTES if holds(content)), None)
    if found:
        return found
    if is_binary(content):
        raise CopyError("The copy is not text; store the article's page, its text, or a PDF of it.")
    named = SAME_FORMAT.get(suffix.lower(), suffix.lower())
    return _form_of_text(_text(content), named)


def may_hold_page(content: bytes, suffix: str) -> bool:
    """Tell whether reading a copy may need the engines of web pages; an archive is not opened for it."""
    if content.startswith(ZIP):
        return ARCHIVES in content
    try:
        return form_of(content, suffix) in WEB_FORMATS
    except CopyError:
        return False


WEB_FORMATS = frozenset({"html", "mhtml", "webarchive", "eml", "warc", "wacz"})
"""The formats that hold pages of the web."""

ZIP, ARCHIVES = b"PK\x03\x04", b"archive/"
"""How a ZIP archive begins, and the folder that the archives of the web have in it."""


def _form_of_text(text: str, named: str) -> str:
    if _is_mail(text, OF_MAIL if named not in MAILS else None):
        return "eml"
    if REFERENCE.match(text):
        raise CopyError(REFERENCES)
    if JSON.match(text) and named != "md":
        return "json"
    root = ROOT.match(text)
    if root and (named != "md" or OPENS_DOCUMENT.match(text)):
        name = root[1].rpartition(":")[2]
        if form := XML_FORMS.get(name) or XML_FORMS.get(name.lower()):
            return form
        if text.lstrip().startswith("<?xml") and named != "html":
            raise CopyError(OTHER_XML.format(root=root[1]))
    if named in TEXT_FORMS:
        if named == "txt" and FRAGMENT.match(text):
            return "html"
        named = "txt" if named == "html" and not TAG.search(text) else named
        return "md" if named == "txt" and MARKDOWN.match(text) else named
    if named in COPY_FORMATS:
        raise CopyError(NOT_AS_NAMED.format(form=COPY_FORMATS[named], ending=named))
    raise CopyError(f"A copy cannot end in .{named}; expected one of {', '.join('.' + known for known in SUFFIXES)}.")


TEXT_FORMS = ("html", "txt", "md")
"""What any text can be, so that its ending tells which."""


MAILS = ("eml", "mhtml")
"""Endings that say that the fields over a text are a mail's, whichever they are."""


def _is_mail(text: str, needed: Set[str] | None) -> bool:
    """Tell whether a text begins with fields as mail programs, and browsers that save a page, write them.

    Some of those that are needed must be among them.
    """
    names: set[str] = set()
    for line in text.lstrip("\n").split("\n"):
        if not line.strip():
            break
        if line[0] in " \t" and names:
            continue
        field = FIELD.match(line.rstrip("\r"))
        if not field and not (line.startswith("From ") and not names):
            return False
        names.add(field[1].lower() if field else "from")
    return len(names) >= LEAST_FIELDS and (needed is None or not names.isdisjoint(needed))


def _text(content: bytes) -> str:
    head = content[:HEAD]
    for mark, charset in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(charset, "replace")
    return head.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _unzipped(content: bytes) -> str:
    """Return the form of a ZIP archive by the parts that it has."""
    names = Archive(content).names
    found = next(
        (form for part, form in BY_PART if part in names or any(name.startswith(part) for name in names)), None
    )
    if found is None:
        raise CopyError(OTHER_ARCHIVE)
    return found


BY_PART: Sequence[tuple[str, str]] = (
    ("word/document.xml", "docx"),
    ("META-INF/container.xml", "epub"),
    ("content.xml", "odt"),
    ("archive/", "wacz"),
)
"""The part of an archive that only this form has."""


def _unpacked(content: bytes) -> str:
    """Return the form of what was packed by gzip: only archives of the web are."""
    try:
        start = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(content[:HEAD], PDF_WITHIN)
    except zlib.error:
        start = b""
    if not start.startswith(WARC):
        raise CopyError(OTHER_ARCHIVE)
    return "warc"


WARC = b"WARC/"


def _refused(why: str) -> Callable[[bytes], str]:
    def refuse(_: bytes) -> str:
        raise CopyError(why)

    return refuse


BY_BYTES: Sequence[tuple[Callable[[bytes], bool], str | Callable[[bytes], str]]] = (
    (lambda content: b"%PDF-" in content[:PDF_WITHIN], "pdf"),
    (lambda content: content.startswith(ZIP), _unzipped),
    (lambda content: content.startswith(b"\x1f\x8b"), _unpacked),
    (lambda content: content.startswith(WARC), "warc"),
    (lambda content: content.lstrip().startswith(b"{\\rtf"), "rtf"),
    (lambda content: content.startswith(b"bplist00"), "webarchive"),
    (lambda content: content.startswith(OLE), _refused(OLD_OFFICE)),
    (lambda content: content.startswith(PICTURES), _refused(PICTURE)),
)
"""What a form's first bytes are, and the form or what tells it."""
