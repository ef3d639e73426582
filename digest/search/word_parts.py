"""The words of one part of an index → the same words in smaller parts, each with its first and last word."""

from __future__ import annotations

from collections.abc import Iterator

LARGE = 9_000
"""Bytes: a packed part above this is parted. Pagefind 1.5.2 makes parts of up to 28,000 bytes of 6,668 invented pages;
a judgement, since more parts make the list of them, which each search loads, only one or two kilobytes larger."""


def smaller(words: list[bytes], packed: int) -> Iterator[list[bytes]]:
    """Yield the words in their order in parts that are about equally long; a word that is longer stands alone.

    Each is the word, where it stands on which pages, and how else it is written, as the index has it; `packed` is how
    many bytes the whole part has.
    """
    aim = sum(map(len, words)) / (packed // LARGE + 1)
    part: list[bytes] = []
    length = 0
    for word in words:
        if part and length + len(word) > aim:
            yield part
            part, length = [], 0
        part.append(word)
        length += len(word)
    if part:
        yield part
