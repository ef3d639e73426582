"""The door for warcio and brotli: an archive of the web → the article of its one page; several are refused."""

from __future__ import annotations

import json
import plistlib
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from xml.parsers.expat import ExpatError

import brotli
from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from digest.errors import CopyError, SeveralArticlesError
from digest.extraction.blocks import word_count
from digest.extraction.decoding import decode
from digest.extraction.documents.archive import DAMAGED, MOST_UNPACKED, TOO_LARGE, Archive
from digest.extraction.documents.frames import read_page
from digest.extraction.markup import blocks_in
from digest.extraction.web.element_tree import parsed, text_of
from digest.model import Article

KINDS = ("response", "resource", "conversion")
PAGES = ("text/html", "application/xhtml+xml")
PAGE_LIST = "pages/pages.jsonl"

LEAST_WORDS = 40
"""Words. A page that an archive holds beside its own has fewer: frames of advertisements, notices, players."""

STEP = 1 << 16
"""Bytes that are unpacked at once."""

MOST_READ = 256 << 20
"""Bytes of all records; a judgement: a page with its pictures and scripts has some ten MiB, a film is none of it."""

MOST_RECORDS = 20_000
"""A judgement: a page and all that it loads are hundreds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedPage:
    """One page of an archive."""

    address: str
    content: bytes


def read_warc(content: bytes) -> Article:
    """Return the article of the page that a WARC file holds."""
    return _only(_pages(content))


def read_wacz(content: bytes) -> Article:
    """Return the article of the page that the archive itself lists; where it lists none, of the one that it holds."""
    archive = Archive(content)
    wanted = set(_listed(archive))
    names = sorted(name for name in archive.names if name.startswith("archive/"))
    pages = [page for name in names for page in _pages(archive.read(name))]
    listed = [page for page in pages if page.address in wanted]
    return _only(iter(listed or pages))


def read_safari(content: bytes) -> Article:
    """Return the article of a page that Safari saved as a web archive."""
    try:
        told = plistlib.loads(content)
        return read_page(bytes(told["WebMainResource"]["WebResourceData"]))
    except (plistlib.InvalidFileException, ExpatError, KeyError, TypeError, ValueError, IndexError) as error:
        raise CopyError(DAMAGED) from error


def _only(archived: Iterator[ArchivedPage]) -> Article:
    """Read the one page that holds a text; the same page, archived again, is one."""
    words = {page.address: (_words(page.content), page) for page in archived}
    least = min(LEAST_WORDS, max((count for count, _ in words.values()), default=1))
    found = {address: page for address, (count, page) in words.items() if count >= max(1, least)}
    if len(found) > 1:
        pages = list(found.values())
        raise SeveralArticlesError([_title(page) for page in pages], lambda: [read_page(one.content) for one in pages])
    if not found:
        raise CopyError(
            "The archive holds no page with a text; save the article's page into it, or store the page itself."
        )
    return read_page(next(iter(found.values())).content)


def _listed(archive: Archive) -> Iterator[str]:
    """Yield the addresses of the pages for which the archive was made."""
    content = archive.read(PAGE_LIST) if PAGE_LIST in archive.names else b""
    for line in content.decode("utf-8", "replace").splitlines():
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(told, dict) and isinstance(told.get("url"), str):
            yield told["url"]


def _pages(content: bytes) -> Iterator[ArchivedPage]:
    """Yield the pages of a WARC file, each unpacked; raise CopyError where that is too much or damaged."""
    size = 0
    try:
        for number, record in enumerate(ArchiveIterator(BytesIO(_in_members(content)))):
            packed = bytearray()
            is_page = record.rec_type in KINDS and _is_page(record)
            while chunk := record.raw_stream.read(STEP):
                size += len(chunk)
                packed += chunk if is_page else b""
                if len(packed) > MOST_UNPACKED or size > MOST_READ or number > MOST_RECORDS:
                    raise CopyError(TOO_LARGE)
            if is_page:
                address = record.rec_headers.get_header("WARC-Target-URI") or ""
                yield ArchivedPage(address=address, content=_unpacked(bytes(packed), record))
    except (ArchiveLoadFailed, ValueError, EOFError, OSError) as error:
        raise CopyError(DAMAGED) from error


def _in_members(content: bytes) -> bytes:
    """Return an archive that is packed as a whole, against the standard, unpacked, and all others as they are."""
    if not content.startswith(b"\x1f\x8b"):
        return content
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        first = unpacker.decompress(content, MOST_UNPACKED)
    except zlib.error:
        return content
    return first if unpacker.eof and not unpacker.unused_data else content


def _is_page(record: ArcWarcRecord) -> bool:
    """Tell whether a server answered with a page, or a page was stored by itself."""
    headers = record.http_headers or record.rec_headers
    kind = (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return kind in PAGES and (record.http_headers is None or record.http_headers.get_statuscode() == "200")


def _unpacked(content: bytes, record: ArcWarcRecord) -> bytes:
    """Return the page as the server meant it: put together of its chunks, and unpacked."""
    headers = record.http_headers
    if headers is None:
        return content
    if (headers.get_header("Transfer-Encoding") or "").lower() == "chunked":
        content = ChunkedDataReader(BytesIO(content)).read()
    packings = [name.strip().lower() for name in (headers.get_header("Content-Encoding") or "").split(",")]
    for packing in reversed([name for name in packings if name not in ("", "identity")]):
        if content.lstrip().startswith(b"<"):  # the archive's maker unpacked it, and left the field
            return content
        if packing not in UNPACKERS:
            raise CopyError(f"The archive holds a page packed as {packing}, which is not read; store the page itself.")
        content = UNPACKERS[packing](content)
    return content


def _unzipped(content: bytes) -> bytes:
    for bits in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):  # deflate comes with and without its head
        unpacker = zlib.decompressobj(bits)
        try:
            page = unpacker.decompress(content, MOST_UNPACKED)
        except zlib.error:
            continue
        if unpacker.unconsumed_tail:
            raise CopyError(TOO_LARGE)
        return page
    raise CopyError(DAMAGED)


def _unbrotlied(content: bytes) -> bytes:
    unpacker = brotli.Decompressor()
    try:
        page: bytes = unpacker.process(content, output_buffer_limit=MOST_UNPACKED)
    except brotli.error as error:
        raise CopyError(DAMAGED) from error
    if len(page) > MOST_UNPACKED or not (unpacker.is_finished() or unpacker.can_accept_more_data()):
        raise CopyError(TOO_LARGE)
    if not unpacker.is_finished():
        raise CopyError(DAMAGED)
    return page


UNPACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    "gzip": _unzipped,
    "x-gzip": _unzipped,
    "deflate": _unzipped,
    "br": _unbrotlied,
}
"""What unpacks a body by the name of its packing. Warcio unpacks without a bound, and stops at this brotli."""


def _words(page: bytes) -> int:
    return sum(word_count(block.text) for block in blocks_in(decode(page)))


def _title(page: ArchivedPage) -> str:
    tree = parsed(page.content)
    title = next((text_of(one) for one in tree.iter("title")), "") if tree is not None else ""
    return title or page.address
