"""A quote and an article → the one place where its words stand, that there is none, or that there are several."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from digest.evidence.texts.negation import has_negation
from digest.evidence.texts.normalisation import normalise
from digest.evidence.texts.quote_syntax import Piece, read_quote
from digest.evidence.texts.searchable import Searchable, SearchableParagraph, lower
from digest.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteFound:
    """Where a quote stands; offsets count the code points of the article's text."""

    paragraph: int
    start: int
    end: int
    pieces: tuple[Span, ...]
    left_out: tuple[str, ...] = ()
    """The words that the ellipses leave out."""
    swallowed_negation: bool = False
    """Whether a negation is among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteMissed:
    """That a quote stands nowhere in an article."""

    why: str = ""
    """What keeps it from being looked for, or from its place; empty where the words are not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteAmbiguous:
    """That a quote stands in several places, and nothing says in which."""

    places: tuple[QuoteFound, ...]
    why: str = ""
    """Why `near` does not say it; empty without one."""


def find_in_article(
    quote: str, article: Searchable, *, near: str | None = None
) -> QuoteFound | QuoteMissed | QuoteAmbiguous:
    """Return the one place where the quote's pieces follow one another in one paragraph.

    Dots and brackets that the source has itself go before an ellipsis and an editor's words. Of places that lie in one
    another the tightest counts. Where several are left, `near` must stand beside just one of them.
    """
    wanted = read_quote(quote)
    places = _places((wanted.as_written,), article) if wanted.as_written else []
    if not places and wanted.fault:
        return QuoteMissed(why=wanted.fault)
    places = places or _places(wanted.pieces, article)
    if not places:
        return QuoteMissed(why=_why_not_together(wanted.pieces, article))
    if near is not None:
        return _beside(near, places, article)
    return places[0] if len(places) == 1 else QuoteAmbiguous(places=tuple(places))


def _places(pieces: tuple[Piece, ...], article: Searchable) -> list[QuoteFound]:
    lowered = [lower(piece.text) for piece in pieces]
    return [
        _found(chain, paragraph, article.text)
        for paragraph in article.paragraphs
        if all(text in paragraph.lowered for text in lowered)
        for chain in _tightest([_occurrences(piece, paragraph) for piece in pieces])
    ]


def _occurrences(piece: Piece, paragraph: SearchableParagraph) -> list[Span]:
    lowered, length = lower(piece.text), len(piece.text)
    found = []
    start = paragraph.lowered.find(lowered)
    while start >= 0:
        end = start + length
        is_whole = start not in paragraph.inside and end not in paragraph.inside
        if is_whole and _same_case(piece, paragraph, start):
            found.append((start, end))
        start = paragraph.lowered.find(lowered, start + 1)
    return found


def _same_case(piece: Piece, paragraph: SearchableParagraph, start: int) -> bool:
    text = paragraph.words.text
    if text.startswith(piece.text, start):
        return True
    return all(
        text[start + place] == letter or place in piece.free or start + place in paragraph.firsts
        for place, letter in enumerate(piece.text)
    )


def _tightest(occurrences: list[list[Span]]) -> list[list[Span]]:
    """Return the ways to take one occurrence of each piece in order, none of which lies around another."""
    ways: list[list[Span]] = []
    for first in occurrences[0]:
        way = _way_from(first, occurrences[1:])
        if way and ways and ways[-1][-1] == way[-1]:
            ways.pop()
        if way:
            ways.append(way)
    return ways


def _way_from(first: Span, others: list[list[Span]]) -> list[Span] | None:
    way = [first]
    for occurrences in others:
        following = bisect_left(occurrences, (way[-1][1], 0))
        if following == len(occurrences):
            return None
        way.append(occurrences[following])
    return way


def _found(way: list[Span], paragraph: SearchableParagraph, text: str) -> QuoteFound:
    words, offset = paragraph.words, paragraph.offset
    pieces = tuple((offset + words.starts[start], offset + words.ends[end - 1]) for start, end in way)
    gaps = (text[before[1] : after[0]].strip() for before, after in pairwise(pieces))
    left_out = tuple(gap for gap in gaps if any(character.isalnum() for character in gap))
    return QuoteFound(
        paragraph=paragraph.index,
        start=pieces[0][0],
        end=pieces[-1][1],
        pieces=pieces,
        left_out=left_out,
        swallowed_negation=any(has_negation(gap) for gap in left_out),
    )


def _why_not_together(pieces: tuple[Piece, ...], article: Searchable) -> str:
    if len(pieces) > 1 and all(_places((piece,), article) for piece in pieces):
        return "each of its pieces stands there, but not one after the other within one paragraph"
    return ""


def _beside(near: str, places: list[QuoteFound], article: Searchable) -> QuoteFound | QuoteMissed | QuoteAmbiguous:
    """Return the one place that `near` touches, or whose sentence, paragraph or neighbouring paragraph has it."""
    words = Piece(text=normalise(near).text)
    marks = _places((words,), article) if words.text else []
    if len(marks) * len(places) > _MOST_PAIRS:
        return QuoteAmbiguous(places=tuple(places), why="the words of near stand in too many places")
    for stands_beside in _CIRCLES:
        chosen = [place for place in places if any(stands_beside(mark, place, article) for mark in marks)]
        if len(chosen) == 1:
            return chosen[0]
        if chosen:
            return QuoteAmbiguous(places=tuple(chosen), why="the words of near stand beside more than one of them")
    if len(places) == 1:
        return QuoteMissed(why="its words stand there, but those of near do not stand beside them")
    return QuoteAmbiguous(places=tuple(places), why="the words of near stand beside none of them")


_MOST_PAIRS = 10_000
"""Comparing them takes a few milliseconds; an article in which both stand a hundred times is no article."""


def _touches(mark: QuoteFound, place: QuoteFound, article: Searchable) -> bool:
    between = article.text[min(mark.end, place.end) : max(mark.start, place.start)]
    is_far = any(character.isalnum() or character in _ENDS_OF_SENTENCES for character in between)
    return mark.paragraph == place.paragraph and not is_far


_ENDS_OF_SENTENCES = frozenset(".!?。！？।")


def _same_sentence(mark: QuoteFound, place: QuoteFound, article: Searchable) -> bool:
    sentences = article.paragraphs[place.paragraph].sentences
    return any(_overlap(mark, sentence) and _overlap(place, sentence) for sentence in sentences)


def _overlap(place: QuoteFound, sentence: Span) -> bool:
    return place.start < sentence[1] and sentence[0] < place.end


_CIRCLES = (
    _touches,
    _same_sentence,
    lambda mark, place, _: mark.paragraph == place.paragraph,
    lambda mark, place, _: abs(mark.paragraph - place.paragraph) == 1,
)
"""From narrow to wide: the first circle in which `near` stands with a place must hold one place only."""
