"""Two statements → whether one tells of somebody who is only called by whom the other tells of: Ada Lund's lawyer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.comparison.sentences.attributions import attributed
from digest.comparison.sentences.names import are_namesakes
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.comparison.sentences.synonyms import synonyms_of
from digest.lexicon.english.people import OF_SOMEBODY
from digest.lexicon.english.plurals import singulars

_NEAR = 3
"""Words between somebody's name and the noun for who is his or hers, at most: Ada Lund's former tax lawyer."""

_FAR = 8
"""Words from the noun in which the name ends behind `of`: the wife of the former mayor Jon Ask."""


def tell_of_two_persons(first: Statement, second: Statement) -> bool:
    """Return whether one tells of somebody's brother, lawyer or coach, and the other only of that somebody.

    Or both tell of somebody of one last name, with two first names.
    """
    return are_namesakes(first, second) or _tells_of_one_of(first, second) or _tells_of_one_of(second, first)


def _tells_of_one_of(first: Statement, second: Statement) -> bool:
    said = attributed(first.words)
    named = {_name(word) for word in second.words if word.capital}
    told = {word.stem for word in second.words}
    theirs = {name: noun for name, noun, _ in _those_of(second.words)}
    return any(
        name in named and place not in said and noun not in told and theirs.get(name) not in synonyms_of(noun)
        for name, noun, place in _those_of(first.words)
        if not (_is_told_of_too(first.words, name, said) or _has_name(first.words, place, named))
    )


def _has_name(words: Sequence[StemmedWord], noun: int, named: set[str]) -> bool:
    """Return whether one of the names stands right behind the noun: Ada Lund's mother Bea Lund."""
    behind = words[noun + 1 : noun + 2]
    return any(word.capital and not word.pause and _name(word) in named for word in behind)


def _is_told_of_too(words: Sequence[StemmedWord], name: str, said: set[int]) -> bool:
    """Return whether the somebody takes part too: Ada Lund's lawyer brought Lund to the court."""
    owning = {
        index for own, _, place in _those_of(words) if own == name for index in range(place - _NEAR, place + _FAR)
    }
    return any(_name(word) == name and index not in owning and index not in said for index, word in enumerate(words))


def _those_of(words: Sequence[StemmedWord]) -> Iterator[tuple[str, str, int]]:
    """Yield whose somebody is, the noun for who that is, and where the noun stands."""
    for index, word in enumerate(words):
        if OF_SOMEBODY.isdisjoint(singulars(word.form)):
            continue
        for place in range(index - 1, max(index - 1 - _NEAR, -1), -1):
            if words[place + 1].pause:
                break
            if words[place].capital and words[place].form.endswith(("'s", "’s", "s'")):
                yield _name(words[place]), word.stem, index
        if index + 1 < len(words) and words[index + 1].form == "of":
            yield from ((name, word.stem, index) for name in _named(words, index + 2))


def _named(words: Sequence[StemmedWord], start: int) -> Iterator[str]:
    """Yield the last word of the name behind the place, past what somebody is: of the mayor Ada Lund."""
    last = None
    for index in range(start, min(start + _FAR - 2, len(words))):
        if words[index].pause:
            break
        if words[index].capital:
            last = _name(words[index])
        elif last:
            break
    if last:
        yield last


def _name(word: StemmedWord) -> str:
    return word.form.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")
