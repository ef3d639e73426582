"""Figures → their values in the base unit of what they measure, and how two values stand to each other."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from digest.lexicon.unit_factors import FACTORS, TEMPERATURES
from digest.model import FigureMention

_ROUND = 0.1
"""How far a value told as about or nearly may be from what it stands for: a tenth, as `nearly 100,000` for 94,000."""

_CONVERTED = 0.03
"""How far two values may be from each other that are given in two units, since each may be rounded: 100 miles for 160
kilometres is 0.6 percent, a dozen feet for four metres is 9 percent and shown as neither equal nor different."""

_ROUNDED_COUNT = 0.01
"""How far a round count may be from an exact one that it stands for: 1,200 for 1,197 is a quarter of a percent."""

_SHARE, _ROUNDED_SHARE = 0.05, 0.5
"""How far a share in words may be from the percentage that it stands for, and percent up to which both are one: `a
third` holds 34 percent, and is 33."""

_ANOTHER_SHARE = 0.1
"""From where the two are surely others; people round to a share in words what is between: `half` for 53 percent."""

_THOUSAND, _MILLION = 1_000, 1_000_000
"""From where counts are rounded to hundreds, and from where they are told in millions."""

_FAR = 2
"""How many times as large as its bound a value may be that the bound is said to hold."""


class ValueRelation(StrEnum):
    """How two values of one thing stand to each other."""

    SAME = "same"
    """Equal, or one as rounded as it says."""
    NARROWER = "narrower"
    """One is a bound or a range, and holds the other."""
    EXCLUDED = "excluded"
    """Both cannot be."""
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A value in the base unit of its dimension."""

    dimension: str
    """What is measured: `length`, `count`; of a unit that cannot be converted the unit itself."""
    unit: str | None
    qualifier: str | None
    given: tuple[float, float]
    """Both ends as they are given, in the base unit."""
    low: float
    """Least value that it can mean, in the base unit."""
    high: float
    step: float
    """What the last digit that is given stands for, in the base unit."""

    @property
    def is_share(self) -> bool:
        """Whether it is a share in words, and no percentage."""
        return self.dimension == "percent" and self.unit is None

    @property
    def is_one_value(self) -> bool:
        """Whether it is one value and no bound."""
        return self.given[0] == self.given[1] and not math.isinf(self.low) and not math.isinf(self.high)


def measure_of(figure: FigureMention, *, is_share: bool = False) -> Measure:
    """Return the measure of a figure; a share such as one in five is told in percent."""
    dimension, factor, offset = ("percent", 100.0, 0.0) if is_share else _conversion(figure)
    ends = (float(figure.value), float(figure.value if figure.value_high is None else figure.value_high))
    given = tuple(sorted(end * factor + offset for end in ends))
    low, high = _interval("share" if is_share and not figure.qualifier else figure.qualifier, given[0], given[1])
    return Measure(
        dimension=dimension,
        unit=figure.unit,
        qualifier=figure.qualifier,
        given=(given[0], given[1]),
        low=low,
        high=high,
        step=min(_last_digit(end) for end in ends) * abs(factor),
    )


def relation_of_values(first: Measure, second: Measure) -> ValueRelation:
    """Return how two values of one dimension stand to each other."""
    if first.unit != second.unit:
        return _converted(first, second)
    if first.given == second.given and first.qualifier == second.qualifier:
        return ValueRelation.SAME
    if first.qualifier == second.qualifier and first.qualifier in _BOUNDS:
        return ValueRelation.EXCLUDED  # each is all that its source says
    if first.qualifier == second.qualifier == "about":
        apart = abs(first.given[0] - second.given[0])
        return ValueRelation.SAME if apart <= _ROUND / 2 * abs(first.given[0]) else ValueRelation.EXCLUDED
    if first.is_one_value and second.is_one_value:
        if is_within(first, second) or is_within(second, first):
            return ValueRelation.NARROWER
        same = _meet(first, second) or _is_rounding(first, second) or _is_rounding(second, first)
        return ValueRelation.SAME if same else ValueRelation.EXCLUDED
    if not _meet(first, second):
        return ValueRelation.EXCLUDED
    return ValueRelation.NARROWER if is_within(first, second) or is_within(second, first) else ValueRelation.UNCLEAR


def is_within(narrow: Measure, wide: Measure) -> bool:
    """Return whether a value is within a bound or a range, or near to what is told as about or nearly."""
    return _is_near(wide, narrow) if wide.is_one_value and narrow.is_one_value else _holds(wide, narrow)


_BOUNDS = ("at least", "at most", "more than", "less than")


def _conversion(figure: FigureMention) -> tuple[str, float, float]:
    unit = figure.unit or "count"
    if unit in TEMPERATURES:
        return ("temperature", *TEMPERATURES[unit])
    if unit in FACTORS:
        return (*FACTORS[unit], 0.0)
    return unit, 1.0, 0.0


def _interval(qualifier: str | None, low: float, high: float) -> tuple[float, float]:
    margin = _ROUND * max(abs(low), abs(high))
    return {
        "share": (low * (1 - _SHARE), high * (1 + _SHARE)),
        "about": (low - margin, high + margin),
        "nearly": (low - margin, high),
        "at least": (low, math.inf),
        "more than": (low, math.inf),
        "at most": (-math.inf, high),
        "less than": (-math.inf, high),
    }.get(qualifier or "", (low, high))


def _last_digit(value: float) -> float:
    """Return what the last digit of a number stands for: of 7.5 a tenth, of 12 one, of 1.2 million 100,000."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    places = exponent if isinstance(exponent, int) else 0
    told_in_millions = abs(value) >= max(_MILLION, 10 * 10.0**places)
    return 10.0 ** (places if told_in_millions else min(places, 0))


def _meet(first: Measure, second: Measure) -> bool:
    return first.low <= second.high and second.low <= first.high


def _is_near(about: Measure, exact: Measure) -> bool:
    """Return whether one value is told as about or nearly what the other says exactly: nearly two metres for 1.94.

    A share in words is never exact: a third for 34 percent.
    """
    rough = bool(about.qualifier) or about.is_share
    return rough and not (exact.qualifier or exact.is_share) and about.given != exact.given and _meet(about, exact)


def _is_rounding(rounded: Measure, exact: Measure) -> bool:
    """Return whether one value may stand for the other: 12 percent for 12.4, 1,200 for 1,197."""
    value, other = rounded.given[0], exact.given[0]
    apart = abs(value - other)
    if rounded.step > exact.step:
        return apart <= rounded.step / 2 and apart <= _ROUND * abs(other)
    round_count = abs(value) >= _THOUSAND and value % 100 == 0 and other % 100 != 0
    return round_count and apart <= _ROUNDED_COUNT * abs(other)


def _holds(bound: Measure, value: Measure) -> bool:
    """Return whether a bound or a range holds a value that is not far from it."""
    if bound.is_one_value or not bound.low <= value.given[0] <= value.given[1] <= bound.high:
        return False
    nearest = [abs(end) for end in (bound.low, bound.high) if not math.isinf(end)]
    return any(end <= _FAR * abs(value.given[1]) and abs(value.given[0]) <= _FAR * end for end in nearest)


def _converted(first: Measure, second: Measure) -> ValueRelation:
    """Hold two values in two units against each other; each may be rounded to its last digit."""
    if math.isinf(first.low) or math.isinf(first.high) or math.isinf(second.low) or math.isinf(second.high):
        if not _meet(first, second):
            return ValueRelation.EXCLUDED
        return ValueRelation.NARROWER if _holds(first, second) or _holds(second, first) else ValueRelation.UNCLEAR
    if not (first.is_one_value and second.is_one_value) and (_holds(first, second) or _holds(second, first)):
        return ValueRelation.NARROWER
    if first.dimension == "percent" and abs(first.given[0] - second.given[0]) > _ROUNDED_SHARE:
        if is_within(first, second) or is_within(second, first):
            return ValueRelation.NARROWER
        return (
            ValueRelation.UNCLEAR if _meet(first, second) or _are_near_shares(first, second) else ValueRelation.EXCLUDED
        )
    largest = max(abs(end) for end in (*first.given, *second.given))
    apart = max(first.low - second.high, second.low - first.high, 0.0)
    if apart <= _CONVERTED * largest:
        return ValueRelation.SAME
    return ValueRelation.UNCLEAR if apart <= (first.step + second.step) / 2 else ValueRelation.EXCLUDED


def _are_near_shares(first: Measure, second: Measure) -> bool:
    """Return whether one is a share in words to which the other may be rounded."""
    share, exact = (first, second) if first.is_share else (second, first)
    value = share.given[0]
    nearest = min(abs(end - value) for end in exact.given)
    return share.is_one_value and not share.qualifier and nearest <= _ANOTHER_SHARE * abs(value)
