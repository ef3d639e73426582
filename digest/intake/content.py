"""The folder content/ → everything that people wrote, checked, and every fault in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from digest.intake import record_values
from digest.intake.briefing_values import briefing
from digest.intake.content_files import VOCABULARIES, Files, Paths, find_files
from digest.intake.copies import copies_not_allowed, repeated_copies
from digest.intake.cross_references import Known, ambiguous_aliases, briefing_faults, outlet_faults, source_faults
from digest.intake.dangling_references import without_dangling_references
from digest.intake.mixed_scripts import mixed_scripts
from digest.intake.record_forms import (
    BriefingForm,
    EntityForm,
    OutletForm,
    RenamedForm,
    RightsForm,
    SourceForm,
    TopicForm,
)
from digest.intake.record_loading import Record, Vocabulary, load_record, load_vocabulary, sound_forms
from digest.intake.renamed_pages import renaming_faults, renamings
from digest.intake.yaml_tree import Items
from digest.model import Content, Id, Renaming, Source
from digest.problems import Problem, in_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """All records on their way."""

    rights: Vocabulary[RightsForm]
    outlets: Vocabulary[OutletForm]
    entities: Vocabulary[EntityForm]
    topics: Vocabulary[TopicForm]
    sources: Mapping[Id, Record[SourceForm]]
    briefings: Mapping[Id, Record[BriefingForm]]
    renamed: Record[RenamedForm] | None


def read_content(folder: Path, *, root: Path) -> tuple[Content, tuple[Problem, ...]]:
    """Return what is without fault under the folder, and every fault of every file.

    A record with faults is left out, and with it what refers to it, so that every id in the content leads somewhere.
    """
    paths = Paths(root)
    files = find_files(folder, paths)
    loaded = _load(files, paths)
    _check_references(loaded)
    content = _content(loaded)
    problems = [
        *files.problems,
        *copies_not_allowed(files.copies, _forbidden(loaded), paths),
        *repeated_copies(files.copies, root=root),
        *_problems(loaded),
    ]
    return without_dangling_references(content), in_order(problems)


def source_faults_of(identity: Id, path: Path, folder: Path, *, root: Path) -> tuple[Problem, ...]:
    """Return the faults that a file would have as the record of a source among the content of a folder."""
    paths = Paths(root)
    files = find_files(folder, paths)
    files.sources[identity] = path
    loaded = _load(files, paths)
    _check_references(loaded)
    return tuple(loaded.sources[identity].problems)


def _load(files: Files, paths: Paths) -> Loaded:
    parts = {name: [(path, paths.of(path)) for path in files.vocabularies.get(name, ())] for name in VOCABULARIES}
    return Loaded(
        rights=load_vocabulary(RightsForm, parts["rights"]),
        outlets=load_vocabulary(OutletForm, parts["outlets"]),
        entities=load_vocabulary(EntityForm, parts["entities"]),
        topics=load_vocabulary(TopicForm, parts["topics"]),
        sources={id_: load_record(id_, SourceForm, path, paths.of(path)) for id_, path in files.sources.items()},
        briefings={id_: load_record(id_, BriefingForm, path, paths.of(path)) for id_, path in files.briefings.items()},
        renamed=load_record("renamed", RenamedForm, files.renamed, paths.of(files.renamed)) if files.renamed else None,
    )


def _check_references(loaded: Loaded) -> None:
    """Give each record its faults against the others."""
    known = Known(
        ids={
            "rights": loaded.rights.ids,
            "outlet": loaded.outlets.ids,
            "entity": loaded.entities.ids,
            "topic": loaded.topics.ids,
            "source": frozenset(loaded.sources),
            "briefing": frozenset(loaded.briefings),
        },
        briefings_of={id_: _briefings_of(record, loaded) for id_, record in loaded.sources.items()},
        drafts=frozenset(id_ for id_, record in loaded.briefings.items() if record.table.get("draft") is True),
    )
    for outlet in loaded.outlets.entries.values():
        outlet.problems = [_with_kinds(problem, loaded.rights.ids) for problem in outlet.problems]
        outlet.problems += outlet_faults(outlet.table, outlet.path, known)
    for source in loaded.sources.values():
        source.problems += source_faults(source.table, source.path, known)
    for id_, record in loaded.briefings.items():
        record.problems += briefing_faults(id_, record.table, record.path, known)
    if loaded.renamed:
        loaded.renamed.problems += renaming_faults(loaded.renamed.table, loaded.renamed.path, known)
    for records_by_id in _by_id(loaded):
        for each in records_by_id.values():
            each.problems += mixed_scripts(each.table, each.path)
    entities = ((id_, entry.table, entry.path) for id_, entry in loaded.entities.entries.items())
    loaded.entities.problems += ambiguous_aliases(entities)


def _with_kinds(problem: Problem, kinds: frozenset[Id] | None) -> Problem:
    """Return the problem; where an outlet lacks its rights, with the kinds that there are."""
    if problem.rule != "missing-key" or not problem.found.startswith("rights ") or not kinds:
        return problem
    return replace(problem, hint=f"content/rights.yml has {', '.join(sorted(kinds))}")


def _briefings_of(record: Record[SourceForm], loaded: Loaded) -> frozenset[Id] | None:
    """The briefings that a source names; None where a fault of the record leaves open which it means."""
    named = record.table.get("briefings")
    if named is None and record.readable:
        return frozenset()
    names = [name for name in named if isinstance(name, str)] if isinstance(named, Items) else [""]
    return frozenset(names) if all(name in loaded.briefings for name in names) else None


def _forbidden(loaded: Loaded) -> dict[Id, Id]:
    """Sources whose copies may not be committed, with their rights, told from the trees: no fault may hide a copy."""
    closed_rights = {id_ for id_, kind in loaded.rights.entries.items() if kind.table.get("commit_copy") is False}
    of_outlet = {id_: outlet.table.get("rights") for id_, outlet in loaded.outlets.entries.items()}
    rights = {
        id_: source.table.get("rights") or of_outlet.get(str(source.table.get("outlet")))
        for id_, source in loaded.sources.items()
    }
    return {id_: kind for id_, kind in rights.items() if isinstance(kind, str) and kind in closed_rights}


def _content(loaded: Loaded) -> Content:
    outlets = {id_: record_values.outlet(id_, form) for id_, form in sound_forms(loaded.outlets.entries)}
    sources: dict[Id, Source] = {}
    for id_, form in sound_forms(loaded.sources):
        source = record_values.source(id_, form, outlets.get(form.outlet or ""), loaded.sources[id_].path)
        if source:
            sources[id_] = source
    return Content(
        rights={id_: record_values.rights(id_, form) for id_, form in sound_forms(loaded.rights.entries)},
        outlets=outlets,
        entities={id_: record_values.entity(id_, form) for id_, form in sound_forms(loaded.entities.entries)},
        topics={id_: record_values.topic(id_, form) for id_, form in sound_forms(loaded.topics.entries)},
        sources=sources,
        briefings={
            id_: briefing(id_, form, loaded.briefings[id_].table, loaded.briefings[id_].path)
            for id_, form in sound_forms(loaded.briefings)
        },
        renamings=_renamings(loaded.renamed),
    )


def _renamings(record: Record[RenamedForm] | None) -> tuple[Renaming, ...]:
    return renamings(record.sound, record.table, record.path) if record and record.sound else ()


def _problems(loaded: Loaded) -> Iterator[Problem]:
    vocabularies = (loaded.rights, loaded.outlets, loaded.entities, loaded.topics)
    for vocabulary in vocabularies:
        yield from vocabulary.problems
    if loaded.renamed:
        yield from loaded.renamed.problems
    for records_by_id in _by_id(loaded):
        for record in records_by_id.values():
            yield from record.problems


def _by_id(loaded: Loaded) -> Iterator[Mapping[Id, Record[Any]]]:  # Any: whatever form each has
    vocabularies = (loaded.rights, loaded.outlets, loaded.entities, loaded.topics)
    yield from (vocabulary.entries for vocabulary in vocabularies)
    yield from (loaded.sources, loaded.briefings)
