"""Chosen sentences and summaries by people → ROUGE and shares covered.

ROUGE counts the words (1), pairs of words (2) or the longest common subsequence (L) that two texts share, over stems,
with nothing left out, as the usual programs do; here F1 and, for texts cut to one length, recall.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

import snowballstemmer

from digest.analysis import sentences
from digest.lexicon.english.function_words import FUNCTION_WORDS
from digest.model import Paragraph, ParagraphKind

_STEMMER = snowballstemmer.stemmer("english")
_HALF = 0.5


@cache
def stems(text: str) -> tuple[str, ...]:
    """Return the words of a text, each as its stem."""
    return tuple(_STEMMER.stemWords(re.findall(r"[a-z0-9]+", text.lower())))


def rouge(chosen: str, reference: str) -> tuple[float, float, float]:
    """Return F1 of ROUGE-1, ROUGE-2 and ROUGE-L."""
    ours, theirs = stems(chosen), stems(reference)
    pairs = [(_grams(ours, size), _grams(theirs, size)) for size in (1, 2)]
    shared = [sum((one & other).values()) for one, other in pairs]
    first, second = (
        _f1(hits, sum(one.values()), sum(other.values())) for hits, (one, other) in zip(shared, pairs, strict=True)
    )
    return first, second, _f1(_common(ours, theirs), len(ours), len(theirs))


def recall(chosen: str, reference: str, *, length: int) -> float:
    """Return the recall of ROUGE-1 of the first `length` words."""
    ours, theirs = _grams(stems(chosen)[:length], 1), _grams(stems(reference), 1)
    return sum((ours & theirs).values()) / max(1, sum(theirs.values()))


def covered(chosen: str, references: Sequence[str]) -> float:
    """Return the share of the references' sentences half of whose words, function words aside, are in the chosen."""
    held = set(stems(chosen))
    wanted = [content for reference in references for content in _contents(reference)]
    return sum(len(content & held) >= _HALF * len(content) for content in wanted) / max(1, len(wanted))


def _grams(words: Sequence[str], size: int) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(words[offset:] for offset in range(size)), strict=False))


def _f1(hits: int, ours: int, theirs: int) -> float:
    return 2 * hits / max(1, ours + theirs)


def _common(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Return the length of the longest common subsequence."""
    row = [0] * (len(theirs) + 1)
    for word in ours:
        above = row[:]
        for place, other in enumerate(theirs):
            row[place + 1] = above[place] + 1 if word == other else max(above[place + 1], row[place])
    return row[-1]


def _contents(reference: str) -> Iterator[set[str]]:
    whole = Paragraph(start=0, end=len(reference), kind=ParagraphKind.BODY)
    for item in sentences.split_sentences(reference, (whole,)):
        kept = re.findall(r"[A-Za-z0-9]+", reference[item.start : item.end])
        if content := set(stems(" ".join(word for word in kept if word.lower() not in FUNCTION_WORDS))):
            yield content
