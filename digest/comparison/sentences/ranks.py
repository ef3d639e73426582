"""Two statements → whether the same superlative is of another rank in each: the warmest, the second-warmest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.lexicon.english.numbers import ORDINALS
from digest.lexicon.tables import word_set

_SUPERLATIVES = word_set(
    "best biggest brightest busiest cheapest coldest costliest deadliest deepest driest fastest greatest heaviest "
    "highest hottest largest longest lowest oldest poorest richest shortest slowest smallest strongest tallest "
    "warmest weakest wettest worst youngest"
)
"""Those that papers give ranks of."""

_RANKS = {name: rank for rank, name in enumerate(ORDINALS, start=1)}

_OF_SEVERAL = frozenset(["of", "among"])
"""Up to two words before a superlative that leaves its rank open: one of the largest."""


def of_other_ranks(first: Statement, second: Statement) -> bool:
    """Return whether both have a superlative, and no rank of it is in both."""
    ours, theirs = _ranks(first.words), _ranks(second.words)
    return any(
        None not in ranks | theirs[name] and ranks.isdisjoint(theirs[name])
        for name, ranks in ours.items()
        if name in theirs
    )


def _ranks(words: Sequence[StemmedWord]) -> Mapping[str, frozenset[int | None]]:
    """Return the ranks told by superlative, None for one that is left open."""
    found: dict[str, frozenset[int | None]] = {}
    for index, word in enumerate(words):
        if word.form in _SUPERLATIVES:
            found[word.form] = found.get(word.form, frozenset()) | {_rank(words, index)}
    return found


def _rank(words: Sequence[StemmedWord], index: int) -> int | None:
    before = [word.form for word in words[max(index - 2, 0) : index]]
    if before and before[-1] in _RANKS:
        return _RANKS[before[-1]]
    return None if _OF_SEVERAL.intersection(before) else 1
