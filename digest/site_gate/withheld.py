"""An article that must not be published, and what may be shown of it → the runs of its words that no page may have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from digest.lexicon.characters import UNSPACED, WITHOUT_WIDTH
from digest.model import Id, Span

Run = tuple[str, ...]
"""Words in a row, without marks and capitals; of a script without spaces, characters."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Script:
    """A way of writing."""

    word: re.Pattern[str]
    run: int
    """Words in a row that are no coincidence any more."""


_INSIDE = rf"\u0300-\u036f{''.join(sorted(WITHOUT_WIDTH))}"
"""What may stand in a word between its letters: accents of their own, and what has no width."""

_SPACED = _Script(word=re.compile(rf"[^\W_{UNSPACED}](?:[^\W_{UNSPACED}]|[{_INSIDE}])*"), run=8)
"""Eight words, as for our own prose."""

_UNSPACED = _Script(word=re.compile(rf"[{UNSPACED}]"), run=16)
"""Sixteen characters, since two make about one word."""

_SCRIPTS = (_SPACED, _UNSPACED)
"""Each is read by itself, past what is written in the other."""


def shown_texts(texts: Iterable[str]) -> Shown:
    """Return the texts as `withheld` takes them."""
    runs: set[Run] = set()
    whole: set[Run] = set()
    for text, script in product(texts, _SCRIPTS):
        words = _words(text, script)
        runs |= _runs(words, script.run)
        whole.add(words)
    by_first: dict[str, list[Run]] = {}
    for words in sorted(whole - {()}, key=len, reverse=True):
        by_first.setdefault(words[0], []).append(words)
    return Shown(runs=frozenset(runs), by_first=by_first)


def withheld(source: Id, text: str, *, shown: Sequence[Span], elsewhere: Shown) -> Withheld:
    """Return what may not be shown of an article: all but the spans `shown`, and what the texts `elsewhere` have.

    A run counts only where half of its words are beyond that: two excerpts that stand close in the article may follow
    each other on a page, with a word or two between them that are everyone's.
    """
    runs = frozenset(run for script in _SCRIPTS for run in _hidden_runs(text, script, shown, elsewhere))
    return Withheld(source=source, runs=runs - elsewhere.runs)


def whose(articles: Iterable[Withheld]) -> Mapping[Run, Id]:
    """Return of which article each run is."""
    return {run: item.source for item in articles for run in item.runs}


def runs_of(text: str) -> set[Run]:
    """Return every run of words of a text."""
    return {run for script in _SCRIPTS for run in _runs(_words(text, script), script.run)}


def first_places(text: str, private: Mapping[Run, Id]) -> dict[Id, tuple[Run, int]]:
    """Return of each article that has words in the text the first run of them, and where it begins."""
    found: dict[Id, tuple[Run, int]] = {}
    for script in _SCRIPTS:
        words = _words(text, script)
        if private.keys().isdisjoint(_runs(words, script.run)):
            continue
        places = [word.start() for word in script.word.finditer(text)]
        for first in range(len(words) - script.run + 1):
            run = words[first : first + script.run]
            if run in private:
                found.setdefault(private[run], (run, places[first]))
    return found


def _hidden_runs(text: str, script: _Script, shown: Sequence[Span], elsewhere: Shown) -> Iterator[Run]:
    places = [word.span() for word in script.word.finditer(text)]
    words = _words(text, script)
    hidden = [not any(start <= first and last <= end for start, end in shown) for first, last in places]
    for first, word in enumerate(words):
        starting = elsewhere.by_first.get(word, ())
        known = next((known for known in starting if words[first : first + len(known)] == known), ())
        hidden[first : first + len(known)] = [False] * len(known)
    for first in range(len(words) - script.run + 1):
        if 2 * sum(hidden[first : first + script.run]) >= script.run:
            yield words[first : first + script.run]


def _words(text: str, script: _Script) -> Run:
    return tuple(map(_folded, script.word.findall(text)))


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word.translate(_WITHOUT_WIDTH)).casefold()


_WITHOUT_WIDTH = dict.fromkeys(map(ord, WITHOUT_WIDTH))
"""Deletes what has no width."""


def _runs(words: Run, length: int) -> set[Run]:
    return set(zip(*(words[first:] for first in range(length)), strict=False))
