"""Sources and briefings → references to them: who signs, what it is called, what it stands in, of when."""

from __future__ import annotations

from collections.abc import Mapping

from digest.model import (
    Briefing,
    Content,
    EntityKind,
    Name,
    NameKind,
    Reference,
    ReferenceKind,
    Source,
    SourceKind,
)
from digest.references.names import name_of
from digest.settings import Settings

_KINDS: Mapping[SourceKind, ReferenceKind] = {
    SourceKind.REPORT: ReferenceKind.REPORT,
    SourceKind.PAPER: ReferenceKind.PAPER,
    SourceKind.DATASET: ReferenceKind.DATASET,
    SourceKind.STATEMENT: ReferenceKind.WEB_PAGE,
}
"""News, analyses, opinions, interviews and what is of no known kind are articles of a newspaper."""


def bodies_in(content: Content) -> frozenset[str]:
    """Return the names, in small letters, that the vocabularies know to be no person's."""
    entities = (entity for entity in content.entities.values() if entity.kind is EntityKind.ORGANISATION)
    names = [name for entity in entities for name in (entity.name, *entity.aliases)]
    return frozenset(name.casefold() for name in (*names, *(outlet.name for outlet in content.outlets.values())))


def source_reference(source: Source, content: Content, bodies: frozenset[str]) -> Reference:
    """Return the reference to an article; its title in square brackets where it is our label for it."""
    outlet = content.outlets.get(source.outlet or "")
    return Reference(
        id=source.id,
        kind=_KINDS.get(source.kind or SourceKind.NEWS, ReferenceKind.NEWSPAPER_ARTICLE),
        title=source.title or f"[{source.name}]",
        authors=tuple(name_of(author, bodies) for author in source.authors),
        container=outlet.name if outlet else None,
        published=source.published,
        accessed=source.captured,
        url=source.url,
        archive_url=source.archive_url,
        language=source.language,
    )


def briefing_reference(briefing: Briefing, settings: Settings, *, url: str | None) -> Reference:
    """Return the reference to a briefing, which the site signs."""
    return Reference(
        id=briefing.record.id,
        kind=ReferenceKind.WEB_PAGE,
        title=briefing.record.title,
        authors=(Name(kind=NameKind.BODY, whole=settings.site_name),) if settings.site_name else (),
        container=settings.site_name or None,
        published=briefing.changed,
        accessed=None,
        url=url,
        archive_url=None,
        language="en",
    )
