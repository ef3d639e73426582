"""The values of an index as bytes → lists, texts and whole numbers, and back: the part of CBOR that Pagefind writes.

https://www.rfc-editor.org/rfc/rfc8949
"""

from __future__ import annotations

from collections.abc import Sequence

Value = int | str | Sequence["Value"]

_NUMBER, _NEGATIVE, _TEXT, _LIST = 0, 1, 3, 4
"""The major types of CBOR that an index has (RFC 8949, section 3.1)."""

_SIZES = {24: 1, 25: 2, 26: 4, 27: 8}
"""How many bytes a number has that does not stand in the first byte (RFC 8949, section 3)."""


def read(content: bytes) -> Value:
    """Return the value; raise ValueError for what is no such value, or is more than one."""
    value, end = _value(content, 0)
    if end != len(content):
        raise ValueError(f"{len(content) - end} bytes behind the value")
    return value


def written(value: Value) -> bytes:
    """Return the value in the shortest form."""
    if isinstance(value, int):
        return _head(_NUMBER, value) if value >= 0 else _head(_NEGATIVE, -1 - value)
    if isinstance(value, str):
        return _head(_TEXT, len(value.encode())) + value.encode()
    return _head(_LIST, len(value)) + b"".join(map(written, value))


def _value(content: bytes, start: int) -> tuple[Value, int]:
    kind, short = divmod(content[start], 32)
    end = start + 1 + _SIZES.get(short, 0)
    number = int.from_bytes(content[start + 1 : end], "big") if short in _SIZES else short
    if kind == _NUMBER and short <= max(_SIZES):
        return number, end
    if kind == _NEGATIVE and short <= max(_SIZES):
        return -1 - number, end
    if kind == _TEXT and short <= max(_SIZES):
        return content[end : end + number].decode(), end + number
    if kind == _LIST and short <= max(_SIZES):
        items: list[Value] = []
        for _ in range(number):
            item, end = _value(content, end)
            items.append(item)
        return items, end
    raise ValueError(f"a value that begins with the byte 0x{content[start]:02X}")


def _head(kind: int, number: int) -> bytes:
    if number < min(_SIZES):
        return bytes([kind * 32 + number])
    mark, size = next((mark, size) for mark, size in _SIZES.items() if number < 256**size)
    return bytes([kind * 32 + mark]) + number.to_bytes(size, "big")
