"""A statement and a place in it → what it tells of: the verbs beside the place, the kinds of events, the names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from digest.comparison.sentences.attributions import attributed
from digest.comparison.sentences.clauses import Place, pauses
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord, stems
from digest.lexicon.english.causes import CAUSES
from digest.lexicon.english.clauses import BEFORE_A_NOUN, BEFORE_A_VERB, LOCATING, NO_EVENTS
from digest.lexicon.english.known_words import is_known
from digest.lexicon.english.moments import WEEKDAYS
from digest.lexicon.english.verbs import infinitives, is_past
from digest.lexicon.tables import word_set

_OF_ONE = word_set("has is was will would can could may might")
"""Verbs right behind which somebody or something is told of in the singular."""


def verbs_between(words: Sequence[StemmedWord], begin: int, end: int) -> frozenset[str]:
    """Return the infinitives of the verbs between two words."""
    return frozenset(verb for _, verb in _verbs(words, begin, end))


def verbs_at(place: Place) -> frozenset[str]:
    """Return those of the place's part of the clause; where it has none, those of the sentence."""
    words = place.words
    return verbs_between(words, place.begin, place.end) or verbs_between(words, 0, len(words))


def subject_of(statement: Statement, verbs: frozenset[str]) -> str | None:
    """Return the stem of the last content word before the first of the verbs; None where none stands there."""
    words = statement.words
    index = next((index for index, verb in _verbs(words, 0, len(words)) if verb in verbs), 0)
    before = [
        word.stem
        for word in words[:index]
        if word.content and not word.form[0].isdigit() and not _is_dated(word, statement)
    ]
    return before[-1] if before else None


def places_named(statement: Statement) -> frozenset[str]:
    """Return the stems of the names that stand where a place is told: in Orlen, off the coast of Kell."""
    return frozenset(
        word.stem for word in _names(statement.words) if word.form not in WEEKDAYS and not _is_dated(word, statement)
    )


def of_other_objects(first: Statement, second: Statement) -> bool:
    """Return whether two statements are of different events or things: of causes of different kinds, of names that the
    other has none of, or of places that the other does not name."""
    ours, theirs = causes_of(first.words), causes_of(second.words)
    return (
        bool(ours and theirs and not ours & theirs)
        or _name_nothing_of(names_in(first), names_in(second), first, second)
        or _name_nothing_of(places_named(first), places_named(second), first, second)
    )


def causes_of(words: Sequence[StemmedWord]) -> frozenset[str]:
    """Return the kinds of events that the words name."""
    return frozenset(cause for word in words for cause in _causes().get(word.stem, ()))


def names_in(statement: Statement) -> frozenset[str]:
    """Return the stems of the words with a capital inside the sentence, but for dates."""
    return frozenset(
        word.stem
        for word in statement.words[1:]
        if word.capital and word.content and word.form not in WEEKDAYS and not _is_dated(word, statement)
    )


def opening_name(statement: Statement) -> frozenset[str]:
    """Return the stem of the first word where it is a name, as that of a company mostly is: Velt will hire welders.

    It is no word of English that is known here, and a verb in the singular stands right behind.
    """
    if len(statement.words) < 2 or 0 in attributed(statement.words):
        return frozenset()
    first, verb = statement.words[:2]
    singular = not verb.pause and (verb.form in _OF_ONE or is_past(verb.form)) and not first.form.endswith("s")
    return frozenset([first.stem]) if singular and first.capital and not is_known(first.form) else frozenset()


def common_names(first: Statement, second: Statement) -> frozenset[str]:
    """Return the stems of the names that both have; one may stand where every word has a capital."""
    ours, theirs = names_in(first), names_in(second)
    return (ours & _capitals(second)) | (theirs & _capitals(first))


def own_names(first: Statement, second: Statement) -> frozenset[str]:
    """Return the stems of the names of the first, without those who only say it, of which the second has no word."""
    said = attributed(first.words)
    spoken = {word.stem for index, word in enumerate(first.words) if index in said}
    return names_in(first) - spoken - {word.stem for word in second.words}


def _capitals(statement: Statement) -> frozenset[str]:
    return frozenset(word.stem for word in statement.words if word.capital)


def _name_nothing_of(ours: frozenset[str], theirs: frozenset[str], first: Statement, second: Statement) -> bool:
    """Return whether both have names, and neither any that the other has a word of."""
    told, other = ({word.stem for word in statement.words} for statement in (first, second))
    return bool(ours and theirs) and not (ours & other or theirs & told)


@cache
def _causes() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for cause, words in CAUSES.items():
        for stem in stems(words.replace("|", " ")):
            found[stem] = found.get(stem, frozenset()) | {cause}
    return found


def _is_dated(word: StemmedWord, statement: Statement) -> bool:
    return any(date.start < word.end and word.start < date.end for date in statement.dates)


def _verbs(words: Sequence[StemmedWord], begin: int, end: int) -> Iterator[tuple[int, str]]:
    for index in range(begin, end):
        word = words[index]
        before = words[index - 1].form if index and not pauses(words, index - 1) else ""
        if word.content and word.form not in NO_EVENTS and _is_verb(word, before):
            yield from ((index, verb) for verb in infinitives(word.form) or (word.stem,))


def _is_verb(word: StemmedWord, before: str) -> bool:
    if is_past(word.form):
        return before not in BEFORE_A_NOUN  # a hired ship
    return before in BEFORE_A_VERB and not word.capital and word.form.isalpha()


def _names(words: Sequence[StemmedWord]) -> Iterator[StemmedWord]:
    for index, word in enumerate(words):
        before = index - 1
        while before > 0 and (words[before].capital or words[before].form == "the") and not pauses(words, before):
            before -= 1
        if word.capital and word.content and before >= 0 and words[before].form in LOCATING:
            yield word
