"""The edition → how many sentences of each briefing have checked evidence."""

from __future__ import annotations

from dataclasses import dataclass

from digest.pages.views import cards
from digest.pages.views.elements import Link, Meter
from digest.pages.views.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """How much of each briefing is checked."""

    title: str
    description: str
    total: Meter
    briefings: tuple[tuple[Link, Meter], ...]


def evidence_view(context: PageContext) -> EvidenceView:
    """Return the list of what is checked."""
    briefings = tuple((context.briefing(item), cards.meter(context, item.record)) for item in context.edition.briefings)
    return EvidenceView(
        title="Evidence",
        description="How many sentences of each briefing have checked evidence",
        total=Meter(
            checked=sum(meter.checked for _, meter in briefings),
            sentences=sum(meter.sentences for _, meter in briefings),
            own=sum(meter.own for _, meter in briefings),
        ),
        briefings=briefings,
    )
