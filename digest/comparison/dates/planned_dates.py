"""Two dates to come in statements on one event → whether both say when one happening will be, in whatever words.

Of what is to come reports tell one thing with other verbs: will open, is to be held, can be ridden for the first time.
Where each of two such sentences has but one date to come, both must say with a verb or noun of beginning or
taking place that the same thing begins or takes place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile, zip_longest

from digest.comparison.sentences.attributions import attributed
from digest.comparison.sentences.clauses import Place, place_of
from digest.comparison.sentences.objects import common_names
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.comparison.sentences.synonyms import synonyms_of
from digest.comparison.sentences.verb_places import PREPOSITIONS
from digest.lexicon.english.clauses import PARTICLES
from digest.lexicon.english.happenings import ENDING, HAPPENING, NAMED_OTHERWISE, OPENINGS, ORDINALS, PLANNING
from digest.lexicon.english.moments import OF_MOMENTS
from digest.lexicon.english.verbs import infinitives
from digest.model import DateMention

_VERBS = frozenset(["to", "again", "will", "is", "are", "can", "was", "were", "has", "have", "may", "should"])


def plan_one_happening(first: Statement, date: DateMention, second: Statement, other: DateMention) -> bool:
    """Return whether two statements, each with one date to come, can be of one happening that begins or takes place."""
    places = place_of(first, date), place_of(second, other)
    ours, theirs = (place and things_that_happen(place) for place in places)
    if not (ours and theirs and first.is_english and second.is_english):
        return False
    return (
        any(({thing} | synonyms_of(thing)) & theirs for thing in ours)
        and not any(_deeds(place.words[place.begin : place.end]) & ENDING for place in places if place)
        and bool(common_names(first, second))
        and _one_thing(first, second)
    )


def things_that_happen(place: Place) -> frozenset[str]:
    """Return the stems of what begins or takes place in the part of the clause that has the date.

    None where a word beside says that it is another thing of the name, or a part: test runs, its cafe.
    """
    words = [word for word in place.words[place.begin : place.end] if word.form]
    if any(_tells_apart(word, behind, NAMED_OTHERWISE) for word, behind in zip_longest(words, words[1:]) if word):
        return frozenset()
    words = [word for word, before in zip(words, [None, *words], strict=False) if not _is_off(word, before)]
    found = (_thing(words, index) for index, word in enumerate(words) if _deeds([word]) & HAPPENING)
    return frozenset(word.stem for word in found if word)


def _is_off(word: StemmedWord, before: StemmedWord | None) -> bool:
    """Return whether it only goes with a lift-off."""
    return word.form == "off" and before is not None and before.form == "lift"


def numbered_otherwise(first: Statement, second: Statement) -> bool:
    """Return whether only one has a number that tells things of one name apart: the first match, the last."""
    return _words_of(first, ORDINALS) != _words_of(second, ORDINALS)


def named_otherwise(first: Statement, second: Statement) -> bool:
    """Return whether only one has a word by which a thing is another, or a part: its cafe, test runs, his brother."""
    return _words_of(first, NAMED_OTHERWISE) != _words_of(second, NAMED_OTHERWISE)


def _words_of(statement: Statement, table: frozenset[str]) -> frozenset[str]:
    """Return the words of the table that the statement has, without who says it."""
    words, said = statement.words, attributed(statement.words)
    return frozenset(
        word.form
        for index, (word, behind) in enumerate(zip_longest(words, words[1:]))
        if word
        and _tells_apart(word, behind, table)
        and index not in said
        and not (word.form == "trial" and index and words[index - 1].form in ("on", "the", "a"))
    )


def _tells_apart(word: StemmedWord, behind: StemmedWord | None, table: frozenset[str]) -> bool:
    """Return whether a word is one of the table; for the first time is none."""
    return word.form in table and not (word.form == "first" and behind is not None and behind.form == "time")


def _thing(words: Sequence[StemmedWord], index: int) -> StemmedWord | None:
    """Return what begins: behind `of` where a noun tells it, else the object, or the subject of a verb without one."""
    if words[index].form in OPENINGS and index + 1 < len(words) and words[index + 1].form == "of":
        return _head(words[index + 2 :])
    before = words[: index - 1] if words[index].form == "place" and index else words[:index]
    return _head(words[index + 1 :]) or _head(before)


def _head(words: Sequence[StemmedWord]) -> StemmedWord | None:
    """Return the last word of the noun phrase with which the words begin; none where they begin otherwise."""
    phrase = list(takewhile(lambda word: word.form not in PREPOSITIONS | _VERBS | PARTICLES, words))
    named = [word for word in phrase if word.content]
    return named[-1] if named else None


def _deeds(words: Iterable[StemmedWord]) -> frozenset[str]:
    return frozenset(verb for word in words for verb in (word.form, *infinitives(word.form)))


def _one_thing(first: Statement, second: Statement) -> bool:
    """Return whether a thing beside the names is common to both, by its word or by one that can stand for it."""
    ours, theirs = _things(first), _things(second)
    return any(({stem} | synonyms_of(stem)) & theirs for stem in ours)


def _things(statement: Statement) -> frozenset[str]:
    said = attributed(statement.words)
    return frozenset(
        word.stem
        for index, word in enumerate(statement.words)
        if index not in said
        and word.content
        and word.form.isalpha()
        and (not word.capital or index == 0)
        and word.form not in OF_MOMENTS
        and not {word.form, *infinitives(word.form)} & (HAPPENING | PLANNING)
        and not statement.is_dated(word)
    )
