"""Figures → the words in which a reader is told them."""

from __future__ import annotations

from dataclasses import replace

from digest.comparison.quantities.quantities import Quantity
from digest.lexicon.english.unit_names import MONEY, PLURALS
from digest.lexicon.unit_factors import FACTORS
from digest.model import FigureMention, Number

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_SHARES = {0.5: "half", 0.25: "a quarter", 0.75: "three quarters", 0.3333: "a third", 0.6667: "two thirds"}
_FRACTION = 4
"""Digits behind the point by which a share is known: a third has no end of them."""
_DECIMALS = 3
"""Digits behind the point up to which a number is told in millions; one with more is told whole."""


def in_words(mention: FigureMention) -> str:
    """Return a figure as a reader is told it: qualifier, value or range, unit, and what is counted."""
    value = _number(mention.value)
    if mention.value_high is not None:
        value = f"{value} to {_number(mention.value_high)}"
    counted = f"of {mention.of}" if mention.of and _is_share(mention) else mention.of
    return " ".join(part for part in (mention.qualifier, value, _unit(mention), counted) if part)


def _is_share(mention: FigureMention) -> bool:
    """Return whether it is a share in words: half of the voters."""
    return mention.unit is None and mention.value_high is None and round(mention.value, _FRACTION) in _SHARES


def what_is_counted(quantity: Quantity) -> str:
    """Return what a quantity counts with what befell it: `people, killed`; empty where neither is known."""
    return ", ".join(part for part in (quantity.mention.of, " or ".join(sorted(quantity.befell))) if part)


def converted(mention: FigureMention, unit: str | None) -> str:
    """Return what a figure is in another unit of the same dimension: `30 kilometres are about 19 miles`."""
    if mention.unit is None or unit is None or not {mention.unit, unit} <= FACTORS.keys():
        return "units of one measure"
    there = mention.value * FACTORS[mention.unit][1] / FACTORS[unit][1]
    here = replace(mention, of=None, qualifier=None)
    return f"{in_words(here)} are about {in_words(replace(here, value=_short(there), value_high=None, unit=unit))}"


def _short(value: float) -> Number:
    """Return a number with three digits."""
    rounded = float(f"{value:.3g}")
    return int(rounded) if rounded.is_integer() else rounded


def _number(value: Number) -> str:
    if round(value, _FRACTION) in _SHARES:
        return _SHARES[round(value, _FRACTION)]
    for scale, word in _SCALES:
        if abs(value) >= scale and round(value / scale, _DECIMALS) * scale == value:
            return f"{round(value / scale, _DECIMALS):,g} {word}"
    return f"{value:,}"


def _unit(mention: FigureMention) -> str | None:
    unit = mention.unit
    if unit is None or (abs(mention.value) <= 1 and mention.value_high is None):
        return f"a {unit}" if mention.value in _SHARES and unit in PLURALS else unit
    return MONEY.get(unit) or PLURALS.get(unit) or unit
