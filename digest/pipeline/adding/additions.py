"""Files and addresses → new sources of the project, each written whole or not at all; one it has already is linked.

What refers to something is written after it: first the vocabularies, then a new briefing, then the private copy, and
the source's own folder, made aside, last of all. Where that ends in between, the next time finds what stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from digest import intake
from digest.atomic_write import new_folder, replace_unchanged, standing, write_atomically
from digest.edtf import Date
from digest.errors import CopyError, DigestError, SettingsError, sentence_of
from digest.model import Content, Id
from digest.pipeline.adding.incoming import Fetch, Incoming, taken
from digest.pipeline.adding.known_sources import KnownSource, known_source
from digest.pipeline.adding.new_records import NewRecords, briefing_asked, place_of, records_for, source_fields
from digest.pipeline.adding.record_files import schema_of, write_briefing, write_private, write_vocabularies
from digest.pipeline.adding.source_drafts import SourceDraft, drafted
from digest.pipeline.state.copy_readings import record_digest
from digest.pipeline.state.project_state import ProjectState, comparison_path, project_state, refuse_faulty
from digest.pipeline.stored.staleness import stale
from digest.pipeline.stored.stored_readings import repository_reading
from digest.problems import faults
from digest.reading_task import Job, parts_in_sandbox, read_in_sandbox, shared
from digest.settings import Settings

SEVERAL = 2
"""Articles from which a file is taken apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a person wants of new sources."""

    briefing: str | None
    """Its id, or the title of a new one."""
    fetch: Fetch
    ask: Callable[[SourceDraft], Mapping[str, object]]
    """Return what the copy did not give, by the draft's field, as far as a person knows it."""
    split: Callable[[str, int], bool]
    """Return whether a file of this name, with so many articles, is to be taken apart."""
    today: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A source that was written."""

    records: NewRecords
    folder: Path
    copy: Path
    is_private: bool
    about: tuple[Id, ...]
    like: KnownSource | None
    """Another source with much of its wording."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A source that the project had, and that belongs to the briefing now, or has its copy at hand."""

    name: str
    known: KnownSource
    briefing: Id | None
    changed: bool
    """Whether it did not belong to it before."""
    copy: Path | None
    """Where its copy was put, which was not at hand; the project had its reading alone."""


def add_sources(settings: Settings, names: Sequence[str], wishes: Wishes) -> Iterator[Added | Linked | DigestError]:
    """Add what stands under each name, a path or an address; yield what became of it, one after the other.

    Raise SettingsError where a record has a fault: what is added to could be lost.
    """
    state = project_state(settings, private=True)
    refuse_faulty(state)
    for name in names:
        try:
            waiting = [taken(name, wishes.fetch, wishes.today)]
        except DigestError as error:
            yield error
            continue
        while waiting:
            incoming = waiting.pop(0)
            try:
                outcome, state = _added(incoming, state, settings, wishes)
            except CopyError as error:
                parts = _parts(incoming, wishes)
                waiting = [*parts, *waiting]
                if not parts:
                    yield error
            except DigestError as error:
                yield error
            except OSError as error:
                yield SettingsError(f"{incoming.name}: {sentence_of(error)}")
            else:
                yield outcome


def _parts(incoming: Incoming, wishes: Wishes) -> Sequence[Incoming]:
    """Return a copy of each article of a file that holds several, where a person wants it taken apart."""
    try:
        parts = parts_in_sandbox(incoming.content, incoming.suffix)
    except CopyError:  # what cannot be read as one article cannot be as several
        return ()
    if len(parts) < SEVERAL or not wishes.split(incoming.name, len(parts)):
        return ()
    return [
        replace(incoming, name=f"{incoming.name} ({number} of {len(parts)})", content=part, suffix="md", is_part=True)
        for number, part in enumerate(parts, start=1)
    ]


def _added(
    incoming: Incoming, state: ProjectState, settings: Settings, wishes: Wishes
) -> tuple[Added | Linked, ProjectState]:
    vocabulary = tuple(state.content.entities.values())
    job = Job(content=incoming.content, suffix=incoming.suffix, with_imprint=True)
    try:
        read = read_in_sandbox(job, shared(vocabulary))
    except DigestError as error:
        raise type(error)(f"{incoming.name}: {error}") from error
    draft = drafted(incoming, read, state.content)
    known = known_source(draft, state)
    if not known or not known.is_same or _depends_on_outlet(known, draft, state):
        draft = draft.answered(wishes.ask(draft), state.content)
        known = known_source(draft, state)
    if known and known.is_same:
        return _linked(draft, known, state, settings, wishes)
    records = records_for(draft, wishes.briefing, state, settings)
    return _written(records, known, state, settings)


def _depends_on_outlet(known: KnownSource, draft: SourceDraft, state: ProjectState) -> bool:
    """Say whether what a person knows of the outlet can tell that the article is another after all."""
    return known.by_words and draft.outlet is None and state.content.sources[known.source].outlet is not None


def _linked(
    draft: SourceDraft, known: KnownSource, state: ProjectState, settings: Settings, wishes: Wishes
) -> tuple[Linked, ProjectState]:
    """Let the source belong to the briefing that was asked for, and keep its copy where none is at hand.

    Raise DigestError where there is nothing of it to do.
    """
    incoming, copy = draft.incoming, _copy_lacking(draft, known, state, settings)
    if copy:
        write_private(copy, incoming.content, settings)
    briefing, title = briefing_asked(wishes.briefing, state.content)
    if briefing is None and copy is None:
        raise DigestError(
            f"{incoming.name}: {known.source} {known.why}; with --briefing it is linked, not added again."
        )
    if briefing and title:
        write_briefing(briefing, title, settings)
    folder, place = place_of(known.source, settings)
    source = state.content.sources[known.source]
    changed = briefing is not None and briefing not in source.briefings
    if briefing and changed:
        before = standing(folder / "source.yml")
        text = intake.add_to_list((before or b"").decode("utf-8"), "briefings", briefing, name=place.path)
        replace_unchanged(folder / "source.yml", text.encode(), instead_of=before)
    content = state.content
    if briefing and changed:
        linked = replace(source, briefings=(*source.briefings, briefing))
        content = replace(_with_briefing(content, briefing, title), sources={**content.sources, known.source: linked})
    outcome = Linked(name=incoming.name, known=known, briefing=briefing, changed=changed, copy=copy)
    return outcome, replace(state, content=content)


def _copy_lacking(draft: SourceDraft, known: KnownSource, state: ProjectState, settings: Settings) -> Path | None:
    """Return where the copy is to stand of a source that was read in this text elsewhere; None where there is one."""
    stored = state.stored.get(known.source)
    is_lacking = known.source not in state.copies and stored is not None and stored.text == draft.read.full.text
    return settings.copies / f"{known.source}.{draft.incoming.suffix}" if is_lacking else None


def _written(
    records: NewRecords, like: KnownSource | None, state: ProjectState, settings: Settings
) -> tuple[Added, ProjectState]:
    folder, _ = place_of(records.identity, settings)
    content = records.content_with(state.content)
    rights = content.rights[records.own_rights or content.outlets[records.outlet or ""].rights]
    incoming = records.draft.incoming
    with new_folder(folder) as made:
        named = f"{records.identity}.{incoming.suffix}"
        copy = folder / f"copy.{incoming.suffix}" if rights.commit_copy else settings.copies / named
        state = _make(made, records, replace(state, content=content), settings)
        if rights.commit_copy:
            write_atomically(made / copy.name, incoming.content)
        write_vocabularies(records, settings)
        if not rights.commit_copy:
            write_private(copy, incoming.content, settings)
    source = state.content.sources[records.identity]
    return (
        Added(
            records=records,
            folder=folder,
            copy=copy,
            is_private=not rights.commit_copy,
            about=source.entities,
            like=like,
        ),
        state,
    )


def _make(made: Path, records: NewRecords, state: ProjectState, settings: Settings) -> ProjectState:
    """Write record and reading into the folder in the making; return the state that has them."""
    _, place = place_of(records.identity, settings)
    draft, path = records.draft, made / "source.yml"
    vocabulary = shared(tuple(state.content.entities.values()))
    job = Job(
        content=draft.incoming.content,
        suffix=draft.incoming.suffix,
        published=draft.published,
        language=draft.language,
    )
    full = read_in_sandbox(job, vocabulary).full
    text = intake.record_text(source_fields(records, full.reading), schema=schema_of("source", made, settings))
    write_atomically(path, text.encode())
    outlet = state.content.outlets.get(records.outlet or "")
    source = intake.source_in(path, records.identity, outlet, name=place.path)
    full = replace(full, record=record_digest(source))
    state = replace(
        state,
        content=replace(state.content, sources={**state.content.sources, source.id: source}),
        full={**state.full, source.id: full},
    )
    reading = repository_reading(state, source.id)
    write_atomically(made / "reading.json", intake.reading_json(reading).encode())
    return replace(state, stored={**state.stored, source.id: reading})


def _with_briefing(content: Content, briefing: Id, title: str | None) -> Content:
    if title is None:
        return content
    return replace(content, briefings={**content.briefings, briefing: intake.briefing_of(briefing, title)})


def touched_by(settings: Settings, added: Sequence[Added]) -> tuple[Id, ...]:
    """Return the sources of which readings or comparisons do not go with these new ones, and these themselves."""
    briefings = {one.records.briefing for one in added}
    compared = any(comparison_path(settings, name).is_file() for name in briefings if name)
    if not compared and not any(one.records.entities for one in added):
        return ()
    state = project_state(settings, private=True)
    paths = (PurePosixPath(one.place.path) for one in faults(tuple(stale(state))) if one.rule == "stale-reading")
    others = {path.parent.name for path in paths} & state.full.keys()
    return tuple(sorted({*others, *(one.records.identity for one in added)} & state.content.sources.keys()))
