"""The words of a printed page → the strips of white between its columns, which no line of text crosses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.extraction.pdf.typeset_line import TypesetLine

LEAST_LINES = 5
"""Lines that begin at one place, a judgement: fewer are a table's cells, or chance."""

LEAST_WHITE = 0.75
"""Font sizes of white before that place. Browsers leave one between columns; a space of a typewriter has 0.6."""

SAME_PLACE = 1.5
"""Points by which the beginnings of lines may differ: positions are rounded, and letters bear white of their own."""

LEAST_WORDS = 2.5
"""Words of a line on either side; a table's cell has one or two."""

FARTHEST = 4.0
"""Font sizes from one line to the next of a column, with a heading between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gutter:
    """A strip of white, by the place where the lines behind it begin."""

    left: float
    bottom: float
    top: float

    def parts(self, one: TypesetLine, other: TypesetLine) -> bool:
        """Tell whether one run ends before the strip, and the other begins behind it."""
        level = self.bottom <= (other.bottom + other.top) / 2 <= self.top
        return level and one.right <= self.left + SAME_PLACE and other.left >= self.left - SAME_PLACE


def gutters_of(words: Sequence[TypesetLine]) -> list[Gutter]:
    """Return the strips of white of a page."""
    found: list[Gutter] = []
    for opening in _openings(words):
        found += _runs(opening, words)
    return found


def _openings(words: Sequence[TypesetLine]) -> Iterator[list[TypesetLine]]:
    """Yield the words that begin at one place, from the top down, where they are enough."""
    by_left = sorted(words, key=lambda word: word.left)
    start = 0
    for end in range(1, len(by_left) + 1):
        if end == len(by_left) or by_left[end].left - by_left[end - 1].left > SAME_PLACE / 2:
            if end - start >= LEAST_LINES:
                yield sorted(by_left[start:end], key=lambda word: -word.bottom)
            start = end


def _runs(opening: Sequence[TypesetLine], words: Sequence[TypesetLine]) -> Iterator[Gutter]:
    """Yield the strips before words that begin at one place, each as far as no other word crosses it."""
    left = min(word.left for word in opening)
    beside = [word for word in words if word.left < left - SAME_PLACE]
    white = LEAST_WHITE * min(word.size for word in opening)
    crossing = [word for word in beside if word.right > left - white]
    run: list[TypesetLine] = []
    for word in opening:
        if any(_is_level(word, other) and _is_near(other, word, left) for other in beside):
            continue  # within a line, such as a headline across the columns
        if run and (run[-1].bottom - word.bottom > FARTHEST * word.size or _is_crossed(run[-1], word, crossing)):
            yield from _strip(run, left, words, crossing)
            run = []
        run.append(word)
    yield from _strip(run, left, words, crossing)


def _is_crossed(over: TypesetLine, word: TypesetLine, crossing: Sequence[TypesetLine]) -> bool:
    return any(word.bottom - word.size / 2 < other.bottom < over.bottom + word.size / 2 for other in crossing)


def _strip(
    run: Sequence[TypesetLine], left: float, words: Sequence[TypesetLine], crossing: Sequence[TypesetLine]
) -> Iterator[Gutter]:
    """Yield the strip before the words of a run, where text runs on both of its sides."""
    own = [word for word in run if not any(_is_level(word, other) for other in crossing)]
    if len(own) < LEAST_LINES:
        return
    strip = Gutter(left=left, bottom=min(word.bottom for word in own), top=max(word.top for word in own))
    level = [word for word in words if strip.bottom <= (word.bottom + word.top) / 2 <= strip.top]
    before = sum(word.right <= left for word in level)
    behind = sum(word.left >= left - SAME_PLACE for word in level)
    if min(before, behind) >= LEAST_WORDS * len(own):
        yield strip


def _is_near(other: TypesetLine, word: TypesetLine, left: float) -> bool:
    return other.right > left - LEAST_WHITE * min(other.size, word.size)


def _is_level(word: TypesetLine, other: TypesetLine) -> bool:
    return abs(word.bottom - other.bottom) < word.size / 2


def once_drawn(words: Sequence[TypesetLine]) -> Iterator[TypesetLine]:
    """Leave out a word that is drawn again over itself, as printers do for bold type and shadows."""
    drawn: dict[str, list[TypesetLine]] = {}
    for word in words:
        places = drawn.setdefault(word.text, [])
        if not any(_is_over(word, other) for other in places):
            places.append(word)
            yield word


ONCE_MORE = 0.2
"""Font sizes by which a word that is drawn again may be moved, a judgement."""


def _is_over(word: TypesetLine, other: TypesetLine) -> bool:
    most = ONCE_MORE * word.size
    return abs(word.left - other.left) < most and abs(word.bottom - other.bottom) < most


def with_large_initials(words: Sequence[TypesetLine]) -> Iterator[TypesetLine]:
    """Join an initial over several lines with the rest of its word, which is set as the text is."""
    told = {word.text.casefold().strip(".,;:") for word in words}
    least = LARGE * min((word.size for word in words), default=0.0)
    initials = [word for word in words if len(word.text) == 1 and word.text.isupper() and word.size >= least]
    belonging = {place: one for one in initials if (place := _place_of_rest(one, words)) is not None}
    for place, word in enumerate(words):
        if initial := belonging.get(place):
            apart = initial.text in ALONE and f"{initial.text}{word.text}".casefold() not in told
            yield replace(word, text=f"{initial.text}{' ' if apart else ''}{word.text}")
        elif not any(word is one for one in belonging.values()):
            yield word


def _place_of_rest(initial: TypesetLine, words: Sequence[TypesetLine]) -> int | None:
    """Return the place of the word on the first line beside an initial, which a page may write before or after it."""
    beside = [place for place, word in enumerate(words) if _is_initial_of(initial, word)]
    return max(beside, key=lambda place: (words[place].bottom, -words[place].left), default=None)


ALONE = ("A", "I", "O")
"""Initials that are words themselves."""

LARGE = 1.8
"""Times the size of the text: the least initial over two lines."""


def _is_initial_of(initial: TypesetLine, word: TypesetLine) -> bool:
    beside = -word.size < word.left - initial.right < word.size
    return initial.size >= LARGE * word.size and beside and initial.bottom < word.bottom < initial.top
