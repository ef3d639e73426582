"""Sentences → how rare each of their stems and facts is among them, between 0 and 1."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from digest.comparison.sentences.stems import beginning, stemmed_words

Idf = Mapping[str, float]
"""Inverse frequency of stems, of their beginnings and of facts; what it does not hold counts as found once."""

_LEAST = 30
"""Sentences, as of two short articles, from which frequencies tell anything; fewer are taken for so many."""


def idf_in(sentences: Iterable[str], language: str | None = None) -> Idf:
    """Return the rarity of stems and beginnings among the sentences of any texts."""
    return idf_of(word_keys(word.stem for word in stemmed_words(text, 0, len(text), language)) for text in sentences)


def word_keys(stems: Iterable[str]) -> Iterator[str]:
    """Yield each stem, and its beginning as a key of its own."""
    for stem in stems:
        yield stem
        yield beginning(stem)


def idf_of(groups: Iterable[Iterable[str]]) -> Idf:
    """Return the rarity of each key by the number of groups that have it."""
    counts: Counter[str] = Counter()
    total = 0
    for group in groups:
        counts.update(set(group))
        total += 1
    total = max(total, _LEAST)
    # The usual inverse frequency, as a share of that of a key which one group has.
    once = math.log((total + 1) / 1.5)
    return {key: math.log((total + 1) / (count + 0.5)) / once for key, count in counts.items()}
