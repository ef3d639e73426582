"""A word of a clause → whether it can be part of a verb's subject, or stand between the subject and the verb."""

from __future__ import annotations

from digest.analysis.language.words import table
from digest.analysis.quotations.clauses import Clause, Token
from digest.analysis.quotations.phrases import joins_body
from digest.analysis.quotations.word_classes import DETERMINERS, PREPOSITIONS, PRONOUNS, WHEN, is_speaking_noun

BETWEEN = table(
    """
    has have had also later then recently repeatedly once twice publicly even still just now soon never not reportedly
    did does do would will could can should may might must is was are were be been being often always again already
    further furthermore ever first to famously initially only simply all both himself herself themselves sometimes
    today yesterday instead quickly n't 's 're 've 'd 'll 'm earlier previously
    """
)
"""Between a subject and its verb."""

_NOT_IN_SUBJECTS = BETWEEN - {"first", "all", "both"}

_BETWEEN_ELSEWHERE = table("a ont avait avaient ha han había hat haben hatte è")
"""The same in French, Spanish, Italian and German."""

LINKING = table(
    """
    went go goes going continued declined refused began started appeared seemed proceeded used tried
    """
)
"""Lead with `to` to the verb that says (went on to say)."""

BREAKS = table(
    """
    that but as when while because if after before since although though whereas whether which what how why where
    until unless than or nor so yet and then whom whose
    """
)
"""Begin another clause."""

_HAVING = table("has have had")
_BEING = table("is are was were be been being")
_REPORTED = table("said reported believed thought understood alleged rumoured rumored known")
"""What others say that somebody does, before `to` (he is said to have promised)."""

_NO_ADVERBS = table("family july reilly kelly italy assembly daily ally rally bully reply supply")

_LONGEST_SUBJECT = 14
# Words of a subject behind its verb: what follows is no longer part of it.


def without_helpers(clause: Clause, verb: int) -> int:
    """Return where the words end that can hold the subject, before auxiliaries and adverbs."""
    end = verb
    while end > 0 and _is_helper(clause, end - 1):
        end -= 1
    return end


def is_adverb(token: Token) -> bool:
    """Return whether a word tells how something is done."""
    return len(token.form) > 4 and token.low.endswith("ly") and token.low not in _NO_ADVERBS


def is_part(clause: Clause, at: int) -> bool:
    """Return whether a word can be part of a subject."""
    token = clause[at]
    if token.quoted is not None or not (token.form[0].isalnum() or token.form in "'’&"):
        return False
    if token.low == "and":
        return joins_two(clause, at)
    return token.low not in BREAKS and token.low not in PRONOUNS


def joins_two(clause: Clause, at: int) -> bool:
    """Return whether `and` joins two who speak (Malik and her brother, police and residents)."""
    if not 0 < at < len(clause) - 1:
        return False
    before, behind = clause[at - 1], clause[at + 1]
    if before.capital:
        return behind.capital or behind.low in DETERMINERS
    return is_speaking_noun(before) and (is_speaking_noun(behind) or behind.low in DETERMINERS)


def goes_on(clause: Clause, start: int, at: int) -> bool:
    """Return whether a subject that begins at `start` goes on at `at`."""
    token = clause[at]
    if at == start and token.low in PRONOUNS:
        return True
    if not is_part(clause, at) or at - start > _LONGEST_SUBJECT or clause[start].low in PRONOUNS:
        return False
    if token.low in WHEN and at != start:
        return False
    if joins_body(clause, start, at):
        return True
    if token.low in ("of", "for", "from", "at", "with"):
        return at > start and not (clause[at - 1].capital and clause[start].low not in ("the", "a", "an"))
    return token.capital or (token.low not in PREPOSITIONS and token.low not in _NOT_IN_SUBJECTS)


def _is_helper(clause: Clause, at: int) -> bool:
    token = clause[at]
    if token.capital and at:
        return False
    if token.low in BETWEEN or token.low in _BETWEEN_ELSEWHERE or token.low in LINKING:
        return True
    if token.low in _REPORTED:
        return 0 < at < len(clause) - 1 and clause[at + 1].low == "to" and clause[at - 1].low in _BEING
    if token.low in ("on", "since"):
        return at > 0 and clause[at - 1].low in (LINKING if token.low == "on" else _HAVING)
    return is_adverb(token)
