"""A word of a clause → whether it can be part of a verb's subject, or stand between the subject and the verb."""

from __future__ import annotations

from digest.analysis.quotations.office_bearers import is_office
from digest.analysis.quotations.speaker_phrases import joins_body
from digest.analysis.quotations.tokens import Clause, Token
from digest.analysis.quotations.word_classes import DETERMINERS, PREPOSITIONS, PRONOUNS, WHEN, is_speaking_noun
from digest.lexicon.english.speech_verbs import REPORTED
from digest.lexicon.tables import word_set

BETWEEN = word_set(
    """
    has have had also later then recently repeatedly once twice publicly even still just now soon never not reportedly
    did does do would will could can should may might must is was are were be been being often always again already
    further furthermore ever first to famously initially only simply all both himself herself themselves sometimes
    today yesterday instead quickly n't 's 're 've 'd 'll 'm earlier previously
    """
)
"""Between a subject and its verb."""

_NOT_IN_SUBJECTS = BETWEEN - {"first", "all", "both"}

_BETWEEN_ELSEWHERE = word_set("a ont avait avaient ha han había hat haben hatte è")
"""The same in French, Spanish, Italian and German."""

LINKING = word_set(
    """
    went go goes going continued declined refused began started appeared seemed proceeded used tried
    """
)
"""Lead with `to` to the verb that says (went on to say)."""

BREAKS = word_set(
    """
    that but as when while because if after before since although though whereas whether which what how why where
    until unless than or nor so yet and then whom whose
    """
)
"""Begin another clause."""

_HAVING = word_set("has have had")
_BEING = word_set("is are was were be been being")
_NO_ADVERBS = word_set("family july reilly kelly italy assembly daily ally rally bully reply supply")

_LONGEST_SUBJECT = 14
"""Words of a subject behind its verb: what follows is no longer part of it."""


def without_helpers(clause: Clause, verb: int) -> int:
    """Return where the words end that can hold the subject, before auxiliaries and adverbs."""
    end = verb
    while end > 0 and _is_helper(clause, end - 1):
        end -= 1
    return end


def is_adverb(token: Token) -> bool:
    """Return whether a word tells how something is done."""
    return len(token.form) > 4 and token.lower.endswith("ly") and token.lower not in _NO_ADVERBS


def is_part(clause: Clause, at: int) -> bool:
    """Return whether a word can be part of a subject."""
    token = clause[at]
    if token.quoted is not None or not (token.form[0].isalnum() or token.form in "'’&"):
        return False
    if token.lower == "and":
        return joins_two(clause, at)
    return token.lower not in BREAKS and token.lower not in PRONOUNS


def joins_two(clause: Clause, at: int) -> bool:
    """Return whether `and` joins two who speak (Malik and her brother, police and residents)."""
    if not 0 < at < len(clause) - 1:
        return False
    before, behind = clause[at - 1], clause[at + 1]
    if before.capital:
        return behind.capital or behind.lower in DETERMINERS
    return is_speaking_noun(before) and (is_speaking_noun(behind) or behind.lower in DETERMINERS)


def goes_on(clause: Clause, start: int, at: int) -> bool:
    """Return whether a subject that begins at `start` goes on at `at`."""
    token = clause[at]
    if at == start and token.lower in PRONOUNS:
        return True
    if not is_part(clause, at) or at - start > _LONGEST_SUBJECT or clause[start].lower in PRONOUNS:
        return False
    if token.lower in WHEN and at != start:
        return False
    if is_adverb(token) and not token.capital and _ends_phrase(clause, at + 1):
        return False
    if joins_body(clause, start, at):
        return True
    if token.lower in ("of", "for", "from", "at", "with"):
        is_named = clause[at - 1].capital and clause[start].lower not in ("the", "a", "an")
        return at > start and (not is_named or is_office(clause[at - 1]))
    return token.capital or (token.lower not in PREPOSITIONS and token.lower not in _NOT_IN_SUBJECTS)


def _ends_phrase(clause: Clause, at: int) -> bool:
    """Return whether no word of a subject stands at `at`, so that an adverb before it tells how somebody spoke."""
    return at >= len(clause) or not clause[at].form[0].isalnum() or clause[at].lower in PREPOSITIONS | {"and", "as"}


def _is_helper(clause: Clause, at: int) -> bool:
    token = clause[at]
    if token.capital and at:
        return False
    if token.lower in BETWEEN or token.lower in _BETWEEN_ELSEWHERE or token.lower in LINKING:
        return True
    if token.lower in REPORTED:
        return 0 < at < len(clause) - 1 and clause[at + 1].lower == "to" and clause[at - 1].lower in _BEING
    if token.lower in ("on", "since"):
        return at > 0 and clause[at - 1].lower in (LINKING if token.lower == "on" else _HAVING)
    return is_adverb(token)
