"""A figure's place in its statement → what befell what it counts: killed, sold, asked; none where no word tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from digest.comparison.sentences.clauses import Place, pauses
from digest.comparison.sentences.objects import verbs_between
from digest.comparison.sentences.stems import StemmedWord, stems
from digest.lexicon.english.clauses import COORDINATORS, PARTICLES
from digest.lexicon.english.numbers import TO_TWELVE
from digest.lexicon.english.verbs import infinitives, is_past
from digest.lexicon.english.what_befell import (
    BEFELL,
    KINDS_OF_PERSONS,
    NOUNS_OF_A_FATE,
    OF_PERSONS,
    PERSON_ENDINGS,
    PERSONS,
    RESTORED,
    RUNNING,
    SINGULARS,
)
from digest.lexicon.tables import names_of, word_set

_BETWEEN = word_set(
    """was were is are be been being have has had still also now already later reportedly feared confirmed reported
    found believed who that which left either both seriously badly critically slightly fatally newly officially wrongly
    again not yet presumed listed counted"""
)
"""Words that may stand between a counted noun and what befell it: twelve people were reported dead."""

_AUXILIARIES = word_set("was were is are be been being have has had")

_OF_WHOM = word_set("spectators visitors demonstrators protesters marchers listeners concertgoers patients refugees")
"""Nouns that tell why somebody was there, and not what befell."""

_HARM = frozenset(["killed", "injured", "hospitalised", "arrested", "missing", "rescued", "evacuated"])

_ADJACENT = 3
"""Words of a counted noun, behind which its fate is looked for first."""

_RATHER_BEFORE = 2
"""Words by which a fate behind a count must be nearer than one before it: a choice of ours."""

_TAKING = frozenset(["take", "accept", "refuse", "reject"])

_JOBS = stems("their jobs")
"""What somebody is cost who is dismissed."""

_RESTORED = 12
"""Words behind a count in which it is told that all others have it again."""

_JOINING = ("and", "or")
_HYPHENS = ("-", "‑")

Fates = frozenset[str]


def what_befell(place: Place, possible: Fates, *, of_persons: bool) -> Fates:
    """Return the fates of what is counted, of those possible: right behind it, or the nearest in its clause.

    A clause without a verb of its own goes on behind its comma: twelve people, including three children, were killed.
    What befalls persons is looked for only right beside it where something else is counted.
    """
    words = place.words
    if any(word.form in NOUNS_OF_A_FATE for word in words[place.last : place.last + 2]):
        return _first(words, range(place.last, min(place.last + 2, len(words)))) & possible
    found = _right_behind(place) & possible
    befell_persons = _nearest(place, possible & OF_PERSONS) if of_persons else frozenset[str]()
    if found:
        return befell_persons or found if of_persons and not found & OF_PERSONS else found
    if not of_persons:
        near = frozenset().union(*(_at(words, place.first - 1 - step) for step in range(_ADJACENT)))
        possible -= OF_PERSONS - near
    nearest = befell_persons or _nearest(place, possible)
    return nearest or (frozenset() if _has_a_verb(place) else _later(words, place.end) & possible)


def not_restored(place: Place) -> Fates:
    """Return what still befalls those whom a count leaves out: all but 3,000 homes had power again."""
    if [word.form for word in place.words[max(place.first - 2, 0) : place.first]] != ["all", "but"]:
        return frozenset()
    told = tuple(word.stem for word in place.words[place.last : place.last + _RESTORED])
    return frozenset(
        fate
        for fate, phrases in RESTORED.items()
        for phrase in phrases.split("|")
        if any(told[at : at + len(parts)] == parts for parts in (stems(phrase),) for at in range(len(told)))
    )


def fates_told(words: Sequence[StemmedWord]) -> Fates:
    """Return all fates that the words tell."""
    return frozenset(fate for index in range(len(words)) for fate in _at(words, index))


def _nearest(place: Place, possible: Fates) -> Fates:
    """Return the nearest fate in the figure's own part, rather one before it, as of an active verb."""
    words, behind = place.words, place.end - place.last
    for distance in range(max(place.first - place.begin, behind + _RATHER_BEFORE) + 1):
        for index in (place.first - 1 - distance, place.last + distance - _RATHER_BEFORE):
            inside = place.begin <= index < place.first or place.last <= index < place.end
            found = _at(words, index) & possible if inside else frozenset[str]()
            if found:
                return found | _joined(words, index)
    return frozenset()


def _has_a_verb(place: Place) -> bool:
    return any(word.form.endswith(("ed", "ing")) for word in (*place.before, *place.behind)) or bool(
        verbs_between(place.words, place.begin, place.end)
    )


def _later(words: Sequence[StemmedWord], start: int) -> Fates:
    """Return the first fate that stands behind an auxiliary verb."""
    return next(
        (
            found
            for index in range(start, len(words))
            if words[index - 1].form in _AUXILIARIES and (found := _at(words, index))
        ),
        frozenset(),
    )


def _right_behind(place: Place) -> Fates:
    """Look behind the counted noun, over what may stand between."""
    index = place.last
    if pauses(place.words, index - 1):
        return frozenset()
    for _ in range(_ADJACENT):
        while index < len(place.words) and place.words[index].form in _BETWEEN:
            index += 1
        found = _at(place.words, index)
        if found:
            own = index == place.last and place.words[index].form not in NOUNS_OF_A_FATE
            further = _behind_noun(place.words, index) or _further_behind(place, index + 1) if own else frozenset[str]()
            return further or found | _joined(place.words, index)
        if _is_joined_to_a_verb(place.words, index):
            return _at(place.words, index + 2)
        if index + 1 >= len(place.words) or pauses(place.words, index) or place.words[index + 1].form in COORDINATORS:
            break
        index += 1
    return frozenset()


def _is_joined_to_a_verb(words: Sequence[StemmedWord], index: int) -> bool:
    """Return whether another verb goes on behind `and`: were shot and wounded."""
    joined = index + 2 < len(words) and words[index + 1].form in _JOINING
    return joined and is_past(words[index].form) and is_past(words[index + 2].form)


def _behind_noun(words: Sequence[StemmedWord], index: int) -> Fates:
    """Return what befell those whose noun itself tells a fate: twelve visitors were injured."""
    if pauses(words, index):
        return frozenset()
    index += 1
    while index < len(words) and words[index].form in _BETWEEN:
        index += 1
    found = _at(words, index)
    return found | _joined(words, index) if found else frozenset()


def _further_behind(place: Place, start: int) -> Fates:
    """Return what befell persons whose noun itself tells why they were there: spectators were taken to hospital."""
    if start < place.end and place.words[start - 1].form not in _OF_WHOM:
        return frozenset()
    return next((found for index in range(start, place.end) if (found := _at(place.words, index) & _HARM)), frozenset())


def _first(words: Sequence[StemmedWord], indices: range) -> Fates:
    for index in indices:
        found = _at(words, index)
        if found:
            return found | _joined(words, index)
    return frozenset()


def _joined(words: Sequence[StemmedWord], index: int) -> Fates:
    """Return what is joined to a fate without another noun: dead or injured."""
    found: Fates = frozenset()
    for step in (1, -1):
        joint = index + step
        if 0 <= joint < len(words) and words[joint].form in _JOINING:
            found |= _at(words, joint + step)
    return found if found <= RUNNING and _at(words, index) <= RUNNING else frozenset()


def _at(words: Sequence[StemmedWord], index: int) -> Fates:
    """Return the fates that the word tells, alone or as part of a phrase."""
    if not 0 <= index < len(words):
        return frozenset()
    word = words[index]
    if _is_joined(words, index):
        return frozenset()
    table = _phrases()
    for phrases in (table.get(f"={word.form}", {}), table.get(word.stem, {})):
        for phrase, offset in phrases:
            start = index - offset
            if start >= 0 and _stems_from(words, start, len(phrase), whole=offset > 0) == phrase:
                fate = phrases[phrase, offset]
                other = (
                    (fate == "asked" and _leads_to_a_verb(words, index))
                    or (fate == "offered" and _is_taken(words, index))
                    or (phrase == _JOBS and not _is_of_persons(words, start - 1))
                    or (fate == "granted" and len(phrase) == 1 and _has_a_particle(words, index))
                )
                return frozenset() if other else frozenset((fate,))
    return frozenset()


def _stems_from(words: Sequence[StemmedWord], start: int, count: int, *, whole: bool) -> tuple[str, ...]:
    """Return so many stems; without `whole` past numbers, which may stand within a phrase: claimed 8 lives."""
    behind = words[start + 1 : start + count + 1]
    if not whole and count > 1 and behind and _is_a_number(behind[0]):
        return tuple(word.stem for word in (words[start], *behind[1:count]))
    return tuple(word.stem for word in words[start : start + count])


def _is_a_number(word: StemmedWord) -> bool:
    return word.form[:1].isdigit() or word.form in TO_TWELVE


def _leads_to_a_verb(words: Sequence[StemmedWord], index: int) -> bool:
    """Return whether `to` follows, so that what is wanted is to be done: wants to plant 500 trees."""
    return index + 1 < len(words) and words[index + 1].form == "to"


def _is_of_persons(words: Sequence[StemmedWord], index: int) -> bool:
    """Return whether a noun for persons stands there, who are told to be cost what is theirs: welders their jobs."""
    if index < 0:
        return False
    noun = SINGULARS.get(words[index].form, words[index].form.removesuffix("s"))
    return noun in PERSONS | KINDS_OF_PERSONS or (noun != words[index].form and noun.endswith(PERSON_ENDINGS))


def _is_taken(words: Sequence[StemmedWord], index: int) -> bool:
    """Return whether what was offered is told as taken, so that who took it is counted: have taken the offer of."""
    return any(not _TAKING.isdisjoint(infinitives(word.form)) for word in words[max(index - _ADJACENT, 0) : index])


def _has_a_particle(words: Sequence[StemmedWord], index: int) -> bool:
    """Return whether a particle follows, with which the verb tells something else: got away, got out."""
    return index + 1 < len(words) and not words[index + 1].pause and words[index + 1].form in PARTICLES


def _is_joined(words: Sequence[StemmedWord], index: int) -> bool:
    """Return whether a hyphen joins it to another word, with which it tells something else: an open-air concert."""
    return any(place < len(words) and words[place].pause in _HYPHENS for place in (index, index + 1))


@cache
def _phrases() -> Mapping[str, Mapping[tuple[tuple[str, ...], int], str]]:
    """Return the phrases of the table by each of their words, with its place in the phrase."""
    found: dict[str, dict[tuple[tuple[str, ...], int], str]] = {}
    for phrase, fate in names_of(BEFELL).items():
        alone = phrase.startswith("=")
        parts = stems(phrase.removeprefix("="))
        keys = [phrase] if alone else parts
        for offset, key in enumerate(keys):
            found.setdefault(key, {})[parts, offset] = fate
    return found
