"""Sentences and how they are cut into tokens → the TF-IDF cosine of any two of them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache

Score = Callable[[str, str], float]
"""Two sentences to how alike they are; only the order of the numbers counts."""

Tokens = Callable[[str], Sequence[str]]


def cosine(sentences: Sequence[str], tokens: Tokens) -> Score:
    """Return the cosine, with the rarity of a token counted in these sentences."""
    weights = inverse_frequencies(sentences, tokens)

    @cache
    def vector(sentence: str) -> tuple[dict[str, float], float]:
        found = {token: count * weights[token] for token, count in Counter(tokens(sentence)).items()}
        return found, math.hypot(*found.values())

    def score(first: str, second: str) -> float:
        (one, length), (other, other_length) = vector(first), vector(second)
        shared = sum(weight * other.get(token, 0.0) for token, weight in one.items())
        return shared / (length * other_length or 1.0)

    return score


def inverse_frequencies(sentences: Sequence[str], tokens: Tokens) -> Mapping[str, float]:
    """Return for each token how few of the sentences hold it, as a logarithm."""
    counts = Counter(token for sentence in sentences for token in set(tokens(sentence)))
    return {token: math.log((len(sentences) + 1) / (count + 0.5)) for token, count in counts.items()}
