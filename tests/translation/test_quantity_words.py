"""Quantities in words."""

from __future__ import annotations

import pytest

from digest.translation import amount


@pytest.mark.parametrize(
    ("value", "high", "qualifier", "unit", "words"),
    [
        (30, None, None, None, "30"),
        (100000, None, "nearly", None, "nearly 100,000"),
        (1.5, None, None, "percent", "1.5 percent"),
        (0.1 + 0.2, None, None, None, "0.3"),
        (10, 12, "about", "kilometre", "about 10 to 12 kilometres"),
        (1, None, None, "mile", "1 mile"),
        (20, None, None, "nautical mile", "20 nautical miles"),
        (20, None, None, "kilometre per hour", "20 kilometres per hour"),
        (3, None, None, "foot", "3 feet"),
        (3, None, None, "degree Celsius", "3 degrees Celsius"),
        (3, None, None, "USD", "3 USD"),
        (3, None, None, "kilometres", "3 kilometres"),
        (3, None, None, "crew", "3 crew"),
    ],
)
def test_a_quantity_in_words(
    value: float, high: float | None, qualifier: str | None, unit: str | None, words: str
) -> None:
    assert amount(value, high, qualifier=qualifier, unit=unit) == words
