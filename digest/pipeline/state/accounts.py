"""Sources with their readings → the accounts that a comparison is made from, and what tells that one is stale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from digest import cache
from digest.model import Account, ComparedInput, Content, Entity, Id, Source, StoredReading

FORMER = 0
"""The way of reading that stands with an input of the former form, which had one digest for all."""


def account_of(source: Source, reading: StoredReading, content: Content, briefing: Id, *, text: str | None) -> Account:
    """Return what a source tells of a briefing's event."""
    return Account(
        source=source.id,
        outlet=source.outlet,
        text=text,
        reading=reading.reading,
        published=source.published,
        attributed_to=attributions(content, briefing, source.id),
        outlet_name=content.outlets[source.outlet].name if source.outlet else None,
        authors=source.authors,
    )


def attributions(content: Content, briefing: Id, source: Id) -> tuple[tuple[str, ...], ...]:
    """The chains by which a briefing says from whom the source has its statements, each once."""
    cited = content.briefings[briefing].evidence
    return tuple(dict.fromkeys(item.attributed_to for item in cited if item.source == source and item.attributed_to))


def inputs_from(
    content: Content, briefing: Id, sources: Iterable[Source], readings: Mapping[Id, StoredReading]
) -> dict[Id, ComparedInput]:
    """What a comparison of the briefing takes from each source that was read; nothing from a withdrawn one."""
    return {
        source.id: ComparedInput(
            text=readings[source.id].text,
            said=_said(content, briefing, source, readings[source.id]),
            method=readings[source.id].method,
        )
        for source in sources
        if source.id in readings and not source.withdrawn
    }


def is_same_text(stored: ComparedInput, now: ComparedInput, former: str) -> bool:
    """Say whether the text is the one that was compared; `former` is what an input of the former form would be now."""
    return stored.text == (former if stored.method == FORMER else now.text)


def is_same_input(stored: ComparedInput, now: ComparedInput, former: str) -> bool:
    """Say the same, and that the records say the same of it."""
    return is_same_text(stored, now, former) and (stored.method == FORMER or stored.said == now.said)


def former_input(content: Content, briefing: Id, source: Id, reading: StoredReading) -> str:
    """The digest of a source's input in the former form of a comparison."""
    chains = repr(attributions(content, briefing, source))
    return cache.key_of(chains, reading.text, str(reading.method), reading.record)


def _said(content: Content, briefing: Id, source: Source, reading: StoredReading) -> str:
    outlet = content.outlets[source.outlet].name if source.outlet else ""
    published = source.published.edtf if source.published else ""
    named = dict.fromkeys(mention.id for mention in reading.reading.entities)
    entities = [_as_compared(content.entities[one]) for one in sorted(named) if one in content.entities]
    chains = attributions(content, briefing, source.id)
    return cache.key_of(source.outlet or "", outlet, published, *(map(repr, (source.authors, chains, entities))))


def _as_compared(entity: Entity) -> tuple[Id, str, str, tuple[str, ...]]:
    return (entity.id, entity.name, entity.kind.value, entity.aliases)
