"""An article that must not be published, and what may be shown of it → the runs of its words that no page may have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from digest.model import Id, Span

Run = tuple[str, ...]
"""Words in a row, without marks and capitals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Texts that may stand on a site, whoever else has them."""

    runs: frozenset[Run]
    by_first: Mapping[str, Sequence[Run]]
    """The whole texts by their first word, the longest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """The runs of words of one article that may not stand on the site."""

    source: Id
    runs: frozenset[Run]


RUN = 8
"""Words in a row that are no coincidence any more, as for our own prose."""

_BEYOND = 4
"""Of the words of a run, how many must be beyond what is shown: two excerpts that stand close in the article may
follow each other on a page, with a word or two between them that are everyone's."""

_WORD = re.compile(r"[^\W_]+")


def shown_texts(texts: Iterable[str]) -> Shown:
    """Return the texts as `withheld` takes them."""
    folded = sorted({_words(text) for text in texts} - {()}, key=len, reverse=True)
    by_first: dict[str, list[Run]] = {}
    for words in folded:
        by_first.setdefault(words[0], []).append(words)
    return Shown(runs=frozenset(run for words in folded for run in _runs(words)), by_first=by_first)


def withheld(source: Id, text: str, *, shown: Sequence[Span], elsewhere: Shown) -> Withheld:
    """Return what may not be shown of an article: all but the spans `shown`, and what the texts `elsewhere` have."""
    places = [word.span() for word in _WORD.finditer(text)]
    words = _words(text)
    hidden = [not any(start <= first and last <= end for start, end in shown) for first, last in places]
    for first, word in enumerate(words):
        for known in elsewhere.by_first.get(word, ()):
            if words[first : first + len(known)] == known:
                hidden[first : first + len(known)] = [False] * len(known)
                break
    runs = (words[first : first + RUN] for first in range(len(words) - RUN + 1) if _is_hidden(hidden, first))
    return Withheld(source=source, runs=frozenset(runs) - elsewhere.runs)


def runs_of(text: str) -> set[Run]:
    """Return every run of words of a text."""
    return _runs(_words(text))


def _is_hidden(hidden: Sequence[bool], first: int) -> bool:
    return sum(hidden[first : first + RUN]) >= _BEYOND


def _words(text: str) -> Run:
    return tuple(map(_folded, _WORD.findall(text)))


def _folded(word: str) -> str:
    return word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).casefold()


def _runs(words: Run) -> set[Run]:
    return set(zip(*(words[first:] for first in range(RUN)), strict=False))
