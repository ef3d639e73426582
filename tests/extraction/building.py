"""Invented articles → the bytes of the forms in which people hold them, each written as its specification says."""

from __future__ import annotations

import gzip
import json
import plistlib
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from html import escape
from io import BytesIO

TITLE = "Windmill of Torv turns again after the great storm"
AUTHORS = ("Lea Quist", "Odd Barum")
LEAD = "TORV — The windmill of Torv ground rye on Sunday for the first time since the storm of 2029, its millers said."
SECOND = "“We have 41 sacks in the loft and not one customer,” said Pelle Orm, who speaks for the eleven millers."
THIRD = "The repair cost 310,000 crowns, of which the parish paid a fifth; the rest came from a sale of old sails."
PARAGRAPHS = (LEAD, SECOND, THIRD)

OTHER_TITLE = "Ferry to Torv will not run in winter"
OTHER = (
    "The ferry to Torv will not run from December to March, its owner said on Monday, because the ice is too thick.",
    "Islanders will cross on foot, as their grandparents did, with a rope of 200 metres.",
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive with these parts."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def page(
    title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS, *, byline: str = "By Lea Quist and Odd Barum"
) -> str:
    """Return a page of the web."""
    text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)} | The Torv Letter</title>'
        f'<meta property="article:published_time" content="2031-06-15T05:00:00+02:00"></head><body><nav>Home</nav>'
        f'<article><h1>{escape(title)}</h1><p class="byline">{byline}</p>{text}</article></body></html>'
    )


def word(paragraphs: Sequence[tuple[str, str]], *, extra: Mapping[str, str] | None = None) -> bytes:
    """Return a Word document with paragraphs of (style, content); content is markup, or text to be put in a run."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{text if text.startswith("<") else run(text)}</w:p>'
        if not text.startswith("<w:tbl")
        else text
        for style, text in paragraphs
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/></w:style>'
        for style, name in (("Title", "Title"), ("Heading1", "heading 1"), ("Normal", "Normal"))
    )
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/></Types>',
            "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>',
            "word/styles.xml": f"<w:styles {space}>{styles}</w:styles>",
            "word/document.xml": f"<w:document {space}><w:body>{body}</w:body></w:document>",
            **(extra or {}),
        }
    )


def run(text: str) -> str:
    """Return a run of a Word document's text."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def open_document(body: str) -> bytes:
    """Return an OpenDocument text."""
    names = ("office", "text", "table", "draw", "style")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    content = f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
    return zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": f"{content}</office:document-content>"}
    )


def epub(
    chapters: Sequence[str], *, title: str = "The Torv Letter, June 2031", creator: str = "The Torv Letter"
) -> bytes:
    """Return an e-book of pages in XHTML, whose spine gives them in this order and the archive in another."""
    items = "".join(
        f'<item id="c{index}" href="text/c%20{index}.xhtml" media-type="application/xhtml+xml"/>'
        for index in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{index}"/>' for index in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator><dc:language>en-GB</dc:language></metadata><manifest>{items}"
        '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>'
        f'<spine><itemref idref="n"/>{spine}</spine></package>'
    )
    parts = {f"OPS/text/c {index}.xhtml": text for index, text in reversed(list(enumerate(chapters)))}
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OPS/book.opf"/></rootfiles></container>',
            "OPS/nav.xhtml": f"<html><body><nav><a href='text/c%200.xhtml'>{TITLE}</a></nav></body></html>",
            "OPS/book.opf": package,
            **parts,
        }
    )


def chapter(title: str, paragraphs: Sequence[str], *, byline: str = "") -> str:
    """Return a page of an e-book."""
    text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in (*filter(None, [byline]), *paragraphs))
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title}</title></head><body><h1>{title}</h1>{text}</body></html>'


def record(address: str, body: bytes, *, packing: str = "", kind: str = "text/html", chunked: bool = False) -> bytes:
    """Return what a server answered, as a record of a WARC file."""
    if chunked:
        body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:99], body[99:], b""))
    fields = [f"Content-Type: {kind}", *([f"Content-Encoding: {packing}"] if packing else [])]
    fields += ["Transfer-Encoding: chunked"] if chunked else []
    answer = ("HTTP/1.1 200 OK\r\n" + "\r\n".join(fields) + "\r\n\r\n").encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-06-20T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{len(body):012d}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def warc(*records: bytes, packed: bool = True) -> bytes:
    """Return a WARC file, each of whose records is packed for itself."""
    return b"".join(gzip.compress(one, mtime=0) if packed else one for one in records)


def wacz(records: Sequence[bytes], listed: Sequence[str]) -> bytes:
    """Return an archive of the web with the list of the pages for which it was made."""
    lines = [{"format": "json-pages-1.0", "id": "pages"}, *({"url": address, "title": "A page"} for address in listed)]
    return zipped(
        {
            "archive/data.warc.gz": warc(*records),
            "pages/pages.jsonl": "\n".join(map(json.dumps, lines)),
            "datapackage.json": "{}",
        }
    )


def letter(html: str | None, text: str | None, *, subject: str = TITLE, charset: str = "utf-8", **fields: str) -> bytes:
    """Return a mail with a text, a page, or both."""
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = (
        subject,
        "The Torv Letter <letter@example.org>",
        "reader@example.org",
    )
    message["Date"] = "Sun, 15 Jun 2031 23:30:00 +0200"
    for name, value in fields.items():
        message[name.replace("_", "-")] = value
    if text is not None:
        message.set_content(text, charset=charset)
    if html is not None:
        message.add_alternative(html, subtype="html", charset=charset) if text is not None else message.set_content(
            html, subtype="html", charset=charset
        )
    return message.as_bytes()


def saved_page(html: str, *, frames: Sequence[str] = ()) -> bytes:
    """Return a page as a browser of Chromium's family saves it: UTF-8 that its part's head does not name."""
    parts = [
        f"Content-Type: text/html\nContent-ID: <frame-{index}@mhtml.blink>\nContent-Transfer-Encoding: base64\n"
        f"Content-Location: https://example.org/{index}\n\n{_base64(part)}"
        for index, part in enumerate((html, *frames))
    ]
    head = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/0\nSubject: A page\n"
        "Date: Mon, 30 Nov 2033 02:06:57 GMT\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b"\n\n'
    )
    return (
        (head + "".join(f"\n----b\n{part}\n" for part in parts) + "\n----b--\n").replace("\n", "\r\n").encode("ascii")
    )


def _base64(text: str) -> str:
    from base64 import encodebytes

    return encodebytes(text.encode("utf-8")).decode("ascii")


def safari(html: str) -> bytes:
    """Return a web archive of Safari."""
    resource = {
        "WebResourceData": html.encode("utf-8"),
        "WebResourceMIMEType": "text/html",
        "WebResourceURL": "https://example.org/",
    }
    return plistlib.dumps({"WebMainResource": resource}, fmt=plistlib.FMT_BINARY)


def evernote(*notes: tuple[str, str]) -> bytes:
    """Return an export of Evernote with notes of (title, markup)."""
    told = "".join(
        f"<note><title>{escape(title)}</title><created>20330101T080000Z</created><note-attributes>"
        f"<author>A Reader</author></note-attributes>"
        f'<content><![CDATA[<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE en-note SYSTEM '
        f'"http://xml.evernote.com/pub/enml2.dtd"><en-note>{markup}</en-note>]]></content></note>'
        for title, markup in notes
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<en-export export-date="20330101T080000Z">{told}</en-export>'.encode()
    )


def rss(*items: tuple[str, Sequence[str]]) -> bytes:
    """Return a feed in RSS 2.0 with items of (title, paragraphs)."""
    told = "".join(
        f"<item><title>{escape(title)}</title><dc:creator>Lea Quist and Odd Barum</dc:creator>"
        f"<pubDate>Sun, 15 Jun 2031 23:30:00 +0200</pubDate><description>Rye again.</description>"
        f"<content:encoded><![CDATA[{''.join(f'<p>{one}</p>' for one in paragraphs)}]]></content:encoded></item>"
        for title, paragraphs in items
    )
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Torv Letter</title>'
        f"<language>en-gb</language>{told}</channel></rss>"
    ).encode()
