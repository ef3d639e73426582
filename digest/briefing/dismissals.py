"""A comparison and what a person dismisses of it → the comparison without these findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import zip_longest

from digest.model import Comparison, DatedPassages, Difference, Dismissal, Id, Passage


def without_dismissed(comparison: Comparison, dismissed: Iterable[Dismissal]) -> Comparison:
    """Return the comparison without the dismissed findings, and without the mark that one leaves on the timeline."""
    ids = {item.finding for item in dismissed}
    if not ids:
        return comparison
    gone = [item for item in comparison.conflicts if item.id in ids]
    return replace(
        comparison,
        agreements=tuple(item for item in comparison.agreements if item.id not in ids),
        opposed=tuple(item for item in comparison.opposed if item.id not in ids),
        conflicts=tuple(item for item in comparison.conflicts if item.id not in ids),
        updates=tuple(item for item in comparison.updates if item.id not in ids),
        to_look_at=tuple(item for item in comparison.to_look_at if item.id not in ids),
        only=tuple(item for item in comparison.only if item.id not in ids),
        timeline=tuple(_settled(line, gone) for line in comparison.timeline),
    )


def _settled(line: DatedPassages, gone: Collection[Difference]) -> DatedPassages:
    dated = _dated(line.passages, line.dates)
    settled = line.disagrees and any(_dated(one.passages, one.values if line.dates else ()) <= dated for one in gone)
    return replace(line, disagrees=False) if settled else line


def _dated(passages: Iterable[Passage], dates: Iterable[str]) -> set[tuple[Id, int, int, str]]:
    return {(one.source, one.start, one.end, date or "") for one, date in zip_longest(passages, dates) if one}
