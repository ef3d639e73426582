"""A word → whether it can be part of a name or a role, and the words that are neither."""

from __future__ import annotations

import re

from digest.analysis.language.words import word_set
from digest.analysis.quotations.tokens import Token
from digest.lexicon.english import documents, people

PRONOUNS = word_set("he she they it i we you who")

DETERMINERS = word_set(
    """
    the a an his her their its our my this that these those some many one two three four five several another every no
    each both most der die das ein eine dem den le la les un une el los las una il lo gli o os as um uma
    """
)

PREPOSITIONS = word_set(
    """
    in on at during for with by from to after before about amid despite following since under over through via against
    into like without within among between upon across near around throughout
    """
)
"""Begin an opening or a qualifier."""

WHEN = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tonight tomorrow earlier last late early this next week month
    year night morning afternoon evening ago recently wednesday's jan. feb. aug. sept. oct. nov. dec.
    """
)

NOT_NAMES = word_set(
    """
    the a an in on at by for from with to of but and or so as if when while after before this that these those he she
    it they we i his her its their our my one even also still yet then now here there what who why how yes no not
    meanwhile however moreover later earlier speaking asked citing according despite during since because although
    though nevertheless der die das ein eine dem den le la les un une el los las una il lo gli additionally finally
    recently last next once just all both some many most several such another other two three four five six seven
    eight nine ten instead indeed perhaps maybe like amid following until under over
    """
)
"""Words that have a capital only because they begin a sentence."""

_SMALL_IN_NAMES = PARTICLES | SURNAME_JOINTS | word_set("of the and for &")
HELPERS = word_set("has have had did does do would will could can should may might must is was are were be been being")
"""Auxiliaries, which are no part of a name or role."""


def is_name_word(token: Token) -> bool:
    """Return whether a word can be part of a name."""
    return token.capital and token.lower.removesuffix("'s") not in NOT_NAMES and token.lower not in WHEN


def is_title(token: Token) -> bool:
    """Return whether a word stands before a person's name and is no part of it."""
    return token.form.rstrip(".") in people.TITLES


def is_speaking_noun(token: Token) -> bool:
    """Return whether people or papers speak under a noun."""
    low = token.lower.removesuffix("'s")
    return any(noun in people.ROLES or noun in documents.DOCUMENTS for noun in (low, low.removesuffix("s")))


def is_small_in_names(token: Token) -> bool:
    """Return whether a word without a capital may stand inside a name."""
    return token.lower in _SMALL_IN_NAMES


def without_possessive(words: str) -> str:
    """Return the words without ’s at their end."""
    return re.sub(r"['’]s?$", "", words) or words
