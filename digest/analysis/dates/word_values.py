"""The words and digits of dates → the numbers that they stand for."""

from __future__ import annotations

from digest.lexicon.english.calendar import MONTHS, WEEKDAYS
from digest.lexicon.english.numbers import ORDINALS

MONTH_OF = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}
"""The first three letters of a month → 1 to 12."""

WEEKDAY_OF = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}
"""The first three letters of a weekday → 0 for Monday to 6."""

SEASON_OF = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""A season → its number in EDTF."""

ORDINAL_OF = {**{word: number for number, word in enumerate(ORDINALS[:4], start=1)}, "final": 4, "last": 4}
"""Which half or quarter of a year → 1 to 4."""

WHICH = {"this past": "last", "this coming": "next", "current": "this"}
"""Two words, or one of many letters, for what `last`, `next` or `this` says."""

STEPS = {"last": -1, "previous": -1, "this": 0, "the": 0, "that": 0, "same": 0, "next": 1, "following": 1}
"""Which week, month or year → how far it is from the one that it is told from."""

_EARLIEST_SHORT = 40
"""The first of the two-digit years that are of the twentieth century: a choice of ours."""


def of_two_digits(digits: str) -> int:
    """Return the year that two digits stand for, such as 1993 for 93 and 2021 for 21."""
    return int(digits) + (1900 if int(digits) >= _EARLIEST_SHORT else 2000)
