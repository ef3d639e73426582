"""A briefing → its sentences of which no evidence was checked, each with the way to it, for whoever wants to help."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model import Briefing, Point, is_all_own
from digest.pages.views import evidence_markers
from digest.pages.views.elements import Link
from digest.pages.views.page_context import PageContext


def unchecked(context: PageContext, briefing: Briefing) -> tuple[Link, ...]:
    """Return the sentences that the meter finds neither checked nor our own, in the order of the page."""
    record = briefing.record
    found = (
        *_points(context, "summary", record.summary),
        *_points(context, "point", record.points),
        *_dated(context, briefing),
        *_points(context, "background", record.background),
        *_points(context, "outlook", record.outlook),
    )
    return tuple(Link(text=text, href=context.briefing(briefing, anchor).href) for anchor, text in found)


def _points(context: PageContext, kind: str, points: tuple[Point, ...]) -> Iterator[tuple[str, str]]:
    for index, point in enumerate(points, start=1):
        if not point.is_own and not evidence_markers.is_checked(context, point.evidence):
            yield evidence_markers.anchor(kind, point.id, index), point.text


def _dated(context: PageContext, briefing: Briefing) -> Iterator[tuple[str, str]]:
    for index, row in enumerate(briefing.timeline, start=1):
        is_ours = row.text is None or is_all_own(row.text, row.own)
        if not is_ours and not evidence_markers.is_checked(context, row.evidence):
            yield evidence_markers.anchor("timeline", row.id, index), row.text or ""
