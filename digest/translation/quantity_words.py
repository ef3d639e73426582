"""Values with their units → quantities in words: `about 10 to 12 percent`, `20 kilometres`."""

from __future__ import annotations

from digest.lexicon.english.unit_names import PLURALS
from digest.lexicon.tables import word_set
from digest.translation.messages import message
from digest.translation.translation import ENGLISH, Translation

_REGULAR = word_set("cent dinar dirham franc lira part peso point pound riyal rupee shekel shilling")
"""Units of no measure that take an s; any other that the lexicon has no plural of stands as it is."""


_QUALIFIERS = {
    "about": message("about"),
    "at least": message("at least"),
    "at most": message("at most"),
    "more than": message("more than"),
    "less than": message("less than"),
    "nearly": message("nearly"),
}

_UNITS = {
    "percent": "percent",
    **{f"{prefix}metre": f"{prefix}meter" for prefix in ("nano", "micro", "milli", "centi", "", "kilo")},
    **{f"square {unit}metre": f"square-{unit}meter" for unit in ("centi", "", "kilo")},
    **{f"cubic {unit}metre": f"cubic-{unit}meter" for unit in ("centi", "", "kilo")},
    **{
        unit: unit
        for unit in ("inch", "foot", "yard", "mile", "hectare", "acre", "barrel", "tonne", "gram", "kilogram")
    },
    **{unit: unit for unit in ("milligram", "second", "minute", "hour", "day", "week", "month", "year", "decade")},
    **{unit: unit for unit in ("century", "watt", "kilowatt", "megawatt", "gigawatt", "joule", "knot", "horsepower")},
    "litre": "liter",
    "millilitre": "milliliter",
    "nautical mile": "nautical-mile",
    "kilometre per hour": "kilometer-per-hour",
    "metre per second": "meter-per-second",
    "mile per hour": "mile-per-hour",
    "kilowatt-hour": "kilowatt-hour",
    "degree Celsius": "celsius",
    "degree Fahrenheit": "fahrenheit",
}
"""Units of the lexicon, each by the name that the Unicode consortium's CLDR has for it; others stand as they are."""


def amount(
    value: float,
    high: float | None,
    *,
    qualifier: str | None = None,
    unit: str | None = None,
    words: Translation = ENGLISH,
) -> str:
    """Return a quantity in words."""
    number = words.decimal(value)
    if high is not None:
        number = words.gettext("%(first)s to %(last)s", first=number, last=words.decimal(high))
    if words.language != "en":
        return _translated(number, value if high is None else high, qualifier, unit, words)
    counted = unit if unit is None or (value == 1 and high is None) else _plural(unit)
    return " ".join(part for part in (qualifier, number, counted) if part)


def _translated(number: str, last: float, qualifier: str | None, unit: str | None, words: Translation) -> str:
    counted = words.measured(number, last, _UNITS[unit]) if unit in _UNITS else f"{number} {unit}" if unit else number
    if qualifier is None:
        return counted
    named = words.gettext(_QUALIFIERS[qualifier]) if qualifier in _QUALIFIERS else qualifier
    return f"{named} {counted}"


def _plural(unit: str) -> str:
    """`kilometre per hour` becomes `kilometres per hour`."""
    head, per, rest = unit.partition(" per ")
    return PLURALS.get(unit) or f"{PLURALS.get(head) or (f'{head}s' if head in _REGULAR else head)}{per}{rest}"
