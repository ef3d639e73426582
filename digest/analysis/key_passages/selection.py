"""Text, its sentences and quotations → up to five sentences that say what it is about and do not repeat each other."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from digest.analysis.key_passages.candidates import Candidate, candidate_sentences
from digest.analysis.language.words import words_in
from digest.model import KeyPassage, Quotation, Sentence

MOST = 5
"""Key passages of one article."""

_ALIKE, _FEW = 0.6, 6
"""Share of the words of the shorter one that two passages may have in common, counted as if it had at least so many."""

_ONCE = 0.5
"""Added to the number of sentences with a word before its logarithm weighs it: what stands once hardly says what a text
is about, and counts less than half of what stands twice."""

_AGAIN = 0.5
"""What a word counts that a chosen passage has said already, once for each time."""

_TITLE = 2.0
"""How much more a word counts that stands in the title."""

# Measured by benchmarks/passages.py while they were chosen, on SummEval, Newsroom, GUM and the development part of the
# fact set: with the values above and those of the candidates 35 % of the facts are covered (23 % before, when the first
# sentence counted three times as much in every text, and every word once for each sentence).


def choose_key_passages(
    text: str, sentences: Sequence[Sentence], *, title: str | None, quotations: Sequence[Quotation]
) -> tuple[KeyPassage, ...]:
    """Return the passages; each is understood alone, or behind the sentence before it, which is then among them."""
    candidates = list(candidate_sentences(text, sentences, quotations))
    weights = _weights(candidates, title)
    chosen: list[Candidate] = []
    while len(chosen) < MOST and (rest := [item for item in candidates if _may_follow(item, chosen)]):
        said = Counter(key for item in chosen for key in item.keys)
        chosen.append(max(rest, key=lambda item: (_score(item, weights, said), -item.index)))
    return tuple(
        KeyPassage(start=sentences[item.index].start, end=sentences[item.index].end, sentence=item.index)
        for item in chosen
    )


def _weights(candidates: Sequence[Candidate], title: str | None) -> Mapping[str, float]:
    counts = Counter(key for candidate in candidates for key in candidate.keys)
    heading = {word.key for word in words_in(title or "", 0, len(title or "")) if word.content}
    return {key: math.log(_ONCE + count) * (_TITLE if key in heading else 1.0) for key, count in counts.items()}


def _score(candidate: Candidate, weights: Mapping[str, float], said: Mapping[str, int]) -> float:
    return candidate.factor * sum(weights[key] * _AGAIN ** said.get(key, 0) for key in sorted(candidate.keys))


def _may_follow(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Return whether a sentence neither repeats a chosen one nor leans on one that was not chosen."""
    if any(candidate.index == other.index or _alike(candidate, other) for other in chosen):
        return False
    before = (candidate.index - 1, candidate.paragraph)
    return not candidate.leans or any((other.index, other.paragraph) == before for other in chosen)


def _alike(one: Candidate, other: Candidate) -> bool:
    return len(one.keys & other.keys) >= _ALIKE * max(_FEW, min(len(one.keys), len(other.keys)))
