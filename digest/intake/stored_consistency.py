"""A stored reading or comparison → the first thing in it that cannot be, so that no later stage stumbles over it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Protocol

from digest.edtf import parse_edtf
from digest.model import Passage, Reading, StoredComparison, StoredReading


class _Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class _WithPassages(Protocol):
    @property
    def passages(self) -> tuple[Passage, ...]: ...


_SHA256 = re.compile("[0-9a-f]{64}")


def impossible(stored: StoredReading | StoredComparison) -> str:
    """Return what cannot be, in words; empty where all can."""
    faults = _in_reading(stored) if isinstance(stored, StoredReading) else _in_comparison(stored)
    return next(faults, "")


def _in_reading(stored: StoredReading) -> Iterator[str]:
    for name, digest in (("copy", stored.copy), ("text", stored.text), ("record", stored.record)):
        if not _SHA256.fullmatch(digest):
            yield f"{name} is no SHA-256"
    reading = stored.reading
    yield from _spans(reading)
    yield from _indexes("paragraph", (sentence.paragraph for sentence in reading.sentences), len(reading.paragraphs))
    yield from _indexes("paragraph", (receipt.paragraph for receipt in stored.receipts), len(reading.paragraphs))
    yield from _indexes("paragraph", stored.extraction.doubtful, len(reading.paragraphs))
    yield from _indexes("sentence", (passage.sentence for passage in reading.key_passages), len(reading.sentences))
    yield from _no_dates(mention.edtf for mention in reading.dates)
    for excerpt in reading.excerpts:
        if len(excerpt.text) != excerpt.end - excerpt.start:
            yield f"the excerpt at {excerpt.start} is not as long as its span"
    for receipt in stored.receipts:
        if not 0 <= receipt.start <= receipt.end:
            yield f"a receipt ends at {receipt.end} before it begins"


def _spans(reading: Reading) -> Iterator[str]:
    groups: tuple[Iterable[_Span], ...] = (
        *(reading.paragraphs, reading.sentences, reading.key_passages, reading.quotations),
        *(reading.figures, reading.dates, reading.entities, reading.excerpts),
    )
    for span in chain.from_iterable(groups):
        if not 0 <= span.start <= span.end:
            yield f"a span from {span.start} to {span.end}"


def _in_comparison(stored: StoredComparison) -> Iterator[str]:
    comparison = stored.comparison
    named = chain.from_iterable(stored.compared)
    yield from (f"{name} is none of the sources" for name in named if name not in stored.inputs)
    yield from _no_dates(entry.edtf for entry in comparison.timeline)
    groups: tuple[Iterable[_WithPassages], ...] = (
        *(comparison.agreements, comparison.shared_wording, comparison.conflicts, comparison.to_look_at),
        *(comparison.opposed, comparison.updates, comparison.timeline, comparison.origins.links),
    )
    listed = (passage for item in chain.from_iterable(groups) for passage in item.passages)
    attributed = (item.passage for item in comparison.origins.attributions)
    for passage in (*comparison.only, *listed, *attributed):
        if passage.source not in stored.inputs:
            yield f"{passage.source} is none of the sources"
        if not 0 <= passage.start <= passage.end:
            yield f"a span from {passage.start} to {passage.end}"
    for difference in (*comparison.conflicts, *comparison.to_look_at):
        if len(difference.passages) != len(difference.values):
            yield f"{difference.what} has not one value for each passage"


def _indexes(what: str, indexes: Iterable[int], length: int) -> Iterator[str]:
    yield from (f"there is no {what} {index}" for index in indexes if not 0 <= index < length)


def _no_dates(texts: Iterator[str]) -> Iterator[str]:
    for text in texts:
        try:
            parse_edtf(text)
        except ValueError:
            yield f"{text} is no date"
