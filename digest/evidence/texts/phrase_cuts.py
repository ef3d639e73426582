"""A sentence and what each of its words is worth → the stretches of it that make the best quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from digest.evidence.texts.negation import has_negation
from digest.evidence.texts.phrase_ends import cost_of_beginning, cost_of_ending, tells
from digest.model import Span

Gains = Sequence[Mapping[str, float]]
"""For each word what is worth something in it: what a cut has twice counts once."""


def cuts(text: str, words: Sequence[Span], gains: Gains, *, keep: Span | None = None) -> Iterator[Span]:
    """Yield cuts of a sentence, the longest first; each gains as much as its length allows and reads as a phrase.

    `words` are the places of the sentence's words in `text`; what is to `keep` stands in every cut.
    """
    written = [text[start:end] for start, end in words]
    kept = [place for place, word in enumerate(words) if keep and word[0] < keep[1] and keep[0] < word[1]]
    if not (any(gains) or kept):
        return
    stretches = sorted(_stretches(written, gains), reverse=True)
    holding = [(-first, -last) for _, first, last in stretches if not kept or -first <= kept[0] <= kept[-1] < -last]
    for length in _LENGTHS:
        first, last = next((stretch for stretch in holding if stretch[1] - stretch[0] <= length), (0, 0))
        if last - first >= min(_FEWEST, len(words)):
            yield _trimmed(words[first][0], words[last - 1][1], text)


_MOST_WORDS = 25
"""A quote that is longer is read by nobody beside the sentence it carries, and costs a sixth of the usual budget."""

_LENGTHS = (_MOST_WORDS, 18, 15, 12, 10, 8, 6, 5)
"""Words of a cut. What is left of a budget is often less than a whole sentence; below five words a quote says
little."""

_FEWEST = 3
"""Words of a cut; fewer are a name with a verb, unless the sentence is no longer."""

_BADLY = 0.3
"""What a cut in the middle of a phrase costs, as a share of all that the sentence could carry."""

_EACH = 0.012
"""The same for each word: what adds nothing is left out."""

_CLAUSE = 0.15
"""What it is worth that a cut tells something, and does not only name it."""

_NEGATING = 2
"""Words before a cut in which a negation is looked for: "no such", "did not yet"."""


def _stretches(written: Sequence[str], gains: Gains) -> Iterator[tuple[float, int, int]]:
    """Yield for each stretch what it is worth, its first word and the word behind its last, both negative."""
    whole = sum({key: gain for each in gains for key, gain in each.items()}.values())
    ends = [cost_of_ending(written, place) for place in range(1, len(written) + 1)]
    for first in range(len(written)):
        beginning = _cost_of_beginning(written, first)
        there: dict[str, float] = {}
        clause = 0.0
        for last in range(first + 1, min(first + _MOST_WORDS, len(written)) + 1):
            there.update(gains[last - 1])
            clause = max(clause, _CLAUSE if tells(written, last - 1) else 0.0)
            badly = beginning + ends[last - 1] + _is_torn(written[first:last])
            yield sum(there.values()) / (whole or 1.0) + clause - _BADLY * badly - _EACH * (last - first), -first, -last


def _cost_of_beginning(written: Sequence[str], place: int) -> float:
    """Return what it costs to begin there; most where a negation just before it would be cut off."""
    for before in range(max(0, place - _NEGATING), place):
        between = written[before:place]
        if has_negation(between[0]) and not any(_PAUSE.search(word) for word in between):
            return cost_of_beginning(written, place) + 1.0
    return cost_of_beginning(written, place)


_PAUSE = re.compile(r"[,;:!?)”»\"]$")

_OPENS, _CLOSES = re.compile(r"[“„«(]"), re.compile(r"[”»)]")
_MARK = re.compile('"')


def _is_torn(written: Sequence[str]) -> bool:
    """Say whether a quotation or a bracket is cut: one end of it stands inside, the other does not."""
    inner = " ".join(written)
    inner = _TRAILING.sub("", inner[_leading(inner) :])
    return len(_OPENS.findall(inner)) != len(_CLOSES.findall(inner)) or len(_MARK.findall(inner)) % 2 == 1


_LEADING = re.compile(r"[\s“”„«»\"'‘(]*")
_TRAILING = re.compile(r"(?<![A-Z])[\s,;:.!?)”’»\"]+$")
"""The full stop of "U.S." stays."""


def _leading(text: str) -> int:
    leading = _LEADING.match(text)
    return leading.end() if leading else 0


def _trimmed(start: int, end: int, text: str) -> Span:
    start += _leading(text[start:end])
    return start, start + len(_TRAILING.sub("", text[start:end]))
