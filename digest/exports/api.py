"""The edition → JSON at fixed addresses below `api/v1/`: an index, each record, and the schemas of the records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest.exports.filed_under import by_entity
from digest.exports.records_as_plain import Plain, briefing_as_plain, entity_as_plain, source_as_plain
from digest.indented_json import indented
from digest.model import Edition, Output
from digest.settings import Settings

_FOLDER = "api/v1"


def outputs(edition: Edition, schemas: Mapping[str, Mapping[str, object]], settings: Settings) -> Iterator[Output]:
    """Yield the files; all addresses in them are relative to the index, so that they hold wherever it is served."""
    yield _json("index.json", _index(edition, schemas, settings))
    for source in edition.sources:
        yield _json(f"sources/{source.id}.json", source_as_plain(source, edition))
    for briefing in edition.briefings:
        yield _json(f"briefings/{briefing.record.id}.json", briefing_as_plain(briefing, edition))
    filed = by_entity(edition)
    for entity in edition.content.entities.values():
        briefings = [briefing.record.id for briefing in filed[entity.id].briefings]
        sources = [source.id for source in filed[entity.id].sources]
        yield _json(f"entities/{entity.id}.json", entity_as_plain(entity, briefings, sources))
    for name, schema in schemas.items():
        yield _json(f"schemas/{name}.schema.json", schema)


def _index(edition: Edition, schemas: Mapping[str, Mapping[str, object]], settings: Settings) -> Plain:
    return {
        "name": settings.site_name,
        "description": settings.site_description,
        "url": settings.site_url or None,
        "briefings": [_listed("briefings", each.record.id, each.record.title, settings) for each in edition.briefings],
        "sources": [_listed("sources", source.id, source.name, settings) for source in edition.sources],
        "entities": [_listed("entities", each.id, each.name, settings) for each in edition.content.entities.values()],
        "topics": [{"id": each.id, "name": each.name} for each in edition.content.topics.values()],
        "outlets": [{"id": each.id, "name": each.name} for each in edition.content.outlets.values()],
        "schemas": [f"schemas/{name}.schema.json" for name in schemas],
    }


def _listed(folder: str, name: str, title: str, settings: Settings) -> Plain:
    page = settings.served(f"{folder}/{name}.md")
    return {"id": name, "name": title, "json": f"{folder}/{name}.json", "page": f"../../{page}"}


def _json(path: str, value: Mapping[str, object]) -> Output:
    return Output(path=f"{_FOLDER}/{path}", content=(indented(value) + "\n").encode())
