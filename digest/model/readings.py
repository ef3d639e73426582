"""What analysis takes from an article, and how it stands in the repository."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from digest.edtf import Precision
from digest.model.articles import Extraction, Paragraph
from digest.model.scalars import Id, Number, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a body, quote or list paragraph."""

    start: int
    end: int
    paragraph: int
    """Index of its paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPassage:
    """A sentence that says what the article is about."""

    start: int
    end: int
    sentence: int
    """Index of its sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Quoted words, without their quotation marks."""

    start: int
    end: int
    speaker: str | None
    """Name or role as the article gives it nearest; None where nothing is known."""
    speaker_id: Id | None
    """The entity, where the vocabulary knows it."""
    speaker_start: int | None
    """Where the article names the speaker for these words."""
    speaker_end: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMention:
    """A quantity that an article gives."""

    start: int
    end: int
    value: Number
    value_high: Number | None
    """Upper end of a range."""
    qualifier: str | None
    """One of the values of `Qualifier`."""
    unit: str | None
    """Unit of measure, currency or percent; None for a count."""
    of: str | None
    """What is counted or measured, as the article's noun with its modifiers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date that an article gives."""

    start: int
    end: int
    edtf: str
    """EDTF."""
    precision: Precision
    approximate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityMention:
    """A place where an article names an entity of the vocabulary."""

    id: Id
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Words of an article that may be shown, and stand in the repository."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What analysis takes from one article: facts with their places, and the few words that may be shown."""

    language: str | None
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    key_passages: tuple[KeyPassage, ...]
    """Best first."""
    quotations: tuple[Quotation, ...]
    figures: tuple[FigureMention, ...]
    dates: tuple[DateMention, ...]
    entities: tuple[EntityMention, ...]
    terms: tuple[str, ...]
    """Key terms, best first."""
    excerpts: tuple[Excerpt, ...] = ()
    """The only words of the article beyond names, terms and figures; in the order of the text."""

    def words(self, start: int, end: int) -> str | None:
        """The article's words from `start` to `end`, or None where they may not be shown."""
        number = bisect_right(self.excerpts, start, key=lambda excerpt: excerpt.start) - 1
        excerpt = self.excerpts[number] if number >= 0 else None
        if excerpt is None or end > excerpt.end:
            return None
        return excerpt.text[start - excerpt.start : end - excerpt.start]

    def shown(self, start: int, end: int) -> str | None:
        """As much of the words from `start` to `end` as may be shown, with … where they are cut; None for nothing."""
        for excerpt in self.excerpts:
            first, last = max(start, excerpt.start), min(end, excerpt.end)
            if first < last:
                words = excerpt.text[first - excerpt.start : last - excerpt.start]
                return ("… " if first > start else "") + words + (" …" if last < end else "")
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """That a second person derived a receipt again."""

    by: str
    on: str
    """EDTF."""


def plain_name(name: str) -> str:
    """Return a person's name as it is told from others: two spellings of one differ in case, accents, spaces, marks
    and the order of the words. In scripts that write vowels as marks these are letters like others.
    """
    letters: list[str] = []
    is_accent = False
    for one in unicodedata.normalize("NFKD", name).casefold():
        if not unicodedata.category(one).startswith("M"):
            is_accent = unicodedata.name(one, "").startswith(MARKED_SCRIPTS)
            letters.append(one if one.isalnum() else " ")
        elif not is_accent:
            letters.append(one)
    return " ".join(sorted("".join(letters).split()))


MARKED_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")
"""The scripts whose marks are accents, as Unicode's names of their letters begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """That a quote was found in a copy on its writer's machine."""

    quote: str
    """SHA-256 of the normalised quote (and of `near`, where it has one), in hexadecimal."""
    paragraph: int
    start: int
    end: int
    pieces: tuple[Span, ...] = ()
    """The spans of its pieces, where an ellipsis leaves words out between them; else empty."""
    confirmed: tuple[Confirmation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReading:
    """A reading as it stands in `reading.json`."""

    format: int
    """Version of the file's form."""
    method: int
    """Version of the way of reading; another one makes it stale."""
    copy: str
    """SHA-256 of the copy's bytes, as whoever read it first has them."""
    text: str
    """SHA-256 of the clean text in UTF-8; two copies that give one text are one, whatever their bytes."""
    record: str
    """SHA-256 of the fields of the record that a reading depends on."""
    extraction: Extraction
    """What read the copy, and how far its engines agree on the text."""
    words: int
    """Words of the clean text, by which the share of the budget is counted."""
    reading: Reading
    receipts: tuple[Receipt, ...]
