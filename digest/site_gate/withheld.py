"""An article that must not be published, and what may be shown of it → the runs of its words that no page may have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from digest.lexicon.characters import UNSPACED
from digest.lexicon.look_alikes import AS_SEEN, MARK
from digest.model import Id, Span

Run = tuple[str, ...]
"""Words in a row as a reader sees them, whatever letters of other scripts, marks and capitals they have, and without
numbers; of a script without spaces, characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Texts that may stand on a site, whoever else has them."""

    runs: frozenset[Run]
    by_first: Mapping[str, Sequence[Run]]
    """The whole texts by their first word, the longest first."""


NO_TEXTS = Shown(runs=frozenset(), by_first={})


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


_SPACED = _Script(word=re.compile(rf"[^\W_{UNSPACED}](?:[^\W_{UNSPACED}]|{MARK})*"), run=8)
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
        words, _ = _words(text, script)
        runs |= _runs(words, script.run)
        whole.add(words)
    by_first: dict[str, list[Run]] = {}
    for words in sorted(whole - {()}, key=len, reverse=True):
        by_first.setdefault(words[0], []).append(words)
    return Shown(runs=frozenset(runs), by_first=by_first)


def withheld(
    source: Id,
    text: str,
    *,
    shown: Sequence[Span],
    elsewhere: Shown,
    names: Shown = NO_TEXTS,
    claimed: Shown = NO_TEXTS,
    most: int | None = None,
) -> Withheld:
    """Return what may not be shown of an article: all but the spans `shown`, and what the texts `elsewhere` have.

    `names` may be shown as well, as long as they are names: of an article some words are, and not most of it. So may
    texts that are only `claimed` to be others', as long as they are not more words of the article than the `most` that
    its own rights allow.

    A run counts only where half of its words are beyond that: two excerpts that stand close in the article may follow
    each other on a page, with a word or two between them that are everyone's.
    """
    runs: set[Run] = set()
    for script in _SCRIPTS:
        words, places = _words(text, script)
        others = (elsewhere,) if most is not None and _covered(words, script, claimed) > most else (elsewhere, claimed)
        hidden = _hidden_runs((words, places), script, shown, (others, names))
        runs.update(run for run in hidden if not any(run in each.runs for each in others))
    return Withheld(source=source, runs=frozenset(runs))


def share_in(text: str, texts: Shown) -> float:
    """Return which share of the words of a text stands in others too."""
    words = {script: _words(text, script)[0] for script in _SCRIPTS}
    return sum(_covered(words[script], script, texts) for script in _SCRIPTS) / max(1, sum(map(len, words.values())))


def _covered(words: Run, script: _Script, texts: Shown) -> int:
    """Return how many of the words stand in the texts too, in a row that is long or a whole text of some words."""
    covered: set[int] = set()
    for first in range(len(words) - script.run + 1):
        if words[first : first + script.run] in texts.runs:
            covered.update(range(first, first + script.run))
    for first, last in _places(words, texts):
        if last - first >= script.run // 2:
            covered.update(range(first, last))
    return len(covered)


def whose(articles: Iterable[Withheld]) -> Mapping[Run, Id]:
    """Return of which article each run is."""
    return {run: item.source for item in articles for run in item.runs}


def first_places(text: str, private: Mapping[Run, Id]) -> dict[Id, Span]:
    """Return of each article that has words in the text where the first run of them stands."""
    found: dict[Id, Span] = {}
    for script in _SCRIPTS:
        words, places = _words(text, script)
        plain, changed = _without_digits(text, words, places)
        has_any = not private.keys().isdisjoint(_runs(words, script.run))
        for read, firsts in ((words, range(len(words)) if has_any else ()), (plain, _before(changed, script.run))):
            for first in firsts:
                run = read[first : first + script.run]
                if run in private:
                    found.setdefault(private[run], (places[first][0], places[first + script.run - 1][1]))
    return found


def _without_digits(text: str, words: Run, places: Sequence[Span]) -> tuple[Run, Sequence[int]]:
    """Return the words without the digits in them, such as those of notes, and the numbers of those that had any."""
    plain, changed = list(words), []
    for number, (start, end) in enumerate(places):
        word = text[start:end]
        if not word.isalpha() and any(map(str.isdigit, word)):
            letters = "".join(letter for letter in word if not letter.isdigit())
            plain[number] = _folded(letters.translate(AS_SEEN))
            changed.append(number)
    return tuple(plain), changed


def _before(changed: Sequence[int], length: int) -> Sequence[int]:
    """Return where runs begin that hold a changed word."""
    return sorted({first for number in changed for first in range(max(0, number - length + 1), number + 1)})


def _hidden_runs(
    article: tuple[Run, Sequence[Span]],
    script: _Script,
    shown: Sequence[Span],
    known: tuple[Sequence[Shown], Shown],
) -> Iterator[Run]:
    words, places = article
    hidden = [not any(start <= first and last <= end for start, end in shown) for first, last in places]
    others, names = known
    for first, last in (*(place for each in others for place in _places(words, each)), *_of_names(words, names)):
        hidden[first:last] = [False] * (last - first)
    for first in range(len(words) - script.run + 1):
        if 2 * sum(hidden[first : first + script.run]) >= script.run:
            yield words[first : first + script.run]


def _places(words: Run, known: Shown) -> Iterator[Span]:
    """Yield where texts stand among the words, at each place the longest."""
    for first, word in enumerate(words):
        for text in known.by_first.get(word, ()):
            if words[first : first + len(text)] == text:
                yield first, first + len(text)
                break


def _of_names(words: Run, names: Shown) -> Sequence[Span]:
    """Return where names stand; none of those of which so many stand there that they are the article in pieces."""
    places = list(_places(words, names))
    for longer_than, share, least in _NAMES:
        longer = [(first, last) for first, last in places if last - first > longer_than]
        if sum(last - first for first, last in longer) > max(share * len(words), least):
            places = [place for place in places if place not in longer]
    return places


_NAMES = ((3, 0.1, 32), (0, 0.3, 60))
"""Of names of more than so many words, the share of an article that they may be, and the words that they may be of
any. In two articles full of names all of them were 16 %; the longest title has 32 words."""


def _words(text: str, script: _Script) -> tuple[Run, Sequence[Span]]:
    """Return the words of a text, and where they stand; numbers are none, and part none."""
    seen = text.translate(AS_SEEN)
    places = [found.span() for found in script.word.finditer(seen)]
    places = [(start, end) for start, end in places if not text[start:end].isdigit()]
    return tuple(_folded(seen[start:end]) for start, end in places), places


def _folded(word: str) -> str:
    """Return a word as it is compared: letters that are written in one sign, as fi, are taken apart."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", word.replace(MARK, "")).casefold()
    return apart if apart == word else apart.translate(AS_SEEN).replace(MARK, "")


def _runs(words: Run, length: int) -> set[Run]:
    return set(zip(*(words[first:] for first in range(length)), strict=False))
