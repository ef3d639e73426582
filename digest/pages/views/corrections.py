"""The edition → its list of corrections, the newest first."""

from __future__ import annotations

from dataclasses import dataclass

from digest.pages.views.briefing import Corrected, corrected
from digest.pages.views.elements import Link
from digest.pages.views.page_context import PageContext


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


def corrections_view(context: PageContext) -> CorrectionsView:
    """Return the list of corrections, the newest first."""
    found = [
        (
            item.date.sort_key,
            CorrectedBriefing(briefing=context.briefing(briefing), correction=corrected(item), typo=item.typo),
        )
        for briefing in context.edition.briefings
        for item in briefing.record.corrections
    ]
    found.sort(key=lambda item: item[0], reverse=True)
    return CorrectionsView(
        title="Corrections",
        description="What was wrong in a published briefing, and what changed",
        corrections=tuple(item for _, item in found),
        contact=context.settings.contact,
    )
