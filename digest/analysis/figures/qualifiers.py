"""Text and an amount in it → its qualifier, such as `about` or `at least`, from before it or behind it."""

from __future__ import annotations

import re

from digest.analysis.figures.amount import Amount
from digest.lexicon.english.qualifiers import QUALIFIERS, QUALIFIERS_BEHIND
from digest.lexicon.tables import any_form, names_of

_NAME_OF = names_of(QUALIFIERS)
_NAME_OF_BEHIND = names_of(QUALIFIERS_BEHIND)
_BEFORE = re.compile(rf"(?<![\w-])({any_form(_NAME_OF)})(?:[ \u00a0]|(?<=[~≈∼≥⩾≤⩽<>]))(?:a total of )?$", re.IGNORECASE)
_NO_NUMBER = (
    r"(?!\w|[ ](?:[$€£]?[0-9]|an?\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|half\b))"
)
_BEHIND = re.compile(rf"[ -]?({any_form(_NAME_OF_BEHIND)}){_NO_NUMBER}", re.IGNORECASE)
_BEHIND_NOUN = re.compile(
    rf",? ({any_form(form for form in _NAME_OF_BEHIND if ' ' in form)}){_NO_NUMBER}", re.IGNORECASE
)
_REACH = 36
"""How far before a number its qualifier may begin: the longest with `a total of`."""

_LASTING = re.compile(r"\b(?:of|for|in|after|lasted|lasting|took|taking|than|last|spent|spanning|and|served|is|was) $")
_SPREAD = re.compile(r"\b(?:spread|split|divided|stretched|shared|staggered|distributed|scattered) $")
"""Behind these `over` says on how many: spread over nineteen mines."""

_RANKED = re.compile(r"(?!less|fewer|more|greater)\w+er than", re.IGNORECASE)
"""Before a share, what is compared with each of its members: it is lower than nine tenths of all."""

_RISEN = re.compile(
    r"\b(?:edg|inch|mov|climb|creep|tick|bounc|nudg|jump|shoot|driv|push|bump|go)(?:e|ed|s|es|ing|ped)? $"
    r"|\b(?:went|rose|crept|shot|drove|sped|stepped|came|grew|gone|risen) $"
)
"""Behind these `up to` says where: prices edged up to $120."""


def qualified(text: str, amount: Amount, earliest: int) -> tuple[str | None, int, int]:
    """Return the qualifier, and the span of the amount with it."""
    before = _BEFORE.search(text, max(earliest, amount.start - _REACH), amount.start)
    if before and not _is_preposition(text, before[1], amount):
        return _NAME_OF[before[1].lower()], before.start(1), amount.end
    behind = _BEHIND.match(text, amount.number_end) or _BEHIND.match(text, amount.end)
    if behind:
        return _NAME_OF_BEHIND[behind[1].lower()], amount.start, max(amount.end, behind.end())
    return None, amount.start, amount.end


def qualifier_behind_noun(text: str, position: int, limit: int) -> str | None:
    """Return the qualifier behind what is counted: `40 boats, give or take`."""
    behind = _BEHIND_NOUN.match(text, position, limit)
    return _NAME_OF_BEHIND[behind[1].lower()] if behind else None


def _is_preposition(text: str, word: str, amount: Amount) -> bool:
    """Return whether `over` says for how long: `over two days`, but not `a flight of over two hours`.

    And whether it compares with the members of a share, or `up to` says where something has risen: `edged up to $12`.
    """
    is_time = amount.unit is not None and amount.unit.is_time
    if amount.unit is None and amount.in_words and amount.value < 1 and _RANKED.fullmatch(word):
        return True
    start = amount.start - len(word) - 1
    if word.lower() == "over" and _SPREAD.search(text, max(0, start - 12), start):
        return True
    if word.lower() == "up to":
        return _RISEN.search(text, max(0, start - 12), start) is not None
    if text.endswith(("old", "olds"), amount.start, amount.end) or text.startswith(" of age", amount.end):
        return False
    return word.lower() == "over" and is_time and not _LASTING.search(text, max(0, start - 12), start)
