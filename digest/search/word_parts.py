"""The words of one part of an index → the same words in smaller parts, each with its first and last word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from digest.search import cbor

LARGE = 9_000
"""Bytes: a packed part above this is parted. Pagefind 1.5.2 makes parts of up to 28,000 bytes of 6,668 invented pages;
a judgement, since more parts make the list of them, which each search loads, only one or two kilobytes larger."""

Word = list[Any]
"""A word, where it stands on which pages, and how else it is written; only the word is looked at here."""


def smaller(words: list[Word], packed: int) -> Iterator[list[Word]]:
    """Yield the words in their order in parts that are about equally long; a word that is longer stands alone.

    `packed` is how many bytes the whole part has.
    """
    sizes = [len(cbor.written(word)) for word in words]
    aim = sum(sizes) / (packed // LARGE + 1)
    part: list[Word] = []
    length = 0
    for word, size in zip(words, sizes, strict=True):
        if part and length + size > aim:
            yield part
            part, length = [], 0
        part.append(word)
        length += size
    if part:
        yield part
