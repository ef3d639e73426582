"""Our own prose and the articles at hand → what of it stands in one of them word for word, and not as a quotation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.evidence.texts.normalisation import unspaced
from digest.lexicon.characters import UNSPACED
from digest.lexicon.look_alikes import AS_SEEN, MARK
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
    stretches = [
        _Stretch(prose=item, text=text, words=_words(text)) for item in prose for text in _QUOTED.split(item.text)
    ]
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
    text: str
    words: tuple[str, ...]


_Index = Mapping[tuple[str, ...], Sequence[tuple[_Stretch, int]]]
"""For every few words in a row, where they stand in our prose."""

_Names = Mapping[str, Sequence[tuple[str, ...]]]

_KEY = 4
_STRIDE = SHARED_RUN - _KEY + 1
"""Each run of eight words holds five runs of four, one of which begins at a multiple of five: looking up every fifth
place of an article misses none, and an article is much longer than our prose."""

_QUOTED = re.compile(r"[“”„«\"][^“”„«»\"]*[”“»\"]|‘[^‘’]*’(?!\w)")
_LETTER = rf"[^\W_{UNSPACED}]"
_WORD = re.compile(rf"[{UNSPACED}]|{_LETTER}(?:{_LETTER}|{MARK})*(?:'(?:{_LETTER}|{MARK})+)*")


def _words(text: str) -> tuple[str, ...]:
    """Return the words as a reader sees them: letters of other scripts that look alike make no other word."""
    return tuple(word[0].replace(MARK, "") for word in _WORD.finditer(_plain(text).translate(AS_SEEN)))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("’", "'")


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
    first, last = run
    plain = _plain(stretch.text)
    places = [word.span() for word in _WORD.finditer(plain.translate(AS_SEEN))]
    return Problem(
        place=stretch.prose.place,
        rule="copied-prose",
        found=f"{last - first} words in a row stand in {source} as well: "
        f"“{plain[places[first][0] : places[last - 1][1]]}”",
        expected="words of our own, or the source's as a quote in evidence",
    )
