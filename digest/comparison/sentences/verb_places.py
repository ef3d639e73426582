"""Words of a sentence → which of them are verbs, surely or perhaps, by their forms and the words beside them.

There is no parser here. A word is surely a verb behind an auxiliary, a pronoun or `to`, by the ending of its past, or
where what follows can only be its object; a form that is a noun as often (`strike`) is one perhaps.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from digest.comparison.sentences.stems import StemmedWord
from digest.lexicon.english.function_words import (
    ARTICLES,
    DEMONSTRATIVES,
    PLACE_PREPOSITIONS,
    POSSESSIVES,
    QUANTIFIERS,
)
from digest.lexicon.english.opposites import has_opposite
from digest.lexicon.english.verbs import infinitives, is_mostly_noun, is_past
from digest.lexicon.tables import word_set

DETERMINERS = ARTICLES | QUANTIFIERS | (POSSESSIVES - {"her"}) | (DEMONSTRATIVES - {"that"})
PREPOSITIONS = word_set(
    """
    of in on at for from with by per against over under than into onto off out near across between among through
    during after before without about around toward towards behind beside beyond outside inside as
    """
)
BE, BE_OR_HAVE = ("be",), (("be",), ("have",))
LEAVING = word_set("remain stay leave find plead keep declare call")
"""Verbs behind which stands how somebody or something is: remained open."""

ADVERBS = word_set(
    """
    not never also still already just even again yet now then once only soon all both very too so quite really more
    most
    """
)
"""What stands between a verb and its auxiliary, and tells nothing by itself here."""

_BEFORE_A_VERB = word_set("i we they you he she it who which that")
_MODALS = word_set(
    """
    will would can could shall should may might must do does did don't doesn't didn't won't wouldn't can't cannot
    couldn't shouldn't
    """
)
_AS_OBJECT = word_set("her him them at up")
_NOT_A_SUBJECT = word_set("while when whereas because although though but who which where whose")
_SOME = word_set("enough more some lack lacks lacked")
"""Words before a noun in -ing: enough drinking water."""

_SUBJECT = 6
"""Words behind a subject in which its verb stands."""

_SHAPED = 5
"""Letters above which an ending tells that an unknown word is a verb."""


def verbs_in(words: Sequence[StemmedWord], aside: Collection[int], *, headline: bool) -> Mapping[int, bool]:
    """Return the indices of the words that can be verbs, each with whether it is one surely; none of those `aside`."""
    found = {}
    for index, word in enumerate(words):
        sure = _is_verb(words, index, headline) if index not in aside and word.form not in _MODALS else None
        if sure is not None:
            found[index] = sure
    return {index: sure for index, sure in found.items() if not _is_subject(words, index, found)}


def _is_subject(words: Sequence[StemmedWord], index: int, verbs: Mapping[int, bool]) -> bool:
    """Say whether a word in -s is no verb but what the past behind it is told of: exports (of wine) rose."""
    if not words[index].form.endswith("s") or is_past(words[index].form):
        return False
    for place in range(index + 1, min(index + _SUBJECT, len(words))):
        if words[place].pause or words[place].form in _NOT_A_SUBJECT:
            return False
        if verbs.get(place):
            return is_past(words[place].form) and infinitives(words[place - 1].form) not in BE_OR_HAVE
        if place == index + 1 and words[place].form not in PREPOSITIONS:
            return False
    return False


def word_before(words: Sequence[StemmedWord], index: int) -> StemmedWord | None:
    """Return the word before, past adverbs."""
    for place in range(index - 1, max(index - 4, -1), -1):
        form = words[place].form
        if form not in ADVERBS and not (form.endswith("ly") and len(form) > 4):
            return words[place]
    return None


def _is_verb(words: Sequence[StemmedWord], index: int, headline: bool) -> bool | None:
    """Say whether a word is a verb surely, perhaps (False) or not at all (None)."""
    word, before = words[index], word_before(words, index)
    verbs = infinitives(word.form)
    helped = before is not None and (before.form in _MODALS or infinitives(before.form) in BE_OR_HAVE)
    if word.form in PLACE_PREPOSITIONS:
        return None
    if not verbs:
        shaped = word.form.endswith(("ed", "ing")) and len(word.form) > _SHAPED and not word.capital
        return True if shaped and helped else None
    if before and not word.pause and _opens_a_noun(before):
        return False if word.form.endswith("ing") and not is_past(word.form) else None
    if helped or (before and (before.form in _BEFORE_A_VERB or (before.form == "to" and word.form in verbs))):
        return True
    if word.capital and not headline and index and not word.pause:
        return None
    behind_preposition = before is not None and before.form in PREPOSITIONS and not word.pause
    if is_past(word.form):
        return not behind_preposition
    if word.form.endswith("ing"):
        return before is None or before.form not in _SOME
    if before and set(infinitives(before.form)) & LEAVING and has_opposite(word.form):
        return True
    return None if behind_preposition else _is_finite(words, index, before, headline)


def _opens_a_noun(before: StemmedWord) -> bool:
    return before.form in DETERMINERS or before.form[0].isdigit() or before.form.endswith("'s")


def _is_finite(words: Sequence[StemmedWord], index: int, before: StemmedWord | None, headline: bool) -> bool | None:
    """Say whether a word is a verb in the present, or a past that is like it: cut, hit, beat."""
    word, verbs = words[index], infinitives(words[index].form)
    noun = any(map(is_mostly_noun, verbs))
    if before is None:
        return False if noun or word.form in verbs else None
    behind = words[index + 1] if index + 1 < len(words) else None
    follows = behind is not None and "," not in behind.pause and _can_be_object(behind, headline)
    if before.form.endswith("ing") and infinitives(before.form) and not word.pause and not follows:
        return None  # accepting bribes
    if word.form in verbs and not is_past(word.form) and follows and behind is not None and behind.form == "at":
        return False if before.form.endswith("s") else None
    if word.form in verbs and not before.form.endswith("s") and before.form not in _NOT_A_SUBJECT:
        return follows and not noun
    return follows or not noun


def _can_be_object(word: StemmedWord, headline: bool) -> bool:
    named = word.capital and not headline and not word.pause
    return named or word.form in DETERMINERS or word.form[0].isdigit() or word.form in _AS_OBJECT
