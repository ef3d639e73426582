"""Entries of lists, each of a briefing → the same by briefing, so that its title stands once above its entries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from digest.model import Briefing
from digest.pages.views import evidence_markers
from digest.pages.views.elements import Link
from digest.pages.views.page_context import PageContext

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True, kw_only=True)
class InBriefing(Generic[Entry]):
    """Entries of one briefing that follow each other."""

    briefing: Link
    entries: tuple[Entry, ...]


def statement_link(context: PageContext, briefing: Briefing, number: int) -> Link:
    """Return the text of a briefing's point, the first being number 1, with the way to it."""
    point = briefing.record.points[number - 1]
    anchor = evidence_markers.anchor("point", point.id, number)
    return Link(text=point.text, href=context.to(f"briefings/{briefing.record.id}.md", anchor))


def by_briefing(context: PageContext, rows: Iterable[tuple[Briefing, Entry]]) -> tuple[InBriefing[Entry], ...]:
    """Return the entries in their order, those of one briefing together where nothing stands between them."""
    return tuple(
        InBriefing(briefing=context.briefing(rows_of_one[0][0]), entries=tuple(entry for _, entry in rows_of_one))
        for _, found in groupby(rows, key=lambda row: row[0].record.id)
        if (rows_of_one := tuple(found))
    )
