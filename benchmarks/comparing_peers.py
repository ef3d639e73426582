"""Cases → what a likeness of words alone would list of each: TF-IDF cosine and rapidfuzz's token set.

A likeness lists a sentence of the first text if one of the second is alike enough. How much is enough is tuned on each
set itself, so that as many as possible of those that say the same are listed, and as few of the others; a set that has
not both takes the threshold of the headlines.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from comparing_cases import Case
from cosine import Score, cosine
from rapidfuzz import fuzz

HEADLINES = "STS headlines"
NEVER = 1e9

PEERS: Mapping[str, Callable[[Sequence[str]], Score]] = {
    "TF-IDF": lambda sentences: cosine(sentences, _words),
    "token set": lambda _: lambda first, second: fuzz.token_set_ratio(first.lower(), second.lower()),
}


def by_likeness(cases: Sequence[Case], peer: str) -> list[int]:
    """Return how many sentences of each case's first text the peer lists."""
    sets: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        sets[case.set].append(case)
    scores = {case: found for some in sets.values() for case, found in _scores(some, PEERS[peer]).items()}
    tuned = {name: _threshold([(max(scores[case]), case.agree) for case in some]) for name, some in sets.items()}
    fallback = tuned.get(HEADLINES) or NEVER
    return [sum(score >= (tuned[case.set] or fallback) for score in scores[case]) for case in cases]


def _scores(cases: Sequence[Case], make: Callable[[Sequence[str]], Score]) -> Mapping[Case, list[float]]:
    """Return for each sentence of a case's first text how alike the most alike one of its second is."""
    score = make(list(dict.fromkeys(sentence for case in cases for sentence in (*case.first, *case.second))))
    return {case: [max(score(first, second) for second in case.second) for first in case.first] for case in cases}


def _threshold(judged: Sequence[tuple[float, bool | None]]) -> float | None:
    """Return the score from which the share of same cases is furthest above the share of others."""
    same = sorted(score for score, agree in judged if agree is True)
    others = sorted(score for score, agree in judged if agree is False)
    if not same or not others:
        return None

    def gain(threshold: float) -> float:
        return bisect_left(others, threshold) / len(others) - bisect_left(same, threshold) / len(same)

    return max(same, key=gain)


def _words(sentence: str) -> Sequence[str]:
    return re.findall(r"\w+", sentence.lower())
