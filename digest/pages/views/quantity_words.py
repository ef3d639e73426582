"""Values with their units → quantities in words: `about 10 to 12 percent`, `20 kilometres`."""

from __future__ import annotations

from digest.lexicon.english.unit_names import PLURALS
from digest.lexicon.tables import word_set
from digest.model import Number

_REGULAR = word_set("cent dinar dirham franc lira part peso point pound riyal rupee shekel shilling")
"""Units of no measure that take an s; any other that the lexicon has no plural of stands as it is."""


def amount(value: Number, high: Number | None, *, qualifier: str | None = None, unit: str | None = None) -> str:
    """Return a quantity in words."""
    number = _grouped(value) if high is None else f"{_grouped(value)} to {_grouped(high)}"
    counted = unit if unit is None or (value == 1 and high is None) else _plural(unit)
    return " ".join(part for part in (qualifier, number, counted) if part)


def _grouped(value: Number) -> str:
    # Twelve digits are more than any count in the press has, and hide the noise of binary fractions.
    return f"{value:,}" if isinstance(value, int) else f"{value:,.12g}"


def _plural(unit: str) -> str:
    """`kilometre per hour` becomes `kilometres per hour`."""
    head, per, rest = unit.partition(" per ")
    return PLURALS.get(unit) or f"{PLURALS.get(head) or (f'{head}s' if head in _REGULAR else head)}{per}{rest}"
