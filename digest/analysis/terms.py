"""Text and its sentences → the phrases that say what it is about, best first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from digest.analysis.words import Word, words
from digest.model import Sentence

MOST = 12
"""Terms of one article: what a reader takes in at a glance."""

_LONGEST = 4
# Words of a phrase: longer ones are clauses.


def find(text: str, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """Return up to twelve phrases in the form in which they stand most often."""
    forms: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for phrase in _phrases(text, sentence):
            forms[tuple(word.key for word in phrase)][text[phrase[0].start : phrase[-1].end]] += 1
    scores = {keys: sum(found.values()) * len(keys) for keys, found in forms.items() if len(keys) > 1}
    best = sorted(scores, key=lambda keys: (-scores[keys], keys))
    return tuple(forms[keys].most_common(1)[0][0] for keys in _distinct(best))[:MOST]


def _phrases(text: str, sentence: Sentence) -> Iterator[tuple[Word, ...]]:
    run: list[Word] = []
    for word in words(text, sentence.start, sentence.end):
        joined = bool(run) and text[run[-1].end : word.start] == " "
        if run and not (joined and word.content):
            yield from _parts(run)
            run = []
        if word.content:
            run.append(word)
    yield from _parts(run)


def _parts(run: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    for length in range(2, _LONGEST + 1):
        for first in range(len(run) - length + 1):
            yield tuple(run[first : first + length])


def _distinct(best: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield those that share fewer than half of their words with a better one."""
    kept: list[set[str]] = []
    for keys in best:
        own = set(keys)
        if all(2 * len(own & other) < min(len(own), len(other)) for other in kept):
            kept.append(own)
            yield keys
