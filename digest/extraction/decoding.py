"""The bytes of a copy → text, by byte order mark, declaration, UTF-8 and, last, the likeliest charset."""

from __future__ import annotations

import codecs
import re

from digest.extraction.charsets import ERRORS, charset_of

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The marks of UTF-32 stand before those of UTF-16, of which one is their beginning."""

DECLARED_WITHIN = 4096
"""Bytes. Browsers look in the first 1024; four times that lets a long comment stand before it."""

DECLARATION = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)

FORBIDDEN = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff]")
"""What XML 1.0 excludes."""

META = re.compile(r"<meta\b[^<>]{0,20000}>", re.IGNORECASE)

MOST_META = 1000
"""No page of 990 has 300; through 30,000 each engine searches again for each name it knows."""

CONTROLS = bytes((*range(1, 9), *range(14, 27), *range(28, 32)))
"""Without NUL, with which some pages are padded, and the escape of Japanese charsets."""

MOST_CONTROLS = 0.05
"""Share of such bytes. In random bytes it is a tenth; the most of 990 pages is one in 30,000."""

SAMPLE = 65_536
"""Bytes looked at. Guessing takes 80 ms a megabyte and 4 ms for these, and what is asked of them needs no more."""


def decode(content: bytes) -> str:
    """Return `content` as text; bytes that fit no charset become U+FFFD."""
    for mark, charset in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(charset, "replace")
    for likely in (_unmarked_utf16(content), _escaped(content), "utf-8", _declared(content)):
        text = _decoded(content, likely) if likely else None
        if text is not None:
            return text
    return content.decode(_likeliest(content), "replace")


def is_binary(content: bytes) -> bool:
    """Tell whether `content` is a picture, an archive or the like instead of text."""
    head = content[:SAMPLE]
    if head.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)) or _unmarked_utf16(content):
        return False
    return len(head.translate(None, delete=CONTROLS)) < (1 - MOST_CONTROLS) * len(head)


def markup_of(content: bytes) -> str:
    """Return the text of a page without what engines stop on: forbidden characters, and meta tags by the thousand."""
    text = FORBIDDEN.sub("", decode(content))
    tags = list(META.finditer(text))
    if len(tags) <= MOST_META:
        return text
    last = tags[MOST_META].start()
    return text[:last] + META.sub("", text[last:])


def _unmarked_utf16(content: bytes) -> str | None:
    """UTF-16 without a mark shows by every other byte of its Latin letters being zero."""
    head = content[:200]
    if len(head) < 8 or b"\0" not in head:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.8 * len(head[1::2]) and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > 0.8 * len(head[0::2]) and odd == 0 else None


def _escaped(content: bytes) -> str | None:
    """ISO-2022-JP has no byte that ASCII has not, and would be taken for it: its kanji stand behind an escape."""
    return "iso2022_jp" if b"\x1b$B" in content[:SAMPLE] or b"\x1b$@" in content[:SAMPLE] else None


def _declared(content: bytes) -> str | None:
    match = DECLARATION.search(content[:DECLARED_WITHIN])
    return charset_of(match[1].decode("ascii")) if match else None


def _decoded(content: bytes, charset: str) -> str | None:
    try:
        return content.decode(charset, ERRORS)
    except UnicodeError:
        return None


def _likeliest(content: bytes) -> str:
    # Mostly UTF-8 with a few broken bytes, as truncated or patched copies are, is still UTF-8.
    broken = content[:SAMPLE].decode("utf-8", "replace").count("\ufffd")
    many = sum(byte > 127 for byte in content[:SAMPLE])
    if broken * 10 < many:
        return "utf-8"
    if declared := _declared(content):
        return declared
    from charset_normalizer import from_bytes  # here, since few copies need it, and it is slow to load

    best = from_bytes(content[:SAMPLE], steps=3).best()
    return (charset_of(best.encoding.replace("_", "-")) or best.encoding) if best else "cp1252"
