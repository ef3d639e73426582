"""The label under which a copy declares its charset → the codec in which browsers read it."""

from __future__ import annotations

import codecs

import webencodings

READ_AS = {"utf-8": None, "utf-16le": None, "utf-16be": None, "replacement": None, "gbk": "gb18030"}
"""Charsets of the Encoding standard that another codec reads, or none: what can be read as ASCII is not in UTF-16, and
whether bytes are in UTF-8 they tell themselves."""

ERRORS = "rows-of-windows"
"""The name of the error handler that reads what Windows adds to a Japanese charset."""


def charset_of(label: str) -> str | None:
    """Return Python's name of the charset that a label means, which is mostly larger than the one that it names.

    The table is that of the Encoding standard (https://encoding.spec.whatwg.org/#names-and-labels).
    """
    charset = webencodings.lookup(label)
    return READ_AS.get(charset.name, str(charset.codec_info.name)) if charset else None


def _rows_of_windows(error: UnicodeError) -> tuple[str, int]:
    """Read two bytes of EUC-JP or ISO-2022-JP in the rows that JIS X 0208 leaves free, and NEC and IBM have filled.

    The standard's index for JIS X 0208 has these rows, and Python's codecs only under Shift_JIS, as cp932.
    """
    if not isinstance(error, UnicodeDecodeError) or "jp" not in error.encoding:
        raise error
    row, cell = (byte & 0x7F for byte in error.object[error.start : error.start + 2].ljust(2, b"\0"))
    if not (0x21 <= row <= 0x7E and 0x21 <= cell <= 0x7E):
        raise error
    lead = (row + 1) // 2 + (0x70 if row < 0x5F else 0xB0)
    trail = cell + (0x7E if row % 2 == 0 else 0x1F if cell < 0x60 else 0x20)
    return bytes((lead, trail)).decode("cp932"), error.start + 2


codecs.register_error(ERRORS, _rows_of_windows)
