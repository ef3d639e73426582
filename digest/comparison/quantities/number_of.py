"""A figure's place in its statement → the noun before it that it counts: the number of homes has fallen to 8,000."""

from __future__ import annotations

from collections.abc import Sequence

from digest.comparison.sentences.clauses import Place
from digest.comparison.sentences.stems import StemmedWord
from digest.comparison.sentences.verb_places import PREPOSITIONS
from digest.lexicon.english.clauses import PARTICLES
from digest.lexicon.english.verbs import infinitives, is_past
from digest.lexicon.tables import word_set

_REACHING = word_set("to at is are was were be been reached reaches hit hits passed exceeded topped")
"""Words between the number of things and its value."""

_NUMBERED = word_set("crew population workforce membership")
"""Nouns of which the size is told behind `of` or `is`: a crew of 21, its population is 412,000."""

_DESCRIBING = word_set("the a these those all their its")
"""Words behind `number of` that are no part of what is counted."""


def number_of(place: Place) -> tuple[StemmedWord, ...]:
    """Return the counted noun with its modifiers; nothing where no `number of` leads to the figure."""
    words = place.words
    if place.first > 1 and words[place.first - 1].form == "of" and words[place.first - 2].form in _NUMBERED:
        return (words[place.first - 2],)
    if not place.first or words[place.first - 1].form not in _REACHING:
        return ()
    whole = [word for word in place.before if word.form in _NUMBERED]
    if whole:
        return (whole[-1],)
    starts = [
        index + 2 for index in range(place.first - 2) if words[index].form == "number" and words[index + 1].form == "of"
    ]
    return _noun(words[starts[-1] : place.first]) if starts else ()


def _noun(words: Sequence[StemmedWord]) -> tuple[StemmedWord, ...]:
    found: list[StemmedWord] = []
    for place, word in enumerate(words):
        if not found and word.form in _DESCRIBING:
            continue
        if (
            not word.content
            or word.form in PREPOSITIONS
            or not word.form[0].isalpha()
            or (found and (word.pause or is_past(word.form) or _is_phrasal(words, place)))
        ):
            break
        found.append(word)
    return tuple(found)


def _is_phrasal(words: Sequence[StemmedWord], place: int) -> bool:
    """Return whether it is a verb with a particle behind, whose past may be as its infinitive: homes cut off."""
    return place + 1 < len(words) and words[place + 1].form in PARTICLES and bool(infinitives(words[place].form))
