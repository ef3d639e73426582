"""Two dates to come in statements on one event → whether both say when one happening will be, in whatever words.

Of what is to come reports tell one thing with other verbs: will open, is to be held, can be ridden for the first time.
Where each of two such sentences has but one date to come, one verb of beginning or taking place and a common thing
beside the names are enough to see that both date it.
"""

from __future__ import annotations

from collections.abc import Iterable

from digest.comparison.attributions import attributed
from digest.comparison.clauses import place_of
from digest.comparison.objects import common_names
from digest.comparison.statements import Statement
from digest.comparison.stems import StemmedWord
from digest.comparison.synonyms import synonyms_of
from digest.comparison.verb_places import PREPOSITIONS
from digest.lexicon.english.happenings import ENDING, HAPPENING, PLANNING
from digest.lexicon.english.moments import OF_MOMENTS
from digest.lexicon.english.persons import persons
from digest.lexicon.english.verbs import infinitives
from digest.model import DateMention

_FOR = frozenset(["for", "on", "in", "at", "to", "with", "against"])
_VERBS = frozenset(["will", "is", "are", "can", "was", "were", "has", "have", "may", "should"])


def plan_one_happening(first: Statement, date: DateMention, second: Statement, other: DateMention) -> bool:
    """Return whether two statements, each with one date to come, can be of one happening that begins or takes place."""
    places = place_of(first, date), place_of(second, other)
    if None in places or not (first.is_english and second.is_english):
        return False
    told = [_deeds(place.words[place.begin : place.end]) for place in places if place]
    return (
        not any(deeds & ENDING for deeds in told)
        and any(deeds & HAPPENING for deeds in told)
        and bool(common_names(first, second))
        and _one_thing(first, second)
        and not (_is_only_about(first, second) or _is_only_about(second, first))
    )


def _is_only_about(statement: Statement, other: Statement) -> bool:
    """Return whether its subject is a thing for or on what both name, of which the other has no word: tickets for the
    festival, test runs on the line."""
    words = statement.words
    end = next((index for index, word in enumerate(words) if word.form in PREPOSITIONS or word.form in _VERBS), 0)
    if not end or words[end].form not in _FOR or (end > 1 and words[end - 1].capital):
        return False
    noun = words[end - 1]
    if {noun.form, noun.form.removesuffix("s")} & (persons() | HAPPENING):
        return False
    return not ({noun.stem} | synonyms_of(noun.stem)) & {word.stem for word in other.words}


def _deeds(words: Iterable[StemmedWord]) -> frozenset[str]:
    return frozenset(verb for word in words for verb in (word.form, *infinitives(word.form)))


def _one_thing(first: Statement, second: Statement) -> bool:
    """Return whether a thing beside the names is common to both, by its word or by one that can stand for it."""
    ours, theirs = _things(first), _things(second)
    return any(({stem} | synonyms_of(stem)) & theirs for stem in ours)


def _things(statement: Statement) -> frozenset[str]:
    said = attributed(statement.words)
    dated = [(date.start, date.end) for date in statement.dates]
    return frozenset(
        word.stem
        for index, word in enumerate(statement.words)
        if index not in said
        and word.content
        and word.form.isalpha()
        and (not word.capital or index == 0)
        and word.form not in OF_MOMENTS
        and not {word.form, *infinitives(word.form)} & (HAPPENING | PLANNING)
        and not any(start <= word.start < end for start, end in dated)
    )
