"""A clause → the places of its verbs by which somebody says, calls or thinks something."""

from __future__ import annotations

from collections.abc import Iterator

from digest.analysis.quotations.tokens import Clause, Token
from digest.analysis.quotations.word_classes import PRONOUNS
from digest.lexicon.english import documents, people, speech_verbs
from digest.lexicon.speech_verbs import SAYING_ELSEWHERE
from digest.lexicon.tables import word_set

_ONLY_WITH = {"put": "it", "puts": "it", "shot": "back", "fired": "back", "went": "on", "goes": "on"}
"""Verbs that bring speech only with the word behind them."""

BEING = word_set("is are was were be been being get got gets 's 're 'm")

_NO_SUBJECTS = word_set(
    """
    the a an his her their its our my this that these those any some no of for in on at by with from about into over
    under between such more many other new recent latest first last own similar same every each public several or but
    as than official controversial so-called
    """
)
"""Before a noun, and not before a verb."""

_BEFORE_VERBS = word_set(
    "has have had also then who later recently to would will can could should may might and did do not , )"
)
_ADVISING = word_set("should must ought")
"""Before what somebody is to say and has not said."""

_ARTICLES = word_set("the a an his its their so-called")


def cues(clause: Clause, start: int, end: int) -> Iterator[int]:
    """Yield the places of such verbs from `start` to `end`."""
    for place in range(start, end):
        if clause[place].quoted is None and is_known(clause[place]) and _is_verb(clause, place):
            yield place


def is_known(token: Token) -> bool:
    """Return whether a word has the form of such a verb."""
    return token.lower in speech_verbs.SAYING or token.lower in speech_verbs.CALLING


def ends(token: Token) -> bool:
    """Return whether a sign ends a sentence, or a part of one that stands by itself."""
    return token.form in (".", ";", "?", "!")


def form(clause: Clause, at: int) -> str:
    """Return the word at `at`; an empty one beyond the clause."""
    return clause[at].form if 0 <= at < len(clause) else ""


def _is_verb(clause: Clause, place: int) -> bool:
    token = clause[place]
    needed = _ONLY_WITH.get(token.lower)
    if needed is not None and form(clause, place + 1).lower() != needed:
        return False
    if needed == "on" and form(clause, place + 2)[:1].isalpha() and form(clause, place + 2).lower() != "to":
        return False
    if place == 0:
        return token.lower not in speech_verbs.ALSO_NOUNS
    before = clause[place - 1]
    if token.capital and before.quoted is None and before.form not in (".", ",", ":", "—"):
        return False
    if _is_owner(before) or (_behind_adverbs(clause, place) in BEING and not token.lower.endswith("ing")):
        return False
    if before.lower in _ADVISING or (before.lower == "to" and token.lower in speech_verbs.CALLING):
        return False
    if token.lower in speech_verbs.ALSO_NOUNS or token.lower in documents.STATEMENTS:
        return _is_verb_behind(clause, place)
    return before.lower not in _ARTICLES or token.lower in SAYING_ELSEWHERE


_ADVERBS = word_set("not neither also now often widely being been later once even never still first")


def _behind_adverbs(clause: Clause, place: int) -> str:
    """Return the word before a verb and its adverbs."""
    at = place - 1
    while at > 0 and (
        clause[at].lower in _ADVERBS - BEING or (clause[at].lower.endswith("ly") and not clause[at].capital)
    ):
        at -= 1
    return clause[at].lower


def _is_owner(token: Token) -> bool:
    return token.lower.endswith(("'s", "s'")) and token.lower != "'s" and token.lower[:-2] not in PRONOUNS


def _is_verb_behind(clause: Clause, place: int) -> bool:
    """Return whether the words before tell that what may be a noun as well is a verb."""
    verb, before = clause[place].lower, clause[place - 1]
    if before.lower == "by" and verb.endswith("ing"):
        return True
    if before.capital and form(clause, place - 2).lower() in ("of", "for", "in", "on", "about", "to", "with"):
        return False
    if before.lower in _BEFORE_VERBS or before.lower in PRONOUNS or before.lower.endswith("ly"):
        return True
    if not before.lower.isalpha() or before.lower in _NO_SUBJECTS:
        return before.capital
    if verb.endswith("s") and not before.capital:
        return before.lower in people.ROLES or before.lower in documents.DOCUMENTS
    return verb.endswith(("s", "ed", "ing")) or before.lower.endswith("s")
