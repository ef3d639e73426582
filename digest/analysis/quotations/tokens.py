"""Text, its sentences and quoted words → the sentences that hold quotations, as words, each quotation one of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.analysis.quotations.quotation_marks import Quoted
from digest.lexicon import abbreviations
from digest.model import Sentence

_WITH_STOP = abbreviations.TITLES | {"jr", "sr", "jan", "feb", "aug", "sept", "oct", "nov", "dec"}

_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|(?:{'|'.join(map(str.capitalize, sorted(_WITH_STOP)))})\.(?!\w)|[RDI]-[A-Z][\w.]*\."
    r"|(?<![^\W_])[^\W\d_]\.(?=\s+[^\W\d_])|[^\W_]+(?:[-’'‑&@./][^\W_]+)*|\S"
)
# An acronym, a title or an initial with its stop; a word with what joins it; any other sign by itself.

_CONTRACTED = re.compile(r"(he|she|they|we|you|i|who)(['’](?:s|re|ve|d|ll|m))", re.IGNORECASE)
# A pronoun with its verb: he’s predicting, they’ve said.

_LETTERS = (
    r"(?:M\.?D|Ph\.?D|D\.?Phil|M\.?P\.?H|M\.?B\.?A|M\.?Sc|B\.?Sc|Ed\.?D|Psy\.?D|Pharm\.?D|D\.?V\.?M|D\.?D\.?S|R\.?N|J\.?D"
    r"|FRCPC?|FRCS|QC|KC|MP|MEP|MSP|OBE|MBE|CBE|DBE|KBE|Esq|Jr|Sr|II|III)\b\.?|[RDI]-[A-Z][\w.]*"
)
_BEHIND_NAME = re.compile(
    rf",\s+(?:{_LETTERS})(?:,?\s+(?:{_LETTERS}))*(?=[\s,;:)—–]|$)|(?<=[a-z])\s+(?:QC|KC|OBE|MBE|CBE|DBE|KBE)\b(?=[\s,.])"
)
# Degrees, honours, parliaments and parties that stand behind a person's name and are no part of a clause.

MARKS = "\"'”’»“‘„« "
"""The signs of any style that may stand around quoted words, and the space beside them."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign, or a whole quotation."""

    start: int
    end: int
    form: str
    quoted: int | None = None
    """Index of the quotation."""

    @property
    def lower(self) -> str:
        """In small letters."""
        return self.form.lower().replace("’", "'")

    @property
    def capital(self) -> bool:
        """Whether it is a word with a capital."""
        return self.form[0].isupper() and self.quoted is None


Clause = tuple[Token, ...]
"""The words of the sentences that one or more quotations share."""


def clauses_of(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quoted]) -> Iterator[Clause]:
    """Yield the clauses in the order of the text; every quotation stands in exactly one."""
    for first, last, own in _stretches(sentences, quotations):
        yield tuple(_tokens(text, first, last, [(index, quotations[index]) for index in own]))


def _stretches(sentences: Sequence[Sentence], quotations: Sequence[Quoted]) -> Iterator[tuple[int, int, list[int]]]:
    starts = [sentence.start for sentence in sentences]
    current: tuple[int, int, list[int]] | None = None
    for index, quoted in enumerate(quotations):
        holding = bisect_right(starts, quoted.opened) - 1
        first = min(quoted.opened, sentences[holding].start) if holding >= 0 else quoted.opened
        closing = bisect_right(starts, max(quoted.opened, quoted.closed - 1)) - 1
        last = max(quoted.closed, sentences[closing].end) if closing >= 0 else quoted.closed
        if current and first < current[1]:
            current = (current[0], max(last, current[1]), [*current[2], index])
            continue
        if current:
            yield current
        current = (first, last, [index])
    if current:
        yield current


def _tokens(text: str, first: int, last: int, own: Sequence[tuple[int, Quoted]]) -> Iterator[Token]:
    position = first
    for index, quoted in own:
        yield from tokens_in(text, position, quoted.opened)
        yield Token(quoted.opened, quoted.closed, text[quoted.opened : quoted.closed], index)
        position = quoted.closed
    yield from tokens_in(text, position, last)


def letters_behind(text: str, end: int) -> bool:
    """Return whether degrees or their like stand behind a name that ends at `end`."""
    return _BEHIND_NAME.match(text, end) is not None


def tokens_in(text: str, first: int, last: int) -> Iterator[Token]:
    """Yield the words and signs between `first` and `last`, without the letters that stand behind names."""
    position = first
    for letters in (*_BEHIND_NAME.finditer(text, first, last), None):
        for match in _WORD.finditer(text, position, letters.start() if letters else last):
            parts = _CONTRACTED.fullmatch(match[0])
            if parts:
                yield Token(match.start(), match.start() + parts.end(1), parts[1])
                yield Token(match.start() + parts.end(1), match.end(), parts[2])
            else:
                yield Token(match.start(), match.end(), match[0])
        position = letters.end() if letters else last
