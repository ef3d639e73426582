"""Text, its sentences and quoted words → the sentences that hold quotations, as words, each quotation one of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from digest.analysis.quotations.name_particles import surname_at
from digest.analysis.quotations.nicknames import nicknames_in
from digest.analysis.quotations.quotation_marks import Quoted
from digest.lexicon import abbreviations
from digest.lexicon.english.calendar import WEEKDAYS
from digest.lexicon.personal_names import has_capital
from digest.lexicon.tables import any_form
from digest.model import Sentence

_WITH_STOP = abbreviations.TITLES | {"jr", "sr", "jan", "feb", "aug", "sept", "oct", "nov", "dec"}

_PAPER = (
    f"(?<![Oo]n )(?:Morning|Afternoon|Evening|Night|Weekend|{any_form(WEEKDAYS)}) (?:Times|Herald"
    "|Post|Mail|News|Standard|Telegraph|Mirror|Express|Star|Journal|Chronicle|Magazine|Gazette|Echo|Tribune|Observer|Mercury"
    "|Courier|Argus|World|Sun|Independent|Press|Dispatch|Record|Bulletin|Advertiser|Sentinel|Leader|Review|Globe|Ledger"
    r"|Mirror|Edition|Show)(?:['’]s)?\b"
)
"""The name of a paper that begins with a time, which would else be taken for a time."""

_WORD = re.compile(
    rf"{_PAPER}|(?:[^\W\d_]\.){{2,}}|(?:{'|'.join(map(str.capitalize, sorted(_WITH_STOP)))})\.(?!\w)"
    r"|[RDI]-[A-Z][\w.]*\."
    r"|(?<![^\W_])[^\W\d_]\.(?=\s+[^\W\d_])|[^\W_]+(?:[-’'‑&@./][^\W_]+)*|\S"
)
"""A paper, an acronym, a title or an initial with its stop; a word with what joins it; any other sign by itself."""

_CONTRACTED = re.compile(r"(he|she|they|we|you|i|who)(['’](?:s|re|ve|d|ll|m))", re.IGNORECASE)
"""A pronoun with its verb: he’s predicting, they’ve said."""

_HONOURS = "QC|KC|OBE|MBE|CBE|DBE|KBE"
_LETTERS = (
    r"(?:M\.?D|Ph\.?D|D\.?Phil|M\.?P\.?H|M\.?B\.?A|M\.?Sc|B\.?Sc|Ed\.?D|Psy\.?D|Pharm\.?D|D\.?V\.?M|D\.?D\.?S|R\.?N|J\.?D"
    rf"|FRCPC?|FRCS|{_HONOURS}|MP|MEP|MSP|Esq|Jr|Sr|II|III)\b\.?|[RDI]-[A-Z][\w.]*"
)
_BEHIND_NAME = re.compile(
    rf",\s+(?:{_LETTERS})(?:,?\s+(?:{_LETTERS}))*(?=[\s,;:)—–]|$)|(?<=[a-z])\s+(?:{_HONOURS})\b(?=[\s,.])"
)
"""Degrees, honours, parliaments and parties that stand behind a person's name and are no part of a clause."""

MARKS = "\"'”’»“‘„« "
"""The signs of any style that may stand around quoted words, and the space beside them."""


class Token(NamedTuple):
    """A word, a sign, or a whole quotation."""

    start: int
    end: int
    form: str
    quoted: int | None = None
    """Index of the quotation."""

    @property
    def lower(self) -> str:
        """In small letters."""
        return _in_small_letters(self.form)

    @property
    def capital(self) -> bool:
        """Whether it is a word with a capital, perhaps behind particles of its name (al-Rashid, van der Maas)."""
        return self.quoted is None and (has_capital(self.form) or " " in self.form)

    @property
    def is_paper(self) -> bool:
        """Whether it is the name of a paper that begins with a time."""
        return self.quoted is None and self.form[0].isupper() and " " in self.form


@lru_cache(maxsize=1024)  # the rules ask for the same words again and again, also for whole quotations
def _in_small_letters(form: str) -> str:
    return form.lower().replace("’", "'")


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
            current[2].append(index)
            current = (current[0], max(last, current[1]), current[2])
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
    """Yield the words and signs between `first` and `last`, without nicknames and the letters behind names."""
    position = first
    before: deque[Token] = deque(maxlen=2)
    letters = (match.span() for match in _BEHIND_NAME.finditer(text, first, last))
    for start, end in (*sorted((*letters, *nicknames_in(text, first, last))), (last, last)):
        while match := _WORD.search(text, position, max(position, start)):
            for token in _token(text, match, start, before):
                before.append(token)
                position = token.end
                yield token
        position = end


def _token(text: str, match: re.Match[str], end: int, before: Sequence[Token]) -> Iterator[Token]:
    """Yield a word; one of a name with the particles before it; or a pronoun and its verb apart."""
    named = surname_at(text, match.start(), end, _adjacent(before, match.start()))
    parts = _CONTRACTED.fullmatch(match[0])
    if named:
        word = _WORD.match(text, named, end)
        last = word.end() if word else match.end()
        yield Token(match.start(), last, text[match.start() : last].replace("\u00a0", " "))
    elif parts:
        yield Token(match.start(), match.start() + parts.end(1), parts[1])
        yield Token(match.start() + parts.end(1), match.end(), parts[2])
    else:
        yield Token(match.start(), match.end(), match[0])


def _adjacent(before: Sequence[Token], start: int) -> list[str]:
    """Return the words that stand directly before a place, with at most a space between."""
    words: list[str] = []
    for token in reversed(before):
        if token.end < start - 1:
            break
        words.insert(0, token.form)
        start = token.start
    return words
