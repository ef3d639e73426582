"""Evidence and passages of one entry → who tells it, each source once: by its words where a person cited them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from digest.model import Evidence, Passage
from digest.pages.views.here import Here
from digest.pages.views.pieces import Marker
from digest.pages.views.words import Markers


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A source that tells of an entry."""

    outlet: str
    href: Markup
    marker: Marker | None
    """To its source words, where a person cited them; otherwise the program found it."""


def told(here: Here, markers: Markers, evidence: Iterable[Evidence], passages: Iterable[Passage]) -> tuple[Told, ...]:
    """Return the sources of an entry: those that a person cited, then those in which the program found it."""
    cited = tuple(evidence)
    sources = {item.source for item in cited}
    by_hand = [
        Told(outlet=marker.outlet, href=here.to(f"sources/{item.source}.md"), marker=marker)
        for item, marker in zip(cited, markers.of(cited), strict=True)
    ]
    more = here.carriers(passage for passage in passages if passage.source not in sources)
    return (*by_hand, *(Told(outlet=carrier.outlet, href=carrier.href, marker=None) for carrier in more))
