"""Small PDFs, each of which asks much of whoever reads it. Nothing in them does harm; they are only long to read."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from itertools import count


class _Pdf:
    """A PDF that is written by hand, object by object."""

    def __init__(self) -> None:
        self.objects: list[bytes] = []

    def add(self, body: bytes) -> int:
        """Add an object, and return its number."""
        self.objects.append(body)
        return len(self.objects)

    def stream(self, content: bytes, more: bytes = b"", *, packed: int = 0) -> int:
        """Add a stream, which is packed so many times."""
        for _ in range(packed):
            content = zlib.compress(content, 9)
        filters = b"/Filter [" + b" /FlateDecode" * packed + b" ]" if packed else b""
        head = b"<< %s %s /Length %d >>" % (more, filters, len(content))
        return self.add(head + b" stream\n" + content + b"\nendstream")

    def font(self, more: bytes = b"") -> int:
        return self.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica %s >>" % more)

    def page(self, content: int, resources: bytes, parent: int) -> int:
        page = b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << %s >> >>"
        return self.add(page % (parent, content, resources))

    def whole(self, content: int, resources: bytes) -> bytes:
        """Return the file with one page."""
        parent = len(self.objects) + 2
        page = self.page(content, resources, parent)
        self.add(b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % page)
        return self.written(parent)

    def written(self, pages: int) -> bytes:
        """Return the file whose tree of pages begins with that object."""
        root = self.add(b"<< /Type /Catalog /Pages %d 0 R >>" % pages)
        out, places = bytearray(b"%PDF-1.7\n"), []
        for number, body in enumerate(self.objects, start=1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, root, table)
        return bytes(out)


SENTENCE = b"BT /F0 12 Tf 72 700 Td (The harbour of Aldport was closed on Tuesday after the storm.) Tj ET\n"


def _drawn(content: bytes, *, packed: int = 1) -> bytes:
    pdf = _Pdf()
    font = b"/Font << /F0 %d 0 R >>" % pdf.font()
    return pdf.whole(pdf.stream(content, packed=packed), font)


def _deep_tree() -> bytes:
    """Pages in 20,000 levels."""
    pdf = _Pdf()
    font = b"/Font << /F0 %d 0 R >>" % pdf.font()
    content, levels = pdf.stream(SENTENCE), 20_000
    first = len(pdf.objects) + 1
    for level in range(levels):
        pdf.add(b"<< /Type /Pages /Count 1 /Kids [%d 0 R] /Parent %d 0 R >>" % (first + level + 1, first + level - 1))
    pdf.page(content, font, first + levels - 1)
    return pdf.written(first)


def _many_pages() -> bytes:
    """One page, of which the tree says that it is there 100,000 times."""
    pdf = _Pdf()
    font = b"/Font << /F0 %d 0 R >>" % pdf.font()
    content = pdf.stream(SENTENCE)
    page = pdf.page(content, font, len(pdf.objects) + 2)
    pages = pdf.add(b"<< /Type /Pages /Count 100000 /Kids [%s] >>" % (b"%d 0 R " % page * 100_000))
    return pdf.written(pages)


def _claimed_pages() -> bytes:
    """One page of two billion that are claimed."""
    pdf = _Pdf()
    font = b"/Font << /F0 %d 0 R >>" % pdf.font()
    page = pdf.page(pdf.stream(SENTENCE), font, len(pdf.objects) + 3)
    return pdf.written(pdf.add(b"<< /Type /Pages /Count 2147483647 /Kids [%d 0 R] >>" % page))


def _tree_in_itself() -> bytes:
    pdf = _Pdf()
    font = b"/Font << /F0 %d 0 R >>" % pdf.font()
    content = pdf.stream(SENTENCE)
    own = len(pdf.objects) + 2
    page = pdf.page(content, font, own)
    return pdf.written(pdf.add(b"<< /Type /Pages /Count 9 /Kids [%d 0 R %d 0 R %d 0 R] >>" % (own, page, own)))


def _large_picture() -> bytes:
    """A picture of 65,000 times 65,000 points, packed twice."""
    pdf = _Pdf()
    font = pdf.font()
    more = b"/Type /XObject /Subtype /Image /Width 65000 /Height 65000 /ColorSpace /DeviceGray /BitsPerComponent 8"
    picture = pdf.stream(bytes(64 << 20), more, packed=2)
    named = b"/Font << /F0 %d 0 R >> /XObject << /I0 %d 0 R >>" % (font, picture)
    return pdf.whole(pdf.stream(SENTENCE + b"q 500 0 0 500 0 0 cm /I0 Do Q\n" * 500), named)


def _large_stream() -> bytes:
    """What a page draws, of 2 GiB when it is unpacked."""
    pdf = _Pdf()
    font = b"/Font << /F0 %d 0 R >>" % pdf.font()
    spaces = zlib.compressobj(9)
    part = b" " * (1 << 20)
    first, other = (spaces.compress(part) + spaces.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    once = first + other * 2047 + b"\x03\x00"
    packed = zlib.compress(once, 9)
    content = pdf.add(
        b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >> stream\n%s\nendstream" % (len(packed), packed)
    )
    return pdf.whole(content, font)


def _many_fonts() -> bytes:
    """A word each in 20,000 fonts."""
    pdf = _Pdf()
    fonts = [pdf.font(b"/FirstChar %d" % (number % 32)) for number in range(20_000)]
    named = b"".join(b"/F%d %d 0 R " % pair for pair in zip(count(), fonts, strict=False))
    lines = (b"BT /F%d 9 Tf %d %d Td (word) Tj ET\n" % (number, number % 500, number % 800) for number in range(20_000))
    return pdf.whole(pdf.stream(b"".join(lines), packed=1), b"/Font << %s >>" % named)


def _forms_in_forms() -> bytes:
    """A sentence in a form in a form, nine deep, each of which is drawn ten times by the next."""
    pdf = _Pdf()
    font = b"/Font << /F0 %d 0 R >>" % pdf.font()
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << %s >>"
    inner = pdf.stream(SENTENCE, form % font)
    for _ in range(9):
        inner = pdf.stream(b"/X Do\n" * 10, form % (b"/XObject << /X %d 0 R >>" % inner))
    return pdf.whole(pdf.stream(b"/X Do\n"), b"/XObject << /X %d 0 R >>" % inner)


def _form_in_itself() -> bytes:
    pdf = _Pdf()
    font = pdf.font()
    own = len(pdf.objects) + 1
    named = b"/Font << /F0 %d 0 R >> /XObject << /X %d 0 R >>" % (font, own)
    more = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << %s >>"
    pdf.stream(SENTENCE + b"/X Do /X Do\n", more % named)
    return pdf.whole(pdf.stream(b"/X Do\n"), b"/XObject << /X %d 0 R >>" % own)


def _large_table_of_letters() -> bytes:
    """A font with 100,000 rows that tell what its letters are."""
    pdf = _Pdf()
    rows = b"".join(b"<%04x> <%04x> <0041>\n" % (number % 65536, number % 65536) for number in range(100_000))
    table = pdf.stream(b"begincmap\n100000 beginbfrange\n%sendbfrange\nendcmap" % rows, packed=1)
    font = pdf.font(b"/ToUnicode %d 0 R" % table)
    return pdf.whole(pdf.stream(SENTENCE), b"/Font << /F0 %d 0 R >>" % font)


def _brackets() -> bytes:
    return _drawn(b"[" * 2_000_000 + SENTENCE)


def _places(number: int) -> bytes:
    lines = (b"1 0 0 1 %d %d Tm (word %d) Tj\n" % (30 + 61 * n % 500, 30 + 37 * n % 780, n) for n in range(number))
    return b"BT /F0 3 Tf\n" + b"".join(lines) + b"ET\n"


HOSTILE: Mapping[str, Callable[[], bytes]] = {
    "a deep tree of pages": _deep_tree,
    "a page a hundred thousand times": _many_pages,
    "two billion pages that are claimed": _claimed_pages,
    "a tree of pages that holds itself": _tree_in_itself,
    "a picture of four billion points": _large_picture,
    "two GiB of white space": _large_stream,
    "twenty thousand fonts": _many_fonts,
    "forms in forms": _forms_in_forms,
    "a form that draws itself": _form_in_itself,
    "a large table of letters": _large_table_of_letters,
    "brackets without end": _brackets,
    "one sentence drawn in one place a hundred thousand times": lambda: _drawn(SENTENCE * 100_000),
    "a hundred thousand words all over a page": lambda: _drawn(_places(100_000)),
    "one word of two million letters": lambda: _drawn(b"BT /F0 1 Tf (" + b"a" * 2_000_000 + b") Tj ET"),
    "a million moves without a word": lambda: _drawn(b"BT /F0 9 Tf " + b"1 1 Td " * 1_000_000 + b"(a) Tj ET"),
    "states saved without end": lambda: _drawn(b"q " * 1_000_000 + SENTENCE),
}
"""Each kind by what it has too much of."""
