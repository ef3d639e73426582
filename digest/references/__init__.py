"""The edition → how its pages and what they cite are cited, by people and by their programs.

Order: `names`, `cited_works`, `date_words`, `notes`, `csl_json`, `bibtex`, `ris`, `coins`, `json_ld`, `styles`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from digest.model import Citation, Edition, NameKind, Reference
from digest.references import bibtex, csl_json, ris
from digest.references.cited_works import bodies_in, briefing_reference, source_reference
from digest.references.coins import spans
from digest.references.date_words import iso, known_parts
from digest.references.json_ld import linked_data
from digest.references.styles import STYLES
from digest.settings import Settings

__all__ = ["citations"]


def citations(edition: Edition, settings: Settings) -> Mapping[str, Citation]:
    """Return by the path of a page, such as `briefings/roadmap.md`, how it is cited and what it cites."""
    bodies = bodies_in(edition.content)
    found: dict[str, Citation] = {}
    for source in edition.sources:
        article = source_reference(source, edition.content, bodies)
        path = f"sources/{source.id}"
        found[f"{path}.md"] = _citation(article, (), _head(article, settings, settings.page_url(f"{path}.md")))
    for briefing in edition.briefings:
        path = f"briefings/{briefing.record.id}"
        own = briefing_reference(briefing, settings, url=settings.page_url(f"{path}.md"))
        cited = [source_reference(each, edition.content, bodies) for each in briefing.sources if not each.withdrawn]
        citation = _citation(own, cited, _head(own, settings, own.url))
        found[f"{path}.md"] = replace(citation, linked=linked_data(briefing.record, own, cited))
    return found


def _citation(own: Reference, cited: Sequence[Reference], head: tuple[tuple[str, str], ...]) -> Citation:
    everything = (own, *cited)
    return Citation(
        styles=(*((name, style(own)) for name, style in STYLES), ("BibTeX", bibtex.entry(own))),
        bibtex=bibtex.bibtex(everything),
        ris=ris.ris(everything),
        csl_json=csl_json.csl_json(everything),
        spans=spans(own, cited),
        head=head,
    )


def _head(own: Reference, settings: Settings, url: str | None) -> tuple[tuple[str, str], ...]:
    """Return what Zotero reads of the head beside the context objects: a comma marks a body that has no given name."""
    parts = known_parts(own.published)
    day = iso(own.published.earliest) if own.published and len(parts) == len(("year", "month", "day")) else ""
    creators = (name.whole + ("," if name.kind is NameKind.BODY else "") for name in own.authors)
    found = (
        ("og:title", own.title),
        ("og:site_name", settings.site_name),
        ("og:url", url or ""),
        ("article:published_time", day),
        *(("DC.creator", creator) for creator in creators),
    )
    return tuple((name, content) for name, content in found if content)
