"""The edition → what stands where, looked up once for all pages: what names an entity, which briefings a source has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from digest.model import Briefing, Edition, Entity, Id, Point, Source, Speech, TimelineRow
from digest.pages.views.standings import Standing, standings

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What has to do with an entity, in the order of the edition; each row with its briefing and its number there."""

    points: tuple[tuple[Briefing, int, Point], ...]
    speeches: tuple[tuple[Briefing, int, Speech], ...]
    rows: tuple[tuple[Briefing, int, TimelineRow], ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What stands where."""

    briefings: Mapping[Id, Briefing]
    """By id, newest event first."""
    naming: Mapping[Id, Naming]
    """By entity."""
    sources_of_outlet: Mapping[Id, tuple[Source, ...]]
    sources_of_topic: Mapping[Id, tuple[Source, ...]]
    briefings_of_topic: Mapping[Id, tuple[Briefing, ...]]
    standings: Mapping[Id, tuple[Standing, ...]]
    """By briefing, as `standings` gives them."""


def index_of(edition: Edition) -> Index:
    """Return the index of an edition, in one pass over it."""
    return Index(
        briefings={item.record.id: item for item in edition.briefings},
        naming=_naming(edition),
        sources_of_outlet=_grouped((item.outlet, item) for item in edition.sources if item.outlet),
        sources_of_topic=_grouped((topic, item) for item in edition.sources for topic in item.topics),
        briefings_of_topic=_grouped((topic, item) for item in edition.briefings for topic in item.record.topics),
        standings={item.record.id: standings(edition, item, item.record.points) for item in edition.briefings},
    )


def _grouped(pairs: Iterable[tuple[Id, Item]]) -> dict[Id, tuple[Item, ...]]:
    groups: dict[Id, list[Item]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in groups.items()}


def _naming(edition: Edition) -> dict[Id, Naming]:
    names = _Names(edition.content.entities.values())
    points = _grouped(
        (entity, (briefing, number, point))
        for briefing in edition.briefings
        for number, point in enumerate(briefing.record.points, start=1)
        for entity in _of_point(point, names)
    )
    speeches = _grouped(
        (speech.speaker_id, (briefing, number, speech))
        for briefing in edition.briefings
        for number, speech in enumerate(briefing.quotations, start=1)
        if speech.speaker_id
    )
    rows = _grouped(
        (entity, (briefing, number, row))
        for briefing in edition.briefings
        for number, row in enumerate(briefing.timeline, start=1)
        if row.text is not None
        for entity in dict.fromkeys((*row.entities, *names.found_in(row.text or "")))
    )
    sources = _grouped((entity, source) for source in edition.sources for entity in _of_source(source, edition))
    return {
        entity: Naming(
            points=points.get(entity, ()),
            speeches=speeches.get(entity, ()),
            rows=rows.get(entity, ()),
            sources=sources.get(entity, ()),
        )
        for entity in edition.content.entities
    }


def _of_point(point: Point, names: _Names) -> Iterable[Id]:
    """The entities that a statement names, and those from whom it is."""
    said_by = (entity for item in point.evidence for entity in item.attributed_to)
    return dict.fromkeys((*said_by, *names.found_in(point.text)))


def _of_source(source: Source, edition: Edition) -> Iterable[Id]:
    reading = edition.readings.get(source.id)
    read = (item.id for item in reading.entities) if reading else ()
    return dict.fromkeys((*source.entities, *read))


class _Names:
    """Finds the names and aliases of entities in a text; by their first word, so that each text is read once."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._by_first_word: dict[str, list[tuple[str, int, Id]]] = {}
        self._without_words: list[tuple[str, Id]] = []
        for entity in entities:
            for name in filter(None, (entity.name, *entity.aliases)):
                if first := re.search(r"\w+", name):
                    self._by_first_word.setdefault(first[0], []).append((name, first.start(), entity.id))
                else:
                    self._without_words.append((name, entity.id))

    def found_in(self, text: str) -> Iterator[Id]:
        """Yield the entities whose names stand in `text` between word boundaries."""
        yield from (entity for name, entity in self._without_words if name in text)
        for word in re.finditer(r"\w+", text):
            for name, offset, entity in self._by_first_word.get(word[0], ()):
                start = word.start() - offset
                if start >= 0 and text.startswith(name, start) and _stands_alone(text, start, start + len(name)):
                    yield entity


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (_is_word(before) or _is_word(after))


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
