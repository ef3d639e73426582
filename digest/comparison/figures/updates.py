"""Pairs of figures at two moments of one series → updates: each series with its values in order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.comparison.figures.circumstances import Circumstance, same_circumstance
from digest.comparison.matching.connected import connected
from digest.comparison.quantities.figure_words import in_words, what_is_counted
from digest.comparison.quantities.timing import Days, When, in_order_of_time
from digest.model import Update


def updates_from(pairs: Iterable[tuple[Circumstance, Circumstance]], days: Days) -> tuple[Update, ...]:
    """Return the updates in the order of the statements; `days` are those of the articles."""
    in_order = sorted(connected(pairs), key=lambda series: min(told.place for told in series))
    return tuple(update for series in in_order if _has_its_moments(update := _update(series, days)))


def _has_its_moments(update: Update) -> bool:
    """Return whether each value has a moment, and no two values the same, as a reader is told them."""
    values: dict[str, set[str]] = {}
    for value, moment in zip(update.values, update.moments, strict=True):
        values.setdefault(moment, set()).add(value)
    return "" not in values and len(values) > 1 and all(len(told) == 1 for told in values.values())


def _update(series: Sequence[Circumstance], days: Days) -> Update:
    by_quantity = {told.quantity: told for told in sorted(series, key=lambda told: told.place)}
    in_order = in_order_of_time(list(by_quantity), days)
    ordered = [by_quantity[quantity] for quantity, _ in in_order]
    moments = [moment for _, moment in in_order]
    first, last = ordered[0], ordered[-1]
    counted = next((words for told in ordered if (words := what_is_counted(told.quantity))), None)
    return Update(
        what=next((told.quantity.mention.of for told in ordered if told.quantity.mention.of), counted or "number"),
        passages=tuple(told.quantity.statement.passage for told in ordered),
        values=tuple(in_words(told.quantity.mention) for told in ordered),
        moments=tuple(moment.words for moment in moments),
        why=(
            *((f"both of {counted}",) if counted else ()),
            _in_order_of_time(moments[0], moments[-1]),
            *same_circumstance(first, last),
        ),
    )


def _in_order_of_time(first: When, last: When) -> str:
    return f"of two moments: {first.words}, then {last.words}"
