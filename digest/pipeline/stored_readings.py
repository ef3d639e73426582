"""Readings of copies → what may stand in the repository and on the site: budgeted words, facts, receipts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from digest import evidence, intake
from digest.atomic_write import replace_unchanged, standing
from digest.errors import DigestError, SettingsError, sentence_of
from digest.lexicon.copy_formats import COPY_FORMATS
from digest.model import EntityKind, Id, Reading, Span, StoredReading
from digest.pipeline.citations import Citations, searchable_article
from digest.pipeline.copy_readings import read_source_file, text_of
from digest.pipeline.project_state import ProjectState, project_state, reading_path
from digest.problems import Problem
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A reading that was written, or that already stood as it is."""

    source: Id
    path: Path
    changed: bool


def shown_readings(state: ProjectState, cited: Citations) -> Mapping[Id, Reading]:
    """Return the reading of each source that the site shows: the committed one, otherwise that of a committed copy."""
    readings = {source: stored.reading for source, stored in state.stored.items()}
    for source, full in state.full.items():
        if source not in readings:
            spans = [span for item in state.cited.get(source, ()) for span in evidence.spans_of(cited.places[item])]
            readings[source] = _budgeted(state, source, full, spans)
    return readings


def write_readings(settings: Settings, names: Sequence[Id] = ()) -> Iterator[Written | DigestError]:
    """Write `reading.json` of the named sources, or of all whose copy is at hand.

    Yield each as it is written, or why it is not. A file whose content stays the same is not touched; so is that of a
    copy on which an engine ran out of processor time or memory.
    """
    before = dict(_standing_readings(settings))
    state = project_state(settings, private=True)
    withdrawn = [name for name in state.stored if state.content.sources[name].withdrawn]
    for source in names or sorted({*state.copies, *withdrawn}):
        if source in state.full or source in withdrawn:
            path = reading_path(settings, source)
            yield _write_one(state, source, path, instead_of=before.get(path))
        else:
            yield SettingsError(_no_copy(source, state, settings))


def _standing_readings(settings: Settings) -> Iterator[tuple[Path, bytes | None]]:
    for path in settings.content.glob("sources/*/reading.json"):
        with suppress(OSError):  # which writing it will meet as well, and say
            yield path, standing(path)


def _write_one(state: ProjectState, source: Id, path: Path, *, instead_of: bytes | None) -> Written | DigestError:
    """Write one reading, or return why not: the outermost edge of what one source can do."""
    try:
        content = intake.reading_json(repository_reading(state, source)).encode()
        changed = content != instead_of
        if changed:
            replace_unchanged(path, content, instead_of=instead_of)
    except Exception as error:  # whatever one source does to the program, the others are written
        return SettingsError(f"{source}: {sentence_of(error)}")
    return Written(source=source, path=path, changed=changed)


def repository_reading(state: ProjectState, source: Id) -> StoredReading:
    """Return the reading of a source as it may stand in the repository; of a withdrawn one without any words."""
    if state.content.sources[source].withdrawn:
        known = state.stored.get(source) or state.full[source]
        return replace(known, reading=replace(known.reading, excerpts=()))
    full = state.full[source]
    article = searchable_article(full)
    cited = state.cited.get(source, ())
    receipts = evidence.receipts(cited, article, state.stored.get(source))
    spans = [span for receipt in receipts for span in evidence.spans_of(receipt)]
    return replace(full, reading=_budgeted(state, source, full, spans), receipts=receipts)


def confirm(settings: Settings, source: Id, path: Path, *, by: str, on: str) -> tuple[Problem, ...]:
    """Derive the receipts of a source again from another person's copy, and note who did; return what did not hold."""
    reading = reading_path(settings, source)
    before = standing(reading)
    state = project_state(settings, private=False)
    stored = state.stored.get(source)
    if stored is None:
        raise SettingsError(f"{source}: found no reading.json; expected one with receipts to confirm")
    full = read_source_file(state.content, source, path)
    cited = state.cited.get(source, ())
    confirmed = evidence.confirm(stored, cited, searchable_article(full), by=by, on=on)
    replace_unchanged(reading, intake.reading_json(confirmed.stored).encode(), instead_of=before)
    return confirmed.problems


def named_people(state: ProjectState) -> frozenset[Id]:
    """The entities that are persons."""
    return frozenset(entity.id for entity in state.content.entities.values() if entity.kind is EntityKind.PERSON)


def _budgeted(state: ProjectState, source: Id, full: StoredReading, cited: Sequence[Span]) -> Reading:
    rights = state.content.rights[state.content.sources[source].rights]
    excerpts = evidence.spend(
        full.reading,
        text_of(full),
        rights,
        cited=cited,
        differing=_differing(state, source),
        people=named_people(state),
    )
    return replace(full.reading, excerpts=excerpts)


def _differing(state: ProjectState, source: Id) -> tuple[Span, ...]:
    """Where the figures stand that comparisons found to differ."""
    briefings = state.content.sources[source].briefings
    found = [state.comparisons[name].comparison for name in briefings if name in state.comparisons]
    passages = [
        passage
        for item in found
        for difference in (*item.conflicts, *item.to_look_at)
        for passage in difference.passages
    ]
    return tuple((passage.start, passage.end) for passage in passages if passage.source == source)


def _no_copy(source: Id, state: ProjectState, settings: Settings) -> str:
    if source not in state.content.sources:
        return f"{source}: found no source of this id without faults; digest check says which faults there are"
    if source in state.unread:
        return f"{source}: {state.unread[source].found}"
    *others, last = (f".{suffix}" for suffix in COPY_FORMATS)
    expected = f"{settings.copies / source} with {', '.join(others)} or {last} behind it"
    return f"{source}: found no copy that can be read; expected {expected}"
