"""Our own prose and the articles at hand → what of it stands in one of them word for word, and not as a quotation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.evidence.normalisation import unspaced
from digest.lexicon.characters import UNSPACED
from digest.model import SHARED_RUN, Id, Span
from digest.problems import Place, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A text of ours that stands in a record."""

    text: str
    place: Place


def copied(prose: Sequence[Prose], articles: Mapping[Id, str], names: Collection[str] = ()) -> tuple[Problem, ...]:
    """Return a fault for each run of eight or more words of our prose that stands in one of the articles' texts.

    What our prose has in quotation marks is quoted, not copied; words that belong to one of the `names`, or to the
    title of a work among them, do not count.
    """
    stretches = [_Stretch(prose=item, words=words) for item in prose for words in _outside_quotation_marks(item.text)]
    index = _index(stretches)
    known = _names_by_first_word(names)
    return tuple(
        _problem(stretch, run, source)
        for source, text in articles.items()
        for stretch, run in _runs(_words(text), index)
        if _length(stretch.words[slice(*run)], known) >= SHARED_RUN
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Stretch:
    """Words of ours in a row."""

    prose: Prose
    words: tuple[str, ...]


_Index = Mapping[tuple[str, ...], Sequence[tuple[_Stretch, int]]]
"""For every few words in a row, where they stand in our prose."""

_Names = Mapping[str, Sequence[tuple[str, ...]]]

_KEY = 4
_STRIDE = SHARED_RUN - _KEY + 1
"""Each run of eight words holds five runs of four, one of which begins at a multiple of five: looking up every fifth
place of an article misses none, and an article is much longer than our prose."""

_QUOTED = re.compile(r"[“”„«\"][^“”„«»\"]*[”“»\"]|‘[^‘’]*’(?!\w)")
_WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+(?:'[^\W_{UNSPACED}]+)*")


def _outside_quotation_marks(text: str) -> list[tuple[str, ...]]:
    return [_words(stretch) for stretch in _QUOTED.split(text)]


def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("’", "'").casefold()
    return tuple(_WORD.findall(plain))


def _index(stretches: Sequence[_Stretch]) -> _Index:
    index: dict[tuple[str, ...], list[tuple[_Stretch, int]]] = {}
    for stretch in stretches:
        for start in range(len(stretch.words) - _KEY + 1):
            index.setdefault(stretch.words[start : start + _KEY], []).append((stretch, start))
    return index


def _runs(article: tuple[str, ...], index: _Index) -> Iterator[tuple[_Stretch, Span]]:
    """Yield each longest run of our prose that the article has, once."""
    seen: set[tuple[int, Span]] = set()
    for place in range(0, len(article) - _KEY + 1, _STRIDE):
        for stretch, start in index.get(article[place : place + _KEY], ()):
            run = _longest(stretch.words, start, article, place)
            if (id(stretch), run) not in seen:
                seen.add((id(stretch), run))
                yield stretch, run


def _longest(ours: tuple[str, ...], start: int, article: tuple[str, ...], place: int) -> Span:
    first, last = start, start + _KEY
    shift = place - start
    while first > 0 and first + shift > 0 and ours[first - 1] == article[first + shift - 1]:
        first -= 1
    while last < len(ours) and last + shift < len(article) and ours[last] == article[last + shift]:
        last += 1
    return first, last


def _names_by_first_word(names: Collection[str]) -> _Names:
    known: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(map(_words, names), key=len, reverse=True):
        if name:
            known.setdefault(name[0], []).append(name)
    return known


def _length(run: tuple[str, ...], names: _Names) -> float:
    """Return how many words of the run count; of scripts without spaces two characters make about one."""
    length, place = 0.0, 0
    while place < len(run):
        word = run[place]
        name = next((name for name in names.get(word, ()) if run[place : place + len(name)] == name), ())
        if not name:
            length += 0.5 if unspaced(word[0]) else 1
        place += len(name) or 1
    return length


def _problem(stretch: _Stretch, run: Span, source: Id) -> Problem:
    words = stretch.words[slice(*run)]
    return Problem(
        place=stretch.prose.place,
        rule="copied-prose",
        found=f"{len(words)} words in a row stand in {source} as well: “{' '.join(words)}”",
        expected="words of our own, or the source's as a quote in evidence",
    )
