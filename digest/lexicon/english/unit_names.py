"""Names of units → their plurals, and of the best known currencies their names, as a reader is told them."""

from __future__ import annotations

from collections.abc import Mapping

from digest.lexicon.english.units import WORDS
from digest.lexicon.unit_factors import FACTORS

MONEY: Mapping[str, str] = {
    "USD": "US dollars", "EUR": "euros", "GBP": "pounds", "JPY": "yen", "CNY": "yuan", "RUB": "roubles",
    "INR": "Indian rupees", "CHF": "Swiss francs", "AUD": "Australian dollars", "CAD": "Canadian dollars",
    "PLN": "zlotys", "UAH": "hryvnias", "KRW": "won", "crown": "crowns", "franc": "francs", "mark": "marks",
    "rupee": "rupees", "lira": "liras", "peso": "pesos", "dinar": "dinars",
}  # fmt: skip
"""Currencies of other codes are told by their code."""

_IRREGULAR = {
    "foot": "feet", "inch": "inches", "century": "centuries", "hertz": "hertz", "kilohertz": "kilohertz",
    "megahertz": "megahertz", "gigahertz": "gigahertz", "horsepower": "horsepower", "stone": "stone",
}  # fmt: skip
"""Plurals that are not made with an s at the end, or behind the first word of `metre per second`."""


def _plural(unit: str) -> str:
    first, per, rest = unit.partition(" per ")
    kind, space, last = first.rpartition(" ")
    return f"{kind}{space}{_IRREGULAR.get(last, f'{last}s')}{per}{rest}"


PLURALS: Mapping[str, str] = {
    **{unit: _plural(unit) for unit in (*FACTORS, "night", "weekend", "gallon", "knot", "degree")},
    **{unit: _plural(unit) for unit, forms in WORDS.items() if _plural(unit) in forms.split("|") and unit != "percent"},
    "degree Celsius": "degrees Celsius",
    "degree Fahrenheit": "degrees Fahrenheit",
}
"""Of the units that have one."""
