"""The words on both sides of an abbreviation that may end a sentence → whether another sentence begins behind it.

Behind `Inc.` and `U.S.` a capital tells little: it may go on with a name (the U.S. Navy) or begin a sentence (She lives
in the U.S. Farmers there are poor). It begins one where the words on both sides can stand alone.
"""

from __future__ import annotations

import re
from itertools import takewhile

from digest.lexicon import abbreviations
from digest.lexicon.english import people, speech_verbs
from digest.lexicon.english.calendar import WEEKDAYS
from digest.lexicon.english.verbs import IRREGULAR_PASTS
from digest.lexicon.tables import word_set

_FIRMS = word_set("inc ltd co corp bros cos llc plc jr sr esq etc s.a n.v b.v gmbh a.g")
_HOURS = word_set("a.m p.m")
_ELSE = word_set("u.s u.k u.n u.s.a e.u u.a.e d.c l.a n.y")
"""What an abbreviation is short for: behind each of the three, capitals go on in another way."""

_AUXILIARIES = word_set(
    """
    is are was were has have had will would can could may might must should does did do isn't aren't wasn't weren't
    won't hasn't haven't hadn't doesn't didn't
    """
)
_SURE_PASTS = IRREGULAR_PASTS - word_set(
    "bid born cast cost cut forecast given gone hit hurt known led left lost made put seen split spread"
)
"""Pasts of verbs that are no nouns, participles or presents as well."""

_EMBEDDING = (
    speech_verbs.SAYING
    | speech_verbs.THINKING
    | word_set("that because when while if as after before since until although though whether where how why and or")
)
"""Words behind which another clause begins, whose subject the abbreviation then is."""

_IN_NAMES = word_set("the a an its his her their our of")

_SUBJECTS = word_set("he she it they who")
_PREPOSITIONS = word_set("of in on at for to from with by and or about as near under over than that who which")

_NO_SUBJECTS = people.TITLES | word_set(
    """
    Chairman Chairwoman Founder Owner Eastern Central Pacific Mountain Local
    """
)
_NO_SUBJECTS |= frozenset(WEEKDAYS)
"""Words with a capital that go on with a sentence behind an abbreviation."""

_PLURALS = word_set("Children Men People Police Women")
"""Plurals without -s."""

_PLURAL_NAMES = word_set(
    """
    Airlines Airways Ambassadors Attorneys Bishops Congressmen Courts Customs Democrats Embassies Forces Games
    Industries Marines Marshals Masters Nationals Olympics Representatives Republicans Senators States Steelworkers
    Treasuries
    """
)
"""Plurals that are names behind a country's."""

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")

_NEAR = 14
"""Words on either side that are looked at."""

WINDOW = 200
"""Characters on either side that hold them."""


def is_doubtful(abbreviation: str) -> bool:
    """Return whether a capital behind the abbreviation may begin a sentence though no common opening word is there."""
    return abbreviation.lower() in _FIRMS | _HOURS | _ELSE


def parts_sentences(before: str, abbreviation: str, behind: str) -> bool:
    """Return whether the words `behind` the abbreviation are another sentence than those `before`, it the last."""
    left = _WORD.findall(before)
    right = _WORD.findall(behind)[:_NEAR]
    return _is_complete(left) and _begins(abbreviation.lower(), right)


def _is_complete(words: list[str]) -> bool:
    """Return whether words that end with an abbreviation hold a verb, and the abbreviation is no subject of another."""
    end = len(words) - 1
    while end > 0 and (words[end][0].isupper() or "." in words[end] or words[end] in _IN_NAMES):
        end -= 1
    governing = words[end]
    return governing not in _EMBEDDING and any(_is_finite(words, at) for at in range(1, end + 1))


def _begins(abbreviation: str, words: list[str]) -> bool:
    """Return whether words that begin with a capital are a sentence of their own."""
    first = words[0]
    if first in _NO_SUBJECTS or first.isupper() or len(words) < 2:
        return False
    named = list(takewhile(lambda word: word[0].isupper() and not word.isupper(), words))
    verbs = any(_is_finite(words, at) for at in range(len(named), len(words)))
    is_plural = first in _PLURALS or (first.endswith("s") and not first.endswith("ss") and first not in _PLURAL_NAMES)
    if is_plural and len(named) == 1 and words[1].islower() and (verbs or words[1] not in _PREPOSITIONS):
        return True
    if abbreviation in _ELSE:
        return len(named) == 1 and words[1] in ("there", "here") and verbs
    return verbs and (abbreviation in _FIRMS or (len(named) < len(words) and _is_finite(words, len(named))))


def _is_finite(words: list[str], at: int) -> bool:
    """Return whether a word is a verb that makes a sentence."""
    word = words[at].lower().replace("’", "'")
    if words[at] != word or word in abbreviations.ALL:
        return False
    if word in _AUXILIARIES or word in _SURE_PASTS or (word.endswith("ed") and len(word) > 4):
        return True
    before, behind = words[at - 1].lower(), words[at + 1 : at + 2]
    if word in IRREGULAR_PASTS:
        return words[at - 1][0].isupper() or before in _SUBJECTS
    if not word.endswith("s") or word.endswith("ss"):
        return False
    is_followed = bool(behind) and (behind[0] in _PREPOSITIONS or behind[0] in _IN_NAMES)
    return (
        words[at - 1][0].isupper() or before in _SUBJECTS or (is_followed and before not in _PREPOSITIONS | _IN_NAMES)
    )
