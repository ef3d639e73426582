"""Readings of copies → what may stand in the repository and on the site: budgeted words, facts, receipts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from digest import evidence, intake, store
from digest.errors import SettingsError
from digest.model import EntityKind, Id, Reading, Span, StoredReading
from digest.pipeline.citations import Citations, searchable_article
from digest.pipeline.shelf import Shelf, read_source_file, reading_path, shelf, text_of
from digest.problems import Problem
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A reading that was written, or that already stood as it is."""

    source: Id
    path: Path
    changed: bool


def shown_readings(held: Shelf, cited: Citations) -> Mapping[Id, Reading]:
    """Return the reading of each source that the site shows: the committed one, otherwise that of a committed copy."""
    readings = {source: stored.reading for source, stored in held.stored.items()}
    for source, full in held.full.items():
        if source not in readings:
            spans = [span for item in held.cited.get(source, ()) for span in evidence.spans_of(cited.places[item])]
            readings[source] = _budgeted(held, source, full, spans)
    return readings


def write_readings(settings: Settings, names: Sequence[Id] = ()) -> Iterator[Written]:
    """Write `reading.json` of the named sources, or of all whose copy is at hand; raise SettingsError for unknown ids.

    Yield each as it is written. A file whose content stays the same is not touched.
    """
    held = shelf(settings, private=True)
    withdrawn = [name for name in held.stored if held.content.sources[name].withdrawn]
    missing = [name for name in names if name not in held.full and name not in withdrawn]
    if missing:
        raise SettingsError(_no_copy(missing[0], held, settings))
    for source in names or sorted({*held.full, *withdrawn}):
        path = reading_path(settings, source)
        content = intake.reading_json(repository_reading(held, source)).encode()
        changed = not path.is_file() or path.read_bytes() != content
        if changed:
            store.write_whole(path, content)
        yield Written(source=source, path=path, changed=changed)


def repository_reading(held: Shelf, source: Id) -> StoredReading:
    """Return the reading of a source as it may stand in the repository; of a withdrawn one without any words."""
    if held.content.sources[source].withdrawn:
        known = held.stored.get(source) or held.full[source]
        return replace(known, reading=replace(known.reading, excerpts=()))
    full = held.full[source]
    article = searchable_article(full)
    cited = held.cited.get(source, ())
    receipts = evidence.receipts(cited, article, held.stored.get(source))
    spans = [span for receipt in receipts for span in evidence.spans_of(receipt)]
    return replace(full, reading=_budgeted(held, source, full, spans), receipts=receipts)


def confirm(settings: Settings, source: Id, path: Path, *, by: str, on: str) -> tuple[Problem, ...]:
    """Derive the receipts of a source again from another person's copy, and note who did; return what did not hold."""
    held = shelf(settings, private=False)
    stored = held.stored.get(source)
    if stored is None:
        raise SettingsError(f"{source}: found no reading.json; expected one with receipts to confirm")
    full = read_source_file(held.content, source, path)
    cited = held.cited.get(source, ())
    confirmed = evidence.confirm(stored, cited, searchable_article(full), by=by, on=on)
    store.write_whole(reading_path(settings, source), intake.reading_json(confirmed.stored).encode())
    return confirmed.problems


def people(held: Shelf) -> frozenset[Id]:
    """The entities that are persons."""
    return frozenset(entity.id for entity in held.content.entities.values() if entity.kind is EntityKind.PERSON)


def _budgeted(held: Shelf, source: Id, full: StoredReading, cited: Sequence[Span]) -> Reading:
    rights = held.content.rights[held.content.sources[source].rights]
    excerpts = evidence.spend(
        full.reading, text_of(full), rights, cited=cited, differing=_differing(held, source), people=people(held)
    )
    return replace(full.reading, excerpts=excerpts)


def _differing(held: Shelf, source: Id) -> tuple[Span, ...]:
    """Where the figures stand that comparisons found to differ."""
    briefings = held.content.sources[source].briefings
    found = [held.comparisons[name].comparison for name in briefings if name in held.comparisons]
    passages = [
        passage
        for item in found
        for difference in (*item.conflicts, *item.to_look_at)
        for passage in difference.passages
    ]
    return tuple((passage.start, passage.end) for passage in passages if passage.source == source)


def _no_copy(source: Id, held: Shelf, settings: Settings) -> str:
    if source not in held.content.sources:
        return f"{source}: found no source of this id without faults; digest check says which faults there are"
    folder = settings.copies
    return (
        f"{source}: found no copy that can be read; expected {folder / source} with .html, .txt, .md or .pdf behind it"
    )
