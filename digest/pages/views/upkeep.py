"""The edition → what was corrected in it, and how much of it is checked."""

from __future__ import annotations

from dataclasses import dataclass

from digest.pages.views import cards
from digest.pages.views.briefing import Corrected, corrected
from digest.pages.views.here import Here
from digest.pages.views.pieces import Link, Meter


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedBriefing:
    """A correction with its briefing."""

    briefing: Link
    correction: Corrected
    typo: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsView:
    """The list of corrections."""

    title: str
    description: str
    corrections: tuple[CorrectedBriefing, ...]
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """How much of each briefing is checked."""

    title: str
    description: str
    total: Meter
    briefings: tuple[tuple[Link, Meter], ...]


def corrections_view(here: Here) -> CorrectionsView:
    """Return the list of corrections, the newest first."""
    found = [
        (
            item.date.sort_key,
            CorrectedBriefing(briefing=here.briefing(briefing), correction=corrected(item), typo=item.typo),
        )
        for briefing in here.edition.briefings
        for item in briefing.record.corrections
    ]
    found.sort(key=lambda item: item[0], reverse=True)
    return CorrectionsView(
        title="Corrections",
        description="What was wrong in a published briefing, and what changed",
        corrections=tuple(item for _, item in found),
        contact=here.settings.contact,
    )


def evidence_view(here: Here) -> EvidenceView:
    """Return the list of what is checked."""
    briefings = tuple((here.briefing(item), cards.meter(here, item.record)) for item in here.edition.briefings)
    return EvidenceView(
        title="Evidence",
        description="How many sentences of each briefing have checked evidence",
        total=Meter(
            checked=sum(meter.checked for _, meter in briefings),
            sentences=sum(meter.sentences for _, meter in briefings),
        ),
        briefings=briefings,
    )
