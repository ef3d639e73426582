"""A receipt, its quote and the words that its reading shows → why the receipt cannot be the quote's, if it cannot.

Who has no copy sees so much: how long the quote is, of how many pieces, and what the excerpts show at its place.
"""

from __future__ import annotations

from digest.evidence.texts.normalisation import normalise
from digest.evidence.texts.quote_syntax import read_quote
from digest.evidence.texts.searchable import lower
from digest.model import Evidence, Reading, Receipt, Span
from digest.problems import counted


def contradiction(evidence: Evidence, receipt: Receipt, reading: Reading) -> str:
    """Return in words what cannot be; empty where nothing is seen of it."""
    spans = receipt.pieces or ((receipt.start, receipt.end),)
    pieces = _pieces(evidence.quote, len(spans))
    if not pieces:
        return f"it names {len(spans)} places, and the quote is not of so many pieces"
    for piece, span in zip(pieces, spans, strict=True):
        if not _may_be_as_long(piece, span[1] - span[0]):
            return f"{counted(len(piece), 'character')} of the quote stand in {span[1] - span[0]} of the article"
        whole = reading.words(*span)
        if whole is not None and normalised(whole) != normalised(piece):
            return f"the reading shows “{whole}” there"
        for shown in _parts(span, reading):
            if normalised(shown) not in piece:
                return f"the reading shows “{shown}” there"
    return ""


def normalised(words: str) -> str:
    """Return words as they are compared, in small letters: which letters may be capitals the whole sentence tells."""
    return lower(normalise(words).text)


_SPELLING = 8
"""Characters by which few words may differ in two spellings: quotation marks, dots, a ligature; a judgement."""


def _pieces(quote: str, count: int) -> list[str]:
    """The pieces that stand in so many places; the source's own dots and brackets may make one piece of all."""
    wanted = read_quote(quote)
    if len(wanted.pieces) == count:
        return [lower(piece.text) for piece in wanted.pieces]
    return [lower(wanted.as_written.text)] if wanted.as_written and count == 1 else []


def _may_be_as_long(piece: str, length: int) -> bool:
    """Say whether words of one length can be spelt in the other, as with soft hyphens, spaces or accents apart."""
    return len(piece) <= 2 * length + _SPELLING and length <= 2 * len(piece) + _SPELLING


def _parts(span: Span, reading: Reading) -> list[str]:
    """What the excerpts show of the span; an edge of an excerpt within a word tells nothing."""
    parts = []
    for excerpt in reading.excerpts:
        first, last = max(span[0], excerpt.start), min(span[1], excerpt.end)
        if first < last:
            parts.append(excerpt.text[first - excerpt.start : last - excerpt.start])
    return parts
