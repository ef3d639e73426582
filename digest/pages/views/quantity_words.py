"""Values with their units → quantities in words: `about 10 to 12 percent`, `20 kilometres`."""

from __future__ import annotations

from digest.lexicon.english.units import WORDS
from digest.lexicon.tables import word_set
from digest.model import Number

_REGULAR = frozenset(name for name, forms in WORDS.items() if forms.startswith(f"{name}s|")) | word_set(
    "cent day dinar dirham franc lira month part peso point pound riyal rupee shekel shilling week weekend year"
)
# The units that a reading gives in the singular and that take an s; any other unit stands as it is.

_IRREGULAR = {
    "century": "centuries",
    "degree Celsius": "degrees Celsius",
    "degree Fahrenheit": "degrees Fahrenheit",
    "foot": "feet",
    "inch": "inches",
    "square foot": "square feet",
    "cubic foot": "cubic feet",
}


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
    if head in _IRREGULAR:
        return _IRREGULAR[head] + per + rest
    return f"{head}s{per}{rest}" if head.rpartition(" ")[2] in _REGULAR else unit
