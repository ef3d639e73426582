"""Two quantities with their circumstances → whether both tell of one thing, however their sentences are worded."""

from __future__ import annotations

from digest.comparison.circumstances import Circumstance, common_weight
from digest.comparison.comparability import of_one_size
from digest.comparison.contrasting import contrasting
from digest.comparison.moments import MomentRole
from digest.comparison.objects import common_names, of_other_objects, own_names
from digest.comparison.quantities import PERSON, Quantity
from digest.comparison.statements import Statement
from digest.comparison.substitutions import differ_in_a_noun
from digest.lexicon.english.what_befell import RUNNING

SAME_CIRCUMSTANCE = 0.25
"""Share of a circumstance from which one noun counts the same thing in two sources, if a word beside it is the same."""

CERTAINLY_SAME = 0.6
"""The same without such a word, or where one of the values stands in the other source too."""

UNNAMED = 0.4
"""The same where neither a noun other than people nor what befell tells what is counted."""

LEAST = 0.75
"""Weight, in words that occur once, that two circumstances must share, since short sentences meet by chance."""

BY_NAME = 0.3
"""The same where a name is common and none stands against another, whatever the words beside the figure."""

NAMED_LEAST = 2.0
"""Weight that the circumstances must share then, in words that occur once: a name and what happened there."""

OF_ONE_FATE, OF_ONE_FATE_LEAST = 0.2, 1.2
"""Share and weight where the same befell what both count, too."""

OF_ONE_SERIES = 0.1
"""Share where, besides, both say up to when they counted: counts of one fate at one place are then of one series."""


def tell_one_thing(first: Circumstance, second: Circumstance, share: float, elsewhere: bool) -> bool:
    """Return whether two figures of one kind are of one thing; `share` is what their circumstances have in common.

    With `elsewhere`, one of the values stands in the other source too.
    """
    one, other = first.quantity.statement, second.quantity.statement
    weight = common_weight(first, second)
    return (
        weight >= LEAST
        and (
            share >= _needed(first, second, elsewhere) or (not elsewhere and _of_one_name(first, second, share, weight))
        )
        and of_one_size(first.quantity, second.quantity)
        and not tell_of_two(one, other)
        and not _of_other_persons(first.quantity, other)
        and not _of_other_persons(second.quantity, one)
    )


def tell_of_two(first: Statement, second: Statement) -> bool:
    """Return whether names, causes, places, contrasting words or a noun show that two things are told of."""
    return of_other_objects(first, second) or contrasting(first, second) or differ_in_a_noun(first, second)


def _of_other_persons(quantity: Quantity, other: Statement) -> bool:
    """Return whether it is the age of somebody whom the other does not name: Ada Lund, 61."""
    place = quantity.place
    if place is None or not place.first or quantity.mention.unit != "year":
        return False
    name = place.words[place.first - 1]
    return name.capital and "," in place.words[place.first].pause and name.stem not in {w.stem for w in other.words}


def _needed(first: Circumstance, second: Circumstance, elsewhere: bool) -> float:
    one, other = first.quantity, second.quantity
    beside = bool(first.near & second.near) and not elsewhere and one.befell == other.befell
    named = one.befell or other.befell or (one.head not in (None, PERSON) and other.head not in (None, PERSON))
    return (SAME_CIRCUMSTANCE if named else UNNAMED) if beside else CERTAINLY_SAME


def _is_counted_up_to(told: Circumstance) -> bool:
    return any(moment.role is MomentRole.UNTIL for moment in told.quantity.moments)


def _of_one_name(first: Circumstance, second: Circumstance, share: float, weight: float) -> bool:
    one, other = first.quantity.statement, second.quantity.statement
    against = own_names(one, other) and own_names(other, one)
    fate = first.quantity.befell & second.quantity.befell
    least, enough = (OF_ONE_FATE, OF_ONE_FATE_LEAST) if fate else (BY_NAME, NAMED_LEAST)
    if fate & RUNNING and all(_is_counted_up_to(told) for told in (first, second)):
        least, enough = OF_ONE_SERIES, LEAST
    return share >= least and weight >= enough and bool(common_names(one, other)) and not against
