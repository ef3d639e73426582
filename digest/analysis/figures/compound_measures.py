"""Text and an amount in it → the amount with what its unit goes on with: `and a half`, so much of a smaller unit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from digest.analysis.figures.amount import Amount
from digest.analysis.figures.non_quantity_patterns import MEASURED_BEHIND
from digest.analysis.language import numerals, units
from digest.analysis.language.digits import DecimalMark
from digest.analysis.language.numerals import Numeral
from digest.analysis.language.units import Unit

_CENTS, _PENCE = {"cent": 100}, {"pence": 100}
SMALLER_UNITS: Mapping[str, Mapping[str, int]] = {
    "year": {"month": 12},
    "week": {"day": 7},
    "day": {"hour": 24},
    "hour": {"minute": 60},
    "minute": {"second": 60},
    "mile": {"yard": 1760},
    "yard": {"foot": 3},
    "foot": {"inch": 12},
    "kilometre": {"metre": 1000},
    "metre": {"centimetre": 100, "millimetre": 1000},
    "centimetre": {"millimetre": 10},
    "tonne": {"kilogram": 1000},
    "kilogram": {"gram": 1000},
    "stone": {"pound": 14, "GBP": 14},
    "pound": {"ounce": 16},
    "GBP": {**_PENCE, "ounce": 16},
    **dict.fromkeys(["USD", "EUR", "AUD", "CAD", "NZD", "HKD", "SGD", "ZAR"], _CENTS),
    "CHF": {"centime": 100},
    "rupee": {"paisa": 100},
    "INR": {"paisa": 100},
    "RUB": {"kopeck": 100},
}
"""Units with the smaller ones that are added to them, and how many of these make one."""

_WEIGHTS = {"stone": "stone", "GBP": "pound"}
"""Pounds and ounces weigh, and so do stones and pounds."""

_PART = re.compile(r" and (?:a (?P<part>half|third|quarter)|(?P<parts>two[ -]thirds|three[ -]quarters))\b(?! of\b)")
_PARTS = {"half": Decimal("0.5"), "third": Decimal("0.3333"), "quarter": Decimal("0.25")}
_JOINT = re.compile(r"(?:,? and |, | |)")
_MORE_FOLLOWS = re.compile(r",? and [\w-]+ \w+s?\b")
_OTHER_STORY = re.compile(r" (?:later|earlier|before|after|ago|away|behind|ahead|short|from|more|less)\b|['’]")
"""Behind a smaller unit that begins something else: `it lasted six hours and 20 minutes later they left`."""

_MINUTES = re.compile(r" ?([0-5]?[0-9]) ?(?:m|mins?)\b(?! ?[²³])")
"""Behind hours in one letter: 2h 03m."""

_FEET_AND_INCHES = re.compile(
    rf"(?P<feet>[0-9]{{1,3}})['’′] ?(?P<inches>1[01]|[0-9])(?:[\"”″]|['’′]{{2}})(?={MEASURED_BEHIND})"
)


def in_feet_and_inches(text: str, numeral: Numeral) -> Amount | None:
    """Return the amount that begins with the number if marks stand for its units: `6'2"`; None for any other."""
    found = _FEET_AND_INCHES.match(text, numeral.start)
    if found is None:
        return None
    end = found.end()
    whole = Decimal(found["feet"]) + Decimal(found["inches"]) / SMALLER_UNITS["foot"]["inch"]
    return Amount(
        start=numeral.start,
        end=end,
        number_start=numeral.start,
        number_end=end,
        value=round(whole, 4),
        high=None,
        unit=Unit(start=end, end=end, name="foot", hyphenated=False),
        in_words=False,
        scale=1,
    )


def with_part(text: str, amount: Amount) -> Amount:
    """Return the amount with the part of its unit that is added to it: `an hour and a half`."""
    part = _PART.match(text, amount.end) if amount.unit and amount.unit.start >= amount.number_end else None
    if part is None or amount.unit is None or amount.unit.hyphenated:
        return amount
    value = _PARTS[part["part"]] if part["part"] else Decimal("0.6667" if part["parts"].startswith("two") else "0.75")
    return replace(amount, end=part.end(), value=amount.value + (value if amount.value >= 0 else -value))


def with_smaller_unit(text: str, amount: Amount, mark: DecimalMark) -> Amount:
    """Return the amount with what a smaller unit adds to it: `6 feet 2 inches`, `2h 03m`."""
    if amount.unit is None or amount.unit.hyphenated or amount.unit.start < amount.number_end or amount.scale > 1:
        return amount
    name, value, end, per_unit = amount.unit.name, Decimal(0), amount.end, 1
    minutes = _MINUTES.match(text, end) if name == "hour" and text[end - 1] in "hr" else None
    if minutes:
        value, end = Decimal(minutes[1]) / 60, minutes.end()
    while name in SMALLER_UNITS and not minutes:
        found = _smaller(text, end, name, mark)
        if found is None:
            break
        per_unit *= SMALLER_UNITS[name][found[1]]
        value += found[0] / per_unit
        name, end = found[1:]
    if end == amount.end:
        return amount
    unit = replace(amount.unit, name="pound") if amount.unit.name == "GBP" and name == "ounce" else amount.unit
    whole = amount.value + value if amount.value >= 0 else amount.value - value
    return replace(amount, end=end, value=round(whole, 4), unit=unit)


def _smaller(text: str, position: int, larger: str, mark: DecimalMark) -> tuple[Decimal, str, int] | None:
    """Return value, unit and end of the amount in a smaller unit that goes on at the position."""
    joint = _JOINT.match(text, position)
    numeral = numerals.numeral_at(text, joint.end(), mark) if joint else None
    unit = units.unit_after(text, numeral.end) if numeral else None
    if joint is None or numeral is None or unit is None or unit.hyphenated or numeral.is_share or numeral.scale > 1:
        return None
    per_unit = SMALLER_UNITS[larger].get(unit.name)
    if per_unit is None or not 0 < numeral.value < per_unit or _OTHER_STORY.match(text, unit.end):
        return None
    if joint[0] == ", " and not _MORE_FOLLOWS.match(text, unit.end):
        return None
    return numeral.value, unit.name, unit.end
