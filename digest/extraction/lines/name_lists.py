"""A field of authors, as notes, feeds and databases write it → its people, without links and in small letters."""

from __future__ import annotations

import re

from digest.extraction.blocks import fold
from digest.extraction.lines.people import people_of

LINKED = re.compile(r"\[\[(?:[^\[\]|]{0,300}\|)?([^\[\]]{1,300})\]\]|\[([^\[\]]{1,300})\]\([^()\s]{0,1000}\)")
"""How notes link a name."""

PART_OF_NAME = re.compile(r"[^\W\d_]+")
"""A run of letters of a name."""


def people_named(value: str, *, family_first: bool = False) -> tuple[str, ...]:
    """Return the people that a field names; with `family_first`, where `Last, First` is one of them."""
    plain = LINKED.sub(r"\1\2", fold(value))
    plain = plain.replace(" AND ", " and ") if plain.isupper() else plain
    return tuple(dict.fromkeys(map(_in_small_letters, people_of(plain, family_first=family_first))))


def _in_small_letters(name: str) -> str:
    """Return a name in capitals as names are written; initials and names of one word stay."""
    words = PART_OF_NAME.findall(name)
    if not name.isupper() or len(words) < 2 or max(map(len, words)) < 3:
        return name
    return PART_OF_NAME.sub(lambda word: word[0] if len(word[0]) < 2 else word[0].capitalize(), name)
