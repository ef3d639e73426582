"""A quote that was missed → the passage of the source that is most like it, and how the two differ, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import partial_ratio_alignment

from digest.evidence.claims.claims import overlap
from digest.evidence.quotes.matching import QuoteMissed, find_in_article
from digest.evidence.texts.normalisation import normalise
from digest.evidence.texts.quote_syntax import read_quote
from digest.evidence.texts.searchable import Searchable, SearchableParagraph, lower
from digest.lexicon.characters import UNSPACED
from digest.model import Id, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Closest:
    """A passage like a quote; offsets count the code points of the article's text."""

    paragraph: int
    start: int
    end: int
    text: str
    differences: tuple[str, ...]
    """What the copy has and the quote has not, and the other way round, in the order of the text."""


def closest(quote: str, article: Searchable) -> Closest | None:
    """Return the passage that is most like the quote, or like the longest piece of it that is nowhere; or None."""
    piece = _missed_piece(quote, article)
    best = max(_windows(piece, article), default=None)
    if best is None:
        return None
    _, index, first, last = best
    paragraph = next(paragraph for paragraph in article.paragraphs if paragraph.index == -index)
    return _compared(piece, paragraph, (first, last), article.text)


def elsewhere(quote: str, articles: Mapping[Id, Searchable]) -> tuple[Id, ...]:
    """Return those sources that have the quote, in the order of `articles`."""
    return tuple(
        source for source, article in articles.items() if not isinstance(find_in_article(quote, article), QuoteMissed)
    )


_LIKENESS = 60.0
"""Per cent of equal characters. Of quotes with every fourth word changed, 95 in 100 stay above it; twelve to twenty
words of one news article against the nearest of another on the same event reach 50 at the median."""


def _missed_piece(quote: str, article: Searchable) -> str:
    pieces = [piece.text for piece in read_quote(quote).pieces] or [normalise(quote).text]
    missed = [piece for piece in pieces if isinstance(find_in_article(piece, article), QuoteMissed)]
    return max(missed or pieces, key=len)[:_LONGEST]


_LONGEST = 500
"""Code points that are compared: ten times as many take a hundred times as long, and no quote has them."""


def _windows(piece: str, article: Searchable) -> Iterator[tuple[float, int, int, int]]:
    for paragraph in article.paragraphs:
        aligned = partial_ratio_alignment(lower(piece), paragraph.lowered, score_cutoff=_LIKENESS)
        if aligned and paragraph.lowered:
            yield aligned.score, -paragraph.index, aligned.dest_start, aligned.dest_end


def _compared(piece: str, paragraph: SearchableParagraph, window: Span, text: str) -> Closest:
    words = paragraph.words
    wanted, present = _Tokens.of(piece), _Tokens.of(words.text).around(window)
    edits = _without_surroundings(_edits(wanted, present))
    first, last = present.places[edits[0][3]], present.places[edits[-1][4] - 1]
    start, end = paragraph.offset + words.starts[first[0]], paragraph.offset + words.ends[last[1] - 1]
    return Closest(
        paragraph=paragraph.index,
        start=start,
        end=end,
        text=" ".join(text[start:end].split()),
        differences=tuple(_difference(edit, wanted, present) for edit in edits if edit[0] != "equal"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tokens:
    """A text as words, numbers and marks."""

    text: str
    places: tuple[Span, ...]

    @classmethod
    def of(cls, text: str) -> _Tokens:
        return cls(text=text, places=tuple(match.span() for match in _TOKEN.finditer(text)))

    @property
    def each(self) -> list[str]:
        return [self.text[start:end] for start, end in self.places]

    def between(self, first: int, last: int) -> str:
        return self.text[self.places[first][0] : self.places[last - 1][1]] if first < last else ""

    def around(self, window: Span) -> _Tokens:
        touched = [number for number, place in enumerate(self.places) if overlap(place, window)]
        if not touched:
            return self
        kept = self.places[max(0, touched[0] - _SURROUNDINGS) : touched[-1] + 1 + _SURROUNDINGS]
        return _Tokens(text=self.text, places=kept)


_TOKEN = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+(?:['.,:/-][^\W{UNSPACED}]+)*|[^\w\s]")

_SURROUNDINGS = 3
"""Words and marks on each side of the best window, which is as long as the quote: the copy may have a few words
more."""

_Edit = tuple[str, int, int, int, int]
"""What happens, from and to in the quote's words, from and to in the copy's."""


def _edits(wanted: _Tokens, present: _Tokens) -> list[_Edit]:
    """Return the edits of the longest common subsequence; what is taken out where something is put in is replaced."""
    edits: list[_Edit] = []
    for edit in Indel.opcodes(wanted.each, present.each):
        here: _Edit = (edit.tag, edit.src_start, edit.src_end, edit.dest_start, edit.dest_end)
        if edits and edits[-1][0] != "equal" and edit.tag != "equal":
            here = ("replace", edits[-1][1], here[2], edits[-1][3], here[4])
            edits.pop()
        edits.append(here)
    return edits


def _without_surroundings(edits: list[_Edit]) -> list[_Edit]:
    """Leave out what the copy has in front of the quote and behind it, but for as much as was replaced there."""
    kind, first, last, copy_first, copy_last = edits[0]
    if kind != "equal" and len(edits) > 1:
        kept = max(copy_first, copy_last - (last - first))
        edits = [(kind, first, last, kept, copy_last), *edits[1:]][kind == "insert" :]
    kind, first, last, copy_first, copy_last = edits[-1]
    if kind != "equal" and len(edits) > 1:
        kept = min(copy_last, copy_first + (last - first))
        edits = [*edits[:-1], (kind, first, last, copy_first, kept)][: len(edits) - (kind == "insert")]
    return edits


def _difference(edit: _Edit, wanted: _Tokens, present: _Tokens) -> str:
    kind, first, last, copy_first, copy_last = edit
    ours, theirs = wanted.between(first, last), present.between(copy_first, copy_last)
    before = f" after “{wanted.between(first - 1, first)}”" if first else ""
    return {
        "replace": f"the copy has “{theirs}” where the quote has “{ours}”",
        "insert": f"the copy has “{theirs}”{before}, which the quote leaves out",
        "delete": f"the quote has “{ours}”{before}, which the copy does not have",
    }[kind]
