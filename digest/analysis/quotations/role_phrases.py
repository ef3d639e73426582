"""A stretch of a clause → whether people or papers are named in it by what they are, and where that begins."""

from __future__ import annotations

import re

from digest.analysis.quotations.tokens import Clause, Token
from digest.analysis.quotations.word_classes import (
    DETERMINERS,
    HELPERS,
    NOT_NAMES,
    PREPOSITIONS,
    WHEN,
    is_speaking_noun,
)
from digest.lexicon.english import speech_verbs
from digest.lexicon.english.plurals import singulars
from digest.lexicon.tables import word_set

_GROUPS = word_set("some many most others critics people another several one two three both all")
"""Words that are a role by themselves."""

_ROLE_ENDINGS = re.compile(r"(?:ists?|ians?|[a-z]{2}ers?|[a-z]{2}ors?|[a-z]{3}ees?|crats?|(?:wo)?m[ae]n|agents?)$")

_NO_ROLES = word_set(
    """
    anger answer behaviour behavior border career cellar center centre chapter character colour color computer copper
    corner danger degree disaster door dinner dollar effort error factor favor favour fee fever figure finger flavour
    flavor floor flower fodder former further guarantee harbor harbour hammer honor honour horror hour hunger labor
    labour ladder layer letter litter lumber manner matter mirror motor murder number offer order other over paper
    power powder quarter river rubber rumor rumour scooter sector server shelter shoulder shower silver
    soccer specimen summer supper terror theater theatre thunder tower trailer tree tumor tumour under water
    weather winter wonder
    """
)
"""Words that end as words for what people are, and are not."""


def begin_of_role(clause: Clause, first: int, head: int) -> int:
    """Return where a role begins that has no article: with what tells which people (two senior aides)."""
    if clause[first].lower in DETERMINERS:
        return first
    begin = head - 1
    while begin > first and _describes(clause[begin - 1]):
        begin -= 1
    return begin


def _describes(token: Token) -> bool:
    """Return whether a word before a noun can tell which people are meant, and is no verb."""
    low = token.lower
    if token.capital or low == "and":
        return low not in NOT_NAMES or low == "and"
    is_verb = (low in speech_verbs.SAYING or low in speech_verbs.CALLING) and low not in speech_verbs.ALSO_NOUNS
    if is_verb or low in PREPOSITIONS or low in HELPERS or not token.form[0].isalpha():
        return False
    return not low.endswith(("ly", "ing")) and (not low.endswith("ed") or "-" in low)


def is_role(clause: Clause, first: int, head: int) -> bool:
    """Return whether the last word before a qualifier is one under which people or papers speak."""
    if head <= first:
        return False
    last = clause[head - 1].lower.removesuffix("'s")
    if last in _GROUPS:
        return True
    if clause[head - 1].capital:
        return last not in NOT_NAMES and last not in WHEN
    return is_speaking_noun(clause[head - 1]) or (
        bool(_ROLE_ENDINGS.search(last)) and _NO_ROLES.isdisjoint(singulars(last))
    )
