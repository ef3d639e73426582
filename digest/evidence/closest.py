"""A quote that was missed → the passage of the source that is most like it, and how the two differ, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment

from digest.evidence.matching import Missed, find_in
from digest.evidence.normal import normalise
from digest.evidence.quote import read_quote
from digest.evidence.searchable import Searchable, SearchableParagraph, lower
from digest.evidence.words import word_spans
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
    return tuple(source for source, article in articles.items() if not isinstance(find_in(quote, article), Missed))


_LIKENESS = 60.0
# Per cent of equal characters. Below it the nearest passage of an article that does not have the words at all is
# noise: in the test articles, sentences of one article against another's reach 56.


def _missed_piece(quote: str, article: Searchable) -> str:
    pieces = [piece.text for piece in read_quote(quote).pieces] or [normalise(quote).text]
    missed = [piece for piece in pieces if isinstance(find_in(piece, article), Missed)]
    return max(missed or pieces, key=len)


def _windows(piece: str, article: Searchable) -> Iterator[tuple[float, int, int, int]]:
    for paragraph in article.paragraphs:
        aligned = partial_ratio_alignment(lower(piece), paragraph.lowered, score_cutoff=_LIKENESS)
        if aligned and paragraph.lowered:
            yield aligned.score, -paragraph.index, aligned.dest_start, aligned.dest_end


def _compared(piece: str, paragraph: SearchableParagraph, window: Span, text: str) -> Closest:
    words = paragraph.words
    wanted = [piece[start:end] for start, end in word_spans(piece)]
    places = _around(window, word_spans(words.text))
    present = [words.text[start:end] for start, end in places]
    edits = _without_surroundings(_edits(wanted, present))
    first, last = places[edits[0][3]], places[edits[-1][4] - 1]
    start, end = paragraph.offset + words.starts[first[0]], paragraph.offset + words.ends[last[1] - 1]
    return Closest(
        paragraph=paragraph.index,
        start=start,
        end=end,
        text=" ".join(text[start:end].split()),
        differences=tuple(_difference(edit, wanted, present) for edit in edits if edit[0] != "equal"),
    )


_SURROUNDINGS = 3
# Words on each side of the best window, which is as long as the quote: the copy may have a few words more.

_Edit = tuple[str, int, int, int, int]
"""What happens, from and to in the quote's words, from and to in the copy's."""


def _edits(wanted: list[str], present: list[str]) -> list[_Edit]:
    return [
        (edit.tag, edit.src_start, edit.src_end, edit.dest_start, edit.dest_end)
        for edit in Levenshtein.opcodes(wanted, present)
    ]


def _around(window: Span, places: list[Span]) -> list[Span]:
    touched = [number for number, place in enumerate(places) if place[0] < window[1] and window[0] < place[1]]
    return places[max(0, touched[0] - _SURROUNDINGS) : touched[-1] + 1 + _SURROUNDINGS] if touched else places


def _without_surroundings(edits: list[_Edit]) -> list[_Edit]:
    if len(edits) > 1 and edits[0][0] == "insert":
        edits = edits[1:]
    if len(edits) > 1 and edits[-1][0] == "insert":
        edits = edits[:-1]
    return edits


def _difference(edit: _Edit, wanted: list[str], present: list[str]) -> str:
    kind, first, last, copy_first, copy_last = edit
    ours, theirs = " ".join(wanted[first:last]), " ".join(present[copy_first:copy_last])
    before = f" after “{wanted[first - 1]}”" if first else ""
    return {
        "replace": f"the copy has “{theirs}” where the quote has “{ours}”",
        "insert": f"the copy has “{theirs}”{before}, which the quote leaves out",
        "delete": f"the quote has “{ours}”{before}, which the copy does not have",
    }[kind]
