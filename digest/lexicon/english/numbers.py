"""Number words, in the order of their values."""

from __future__ import annotations

from collections.abc import Mapping

ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

TO_TWELVE = (*ONES, *TEENS[:3])
"""Those that papers write out."""

BELOW_HUNDRED = (*ONES, *TEENS, *TENS)

SCALES = ("hundred", "thousand", "million", "billion", "trillion", "quadrillion")
"""What a number before them is multiplied with."""

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty-first",
)  # fmt: skip

ROUGHLY: Mapping[tuple[str, ...], tuple[int, int]] = {
    ("dozens",): (24, 199), ("scores",): (40, 199), ("hundreds",): (200, 1999), ("thousands",): (2000, 19999),
    ("several",): (3, 19), ("a", "few"): (3, 9), ("a", "handful"): (3, 9), ("a", "couple"): (2, 3),
}  # fmt: skip
"""Words that count about how many, with the least and the most that they are told of."""
