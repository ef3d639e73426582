"""Small invented copies, one of each format: reading them loads what reading any copy of the format needs."""

from __future__ import annotations

import gzip
import plistlib
from base64 import b64encode
from collections.abc import Mapping
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

PAGE = """<!doctype html><html lang="en"><head><title>An invented harbour</title>
<link rel="canonical" href="https://www.example.org/harbour"></head><body><article>
<h1>An invented harbour</h1><p class="date">On the 3. or the 4. of Floodmonth 2021</p>
<p>Nobody dredged the harbour of the invented town, said its mayor, whom nobody elected, and no ship came back.</p>
<p>“It stays as it is,” she said. “Ships that do not exist need no depth.”</p>
</article></body></html>"""
"""A page on which each engine loads what it loads once: the tables of all languages, for a day in words that none of
them has, which takes 2 to 4 s of processor time, those of charsets, for bytes that name none, and those of domains."""

DATED = PAGE.replace("On the 3. or the 4. of Floodmonth 2021", "05-24-2021")
"""With a day for which the time zone is asked."""

TEXT = """An invented harbour

LINDMARK, 4 May 2021 — Nobody dredged the 3.5-metre harbour of the invented town, said its mayor, whom nobody elected.

“It stays as it is,” she said on Tuesday. “Ships that do not exist need no depth, and $4 million is a lot.”
"""

SIGNED = TEXT.replace("LINDMARK, 4 May 2021 — ", "4 May 2021 Nuvar Quillisk\n\n")
"""With words behind a day that no table of English has, and that are held against all of them."""

PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 55>>stream
BT /F 12 Tf 20 200 Td (Nobody dredged the harbour.) Tj ET

endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
"""

RICH_TEXT = rb"{\rtf1\ansi\ansicpg1252 Nobody dredged the harbour.\par}"

NOTE = f"<en-export><note><title>Harbour</title><content>{escape(PAGE)}</content></note></en-export>"

FEED = "<rss><channel><item><title>Harbour</title><description>Nobody dredged it.</description></item></channel></rss>"

ITEM = '{"headline": "Harbour", "body_xhtml": "<p>Nobody dredged it.</p>", "firstcreated": "2021-05-24T00:00:00Z"}'

MAIL = f"""Subject: =?utf-8?q?Harbour?=
To: nobody@example.org
Date: Mon, 24 May 2021 06:30:00 +0100
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

Nobody dredged it.
--b
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: base64

{b64encode(PAGE.encode()).decode()}
--b--
"""

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(
    PAGE.encode(), mtime=0
)
ARCHIVE = (
    (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(ANSWER)
    )
    + ANSWER
    + b"\r\n\r\n"
)


def _zipped(parts: Mapping[str, str]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


WORD = _zipped(
    {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>Nobody dredged the harbour.</w:t></w:r></w:p></w:body></w:document>",
    }
)

OPEN_DOCUMENT = _zipped({"content.xml": "<a><text><p>Nobody dredged the harbour.</p></text></a>"})

BOOK = _zipped(
    {
        "META-INF/container.xml": '<container><rootfile full-path="b.opf"/></container>',
        "b.opf": '<package><item id="c" href="c.xhtml" media-type="text/html"/><itemref idref="c"/></package>',
        "c.xhtml": PAGE,
    }
)

FIRST_COPIES: Mapping[str, tuple[bytes, ...]] = {
    "html": (PAGE.encode("cp1252"), DATED.encode()),
    "txt": (TEXT.encode("cp1252"), SIGNED.encode()),
    "md": (TEXT.encode(),),
    "pdf": (PDF,),
    "rtf": (RICH_TEXT,),
    "docx": (WORD,),
    "odt": (OPEN_DOCUMENT,),
    "epub": (BOOK,),
    "enex": (NOTE.encode(),),
    "xml": (FEED.encode(),),
    "json": (ITEM.encode(),),
    "eml": (MAIL.encode(),),
    "webarchive": (plistlib.dumps({"WebMainResource": {"WebResourceData": PAGE.encode()}}, fmt=plistlib.FMT_BINARY),),
    "warc": (ARCHIVE, gzip.compress(ARCHIVE, mtime=0)),
}
"""By format."""
