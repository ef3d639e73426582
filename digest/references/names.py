"""A name as a record or a byline has it → whose it is, and which part of it is the family's."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from digest.lexicon.english.bodies import BODIES
from digest.lexicon.first_names import MEN, WOMEN
from digest.lexicon.media_names import AGENCIES, OUTLETS
from digest.lexicon.personal_names import FAMILY_NAMES_FIRST, GENERATIONS, SURNAME_JOINTS, is_particle
from digest.lexicon.tables import names_of
from digest.model import Name, NameKind

_KNOWN_BODIES = frozenset(form.casefold() for form in (*names_of(AGENCIES), *names_of(OUTLETS)))

_EAST_ASIAN = re.compile(r"[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
"""Chinese, Japanese and Korean letters: in these scripts the family name stands first."""

_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Hebrew, Arabic and their like, in which the last word of a name need not be a family's."""

_LONGEST_ACRONYM = 6
"""Letters: AFP, UNHCR, ITAR. In capitals, more are a surname of someone who writes it so. A judgement."""


def name_of(written: str, bodies: Collection[str] = ()) -> Name:
    """Return whose name it is; `bodies` are names, in small letters, that are known to be no person's.

    Where it is not sure which part is the family's, none is said to be: a name that is printed as it was written is
    right in every style, and a wrong order in none.
    """
    text = " ".join(written.split())
    if _is_body(text, bodies):
        return Name(kind=NameKind.BODY, whole=text)
    last, comma, first = text.partition(", ")
    if comma and first.casefold() not in GENERATIONS:
        return _person(first.split(), last.split())
    words = text.replace(",", "").split()
    suffix = words.pop() if len(words) > 2 and words[-1].casefold() in GENERATIONS else ""
    if _EAST_ASIAN.search(text):
        return _east_asian(text, words)
    if len(words) < 2 or _RIGHT_TO_LEFT.search(text) or _may_begin_with_family(words):
        return Name(kind=NameKind.UNPARTED, whole=text)
    start = _start_of_family(words)
    return _person(words[:start], words[start:], suffix)


def _is_body(text: str, bodies: Collection[str]) -> bool:
    folded, words = text.casefold(), text.split()
    if folded in bodies or folded in _KNOWN_BODIES:
        return True
    if len(words) == 1:
        return text.isupper() and 1 < len(text) <= _LONGEST_ACRONYM and text.isascii()
    is_first_name = words[0].casefold() in MEN or words[0].casefold() in WOMEN
    return "," not in text and not is_first_name and (words[0] == "The" or not BODIES.isdisjoint(words))


def _east_asian(text: str, words: Sequence[str]) -> Name:
    if len(words) != 2:
        return Name(kind=NameKind.UNPARTED, whole=text)
    return Name(kind=NameKind.PERSON, whole=text, family=words[0], given=words[1])


def _may_begin_with_family(words: Sequence[str]) -> bool:
    first = words[0]
    is_first_name = first.casefold() in MEN or first.casefold() in WOMEN
    return first in FAMILY_NAMES_FIRST and len(words) <= 3 and not is_first_name


def _start_of_family(words: Sequence[str]) -> int:
    """Return the index of its first word: of a particle before it, or of the word before `y`, else of the last word."""
    inside = range(1, len(words) - 1)
    joint = next((at - 1 for at in inside if words[at] in SURNAME_JOINTS and at > 1), None)
    return joint if joint else next((at for at in inside if is_particle(words[at])), len(words) - 1)


def _person(given: Sequence[str], family: Sequence[str], suffix: str = "") -> Name:
    whole = " ".join(filter(None, (*given, *family, suffix)))
    return Name(kind=NameKind.PERSON, whole=whole, family=" ".join(family), given=" ".join(given), suffix=suffix)
