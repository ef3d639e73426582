"""Text and a number in it → the amount that begins there: number with unit, or the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from digest.analysis.figures import counted_nouns
from digest.analysis.language import numerals, units
from digest.analysis.language.numerals import Numeral
from digest.analysis.language.units import Unit


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
_FROM = re.compile(
    r"\bfrom (?:about |around |some |nearly |just |more than |less than |an? |a record )?$", re.IGNORECASE
)
_CHANGE = re.compile(
    r"\b(?:rose|risen|fell|fallen|grew|grown|dropped|dropping|jumped|slid|sank|cut|shrank|climbed"
    r"|gained|lost|rise|fall|drop|increased|decreased|down|up) (?:by )?$"
)
_SPREAD = re.compile(
    r"\b(?:prices?|costs?|costing|tickets|fares|fees|sums|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|aged|anything|anywhere)"
    r"(?: \w+)? from (?:about |around |some |just |as little as )?$",
    re.IGNORECASE,
)
"""What is spread from one amount to another, instead of changing: `prices from 12 to 95 euros`."""

_FAR = 10
"""How many times the lower end a range without a unit may reach behind a verb of change: a choice of ours."""

_BY = re.compile(r"\bby $")
_SEVERAL = 5
"""How many times as large the new amount is where `by` tells a change and both have units: `cut its forecast by $5 to
$81`; a choice of ours."""

_MINUS = re.compile(r"(?<![\w)%°])(?<!\bplus or )(?:minus |[−-])$", re.IGNORECASE)
_LETTER_SCALE = re.compile(r"([ -]?m|[kKMbBtT]|[ -]?(?:mil|MM))(?![\w²³])")
_PEOPLE = re.compile(
    r"\b(?:populations?|audiences?|circulation|readership|workforce|membership|turnout|crowds?|electorate|followings?)"
    r" (?:[a-z]+ )?(?:of|to|by|from|at|was|is) (?:[a-z]+ ){0,2}[0-9.,]+$"
)
"""What is counted in millions and never in metres: `a population of 83m`."""

_FEWER = re.compile(r"\bfewer than [0-9.,]+$")
_LETTER_SCALES = {"k": 10**3, "m": 10**6, "mil": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
_PART_OF_A_WORD = re.compile(r"[\w²³]|[-‑][^\W\d]|/[0-9]|[’'](?!s\b)\w|\.[0-9]")
_COMPOUND = re.compile(
    r"[-‑](?!(?:way|sided|faced|dimensional|fold|legged|wheel|wheeled|wheeler|pronged|tier|tiered|time|timer|state|party|piece"
    r"|horse|step|hander|handed|footer|of|on|to|off|a|the|up|and|or|in|by|for|half|halves|quarters?|thirds?|fifths?|tenths?"
    r"|something|star|d)\b)[a-z]{2,}\b"
)
"""What a hyphen may join to a number so that it still counts: a three-judge panel has three judges; a two-way radio
has no two ways."""

_OF_ONE = re.compile(
    r"[-‑](?:lane|track|bed|bedroom|room|storey|story|seat|page|judge|member|vote|goal|run|shot|stroke|point|game|match"
    r"|dose|engine|child|man|woman|person)\b"
)
"""What one may be joined to so that it still counts: a one-lane bridge."""

Taken = Callable[[int, int], bool]
"""Whether something else already has a span."""


def amount_at(text: str, numeral: Numeral, taken: Taken) -> Amount | None:
    """Return the amount that begins with the number; None where the number is part of a word."""
    low = _single(text, numeral)
    if low is None:
        return low
    between = _BETWEEN.search(text, max(0, low.start - 24), low.start)
    if numeral.is_share and not between:
        return low
    for joint in (_AND,) if between else (_TO, _OR):
        match = joint.match(text, low.end)
        if match:
            high = _upper_end(text, match, taken)
            return _joined(text, low, high, match, between.start() if between else low.start) if high else low
    return low


def _single(text: str, numeral: Numeral) -> Amount | None:
    prefix = units.unit_before(text, numeral.start)
    end, value, scale = numeral.end, numeral.value, numeral.scale
    letter = _LETTER_SCALE.match(text, end)
    if letter and scale == 1 and _is_scale(text, letter, currency=prefix is not None):
        scale = _LETTER_SCALES[letter[1].lower().lstrip(" -")]
        end, value = letter.end(), value * scale
    unit = prefix or _unit_after(text, numeral, end)
    if (unit is None or unit is prefix) and _is_part_of_a_word(text, numeral, end, priced=prefix is not None):
        return None
    minus = _MINUS.search(text, max(0, numeral.start - 7), numeral.start)
    if minus and unit is None and counted_nouns.noun_after(text, end, end + 60):
        minus = None  # `minus 40 cameras` takes them away
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


_PRICE = re.compile(r"-an?-[a-z]")
_POINT = re.compile(r"[- ](?:(?:percentage[- ])?point|century)\b")
"""Behind a share that measures it: a quarter-point cut, a half-century."""

_A = re.compile(r"(?: of)? an?(?= )")
_MORE = re.compile(
    r" (?:more|further|additional|extra|full|whole|consecutive|straight|long)(?= )|[-‑ ](?:odd|plus)(?= )"
    r"| (?:bus|train|rail|car|lane|road|track|route|passenger|vehicle|seat|air)(?= (?:miles|kilomet(?:re|er)s|km)\b)"
)
"""What may stand between a number and its unit."""


def _unit_after(text: str, numeral: Numeral, end: int) -> Unit | None:
    """Return the unit behind the number, or behind `more`: two more weeks; a share has none, but `half an hour`."""
    between = (_A if numeral.is_share else _MORE).match(text, end)
    direct = None if numeral.is_share and not _POINT.match(text, end) else units.unit_after(text, end)
    return direct or (units.unit_after(text, between.end()) if between else None)


def _is_part_of_a_word(text: str, numeral: Numeral, end: int, *, priced: bool) -> bool:
    """Return whether letters are joined to the number: 21st, 5G, two-way; but not three-judge, £500-a-month."""
    if not _PART_OF_A_WORD.match(text, end) or (priced and _PRICE.match(text, end)):
        return False
    if numeral.is_share and _POINT.match(text, end):
        return False
    is_few = numeral.in_words and numeral.value <= 1
    counts = (_OF_ONE if is_few else _COMPOUND).match(text, end) is not None
    return not counts


def _is_scale(text: str, letter: re.Match[str], *, currency: bool) -> bool:
    """Return whether k or m behind a number is a thousand or a million, and not a unit: £5m, 40m users; but 200 m.

    Capitals, mil, b and t are so only behind a currency: $3B, but 30M and 3T.
    """
    if currency or letter[1] == "k" or _FEWER.search(text, max(0, letter.start() - 24), letter.start()):
        return True
    if letter[1] not in ("m", "K"):
        return False
    if _PEOPLE.search(text, max(0, letter.start() - 40), letter.start()):
        return True
    unit = units.unit_after(text, letter.end())
    is_measured = unit is not None and not unit.is_time and unit.name != "times"
    return is_measured or counted_nouns.noun_after(text, letter.end(), letter.end() + 60) is not None


def _upper_end(text: str, joint: re.Match[str], taken: Taken) -> Amount | None:
    position = units.end_of_prefix(text, joint.end())
    numeral = numerals.numeral_at(text, position)
    if numeral is None or taken(numeral.start, numeral.end):
        return None
    return _single(text, numeral)


def _joined(text: str, low: Amount, high: Amount, joint: re.Match[str], start: int) -> Amount:
    """Return the range from low to high; low alone where the two are no range."""
    word = joint[0].strip().lower()
    if word.startswith("to") and _is_change(text, low, high):
        return low
    high = _with_last_digits(text, low, high) if word in ("-", "–", "—") else high
    if not _one_unit(low.unit, high.unit):
        return low
    step = Decimal(1)
    if high.scale > 1 and low.scale == 1:
        step = Decimal(high.scale)
        low = replace(low, value=low.value * high.scale, scale=high.scale)
    if word == "or" and high.value != low.value + step:
        return low
    if not low.value < high.value:
        return low
    return replace(
        high, start=start, number_start=low.number_start, value=low.value, high=high.value, unit=high.unit or low.unit
    )


def _with_last_digits(text: str, low: Amount, high: Amount) -> Amount:
    """Return an upper end of two digits as the hundredths that it stands for: `147.82-83 yen`, as dealers quote."""
    hundredths = re.search(r"\.([0-9]{2})$", text[low.number_start : low.number_end])
    last = re.fullmatch(r"[0-9]{2}", text[high.number_start : high.number_end])
    if not hundredths or not last or not hundredths[1] < last[0]:
        return high
    return replace(high, value=low.value + Decimal(int(last[0]) - int(hundredths[1])) / 100)


def _is_change(text: str, low: Amount, high: Amount) -> bool:
    """Return whether `to` leads from one figure to another: `from 5 to 7`, `rose 5 percent to 7`, `up 5 to 7,412`."""
    if _SPREAD.search(text, max(0, low.start - 32), low.start):
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
