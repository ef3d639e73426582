"""A sentence and what each of its words is worth → the stretches of it that make the best quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest.evidence.negation import has_negation
from digest.model import Span


def cuts(text: str, words: Sequence[Span], gains: Sequence[float]) -> Iterator[Span]:
    """Yield cuts of a sentence, the longest first; each gains as much as its length allows and reads as a clause.

    `words` are the places of the sentence's words in `text`, `gains` what each of them is worth.
    """
    for length in _LENGTHS:
        first, last = _densest(gains, length)
        if first < last:
            first, last = _on_one_side(first, last, words, text, gains)
            first, last = _widened(first, last, words, text, length)
            first = _with_negation(first, words, text)
        if last - first >= min(_FEWEST, len(words)):
            yield _trimmed(words[first][0], words[last - 1][1], text)


_MOST_WORDS = 25
# A quote that is longer is read by nobody beside the sentence it carries, and costs a sixth of the usual budget.

_LENGTHS = (_MOST_WORDS, 18, 12, 8, 5)
# Words of a cut. What is left of a budget is often less than a whole sentence; below five words a quote says little.

_FEWEST = 4
# Words of a cut; fewer are a name with a verb, unless the sentence is no longer.

_CLAUSE = 8
# Words by which a cut is widened to the clause's ends, where it reads well and no negation is cut off.


def _densest(gains: Sequence[float], length: int) -> Span:
    """Return the shortest stretch among those of at most `length` words that gain most."""
    starts = [place for place, gain in enumerate(gains) if gain]
    if not starts:
        return (0, 0)
    first = max(starts, key=lambda start: sum(gains[start : start + length]))
    last = max(place for place in starts if place < first + length)
    return first, last + 1


def _widened(first: int, last: int, words: Sequence[Span], text: str, length: int) -> Span:
    """Return the stretch, widened to the clause's ends where they are near and the length allows."""
    written = [text[start:end] for start, end in words]
    starts = range(first, max(-1, first - _CLAUSE - 1), -1)
    opening = (
        start for start in starts if start == 0 or _OPENS.match(written[start]) or _ENDS.search(written[start - 1])
    )
    start = next(opening, first)
    first = start if last - start <= length else first
    ends = range(last, min(len(words), last + _CLAUSE) + 1)
    end = next((end for end in ends if end == len(words) or _ENDS.search(written[end - 1])), last)
    if end - first <= length:
        return first, end
    while last - first > 1 and _LEANING.fullmatch(written[last - 1]):
        last -= 1
    return first, last


def _with_negation(first: int, words: Sequence[Span], text: str) -> int:
    """Return where the stretch begins so that a negation just before it stays with what it negates."""
    for place in range(max(0, first - _NEGATING), first):
        between = [text[slice(*word)] for word in words[place:first]]
        if has_negation(between[0]) and not any(_ENDS.search(word) for word in between):
            return place
    return first


_NEGATING = 2
# Words before a cut in which a negation is looked for: "no such", "did not yet".

_LEANING = re.compile("a|an|and|as|at|but|by|for|from|in|is|it|its|of|on|or|that|the|to|was|were|which|with")
# No cut ends in one of these; other languages have others, and a person reads what is proposed.

_OPENS = re.compile(r"[“„«\"(]")
_ENDS = re.compile(r"[,;:!?)”»\"]$")
# A full stop inside a sentence belongs to an abbreviation.


def _on_one_side(first: int, last: int, words: Sequence[Span], text: str, gains: Sequence[float]) -> Span:
    """Return the stretch, or where it runs over one end of a quotation, the side of it that gains more."""
    marks = [place for place in range(first, last) if _MARK.search(text[slice(*words[place])])]
    if len(marks) != 1 or len(_MARK.findall(text[slice(*words[marks[0]])])) != 1:
        return first, last
    opens = _MARK.match(text[slice(*words[marks[0]])]) is not None
    middle = marks[0] if opens else marks[0] + 1
    is_before_better = sum(gains[first:middle]) >= sum(gains[middle:last])
    return (first, middle) if is_before_better and middle > first else (min(middle, last - 1), last)


_MARK = re.compile(r"[“”„«»\"]")
_LEADING = re.compile(r"[\s“”„«»\"'‘(]*")
_TRAILING = re.compile(r"(?<![A-Z])[\s,;:.!?)”’»\"]+$")
# The full stop of "U.S." stays.


def _trimmed(start: int, end: int, text: str) -> Span:
    leading = _LEADING.match(text, start, end)
    start = leading.end() if leading else start
    return start, start + len(_TRAILING.sub("", text[start:end]))
