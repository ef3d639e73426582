"""A stored reading → the first thing in it that cannot be, so that no later stage stumbles over it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from itertools import islice, pairwise, takewhile
from typing import Protocol

from digest.edtf import parse_edtf
from digest.intake.names_as_seen import is_one_name
from digest.model import (
    EntityMention,
    Id,
    Paragraph,
    Quotation,
    Reading,
    Receipt,
    Span,
    StoredReading,
    plain_name,
)
from digest.problems import counted


class _Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def impossible_in(stored: StoredReading) -> Iterator[str]:
    """Yield what cannot be, in words; the texts of the reading are fit."""
    reading = stored.reading
    lost = [*_lost_indexes(stored)]
    if lost:
        yield from lost
        return
    length = max((paragraph.end for paragraph in reading.paragraphs), default=0)
    yield from _apart("paragraph", reading.paragraphs, length)
    yield from _numbers(stored, length)
    yield from _sentences(reading, length)
    mentions: Mapping[str, Sequence[_Span]] = {
        "figure": reading.figures,
        "date": reading.dates,
        "entity": reading.entities,
    }
    for name, items in mentions.items():
        yield from _apart(name, items, length)
        yield from _within(name, items, reading.paragraphs)
        too_long = (item for item in items if item.end - item.start > _LONGEST[name])
        yield from (f"{_at(name, item)} has more than {_LONGEST[name]} characters" for item in too_long)
    yield from _facts(reading)
    yield from _quotations(reading, length)
    yield from _excerpts(stored, length)
    yield from _receipts(stored)


_LONGEST = {"figure": 90, "date": 100, "entity": 140}
"""Characters of a mention: twice the longest figure (47), date (50) and name (66) of 268 articles."""

_MOST_ENGINES = 8
"""Of one reading: four are tried on a page today."""

_MOST_TERMS = 24
"""Twice as many as a reading has."""

_LARGEST = 10**24
"""Of a figure: a septillion, beyond whatever is counted in news; a judgement."""

_MOST_EXCERPTS = 4_000
"""Of one reading: rights that limit what is shown allow some hundred words, and others the whole text, which is one.
Each is held against quotes and private copies, so that 50,000 of them take 15 s of the processor and these one."""

_MOST_RECEIPTS = 4_000
"""Of one reading: each is of another quote, and a briefing of 256 KiB has some hundred at most. 50,000 take 8 s of the
processor, and so would these where names are compared again for each."""

_MOST_CONFIRMING = 12
"""People in one reading: a receipt is for others who have the copy, and they are few; a judgement."""

_MOST_SPELLINGS = 2 * _MOST_CONFIRMING
"""Of their names."""


def _lost_indexes(stored: StoredReading) -> Iterator[str]:
    """What names a paragraph or sentence that is not there, so that nothing can be said of its place."""
    reading = stored.reading
    paragraphs = [sentence.paragraph for sentence in reading.sentences]
    paragraphs += [receipt.paragraph for receipt in stored.receipts]
    for what, indexes, length in (
        ("paragraph", [*paragraphs, *stored.extraction.doubtful], len(reading.paragraphs)),
        ("sentence", [passage.sentence for passage in reading.key_passages], len(reading.sentences)),
    ):
        yield from (f"there is no {what} {index}" for index in indexes if not 0 <= index < length)


def _numbers(stored: StoredReading, length: int) -> Iterator[str]:
    extraction = stored.extraction
    if not 0 <= stored.words <= (length + 1) // 2:
        yield f"{counted(stored.words, 'word')} in {counted(length, 'character')}"
    if stored.method < 0:
        yield f"a way of reading {stored.method}"
    if extraction.agreement is not None and not 0 <= extraction.agreement <= 1:
        yield f"an agreement of {extraction.agreement}"
    if not 0 < len(extraction.engines) <= _MOST_ENGINES:
        yield f"{len(extraction.engines)} engines"
    if len(stored.reading.terms) > _MOST_TERMS:
        yield f"{len(stored.reading.terms)} terms"
    yield from _twice("engine", extraction.engines)
    yield from _twice("paragraph in doubt", extraction.doubtful)
    yield from _twice("term", stored.reading.terms)


def _sentences(reading: Reading, length: int) -> Iterator[str]:
    yield from _apart("sentence", reading.sentences, length)
    yield from _twice("key passage", [passage.sentence for passage in reading.key_passages])
    for sentence in reading.sentences:
        if not _holds(reading.paragraphs[sentence.paragraph], sentence):
            yield f"{_at('sentence', sentence)} does not lie in paragraph {sentence.paragraph}"
    for passage in reading.key_passages:
        sentence = reading.sentences[passage.sentence]
        if (passage.start, passage.end) != (sentence.start, sentence.end):
            yield f"{_at('key passage', passage)} is not sentence {passage.sentence}"


def _facts(reading: Reading) -> Iterator[str]:
    for figure in reading.figures:
        if max(abs(figure.value), abs(figure.value_high or 0)) > _LARGEST:
            yield f"{_at('figure', figure)} is beyond all numbers"
        elif figure.value_high is not None and figure.value_high <= figure.value:
            yield f"{_at('figure', figure)} goes from {figure.value} to {figure.value_high}"
    for mention in reading.dates:
        date = parse_edtf(mention.edtf)
        if (mention.precision, mention.approximate) != (date.precision, date.approximate):
            yield f"{_at('date', mention)} is not as exact as {mention.edtf}"


def _quotations(reading: Reading, length: int) -> Iterator[str]:
    yield from _apart("quotation", reading.quotations, length)
    yield from _within("quotation", reading.quotations, reading.paragraphs)
    for quotation in reading.quotations:
        yield from _speaker(quotation, reading, length)


def _speaker(quotation: Quotation, reading: Reading, length: int) -> Iterator[str]:
    start, end, speaker = quotation.speaker_start, quotation.speaker_end, quotation.speaker
    if speaker is None or start is None or end is None:
        if (speaker, start, end, quotation.speaker_id) != (None, None, None, None):
            yield f"{_at('quotation', quotation)} has a part of a speaker"
        return
    shown = reading.words(start, end)
    if not 0 <= start < end <= length or end - start != len(speaker) or shown not in (None, speaker):
        yield f"the speaker of {_at('quotation', quotation)} does not stand from {start} to {end}"
    elif quotation.speaker_id is not None and not _is_named(quotation.speaker_id, (start, end), reading.entities):
        yield f"{quotation.speaker_id} is not named where {_at('quotation', quotation)} has its speaker"


def _is_named(identity: Id, span: Span, mentions: Sequence[EntityMention]) -> bool:
    first = bisect_right(mentions, span[0], key=lambda mention: mention.end)
    touching = takewhile(lambda mention: mention.start < span[1], islice(mentions, first, None))
    return any(mention.id == identity for mention in touching)


def _excerpts(stored: StoredReading, length: int) -> Iterator[str]:
    excerpts = stored.reading.excerpts
    if len(excerpts) > _MOST_EXCERPTS:
        yield f"{len(excerpts)} excerpts, at most {_MOST_EXCERPTS}"
    yield from _apart("excerpt", excerpts, length)
    for excerpt in excerpts:
        if len(excerpt.text) != excerpt.end - excerpt.start:
            yield f"{_at('excerpt', excerpt)} has a text of {counted(len(excerpt.text), 'character')}"
    is_whole = [(excerpt.start, excerpt.end) for excerpt in excerpts] == [(0, length)]
    if is_whole and sha256(excerpts[0].text.encode("utf-8", "surrogatepass")).hexdigest() != stored.text:
        yield "the text is not that of its SHA-256"


def _receipts(stored: StoredReading) -> Iterator[str]:
    names = {each.by for receipt in stored.receipts for each in receipt.confirmed}
    people = {plain_name(name) for name in names}
    if len(stored.receipts) > _MOST_RECEIPTS:
        yield f"{len(stored.receipts)} receipts, at most {_MOST_RECEIPTS}"
    elif len(people) > _MOST_CONFIRMING or len(names) > _MOST_SPELLINGS:
        yield f"{len(people)} people confirm its receipts, under {len(names)} names"
    else:
        yield from _twice("receipt of the quote", [receipt.quote for receipt in stored.receipts])
        yield from _each_receipt(stored.receipts, stored.reading.paragraphs)


def _each_receipt(receipts: Iterable[Receipt], paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    is_same = cache(is_one_name)
    for receipt in receipts:
        if not (receipt.start < receipt.end and _holds(paragraphs[receipt.paragraph], receipt)):
            yield f"{_at('receipt', receipt)} does not lie in paragraph {receipt.paragraph}"
        elif receipt.pieces and not _is_made_of(receipt):
            yield f"{_at('receipt', receipt)} is not made of its pieces"
        again = next(_named_again([each.by for each in receipt.confirmed], is_same), None)
        if again is not None:
            yield f"the confirmation by {again} is there twice"


def _named_again(names: Sequence[str], is_same: Callable[[str, str], bool]) -> Iterator[str]:
    """Yield the first spelling of each name that comes again, of as many as may be there."""
    for place, name in enumerate(names[:_MOST_SPELLINGS]):
        if any(is_same(name, other) for other in names[place + 1 : _MOST_SPELLINGS]):
            yield name


def _is_made_of(receipt: Receipt) -> bool:
    ends = [end for piece in receipt.pieces for end in piece]
    is_whole = (ends[0], ends[-1]) == (receipt.start, receipt.end)
    return is_whole and len(receipt.pieces) > 1 and all(one < other for one, other in pairwise(ends))


def _apart(name: str, items: Iterable[_Span], length: int) -> Iterator[str]:
    """The items follow one another in the text, none of them empty."""
    behind = 0
    for item in items:
        if not behind <= item.start < item.end <= length:
            yield f"{_at(name, item)} is empty, beyond the text, or begins before the end of another"
        behind = item.end


def _within(name: str, items: Iterable[_Span], paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    for item in items:
        number = bisect_right(paragraphs, item.start, key=lambda paragraph: paragraph.start) - 1
        if number < 0 or not _holds(paragraphs[number], item):
            yield f"{_at(name, item)} lies in no paragraph"


def _holds(paragraph: Paragraph, item: _Span) -> bool:
    return paragraph.start <= item.start and item.end <= paragraph.end


def _at(name: str, item: _Span) -> str:
    return f"the {name} from {item.start} to {item.end}"


def _twice(what: str, items: Sequence[Hashable]) -> Iterator[str]:
    repeated = next((item for item, times in Counter(items).items() if times > 1), None)
    if repeated is not None:
        yield f"the {what} {repeated} is there twice"
