"""A stretch of a clause that begins with an office and what it is of → the name of its bearer, right behind that."""

from __future__ import annotations

from digest.analysis.quotations.tokens import Clause, Token
from digest.analysis.quotations.word_classes import (
    DETERMINERS,
    NOT_OF_PERSONS,
    is_body_word,
    is_name_word,
    is_small_in_names,
    is_title,
    names_one_person,
    without_possessive,
)
from digest.lexicon.english import bodies
from digest.lexicon.english.people import MATTERS
from digest.lexicon.tables import word_set
from digest.model import Span

_LONGEST_OFFICE = 5
_SHORTEST_NAME, _LONGEST_NAME = 2, 5
"""Words of an office before its `of`, and of the full name of a person."""

_OF_PLACES = word_set(
    """
    ambassador archbishop bishop captain chair chairman chairwoman chief coach director editor executive governor head
    leader manager mayor minister officer president principal secretary
    """
)
_OF_PERSONS = word_set("brother father sister spokesman spokesperson spokeswoman attorney deputy adviser advisor envoy")
"""Offices behind whose `of` or `for` a place, a firm or a matter stands, and those behind which a person may stand."""

_MATTERS = frozenset(map(str.lower, MATTERS)) | {"justice"}
"""Titles that are the matter of an office rather than the title of the next person."""


def office_bearer(clause: Clause, start: int, end: int) -> Span | None:
    """Return the name behind an office and what it is of (the Governor of Sorn | Perry Holm)."""
    near = range(start + 1, min(end, start + _LONGEST_OFFICE + 1))
    of = next((at for at in near if clause[at].lower in ("of", "for", "at") and is_office(clause[at - 1])), None)
    if of is None:
        return None
    first = of + 2 if of + 1 < end and clause[of + 1].lower in DETERMINERS else of + 1
    is_bare = end - first <= _SHORTEST_NAME or (is_title(clause[first]) and clause[first].lower not in _MATTERS)
    if is_bare or not all(map(_stands_in_names, clause[first:end])):
        return None
    begin = _behind_body(clause, first, end)
    if begin is None:
        begin = _last_two(clause, first, end) if _is_of_place(clause[of - 1]) else first
    return (begin, end) if first < begin and _is_person(clause, begin, end) else None


def is_office(token: Token) -> bool:
    """Return whether a word is what one person is by office (Governor, spokeswoman)."""
    return is_title(token) or names_one_person(token)


def is_place(clause: Clause, name: Span) -> bool:
    """Return whether a word of a name tells that it is a place's."""
    words = {without_possessive(token.form) for token in clause[slice(*name)]}
    return bool(words & bodies.COUNTRIES or words & NOT_OF_PERSONS)


def _is_of_place(token: Token) -> bool:
    """Return whether an office is held for a place, a firm or a matter rather than for a person."""
    return token.lower in _OF_PLACES or (is_title(token) and token.lower not in _OF_PERSONS)


def _stands_in_names(token: Token) -> bool:
    return is_name_word(token) or is_small_in_names(token) or token.form in ("’", "'")


def _behind_body(clause: Clause, first: int, end: int) -> int | None:
    """Return the place behind the name of a body (the Institute of Tides | Ina Roke)."""
    named = [at for at in range(first, end - _SHORTEST_NAME) if is_body_word(clause[at])]
    if not named:
        return None
    begin = named[-1] + 1
    if clause[begin].lower in ("of", "for"):
        begin += 3 if clause[begin + 1].lower in DETERMINERS else 2
    return begin


def _last_two(clause: Clause, first: int, end: int) -> int:
    """Return where the last two words begin, with initials between them."""
    begin = end - 1
    while begin > first and clause[begin - 1].form.endswith("."):
        begin -= 1
    return max(first, begin - 1)


def _is_person(clause: Clause, begin: int, end: int) -> bool:
    own = clause[begin:end]
    if not _SHORTEST_NAME <= len(own) <= _LONGEST_NAME or not own[0].capital or any(map(is_body_word, own)):
        return False
    return not is_place(clause, (begin, end))
