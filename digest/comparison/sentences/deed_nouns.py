"""Words of a sentence → the nouns by which it tells a deed, as objects of a verb that tells little: gave approval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.comparison.sentences.stems import StemmedWord
from digest.comparison.sentences.verb_places import DETERMINERS, PREPOSITIONS
from digest.lexicon.english.verbs import infinitives, is_past, tells_a_deed
from digest.lexicon.tables import word_set

_BRINGING = word_set(
    """
    give make take have get receive reach conduct perform hold stage launch impose issue put win secure offer tender
    submit
    """
)
"""Verbs that tell little beside a noun of a deed, which is what they bring."""

CANCELLING = word_set("cancel scrap abandon shelve axe")
"""Verbs after which the deed that they name does not come, as after `call off`; what was ended or dropped had come."""

_CALLING = word_set("call calls called calling")

_HAVING = frozenset(["have", "get"])

_DECIDING = word_set("vote decide agree")
"""Verbs before `to` and what is approved so."""

_FAR, _BEHIND = 4, 8
"""Words between a verb and the noun that is its object, and between that and its participle, at most."""


def bringing_verb(words: Sequence[StemmedWord], index: int, verbs: Mapping[int, bool]) -> int | None:
    """Return where the verb stands that tells little and has the noun of a deed at the index as its object, or None."""
    word = words[index]
    names = index not in verbs or word.form.endswith("ing")
    if not names or not tells_a_deed(word.form) or _goes_on(words, index, verbs):
        return None
    place = _verb_before(words, index, verbs)
    if place is None or _has_it_done(words, index, place, verbs):
        return None
    return place if _BRINGING.intersection(infinitives(words[place].form)) else None


def called_off(words: Sequence[StemmedWord], index: int, verbs: Mapping[int, bool]) -> int | None:
    """Return where the verb stands that says of the deed at the index that it will not be: called off the strike."""
    if verbs.get(index) or not tells_a_deed(words[index].form) or _goes_on(words, index, verbs):
        return None
    place = _verb_before(words, index, verbs, but="off")
    if place is None:
        return None
    calls = words[place].form in _CALLING and words[place + 1].form == "off"
    return place if calls or not CANCELLING.isdisjoint(infinitives(words[place].form)) else None


def _verb_before(words: Sequence[StemmedWord], index: int, verbs: Mapping[int, bool], but: str = "") -> int | None:
    """Return where the verb stands whose object ends at the index; None where a pause or preposition parts them.

    `but` is a preposition that does not.
    """
    for place in range(index - 1, max(index - 1 - _FAR, -1), -1):
        if words[place + 1].pause or (words[place].form in PREPOSITIONS and words[place].form != but):
            return None
        if verbs.get(place):
            return place
    return None


def _has_it_done(words: Sequence[StemmedWord], index: int, place: int, verbs: Mapping[int, bool]) -> bool:
    """Return whether a participle behind the noun tells what is done to it: had his conviction quashed."""
    if _HAVING.isdisjoint(infinitives(words[place].form)):
        return False
    for behind in range(index + 1, min(index + 1 + _BEHIND, len(words))):
        if words[behind].pause:
            return False
        if verbs.get(behind) and is_past(words[behind].form):
            return True
    return False


def decided_deed(words: Sequence[StemmedWord], index: int, verbs: Mapping[int, bool]) -> int | None:
    """Return where the verb stands behind `to` that tells what the verb at the index decides: voted to build."""
    if _DECIDING.isdisjoint(infinitives(words[index].form)):
        return None
    for place in range(index + 1, min(index + 1 + _FAR, len(words) - 1)):
        if words[place].pause or verbs.get(place):
            return None
        if words[place].form == "to" and verbs.get(place + 1):
            return place + 1
    return None


def _goes_on(words: Sequence[StemmedWord], index: int, verbs: Mapping[int, bool]) -> bool:
    """Return whether another noun follows, of which this one only tells the kind: a sales office."""
    behind = words[index + 1] if index + 1 < len(words) else None
    return (
        behind is not None
        and behind.content
        and not behind.pause
        and index + 1 not in verbs
        and behind.form not in PREPOSITIONS
        and behind.form not in DETERMINERS
        and not behind.capital
    )
