"""A figure of ours and one of a source → whether that carries ours: by value, rounded as ours says, and by bound."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from digest.lexicon.unit_factors import FACTORS
from digest.model import FigureMention, Number


def is_same_value(claimed: FigureMention, given: FigureMention) -> bool:
    """Say whether a figure of ours is what a source gives, in whichever unit of its measure, or rounded as it says.

    30, thirty and some 30 are, 450 MW and 0.45 gigawatts, about 1,200 and 1,197; 30 % and 30 boats are not.
    """
    pair = _in_one_unit(claimed, given)
    if pair is None:
        return False
    ours, theirs = pair
    if ours.low != ours.high:
        return _is_equal(ours.low, theirs.low, pair) and _is_equal(ours.high, theirs.high, pair)
    if claimed.qualifier == "about" and theirs.low <= ours.low <= theirs.high:
        return True
    ends = (theirs.low, theirs.high)
    if theirs.low != theirs.high and claimed.qualifier not in _BOUNDS:
        return False
    # "up to 30" is one end of "20 to 30".
    return any(_is_equal(ours.low, end, pair) or _is_rounded(claimed, ours.low, end) for end in ends)


def has_same_bound(claimed: FigureMention, given: FigureMention) -> bool:
    """Say whether a figure of ours with the value of a source's is bounded as that is: more than 40, and not 40."""
    ours, theirs = claimed.qualifier, given.qualifier
    pair = _in_one_unit(claimed, given)
    if pair is None or claimed.value_high is not None:
        return True
    value, other = pair
    if other.low != other.high:
        end = {"at least": other.low, "more than": other.low}.get(ours or "", other.high)
        return ours == "about" or _is_equal(value.low, end, pair)
    if ours == theirs:
        return True
    table = _CARRIED if _is_equal(value.low, other.low, pair) else _CARRIED_ROUNDED
    return theirs in table[ours]


def is_between(claimed: FigureMention, low: FigureMention, high: FigureMention) -> bool:
    """Say whether a range of ours goes from what one source gives to what another one does."""
    one, other = replace(claimed, value_high=None), replace(claimed, value=claimed.value_high or 0, value_high=None)
    return low.value_high is None and high.value_high is None and is_same_value(one, low) and is_same_value(other, high)


_BOUNDS = frozenset(("at least", "at most", "more than", "less than", "nearly"))

_CARRIED: Mapping[str | None, frozenset[str | None]] = {
    None: frozenset([None]),
    "about": frozenset([None, "nearly", "more than", "less than"]),
    "at least": frozenset(["more than"]),
    "more than": frozenset(),
    "at most": frozenset(["less than"]),
    "less than": frozenset(["nearly"]),
    "nearly": frozenset(["less than"]),
}
"""By our qualifier, with which others a source may give the same value: `just over 40` is about 40."""

_CARRIED_ROUNDED: Mapping[str | None, frozenset[str | None]] = {
    None: frozenset([None, "about"]),
    "about": _CARRIED["about"] | {"about"},
    "at least": frozenset([None, "about", "more than", "nearly"]),
    "more than": frozenset([None, "about", "at least", "nearly"]),
    "at most": frozenset([None, "about", "less than", "nearly"]),
    "less than": frozenset([None, "about", "at most", "nearly"]),
    "nearly": frozenset([None, "about", "less than", "at most"]),
}
"""The same where ours is rounded, as `more than 1,100` for 1,197."""

_ROUND = 0.1
"""The most that a rounded value of ours may be off, as a share: a judgement, a tenth as in `nearly 100,000` for
94,000."""

_PERCENT_POINT = 0.5
"""A fraction in words stands for a percentage that is rounded to it: a third for 33 percent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Value:
    """A figure in a unit that another one has too."""

    low: float
    high: float
    is_fraction: bool
    """Whether it is a share such as a third, as percent."""
    is_converted: bool
    """Whether the units are of two systems, so that one of the values is rounded."""


def _in_one_unit(claimed: FigureMention, given: FigureMention) -> tuple[_Value, _Value] | None:
    """Return both in the unit of ours, or None where they measure two things: a share, money, a length."""
    ours, theirs = _measured(claimed), _measured(given)
    if ours[0] == theirs[0]:
        ratio = theirs[1] / ours[1]
        is_converted = not (_is_whole(ratio) or _is_whole(1 / ratio))
        return _value(claimed, 1.0, is_converted), _value(given, ratio, is_converted)
    if (claimed.unit and given.unit) or _is_strict(ours[0]) or _is_strict(theirs[0]):
        return None
    return _value(claimed, 1.0, False), _value(given, 1.0, False)


def _measured(figure: FigureMention) -> tuple[str, float]:
    """Return what a figure measures, and how much of the measure's base its unit is."""
    if _is_fraction(figure):
        return "percent", 1.0
    return FACTORS.get(figure.unit or "", (figure.unit or "count", 1.0))


def _value(figure: FigureMention, factor: float, is_converted: bool) -> _Value:
    share = 100.0 if _is_fraction(figure) else 1.0
    low = figure.value * factor * share
    high = low if figure.value_high is None else figure.value_high * factor * share
    return _Value(low=low, high=high, is_fraction=share != 1.0, is_converted=is_converted)


def _is_fraction(figure: FigureMention) -> bool:
    return figure.unit is None and 0 < abs(figure.value) < 1


def _is_strict(measure: str) -> bool:
    """Say whether a figure of the measure is another thing than the same figure without a unit: a share, or money."""
    return measure == "percent" or (len(measure) == _CODE and measure.isupper())


_CODE = 3
"""Letters of a currency's code."""


def _is_whole(ratio: float) -> bool:
    return round(ratio) > 0 and math.isclose(ratio, round(ratio), rel_tol=1e-9)


def _is_equal(one: float, other: float, pair: tuple[_Value, _Value]) -> bool:
    ours, theirs = pair
    if ours.is_fraction != theirs.is_fraction and abs(one - other) <= _PERCENT_POINT:
        return True
    if ours.is_converted and abs(one - other) <= _step(one) / 2 and abs(one - other) <= _ROUND * abs(other):
        return True
    return math.isclose(one, other, rel_tol=1e-9)


def _is_rounded(claimed: FigureMention, ours: float, theirs: float) -> bool:
    """Say whether ours stands for theirs as its qualifier says: about 1,200 or more than 1,100 for 1,197."""
    apart, step = theirs - ours, _step(claimed.value)
    if claimed.qualifier == "about":
        reach = _ROUND * abs(theirs) if _is_fraction(claimed) else min(step / 2, _ROUND * abs(theirs))
        return abs(apart) <= reach
    if claimed.qualifier == "nearly":
        return 0 <= -apart <= min(step, _ROUND * abs(ours))
    if claimed.qualifier in ("more than", "at least"):
        return 0 <= apart < step
    return claimed.qualifier in ("less than", "at most") and 0 <= -apart < step


def _step(value: Number) -> float:
    """Return to what a number is rounded: 1,200 to hundreds, 1,250 to fifties, 2.4 to tenths."""
    digits = Decimal(repr(value)).normalize().as_tuple()
    exponent = digits.exponent if isinstance(digits.exponent, int) else 0
    return float(10.0**exponent * (5 if digits.digits[-1] == 5 and len(digits.digits) > 1 else 1))
