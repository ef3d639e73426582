"""Two weighed statements → how many of the words that tell something each has of the other, by synonyms too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from digest.comparison.sentences.attributions import attributed
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord, beginning, stems
from digest.comparison.sentences.synonyms import synonyms_of
from digest.comparison.sentences.verb_places import ADVERBS, PREPOSITIONS
from digest.lexicon.english.function_words import GENERAL_WORDS
from digest.lexicon.english.verbs import infinitives, one_event

_FAMILY = 4
"""Letters of a stem up to which its beginning tells nothing."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How far two statements tell of the same, by their words."""

    common: int
    """How many words of the shorter one the other has."""
    shorter: float
    """Which share of its words that is."""
    longer: float
    """Which share of the other's words the shorter one has."""


def alignment(first: Statement, second: Statement) -> Alignment:
    """Return how the words of two statements align, without those of dates, of numbers and of who says it."""
    ours, theirs = _telling(first), _telling(second)
    found = sorted([(len(ours), _met(ours, theirs)), (len(theirs), _met(theirs, ours))])
    (few, common), (many, others) = found
    return Alignment(common=common, shorter=common / max(few, 1), longer=others / max(many, 1))


def _met(ours: Mapping[str, StemmedWord], theirs: Mapping[str, StemmedWord]) -> int:
    families = {beginning(stem) for stem in theirs if len(stem) > _FAMILY}
    return sum(
        stem in theirs
        or (len(stem) > _FAMILY and beginning(stem) in families)
        or not near_stems(word.form, stem).isdisjoint(theirs)
        for stem, word in ours.items()
    )


def _telling(statement: Statement) -> dict[str, StemmedWord]:
    aside = attributed(statement.words)
    return {
        word.stem: word
        for index, word in enumerate(statement.words)
        if word.content
        and index not in aside
        and word.form not in ADVERBS
        and word.form not in PREPOSITIONS
        and word.form not in GENERAL_WORDS
        and not word.form[0].isdigit()
        and not statement.is_dated(word)
    }


@lru_cache(maxsize=50_000)
def near_stems(form: str, stem: str) -> frozenset[str]:
    """Return the stems of the words that can stand for a word: its synonyms, verbs and nouns of one event."""
    near = {other for verb in infinitives(form) or (form,) for other in one_event(verb)}
    return synonyms_of(stem) | _stems(near)


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for word in words if " " not in word for stem in stems(word))
