"""Briefings and sources → which stand under which topic, name which entity, and are of which outlet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from digest.model import Briefing, Edition, Id, Source


@dataclass(frozen=True, slots=True)
class Filed:
    """What stands under one topic or entity, in the order of the edition."""

    briefings: list[Briefing] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)


def by_topic(edition: Edition) -> defaultdict[Id, Filed]:
    """Return what is filed under each topic; a topic without anything is found empty."""
    return _filed(
        edition, [item.record.topics for item in edition.briefings], [item.topics for item in edition.sources]
    )


def by_entity(edition: Edition) -> defaultdict[Id, Filed]:
    """Return what names each entity; an entity without anything is found empty."""
    return _filed(edition, [item.entities for item in edition.briefings], [item.entities for item in edition.sources])


def by_outlet(edition: Edition) -> defaultdict[Id, Filed]:
    """Return the sources that each outlet brought; an outlet without any is found empty."""
    return _filed(edition, [()] * len(edition.briefings), [(each.outlet or "",) for each in edition.sources])


def _filed(
    edition: Edition, of_briefings: Sequence[Sequence[Id]], of_sources: Sequence[Sequence[Id]]
) -> defaultdict[Id, Filed]:
    """Return what stands under each id; `of_briefings` and `of_sources` are the ids of each, in the edition's order."""
    found: defaultdict[Id, Filed] = defaultdict(Filed)
    for briefing, ids in zip(edition.briefings, of_briefings, strict=True):
        for name in dict.fromkeys(ids):
            found[name].briefings.append(briefing)
    for source, ids in zip(edition.sources, of_sources, strict=True):
        for name in dict.fromkeys(ids):
            found[name].sources.append(source)
    return found
