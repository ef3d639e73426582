"""Text and the place of a name in it → what the article calls the person there: minister, spokeswoman of the bank."""

from __future__ import annotations

import re

from digest.lexicon.english import people
from digest.lexicon.tables import word_set

_APPOSITION = re.compile(
    r", (?:who is )?((?:the|a|an|his|her|its|their|former|[A-Z]|[a-z]+ (?:of|since|for) )[^,.;:“”\"()]{3,90})(?=[,.])"
)
_BACKWARDS = re.compile(r" [\w’'-]+(?: [\w’'-]+){0,5}")
"""Up to six words, in a text that is turned round: looked for from its front, they are tried at each character."""

_BEFORE_COMMA = re.compile(r"\b(?:the|his|her|its|their|my)(?: [\w’'-]+){1,5}, $", re.IGNORECASE)
_BREAKS = re.compile(r"\b(?:of|for|from|at|in|with|on|to|who|which|that|and|as|by|said|when|where|told|since|until)\b")
_OFFICE_OF = re.compile(r"(?:^|\s)((?P<head>[\w’'-]+) of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}) $")
"""An office with its place right before a name: Mayor of Sorn Perry Holm."""

_OF_PERSONS = re.compile(r"[a-zé]{3,}(?:ists?|icians?|ians?|ographers?|eers?)|[a-zé-]+m[ae]n")
_OF_THINGS = word_set("shortlist checklist playlist list career beer specimen")
"""Words that end as words for what persons are, and are not."""

_EMPTY = word_set("the a an his her its their of for at in")

_FARTHEST = 80
"""Characters before a name in which its role is looked for."""


def behind(text: str, end: int) -> str | None:
    """Return the role that stands between commas behind a name which ends at `end`."""
    match = _APPOSITION.match(text, end)
    return match[1] if match and _is_role(head_and_words(match[1])[0]) else None


def role_before(text: str, start: int) -> str | None:
    """Return the role that stands before a name which begins at `start`."""
    first = max(0, start - _FARTHEST)
    words = _BACKWARDS.match(text[first:start][::-1])
    match = None if words else _BEFORE_COMMA.search(text, first, start)
    told = words[0][::-1] if words else match[0] if match else ""
    phrase = _BREAKS.split(told)[-1].strip(", ")
    if phrase and _is_role(phrase.split()[-1].lower()):
        return phrase
    office = _OFFICE_OF.search(told)
    return office[1] if office and _is_role(office["head"].lower()) else None


def head_and_words(role: str) -> tuple[str, frozenset[str]]:
    """Return the noun of a role, and all its words without articles and possessives, in small letters."""
    low = role.lower().replace("’", "'")
    head = (_BREAKS.split(low)[0].split() or [""])[-1]
    return head, frozenset(low.split()) - _EMPTY


def _is_role(head: str) -> bool:
    if head in people.ROLES or head.capitalize() in people.TITLES:
        return True
    return bool(_OF_PERSONS.fullmatch(head)) and head not in _OF_THINGS
