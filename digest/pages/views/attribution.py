"""Evidence and passages of one entry → who tells it, each source once: by its words where a person cited them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from digest.model import Evidence, Passage
from digest.pages.views.elements import Language, Marker
from digest.pages.views.evidence_markers import Markers
from digest.pages.views.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A source that tells of an entry."""

    outlet: str
    href: Markup
    marker: Marker | None
    """To its source words, where a person cited them; otherwise the program found it."""
    language: Language | None = None
    """Of the outlet's name."""


def attributions(
    context: PageContext, markers: Markers, evidence: Iterable[Evidence], passages: Iterable[Passage]
) -> tuple[Attribution, ...]:
    """Return the sources of an entry: those that a person cited, then those in which the program found it."""
    cited = tuple(evidence)
    sources = {item.source for item in cited}
    by_hand = [
        Attribution(
            outlet=marker.outlet,
            href=context.to(f"sources/{item.source}.md"),
            marker=marker,
            language=marker.language,
        )
        for item, marker in zip(cited, markers.of(cited), strict=True)
    ]
    more = context.carriers(passage for passage in passages if passage.source not in sources)
    found = (
        Attribution(outlet=carrier.outlet, href=carrier.href, marker=None, language=carrier.language)
        for carrier in more
    )
    return (*by_hand, *found)
