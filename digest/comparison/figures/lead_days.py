"""Statements of several articles → of which two the leads tell what happened on days that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from digest.comparison.quantities.timing import Days
from digest.comparison.sentences.date_compatibility import days_between, may_be_one_date
from digest.comparison.sentences.moments import Moment, days_told
from digest.comparison.sentences.statements import Statement
from digest.edtf import Precision
from digest.model import Id

LEAD = 4
"""Sentences in which reports say when it happened: a choice of ours."""


class LeadDays:
    """The days on which what the articles tell at their beginning happened."""

    def __init__(self, statements: Iterable[Statement], published: Days) -> None:
        self._published = published
        self._days: dict[Id, list[Moment]] = defaultdict(list)
        for statement in statements:
            if statement.passage.sentence < LEAD:
                self._days[statement.source] += days_told(statement.words, statement.dates)

    def exclude(self, first: Statement, second: Statement) -> bool:
        """Return whether both articles name days, and none that can be one: then they tell of two events."""
        ours, theirs = self._days[first.source], self._days[second.source]
        if not (ours and theirs) or any(_may_be_one(one, other) for one in ours for other in theirs):
            return False
        return not self._day_of_both(first.source, second.source, [*ours, *theirs])

    def _day_of_both(self, first: Id, second: Id, told: Iterable[Moment]) -> bool:
        """Return whether one tells only of what goes on when both came out, of what the other tells happened before."""
        day, other = self._published.get(first), self._published.get(second)
        if day is None or other is None or day.edtf != other.edtf or day.precision is not Precision.DAY:
            return False
        apart = {days_between(moment.edtf or "", day.edtf) for moment in told}
        return apart <= {0, 1}


def _may_be_one(first: Moment, second: Moment) -> bool:
    by_weekday = first.by_weekday or second.by_weekday
    return may_be_one_date(first.edtf or "", second.edtf or "", by_weekday=by_weekday)
