"""Text and its sentences → up to five sentences that say what it is about, best first."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from digest.analysis.words import words
from digest.model import KeyPassage, Sentence

MOST = 5
"""Key passages of one article."""

_SHORTEST, _LONGEST = 7, 55
# Words of a passage: shorter ones say too little, longer ones are two.

_ALIKE = 0.5
# Share of its content words that a passage may have in common with a better one.

_LEANING = re.compile(
    r"(?:however|but|and|so|also|moreover|furthermore|meanwhile|nevertheless|nonetheless|still|yet|instead|thus|hence|"
    r"therefore|then|he|she|it|they|his|her|its|their|this|that|these|those|such|both|there|here|the latter|the former|"
    r"as a result|in addition|subsequently|similarly|likewise|for example|for instance|indeed|another|others)\b",
    re.IGNORECASE,
)


def choose(text: str, sentences: Sequence[Sentence], *, title: str | None) -> tuple[KeyPassage, ...]:
    """Return the passages; none begins with a word that leans on a sentence which was not chosen before it."""
    keys = [frozenset(word.key for word in words(text, item.start, item.end) if word.content) for item in sentences]
    weights = _weights(keys, title)
    scores = {index: _score(text, item, keys[index], weights, index) for index, item in enumerate(sentences)}
    chosen: list[int] = []
    while len(chosen) < MOST:
        open_to = [
            index for index in scores if index not in chosen and _may_follow(text, sentences, keys, index, chosen)
        ]
        best = max(open_to, key=lambda index: (scores[index], -index), default=None)
        if best is None or scores[best] <= 0:
            break
        chosen.append(best)
    return tuple(KeyPassage(start=sentences[index].start, end=sentences[index].end, sentence=index) for index in chosen)


def _weights(keys: Sequence[frozenset[str]], title: str | None) -> dict[str, float]:
    counts = Counter(key for own in keys for key in own)
    heading = {word.key for word in words(title or "", 0, len(title or "")) if word.content}
    return {key: math.log(1 + count) * (1.5 if key in heading else 1.0) for key, count in counts.items()}


def _score(text: str, item: Sentence, own: frozenset[str], weights: dict[str, float], index: int) -> float:
    length = sum(1 for _ in words(text, item.start, item.end))
    if not _SHORTEST <= length <= _LONGEST:
        return 0.0
    return sum(weights[key] for key in own) / math.sqrt(length) * (1 + 2 / (1 + index))


def _may_follow(
    text: str, sentences: Sequence[Sentence], keys: Sequence[frozenset[str]], index: int, chosen: Sequence[int]
) -> bool:
    if _LEANING.match(text, sentences[index].start) and index - 1 not in chosen:
        return False
    own = keys[index]
    return all(len(own & keys[other]) < _ALIKE * max(1, min(len(own), len(keys[other]))) for other in chosen)
