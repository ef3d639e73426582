"""Text, its sentences and quotations → up to five sentences that say what it is about, best first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.analysis.leaning import concludes, leans
from digest.analysis.words import words
from digest.model import KeyPassage, Quotation, Sentence

MOST = 5
"""Key passages of one article."""

_SHORTEST, _LONGEST = 10, 55
# Words of a passage: shorter ones say too little, longer ones are two.

_ALIKE = 0.6
# Share of its words that a passage may have in common with a better one.

_LENGTH = 0.5
# Power of its length by which a sentence's weight is divided: 0 chooses the longest sentences, 1 the shortest.

_LEAD = 2.0
# How much more the first sentence counts than one far down; the second counts half of that more, and so on.

_TITLE = 2.0
# How much more a word counts that stands in the title.

_CONCLUDES = 1.3
# How much more a sentence counts that says of itself that it concludes.

# The numbers above are at or near the best of those tried, one at a time, by the share of words of the human summaries
# in the treebank GUM (114 texts of eight genres, training and development parts) that as many words of passages hold.


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A sentence that can be chosen."""

    index: int
    paragraph: int
    keys: frozenset[str]
    """Its words that say something, each once."""
    length: int
    """Its words, all of them."""
    text: str


def choose(
    text: str, sentences: Sequence[Sentence], *, title: str | None, quotations: Sequence[Quotation]
) -> tuple[KeyPassage, ...]:
    """Return the passages; each is understood alone, or behind the sentence before it, which is then among them."""
    candidates = list(_candidates(text, sentences, quotations))
    weights = _weights(candidates, title)
    scores = {candidate.index: _score(candidate, weights) for candidate in candidates}
    chosen: list[_Candidate] = []
    while len(chosen) < MOST and (rest := [item for item in candidates if _may_follow(item, chosen)]):
        chosen.append(max(rest, key=lambda item: (scores[item.index], -item.index)))
    return tuple(
        KeyPassage(start=sentences[item.index].start, end=sentences[item.index].end, sentence=item.index)
        for item in chosen
    )


def _candidates(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Iterator[_Candidate]:
    for index, sentence in enumerate(sentences):
        own = text[sentence.start : sentence.end]
        found = list(words(text, sentence.start, sentence.end))
        if not _SHORTEST <= len(found) <= _LONGEST or own.endswith("?") or _is_torn(own, sentence, quotations):
            continue
        keys = frozenset(word.key for word in found if word.content)
        yield _Candidate(index=index, paragraph=sentence.paragraph, keys=keys, length=len(found), text=own)


def _is_torn(own: str, sentence: Sentence, quotations: Sequence[Quotation]) -> bool:
    """Return whether a sentence is only a part of what is said, without who says it."""
    if own.count("“") != own.count("”") or own.count('"') % 2:
        return True
    within = [item for item in quotations if item.start < sentence.end and sentence.start < item.end]
    return any(item.start < sentence.start or item.end > sentence.end for item in within) or any(
        len(own) - (item.end - item.start) < _WITHOUT_SPEAKER for item in within
    )


_WITHOUT_SPEAKER = 8
# Characters outside of a quotation in which nobody can be named: marks and a full stop.


def _weights(candidates: Sequence[_Candidate], title: str | None) -> Mapping[str, float]:
    counts = Counter(key for candidate in candidates for key in candidate.keys)
    heading = {word.key for word in words(title or "", 0, len(title or "")) if word.content}
    return {key: math.log(1 + count) * (_TITLE if key in heading else 1.0) for key, count in counts.items()}


def _score(candidate: _Candidate, weights: Mapping[str, float]) -> float:
    weight = sum(weights[key] for key in sorted(candidate.keys)) / math.pow(candidate.length, _LENGTH)
    concluding = _CONCLUDES if concludes(candidate.text) else 1.0
    return weight * concluding * (1 + _LEAD / (1 + candidate.index))


def _may_follow(candidate: _Candidate, chosen: Sequence[_Candidate]) -> bool:
    """Return whether a sentence neither repeats a chosen one nor leans on one that was not chosen."""
    if any(candidate.index == other.index or _alike(candidate, other) for other in chosen):
        return False
    before = (candidate.index - 1, candidate.paragraph)
    return not leans(candidate.text) or any((other.index, other.paragraph) == before for other in chosen)


def _alike(one: _Candidate, other: _Candidate) -> bool:
    return len(one.keys & other.keys) >= _ALIKE * max(1, min(len(one.keys), len(other.keys)))
