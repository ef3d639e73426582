"""A field of authors, as notes, feeds and databases write it → its people, without links and in small letters."""

from __future__ import annotations

import re

from digest.extraction.blocks import fold
from digest.extraction.lines.bylines import in_small_letters, with_small_joints
from digest.extraction.lines.people import people_of

LINKED = re.compile(r"\[\[(?:[^\[\]|]{0,300}\|)?([^\[\]]{1,300})\]\]|\[([^\[\]]{1,300})\]\([^()\s]{0,1000}\)")
"""How notes link a name."""


def people_named(value: str, *, family_first: bool = False) -> tuple[str, ...]:
    """Return the people that a field names; with `family_first`, where `Last, First` is one of them."""
    plain = LINKED.sub(r"\1\2", fold(value))
    people = people_of(with_small_joints(plain), family_first=family_first)
    return tuple(dict.fromkeys(map(in_small_letters, people)))
