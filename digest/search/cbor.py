"""The values of an index as bytes → lists, texts and whole numbers, and back: the part of CBOR that Pagefind writes.

https://www.rfc-editor.org/rfc/rfc8949
"""

from __future__ import annotations

from collections.abc import Sequence

Value = int | str | Sequence["Value"]

_NUMBER, _NEGATIVE, _TEXT, _LIST = 0, 1, 3, 4
"""The major types of CBOR that an index has (RFC 8949, section 3.1)."""

_KINDS = frozenset((_NUMBER, _NEGATIVE, _TEXT, _LIST))

_SIZES = {24: 1, 25: 2, 26: 4, 27: 8}
"""How many bytes a number has that does not stand in the first byte (RFC 8949, section 3)."""

_SMALLEST, _LARGEST = min(_SIZES), max(_SIZES)


def read(content: bytes) -> Value:
    """Return the value; raise ValueError for what is no such value, or is more than one."""
    value, end = _value(content, 0)
    if end != len(content):
        raise ValueError(f"{len(content) - end} bytes behind the value")
    return value


def items(content: bytes) -> list[bytes]:
    """Return the items of a list as they stand, which takes a fraction of reading them; raise ValueError as `read`."""
    kind, number, start = _head_at(content, 0)
    if kind != _LIST:
        raise ValueError(f"no list, but a value that begins with the byte 0x{content[0]:02X}")
    found = []
    for _ in range(number):
        end = _end(content, start)
        found.append(content[start:end])
        start = end
    if start != len(content):
        raise ValueError(f"{len(content) - start} bytes behind the value")
    return found


def listed(items: Sequence[bytes]) -> bytes:
    """Return the list of items that are written already."""
    return _head(_LIST, len(items)) + b"".join(items)


def written(value: Value) -> bytes:
    """Return the value in the shortest form."""
    if isinstance(value, int):
        return _head(_NUMBER, value) if value >= 0 else _head(_NEGATIVE, -1 - value)
    if isinstance(value, str):
        return _head(_TEXT, len(value.encode())) + value.encode()
    return listed([written(item) for item in value])


def _value(content: bytes, start: int) -> tuple[Value, int]:
    kind, number, end = _head_at(content, start)
    if kind == _NUMBER:
        return number, end
    if kind == _NEGATIVE:
        return -1 - number, end
    if kind == _TEXT:
        return content[end : end + number].decode(), end + number
    found: list[Value] = []
    for _ in range(number):
        item, end = _value(content, end)
        found.append(item)
    return found, end


def _end(content: bytes, start: int) -> int:
    """Return where a value ends, whatever stands in it."""
    left = 1
    while left:
        kind, number = content[start] >> 5, content[start] & 31
        if number < _SMALLEST and kind in _KINDS:  # as most do; with a call for each it takes twice as long
            start += 1
        else:
            kind, number, start = _head_at(content, start)
        left -= 1
        if kind == _TEXT:
            start += number
        elif kind == _LIST:
            left += number
    return start


def _head_at(content: bytes, start: int) -> tuple[int, int, int]:
    """Return of a value its kind, its number or length, and where it goes on; raise ValueError for another kind."""
    first = content[start]
    kind, short = first >> 5, first & 31
    if kind not in _KINDS or short > _LARGEST:
        raise ValueError(f"a value that begins with the byte 0x{first:02X}")
    if short < _SMALLEST:
        return kind, short, start + 1
    end = start + 1 + _SIZES[short]
    return kind, int.from_bytes(content[start + 1 : end], "big"), end


def _head(kind: int, number: int) -> bytes:
    if number < _SMALLEST:
        return bytes([kind * 32 + number])
    mark, size = next((mark, size) for mark, size in _SIZES.items() if number < 256**size)
    return bytes([kind * 32 + mark]) + number.to_bytes(size, "big")
