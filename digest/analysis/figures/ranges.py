"""Text and a number in it → the amount that begins there, or the range whose lower end that is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from digest.analysis.figures.amount import Amount
from digest.analysis.figures.amounts import single_amount
from digest.analysis.language import numerals, units
from digest.analysis.language.digits import DecimalMark
from digest.analysis.language.numerals import Numeral
from digest.analysis.language.units import Unit

_TO = re.compile(r" ?[-–—] ?| to (?:about |around |nearly |almost )?", re.IGNORECASE)
_AND = re.compile(r" and ", re.IGNORECASE)
_OR = re.compile(r" or ", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween (?:about |around |roughly )?$", re.IGNORECASE)
_FROM = re.compile(
    r"\bfrom (?:about |around |some |nearly |just |more than |less than |an? |a record )?$", re.IGNORECASE
)
_CHANGED = (
    r"rises?|rising|rose|risen|falls?|falling|fell|fallen|grows?|growing|grew|grown|drop(?:s|ped|ping)?|jump(?:s|ed|ing)?"
    r"|slides?|sliding|slid|sinks?|sinking|sank|sunk|cuts?|cutting|shrinks?|shrinking|shrank|shrunk|climb(?:s|ed|ing)?"
    r"|gain(?:s|ed|ing)?|lost|increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)|declin(?:es?|ed|ing)|down|up|rais(?:es?|ed|ing)"
    r"|lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)|soar(?:s|ed|ing)?|plunge[sd]?|plunging|doubled|tripled|halved|went|moved|slipped"
    r"|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?|expand(?:s|ed|ing)?|eased?|edged|changed?|swung|dipped|tumbled|surged|swelled"
    r"|revised|trimmed|shortened|lengthened|extended"
)
_CHANGE = re.compile(rf"\b(?:{_CHANGED}) (?:by )?$")
_CHANGE_OF = re.compile(rf"\b(?:{_CHANGED})\b[^.;:]*$")
_SPREAD = re.compile(
    r"\b(?:prices?|priced|costs?|costing|charges?|charging|pays?|tickets|fares|fees|sums|estimates|bids|offers|sizes"
    r"|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|aged|anything|anywhere|last|lasts|lasting|measur(?:es|ing)|weigh(?:s|ing)?)"
    r"(?: \w+)? from (?:about |around |some |just |as little as |as few as )?$",
    re.IGNORECASE,
)
"""What is spread from one amount to another, instead of changing: `prices from 12 to 95 euros`."""

_EACH = re.compile(r" (?:each|apiece|a piece|per|a head|depending|according to)\b")
"""Behind an amount of which each may have another one."""

_FAR = 10
"""How many times the lower end a range without a unit may reach behind a verb of change: a choice of ours."""

_LARGE = 1000
"""From this on a number is told without the scale of the other end: from 900,000 to 1.1 million."""

_REACH = 80
"""How far before a range the verb of its change may stand: a choice of ours."""

_MINUS = re.compile(r"(?:minus |negative |[−-])", re.IGNORECASE)
_BY = re.compile(r"\bby $")
_SEVERAL = 5
"""How many times as large the new amount is where `by` tells a change and both have units: `cut its forecast by $5 to
$81`; a choice of ours."""


Taken = Callable[[int, int], bool]
"""Whether something else already has a span."""


def amount_at(text: str, numeral: Numeral, taken: Taken) -> Amount | None:
    """Return the amount that begins with the number; None where the number is part of a word."""
    low = single_amount(text, numeral)
    if low is None:
        return low
    between = _BETWEEN.search(text, max(0, low.start - 24), low.start)
    if between:
        low = single_amount(text, numeral, compound=False) or low
    elif numeral.is_share:
        return low
    for joint in (_AND, _TO) if between else (_TO, _OR):
        match = joint.match(text, low.end)
        if match:
            high = _upper_end(text, match, numeral.mark, taken)
            return _joined(text, low, high, match, between.start() if between else low.start) if high else low
    return low


def _upper_end(text: str, joint: re.Match[str], mark: DecimalMark, taken: Taken) -> Amount | None:
    minus = _MINUS.match(text, joint.end())
    position = units.end_of_prefix(text, minus.end() if minus else joint.end())
    numeral = numerals.numeral_at(text, position, mark)
    if numeral is None or taken(numeral.start, numeral.end):
        return None
    return single_amount(text, numeral)


def _joined(text: str, low: Amount, high: Amount, joint: re.Match[str], start: int) -> Amount:
    """Return the range from low to high; low alone where the two are no range."""
    word = joint[0].strip().lower()
    if word.startswith("to") and _is_change(text, low, high):
        return _like_the_other_end(text, low, high)
    high = _with_last_digits(text, low, high) if word in ("-", "–", "—") else high
    if not _one_unit(low.unit, high.unit):
        return low
    step = Decimal(1)
    if high.scale > 1 and low.scale == 1:
        step = Decimal(high.scale)
        low = replace(low, value=low.value * high.scale, scale=high.scale)
    if word == "or" and high.value != low.value + step:
        return low
    first, last = low.value, high.value
    if last < 0 < first and text.endswith(("below zero", "below 0"), 0, high.end):
        first = -first  # 3 to 5 degrees below zero
    if last < first <= 0:
        first, last = last, first  # minus 5 to minus 10 degrees
    if not first < last:
        return _like_the_other_end(text, low, high) if _FROM.search(text, max(0, low.start - 32), low.start) else low
    return replace(high, start=start, number_start=low.number_start, value=first, high=last, unit=high.unit or low.unit)


def _like_the_other_end(text: str, low: Amount, high: Amount) -> Amount:
    """Return where a change begins with the unit and scale of where it ends: `from $1.2 to $1.1 billion`."""
    unit = high.unit
    if not _FROM.search(text, max(0, low.start - 32), low.start):
        return low
    if unit is None or (low.unit is None and unit.start < high.number_start) or not _one_unit(low.unit, unit):
        return low
    value, scale = low.value, low.scale
    if high.scale > 1 and scale == 1 and value < _LARGE and _is_near(value * high.scale, high.value):
        value, scale = value * high.scale, high.scale
    return replace(low, value=value, scale=scale, unit=low.unit or unit)


def _is_near(first: Decimal, last: Decimal) -> bool:
    return 0 < first <= _FAR * last and last <= _FAR * first


def _with_last_digits(text: str, low: Amount, high: Amount) -> Amount:
    """Return an upper end of two digits as the hundredths that it stands for: `147.82-83 yen`, as dealers quote."""
    hundredths = re.search(r"\.([0-9]{2})$", text[low.number_start : low.number_end])
    last = re.fullmatch(r"[0-9]{2}", text[high.number_start : high.number_end])
    if not hundredths or not last or not hundredths[1] < last[0]:
        return high
    return replace(high, value=low.value + Decimal(int(last[0]) - int(hundredths[1])) / 100)


def _is_change(text: str, low: Amount, high: Amount) -> bool:
    """Return whether `to` leads from one figure to another: `from 5 to 7`, `rose 5 percent to 7`, `up 5 to 7,412`."""
    changed = _CHANGE_OF.search(text, max(0, low.start - _REACH), low.start)
    if not changed and (_SPREAD.search(text, max(0, low.start - 36), low.start) or _EACH.match(text, high.end)):
        return False
    if low.unit and high.unit and high.value > _SEVERAL * low.value and _BY.search(text, low.start - 4, low.start):
        return True
    patterns = (_FROM, _CHANGE) if low.unit or high.value > _FAR * low.value else (_FROM,)
    return any(pattern.search(text, max(0, low.start - 32), low.start) for pattern in patterns)


def _one_unit(low: Unit | None, high: Unit | None) -> bool:
    """Return whether two amounts can be one range: of one unit, that one of them may leave out."""
    if low is None:
        return True
    return high.name == low.name if high else low.is_currency
