"""Text and the place of a word in it → where the word with a capital stands to whose name the words there belong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from digest.lexicon.english.speech_verbs import SAYING
from digest.lexicon.personal_names import (
    ARTICLES,
    BETWEEN_NOUNS,
    HOMOGRAPHS,
    JOINED_PARTICLE,
    PARTICLES,
    SURNAME_JOINTS,
    has_capital,
)
from digest.lexicon.tables import any_form

_SPACE = "[ \u00a0]"
_CAPITAL = rf"(?:{JOINED_PARTICLE})?[^\W\d_a-zß-öø-ÿа-яё][\w’'-]*"
_RUN = rf"(?:von{_SPACE}und{_SPACE}zu|(?:{any_form(PARTICLES)}))"
_MOST = 4
"""Particles in a row: `de la`, `van der`, `bin Abu al`; without a bound each of many would be read to the end."""

_PARTICLES = re.compile(rf"(?P<particles>(?:{_RUN}{_SPACE}){{1,{_MOST}}})(?P<word>{_CAPITAL})")
_JOINT = re.compile(rf"(?:{any_form(SURNAME_JOINTS)}){_SPACE}(?P<word>{_CAPITAL})(?!{_SPACE}{_CAPITAL})")
_WHOLE = re.compile(
    rf"(?<![\w’'-])[^\W\d_a-zß-öø-ÿа-яё][\w’'.-]*{_SPACE}"
    rf"(?P<surname>(?:{_RUN}{_SPACE}){{1,{_MOST}}}{_CAPITAL}|{_CAPITAL}{_SPACE}(?:{any_form(SURNAME_JOINTS)}){_SPACE}{_CAPITAL})"
)

_BEGINNINGS = frozenset(form[0] for form in PARTICLES | SURNAME_JOINTS)
_NEVER_FIRST = ARTICLES | BETWEEN_NOUNS | HOMOGRAPHS


def surname_at(text: str, start: int, end: int, before: Sequence[str]) -> int | None:
    """Return where the capital of a surname stands that begins at `start` with particles; None where none does.

    Particles belong to it behind another word of the name, where the text elsewhere has it behind one, and where a verb
    of speech or nothing stands before them, because what they could tell then has nothing to go with. `before` are the
    words up to two that stand directly before, the nearest last.
    """
    if text[start] not in _BEGINNINGS and text[start] != "’":
        return None
    match = _PARTICLES.match(text, start, end)
    if match is None:
        joint = _JOINT.match(text, start, end)
        is_second = joint and before and all(map(_is_of_name, before))
        if joint and is_second and (len(before) == 2 or f"{before[0]} {joint[0]}" in _surnames(text)):
            return joint.start("word")
        return None
    first = match["particles"].split()[0].replace("’", "'")
    if before and _is_of_name(before[-1]) and not (first == "ten" and _is_plural(match["word"])):
        return match.start("word")
    is_leading = not before or not before[-1][0].isalnum() or before[-1].lower() in SAYING
    if (is_leading and first not in _NEVER_FIRST) or match[0] in _surnames(text):
        return match.start("word")
    return None


@lru_cache(maxsize=4)
def _surnames(text: str) -> frozenset[str]:
    """Return the surnames with particles that stand behind a word with a capital somewhere in the text."""
    return frozenset(match["surname"] for match in _WHOLE.finditer(text))


def _is_of_name(word: str) -> bool:
    return word[0].isalpha() and (" " in word or has_capital(word))


def _is_plural(word: str) -> bool:
    """Tell whether a word can be what ten of are told: ten Ministers, ten MPs."""
    return word.endswith("s") or word.isupper()
