"""A stretch of a clause → the name or role in it."""

from __future__ import annotations

from collections.abc import Sequence

from digest.analysis.quotations.office_bearers import is_office, office_bearer
from digest.analysis.quotations.role_phrases import begin_of_role, is_role
from digest.analysis.quotations.tokens import Clause, Token
from digest.analysis.quotations.word_classes import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    WHEN,
    is_body_word,
    is_name_word,
    is_small_in_names,
    is_speaking_noun,
    is_title,
    without_possessive,
)
from digest.lexicon.english import documents
from digest.lexicon.tables import word_set
from digest.model import Span

_QUALIFYING = word_set("of for from at with in on to by")
"""Prepositions that go on with a role (a spokesman for the ministry)."""

_SENTENCE_JOINTS = frozenset({"and", "for", "the", "of"})
"""Words of these that stand between two names as well."""

_BEHIND_NAMES = word_set("jr jr. sr sr. &")

_LONGEST_TITLE = 5
"""Words between `and` and the name behind it."""


def named_in(clause: Clause, start: int, end: int) -> Span | None:
    """Return the name, or else the role or pronoun, among words that hold a subject."""
    if clause[start].lower in PRONOUNS:
        return (start, start + 1) if clause[start].lower != "who" else None
    if clause[start].lower in PREPOSITIONS:
        start = _behind_opening(clause, start, end)
        if clause[start].lower in PREPOSITIONS:
            return None
    if bearer := office_bearer(clause, start, end):
        return bearer
    head = _qualifier(clause, start, end) or end
    if named := _behind_role(clause, start, end) or _behind_relation(clause, head, end):
        return _with_partner(clause, start, named)
    if name := last_name(clause, start, head):
        if head < end and all(is_office(token) for token in clause[name[0] : head]):
            return start, end
        return _with_partner(clause, start, _with_what_joins(clause, start, name))
    first = next((at for at in range(head - 1, start - 1, -1) if clause[at].lower in DETERMINERS), start)
    if is_role(clause, first, head):
        return _with_partner(clause, start, (begin_of_role(clause, first, head), end))
    heads = [at for at in range(first + 1, head) if is_speaking_noun(clause[at]) and clause[first].lower in DETERMINERS]
    return (first, heads[0] + 1) if heads else None


def is_body(clause: Clause, name: Span) -> bool:
    """Return whether the name is that of an authority, a company or a medium."""
    return any(map(is_body_word, clause[slice(*name)]))


def whole(clause: Clause, start: int, end: int) -> Span | None:
    """Return the name or role that all of these words are, up to an apposition."""
    last = next((at for at in range(start, end) if clause[at].form in (",", "(")), end)
    if last <= start:
        return None
    return named_in(clause, start, last) or ((start, last) if clause[start].lower in DETERMINERS else None)


def last_name(clause: Clause, start: int, end: int) -> Span | None:
    """Return the run of words with capitals that ends the words from `start` to `end`, without titles and owners."""
    first = end
    while first > start and _belongs(clause, first - 1, start):
        first -= 1
    while first < end and is_small_in_names(clause[first]) and not clause[first].capital:
        first += 1
    if first == end:
        return None
    owners = [at for at in range(first, end - 1) if clause[at].lower.endswith("'s")]
    return behind_titles(clause, owners[-1] + 1 if owners else first, end), end


def behind_titles(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where a person's name begins behind what they are (Defense Minister Sergei Shoigu)."""
    titles = [at for at in range(first, last - 1) if is_title(tokens[at])]
    if not titles or any(map(is_body_word, tokens[titles[-1] + 1 : last])):
        return first
    return titles[-1] + 1


def in_text(text: str, clause: Clause, span: Span) -> Span:
    """Return the place of the words in the text, without a possessive ending."""
    start, end = clause[span[0]].start, clause[span[1] - 1].end
    return start, start + len(without_possessive(text[start:end]))


def _qualifier(clause: Clause, start: int, end: int) -> int | None:
    """Return where what follows the head of a role begins (the governor | of Ohio)."""
    return next(
        (
            at
            for at in range(start + 1, end)
            if (_is_doing(clause, at) or clause[at].lower in _QUALIFYING)
            and clause[at - 1].lower not in PREPOSITIONS
            and not joins_body(clause, start, at)
        ),
        None,
    )


def _is_doing(clause: Clause, at: int) -> bool:
    """Return whether a word tells what people are doing (protesters | marching through the town)."""
    if at + 1 >= len(clause) or clause[at].capital or not clause[at].lower.endswith("ing"):
        return False
    return is_speaking_noun(clause[at - 1]) and (
        clause[at + 1].lower in PREPOSITIONS or clause[at + 1].lower in DETERMINERS
    )


def joins_body(clause: Clause, start: int, at: int) -> bool:
    """Return whether the preposition at `at` stands inside the name of a body (the Bank of Norland)."""
    behind = at + 2 if at + 1 < len(clause) and clause[at + 1].lower == "the" else at + 1
    if clause[at].lower not in ("of", "for") or not start < at or behind >= len(clause) or not clause[behind].capital:
        return False
    return is_body_word(clause[at - 1])


def _behind_role(clause: Clause, start: int, end: int) -> Span | None:
    """Return the name behind the first noun for what people are (the Orvan Union of Bakers president | Maria Smith)."""
    role = next((at for at in range(start, end) if not clause[at].capital and is_speaking_noun(clause[at])), None)
    if role is None or role + 1 >= end or not is_name_word(clause[role + 1]):
        return None
    last = role + 1
    while last < end and (clause[last].capital or _joins_names(clause, last, end)):
        last += 1
    return behind_titles(clause, role + 1, last), last


def _behind_relation(clause: Clause, head: int, end: int) -> Span | None:
    """Return the name behind a noun that it says something of (for a plan | Maria Smith called …)."""
    name = last_name(clause, head, end) if head < end else None
    if name is None:
        return None
    first = name[0]
    while first > head and clause[first - 1].capital:
        first -= 1
    before = clause[first - 1]
    is_noun = before.form[0].isalpha() and not is_small_in_names(before) and before.lower not in DETERMINERS
    return name if is_noun and before.lower not in PREPOSITIONS and not is_speaking_noun(before) else None


def _joins_names(clause: Clause, at: int, end: int) -> bool:
    return is_small_in_names(clause[at]) and clause[at].lower not in _SENTENCE_JOINTS and at + 1 < end


def _with_what_joins(clause: Clause, start: int, name: Span) -> Span:
    """Return the name of a body with what stands before a preposition or `and` in it."""
    first, last = name
    while first - 2 >= start:
        joint = first - 1 if clause[first - 1].lower != "the" else first - 2
        inside = is_body(clause, name) and _joins_with_and(clause, start, joint)
        if not inside and not joins_body(clause, start, joint):
            break
        first = joint
        while first > start and is_name_word(clause[first - 1]):
            first -= 1
    return first, last


def _joins_with_and(clause: Clause, start: int, at: int) -> bool:
    """Return whether `and` stands inside one name: behind `the` (the Food and Tides Committee)."""
    first = at
    while first > start and is_name_word(clause[first - 1]):
        first -= 1
    return clause[at].lower in ("and", "&") and start < first < at and clause[first - 1].lower == "the"


def _behind_opening(clause: Clause, start: int, end: int) -> int:
    """Return where the subject begins behind an opening such as `On Tuesday`; `start` where that cannot be told."""
    for words in (WHEN, DETERMINERS):
        for at in range(end - 1, start, -1):
            if clause[at].lower in words:
                return at if words is DETERMINERS else (at + 1 if at + 1 < end else start)
    return start


def _with_partner(clause: Clause, start: int, own: Span) -> Span:
    """Return those who speak together where `and` joins another name to the last (Malik and Harbour Minister Lund)."""
    joint = own[0] - 1
    while (
        joint > start
        and own[0] - joint <= _LONGEST_TITLE
        and (is_title(clause[joint]) or is_speaking_noun(clause[joint]) or clause[joint].lower in DETERMINERS)
    ):
        joint -= 1
    if joint <= start or clause[joint].lower != "and":
        return own
    other = last_name(clause, start, joint)
    if other is None or any(not _stands_before_name(token) for token in clause[start : other[0]]):
        return own
    return other[0], own[1]


def _stands_before_name(token: Token) -> bool:
    return token.capital or token.lower in DETERMINERS or is_speaking_noun(token)


def _belongs(clause: Clause, at: int, start: int) -> bool:
    """Return whether a word belongs to the name that ends behind it."""
    token = clause[at]
    if token.lower in _BEHIND_NAMES:
        return True
    if is_small_in_names(token) and not token.capital:
        return at > start and clause[at - 1].capital and token.lower not in _SENTENCE_JOINTS
    if token.form.isdigit():
        return at > start and clause[at - 1].capital and clause[at - 1].lower in documents.DOCUMENTS
    return is_name_word(token) or (token.capital and len(token.form) == 1 and token.lower not in ("a", "i"))
