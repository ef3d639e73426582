"""Two statements → the figures of one thing that stand against each other in them, none of which is in both."""

from __future__ import annotations

from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.quantities.comparability import may_be_equal
from digest.comparison.quantities.quantities import PERSON, Quantity

Pair = tuple[Quantity, Quantity]


def left_over(first: WeightedStatement, second: WeightedStatement) -> tuple[Pair, ...]:
    """Return the pairs of figures of one noun or one unit of which neither has an equal one in the other statement.

    A figure that could be held against two is held against none.
    """
    ours = [one for one in first.quantities if not any(may_be_equal(one, other) for other in second.quantities)]
    theirs = [one for one in second.quantities if not any(may_be_equal(other, one) for other in first.quantities)]
    pairs = [(one, other) for one in ours for other in theirs if _of_one_thing(one, other)]
    return tuple(pair for pair in pairs if sum(end in other for other in pairs for end in pair) == len(pair))


def _of_one_thing(one: Quantity, other: Quantity) -> bool:
    if one.measure.dimension != other.measure.dimension:
        return False
    if one.befell and other.befell and not one.befell & other.befell:
        return False
    if one.mention.unit is None:
        return one.head == other.head and one.head not in (None, PERSON)
    return one.head == other.head or None in (one.head, other.head)
