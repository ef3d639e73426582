"""Two quantities → whether one is the total of a longer time, and the other of a day in it: this season, Tuesday."""

from __future__ import annotations

from itertools import pairwise

from digest.comparison.quantities.quantities import Quantity
from digest.lexicon.english.function_words import POSSESSIVES
from digest.lexicon.english.kinds_of_figures import OF_A_PERIOD, PERIODS, THIS


def is_total_of_the_other(first: Quantity, second: Quantity) -> bool:
    """Return whether one is told of a season, a year or a career, and the other of a day alone."""
    return (_is_total(first) and _is_of_a_day(second)) or (_is_total(second) and _is_of_a_day(first))


def _is_total(quantity: Quantity) -> bool:
    """Return whether it is told of all that came in a time: goals this season, in her career, in the whole of May."""
    place = quantity.place
    if place is None or _is_of_a_day(quantity):
        return False
    words = quantity.statement.words[place.begin : place.end + 1]
    return any(before.form in THIS | POSSESSIVES and word.form in PERIODS for before, word in pairwise(words)) or any(
        tuple(word.form for word in words[at : at + 2]) in OF_A_PERIOD for at in range(len(words))
    )


def _is_of_a_day(quantity: Quantity) -> bool:
    return any(moment.tells_day and not moment.is_start for moment in quantity.moments)
