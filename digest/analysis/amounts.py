"""Text and a number in it → the amount that begins there: number with unit, or the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from digest.analysis import numerals, units
from digest.analysis.numerals import Numeral
from digest.analysis.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit, or a range of them."""

    start: int
    end: int
    number_start: int
    number_end: int
    """End of the number, behind which its unit or noun stands."""
    value: Decimal
    high: Decimal | None
    unit: Unit | None
    in_words: bool
    scale: int


_TO = re.compile(r" ?[-–—] ?| to (?:about |around |nearly |almost )?", re.IGNORECASE)
_AND = re.compile(r" and ", re.IGNORECASE)
_OR = re.compile(r" or ", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween (?:about |around |roughly )?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom (?:[a-z]+ ){0,3}$", re.IGNORECASE)
_MINUS = re.compile(r"(?<![\w)])(?:minus |[−-])$", re.IGNORECASE)
_LETTER_SCALE = re.compile(r"([ -]?m|k)(?![\w²³])")
_LETTER_SCALES = {"m": 10**6, "k": 10**3}
_PART_OF_A_WORD = re.compile(r"[\w²³]|[-‑][^\W\d]|/[0-9]|[’'](?!s\b)\w|\.[0-9]")
_PARTICIPANTS = re.compile(
    r"[-‑](?:(?:member|nation|country|judge|justice|man|woman|person|seat|bed|storey|story|page|goal|run|shot|match|hole|vessel"
    r"|ship|aircraft|bedroom|truck|strong|odd|plus|point|player|team|volume|case|metre|part|match|wicket|car|vote)s?)\b"
)
"""What a hyphen may join to a number so that it still counts: a three-judge panel has three judges."""

Taken = Callable[[int, int], bool]
"""Whether something else already has a span."""


def amount_at(text: str, numeral: Numeral, taken: Taken) -> Amount | None:
    """Return the amount that begins with the number; None where the number is part of a word."""
    low = _single(text, numeral)
    if low is None:
        return None
    between = _BETWEEN.search(text, max(0, low.start - 24), low.start)
    for joint in (_AND,) if between else (_TO, _OR):
        match = joint.match(text, low.end)
        if match:
            high = _upper_end(text, match, taken)
            return _joined(text, low, high, match, between.start() if between else low.start) if high else low
    return low


def _single(text: str, numeral: Numeral) -> Amount | None:
    prefix = units.before(text, numeral.start)
    end, value, scale = numeral.end, numeral.value, numeral.scale
    letter = _LETTER_SCALE.match(text, end)
    if letter and scale == 1 and (prefix or letter[1] == "k" or _counts_millions(text, letter.end())):
        scale = _LETTER_SCALES[letter[1][-1]]
        end, value = letter.end(), value * scale
    unit = prefix or units.after(text, end)
    if not (unit and unit is not prefix) and _PART_OF_A_WORD.match(text, end) and not _PARTICIPANTS.match(text, end):
        return None
    minus = _MINUS.search(text, max(0, numeral.start - 7), numeral.start)
    start = minus.start() if minus else numeral.start
    return Amount(
        start=prefix.start if prefix else start,
        end=max(end, unit.end if unit else end),
        number_start=numeral.start,
        number_end=end,
        value=-value if minus else value,
        high=None,
        unit=unit,
        in_words=numeral.in_words,
        scale=scale,
    )


_PLURAL_BEHIND = re.compile(r" (?:[a-z]+ ){0,2}(?:[a-z]+s|people|women|men|children)\b")


def _counts_millions(text: str, position: int) -> bool:
    return bool(_PLURAL_BEHIND.match(text, position))


def _upper_end(text: str, joint: re.Match[str], taken: Taken) -> Amount | None:
    position = units.end_of_prefix(text, joint.end())
    numeral = numerals.at(text, position)
    if numeral is None or taken(numeral.start, numeral.end):
        return None
    return _single(text, numeral)


def _joined(text: str, low: Amount, high: Amount, joint: re.Match[str], start: int) -> Amount:
    """Return the range from low to high; low alone where the two are no range."""
    word = joint[0].strip().lower()
    if word == "to" and _FROM.search(text, max(0, low.start - 32), low.start):
        return low
    if high.scale > 1 and low.scale == 1:
        low = replace(low, value=low.value * high.scale, scale=high.scale)
    if word == "or" and high.value != low.value + 1:
        return low
    if not low.value < high.value or (low.unit and low.unit.name != (high.unit.name if high.unit else None)):
        return low
    return replace(high, start=start, number_start=low.number_start, value=low.value, high=high.value)
