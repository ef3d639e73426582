"""Two weighed statements → whether something tells them apart: their names, figures, fates, or words that exclude."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.comparison.matching.counts_in_words import counts_exclude
from digest.comparison.matching.unmatched_figures import left_over
from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.quantities.comparability import (
    QuantityRelation,
    is_one_value,
    may_be_equal,
    one_purpose,
    relation_of,
)
from digest.comparison.quantities.figure_kinds import one_ballot
from digest.comparison.quantities.quantities import Quantity
from digest.comparison.quantities.what_befell import fates_told
from digest.comparison.sentences.clauses import Place as FigurePlace
from digest.comparison.sentences.clauses import ends_clause
from digest.comparison.sentences.clock_times import clocks_exclude
from digest.comparison.sentences.date_compatibility import date_of, may_be_one_date
from digest.comparison.sentences.moments import Moment, moments_in
from digest.comparison.sentences.names import name_others, number_others
from digest.comparison.sentences.parts_of_day import parts_exclude
from digest.comparison.sentences.ranks import of_other_ranks
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.comparison.sentences.those_of_somebody import tell_of_two_persons
from digest.edtf import Precision
from digest.lexicon.english.numbers import TO_TWELVE
from digest.lexicon.english.what_befell import OF_PERSONS

_VALUES = {name: str(value) for value, name in enumerate(TO_TWELVE, start=1)}

_FATES = OF_PERSONS - {"evacuated", "displaced", "homeless", "fled", "employed"}
"""Fates of which one is not the other: who must leave a home may be told of as losing it, and workers as rescued."""


def tell_of_others(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether names, ranks, figures or fates show that the statements are of different things."""
    ours, theirs = first.statement, second.statement
    return (
        name_others(first.told.names, ours.words, second.told.names, theirs.words)
        or number_others(ours, theirs)
        or tell_of_two_persons(ours, theirs)
        or of_other_ranks(ours, theirs)
        or _figures_exclude(first, second)
        or _numbers_exclude(ours, theirs)
    )


def _are_for_others(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> bool:
    """Say whether one value is told to be for another thing in each: 5 million for a pool, 5 million for a station.

    Or one is what people said that they would do, and the other what they did in a ballot.
    """
    equal = [(one, other) for one in ours for other in theirs if is_one_value(one, other)]
    return any(not (one_purpose(one, other) and one_ballot(one.kind, other.kind)) for one, other in equal)


def values_exclude(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether both give counts, sums or measures of one kind and none that can be one, or days or times by the
    clock and none in common.

    What is told of other numbers, or of other days, is not the same, though nobody may know whether it differs.
    """
    days = days_exclude(first, second)
    words, others = first.statement.words, second.statement.words
    clocks = clocks_exclude(words, others) or parts_exclude(words, others)
    values = figures_exclude(first, second) or _unread_exclude(first.statement, second.statement)
    counts = counts_exclude(first, second)
    return days or clocks or values or counts or _are_for_others(first.quantities, second.quantities)


def _unread_exclude(first: Statement, second: Statement) -> bool:
    """Say whether both give numbers, none in common, and one at least is no figure of the reading: by 19 to 12."""
    ours, theirs = _unread(first), _unread(second)
    if not (ours or theirs):
        return False
    one, other = (
        read | {str(round(each.value)) for each in told.figures} for read, told in ((ours, first), (theirs, second))
    )
    return bool(one and other) and one.isdisjoint(other)


def _unread(statement: Statement) -> set[str]:
    """Return the numbers in digits that belong to no figure and no date."""
    return {
        word.form
        for word in statement.words
        if word.form.isdigit() and not word.pause.strip() and not statement.is_read(word)
    }


def figures_exclude(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether both give counts, sums or measures of one kind and none that can be one, or others of one noun."""
    return _none_is_equal(first.quantities, second.quantities) or bool(left_over(first, second))


def figures_exclude_at(first: WeightedStatement, index: int, second: WeightedStatement, other: int) -> bool:
    """Say the same of the figures that stand in the clauses of two words."""
    ours, theirs = _figures_beside(first, index), _figures_beside(second, other)
    apart = any(one in ours and another in theirs for one, another in left_over(first, second))
    return apart or _none_is_equal(ours, theirs)


def _none_is_equal(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> bool:
    pairs = [
        may_be_equal(one, other) for one in ours for other in theirs if one.measure.dimension == other.measure.dimension
    ]
    return bool(pairs) and not any(pairs)


def _figures_beside(statement: WeightedStatement, index: int) -> list[Quantity]:
    return [
        one
        for one in statement.quantities
        if one.place and not any(ends_clause(one.place.words, at) for at in _between(one.place, index))
    ]


def _between(place: FigurePlace, index: int) -> range:
    """Return the words between a figure and the word, which stands before or behind it."""
    return range(index, place.first - 1) if index < place.first else range(place.last - 1, index)


def days_exclude(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether both tell days, and none in common."""
    return _days_exclude(_days_told(first.statement), _days_told(second.statement))


def days_exclude_at(first: WeightedStatement, index: int, second: WeightedStatement, other: int) -> bool:
    """Say whether the days beside two words, in their parts of the clause, exclude each other."""
    ours, theirs = _days_beside(first.statement, index), _days_beside(second.statement, other)
    return _days_exclude(ours, theirs)


def _days_beside(statement: Statement, index: int) -> list[Moment]:
    words = statement.words
    return [
        day
        for day in _days_told(statement)
        if not any(ends_clause(words, place) for place in range(*sorted((index, max(day.first - 1, 0)))))
    ]


def _days_told(statement: Statement) -> list[Moment]:
    moments = moments_in(statement.words, statement.dates)
    return [moment for moment in moments if moment.tells_when]


def _days_exclude(ours: Sequence[Moment], theirs: Sequence[Moment]) -> bool:
    return bool(ours and theirs) and not any(
        may_be_one_date(one.edtf or "", other.edtf or "", by_weekday=one.by_weekday or other.by_weekday)
        or _of_one_month(one, other)
        for one in ours
        for other in theirs
    )


def _of_one_month(first: Moment, second: Moment) -> bool:
    """Return whether both are one month, which the tense of a verb can put a year off: in January."""
    days = [date_of(one.edtf or "") for one in (first, second)]
    months = all(day.precision is Precision.MONTH for day in days)
    (year, month, _), (other_year, other_month, _) = days[0].earliest, days[1].earliest
    return months and month == other_month and abs(year - other_year) == 1 and first.words != second.words


def fates_exclude(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether something else befalls the persons who are told of."""
    ours, theirs = (
        fates_told(one.statement.words) & _FATES if one.statement.is_english else frozenset[str]()
        for one in (first, second)
    )
    return bool(ours and theirs) and not ours & theirs


def _figures_exclude(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether figures of the same thing exclude each other, and none of these stands in both."""
    return any(
        relation_of(one, other) is QuantityRelation.EXCLUDED
        and not any(is_one_value(one, each) for each in second.quantities)
        and not any(is_one_value(each, other) for each in first.quantities)
        for one in first.quantities
        for other in second.quantities
    )


def _numbers_exclude(first: Statement, second: Statement) -> bool:
    """Say whether another number stands beside the same word, one of them at least no figure of the reading."""
    ours, theirs = _numbers(first), _numbers(second)
    return any(
        not values.keys() & theirs[beside].keys() and not all((*values.values(), *theirs[beside].values()))
        for beside, values in ours.items()
        if beside in theirs
    )


def _numbers(statement: Statement) -> Mapping[str, dict[str, bool]]:
    """Return the numbers by the word beside them, each with whether it is a figure: `the two men` is none."""
    found: dict[str, dict[str, bool]] = {}
    for index, word in enumerate(statement.words):
        value = _VALUES.get(word.form, word.form)
        if value.isdigit() and not any(one.start <= word.start < one.end for one in statement.dates):
            beside = _counted(statement.words, index)
            figure = any(one.start <= word.start < one.end for one in statement.figures)
            if beside:
                found.setdefault(beside.stem, {})[value] = figure
    return found


def _counted(words: tuple[StemmedWord, ...], index: int) -> StemmedWord | None:
    """Return the noun behind a number, or the verb before it: kills 14 at a fair."""
    behind = words[index + 1] if index + 1 < len(words) else None
    if behind and behind.content and not behind.form[0].isdigit() and not behind.pause.strip("-‑"):
        return behind
    return words[index - 1] if index and words[index - 1].content else None
