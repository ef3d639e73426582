"""A quote as typed → the pieces of the source's words in it, without ellipses and without the editor's words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.evidence.texts.normalisation import normalise
from digest.evidence.texts.word_spans import count_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of the source that follow one another."""

    text: str
    """Normalised."""
    free: frozenset[int] = frozenset()
    """Positions of letters that the editor wrote in brackets, such as [T]he, whose case is free."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What a quote says of its source."""

    pieces: tuple[Piece, ...]
    as_written: Piece | None
    """The whole, where its dots and brackets may be the source's own; None where it has none."""
    editors_words: tuple[str, ...] = ()
    """What stands in square brackets."""
    fault: str = ""
    """Why it has no pieces that could be looked for."""


def read_quote(quote: str) -> Quote:
    """Return the pieces between the quote's ellipses, with the words in square brackets left out."""
    text = normalise(quote).text
    marked = _LETTER.sub(rf"{_FREE}\1", _ELLIPSIS.sub(_GAP, text))
    as_written = Piece(text=text) if _has_word(text) and (set("[]") & set(text) or marked != text) else None
    bare, editors_words = _without_brackets(marked)
    pieces = tuple(_piece(part) for part in bare.split(_GAP) if _has_word(part))
    fault = _fault(marked, bare, pieces) or _too_many(editors_words, pieces)
    return Quote(pieces=() if fault else pieces, as_written=as_written, editors_words=editors_words, fault=fault)


def source_words(quote: str) -> tuple[str, ...]:
    """Return the pieces of a quote that are the source's words; the editor's, in brackets, are none."""
    return tuple(piece.text for piece in read_quote(quote).pieces)


def canonical(quote: str) -> str:
    """Return the normalised quote with one spelling for its ellipses; brackets and what is in them stay."""
    return _ELLIPSIS_AND_SPACE.sub("…", normalise(quote).text)


_GAP, _FREE = "\n", "\t"
"""Marks for an ellipsis and for a letter whose case is free: white space that normalised text cannot have."""

_DOTS = r"\.{3,}|\.(?: \.){2,}"
_ELLIPSIS = re.compile(rf"[\[(] ?(?:{_DOTS}) ?[\])]|{_DOTS}")
_ELLIPSIS_AND_SPACE = re.compile(rf" ?(?:{_ELLIPSIS.pattern}) ?")
_LETTER = re.compile(r"(?<![^\W_])\[([^\W\d_])\](?=[^\W\d_])")
_IN_FRONT = re.compile(r"\][^\W_]")
_BRACKET = re.compile(r" ?\[([^\[\]]*)\](?=[ ,.;:!?)\n]|$)|\[([^\[\]]*)\] ?")
"""The space in front goes with the brackets, so that a comma behind them meets the word before, as in the source."""


_DEEPEST = 4
"""Brackets in brackets; deeper ones are a slip of the keyboard, or meant to keep the program busy."""


def _without_brackets(marked: str) -> tuple[str, tuple[str, ...]]:
    editors_words: list[str] = []
    for _ in range(_DEEPEST):
        editors_words += [first or second for first, second in _BRACKET.findall(marked)]
        marked = _BRACKET.sub("", marked)
    return marked, tuple(editors_words)


def _fault(marked: str, bare: str, pieces: tuple[Piece, ...]) -> str:
    if _IN_FRONT.search(marked):
        return "square brackets in front of letters may hold a word's first letter only, as in [T]he"
    if "[" in bare or "]" in bare:
        return "a square bracket has no partner, or too many stand in one another"
    if not pieces:
        return "it has no words of the source"
    # One letter, or one Han character, stands in nearly every paragraph, and a quote of such pieces says anything.
    short = [piece.text for piece in pieces if len(pieces) > 1 and _is_too_short(piece.text)]
    return f"the piece “{short[0]}” is shorter than two letters or a number" if short else ""


def _too_many(editors_words: tuple[str, ...], pieces: tuple[Piece, ...]) -> str:
    """Say so where a quote has more words in brackets than a person adds: they could be the article's, uncounted."""
    added, cited = (sum(map(count_words, texts)) for texts in (editors_words, (piece.text for piece in pieces)))
    if added <= max(cited, _FEW):
        return ""
    return f"{added} words in square brackets, where at most as many are the editor's as are the source's, or {_FEW}"


_FEW = 8
"""Words, as of a run that counts as copied."""


def _piece(part: str) -> Piece:
    stretches = part.strip(" ").split(_FREE)
    free, text = set(), stretches[0]
    for stretch in stretches[1:]:
        free.add(len(text))
        text += stretch
    return Piece(text=text.rstrip(" "), free=frozenset(free))


def _has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _is_too_short(text: str) -> bool:
    letters = [character for character in text if character.isalnum()]
    return len(letters) < 2 and not letters[0].isdecimal()
