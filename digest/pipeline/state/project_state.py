"""A project's settings → everything at hand: content, committed readings and comparisons, readings of the copies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from digest import comparison, evidence, intake
from digest.errors import SettingsError
from digest.lexicon.copy_formats import COPY_FORMATS, SAME_FORMAT
from digest.model import (
    BriefingRecord,
    Content,
    Evidence,
    Id,
    KeptTexts,
    Source,
    StoredComparison,
    StoredReading,
)
from digest.pipeline.state.accounts import account_of
from digest.pipeline.state.copy_readings import read_copies
from digest.pipeline.state.passes import keep_passes, passes_of
from digest.pipeline.state.private_folders import keep_out_of_git
from digest.pipeline.state.told_paths import shown
from digest.pipeline.state.workers import Workers
from digest.problems import Place, Problem, Severity, faults
from digest.settings import Settings


@dataclass(frozen=True, kw_only=True)
class ProjectState:
    """What a command works on; the mappings go by source, but for `comparisons` and `sources` by briefing."""

    content: Content
    copies: Mapping[Id, intake.CopyFile]
    stored: Mapping[Id, StoredReading]
    """Committed readings."""
    full: Mapping[Id, StoredReading]
    """Readings of the copies that were opened, each with the whole text as its one excerpt."""
    unread: Mapping[Id, Problem]
    """Why each of the others could not be read."""
    comparisons: Mapping[Id, StoredComparison]
    sources: Mapping[Id, tuple[Source, ...]]
    """Of each briefing, in the order of their ids; none for a briefing that no source names."""
    cited: Mapping[Id, tuple[Evidence, ...]]
    """All that the briefings cite from each source; none for a source that nobody cites."""
    faulty: tuple[str, ...]
    """Paths of the records and vocabularies that have faults; what they say is missing in the content."""
    problems: tuple[Problem, ...]

    @cached_property
    def latest(self) -> Mapping[Id, StoredReading]:
        """The readings of the copies at hand, and those of the repository for the others."""
        return {**self.stored, **self.full}

    @cached_property
    def committed(self) -> Mapping[Id, StoredReading]:
        """The readings that the repository has, and those of the copies at hand for the others."""
        return {**self.full, **self.stored}

    @cached_property
    def known(self) -> evidence.Known:
        """What the budget knows of the vocabulary; each reading asks for it."""
        content = self.content
        return evidence.known(content.entities.values(), content.outlets.values(), content.sources)


def project_state(settings: Settings, *, private: bool, workers: Workers | None = None) -> ProjectState:
    """Return what is at hand; copies of the private folder are opened only where `private` says so."""
    _refuse_missing_folders(settings)
    content, problems = intake.read_content(settings.content, root=settings.root)
    found = intake.find_copies(settings.content, settings.copies, content.sources)
    strays = tuple(_strays(settings, content, found.keys())) if private else ()
    repeated = tuple(intake.repeated_copies(found, root=settings.root)) if private else ()
    copies = {source: files[0] for source, files in found.items() if private or files[0].committed}
    passes = passes_of(settings, "stored")
    stored, faulty_readings = _stored(settings, content, passes)
    unguarded = tuple(keep_out_of_git(settings, needed=bool(copies)))
    readings = read_copies(settings, content, copies, workers, are_all=private)
    sources = _by_briefing(content)
    committed = {**readings.full, **stored}
    comparisons, faulty_comparisons = _comparisons(settings, content, sources, committed, passes)
    if copies or (settings.root / ".digest").is_dir():  # none is made for a command that only looks
        keep_passes(settings, passes)
    return ProjectState(
        content=content,
        copies=copies,
        stored=stored,
        full=readings.full,
        unread=readings.unread,
        comparisons=comparisons,
        sources=sources,
        cited=_cited(content),
        faulty=faulty_records(problems),
        problems=(*problems, *repeated, *strays, *faulty_readings, *faulty_comparisons, *readings.problems, *unguarded),
    )


def with_private_copies(state: ProjectState, settings: Settings) -> ProjectState:
    """Return what is at hand with the copies of the private folder, which are opened; its problems are those of before.

    The comparisons are those that go with the readings of before.
    """
    found = intake.find_copies(settings.content, settings.copies, state.content.sources)
    copies = {source: files[0] for source, files in found.items()}
    if copies == state.copies:
        return state
    tuple(keep_out_of_git(settings, needed=True))  # before a reading is kept; who checks the project tells of it
    readings = read_copies(settings, state.content, copies, None, are_all=True)
    return replace(state, copies=copies, full=readings.full, unread=readings.unread)


def _refuse_missing_folders(settings: Settings) -> None:
    """Raise SettingsError where mkdocs.yml names no folder: an empty site would be built of it."""
    if not settings.content.is_dir():
        found = f"{settings.config}: plugins: digest: content: {shown(settings.content, settings)} is no folder"
        raise SettingsError(f"{found}; expected the one that holds sources/ and briefings/")
    if settings.content.is_relative_to(settings.pages):
        found = f"{settings.config}: docs_dir: {shown(settings.pages, settings)} holds the content"
        raise SettingsError(f"{found}, whose records would be published as files; expected a folder of pages alone")


def source_path(settings: Settings, source: Id) -> Path:
    """Where the record of a source stands."""
    return settings.content / "sources" / source / "source.yml"


def reading_path(settings: Settings, source: Id) -> Path:
    """Where the committed reading of a source stands."""
    return settings.content / "sources" / source / "reading.json"


def briefing_path(settings: Settings, briefing: Id) -> Path:
    """Where the record of a briefing stands."""
    return settings.content / "briefings" / f"{briefing}.yml"


def comparison_path(settings: Settings, briefing: Id) -> Path:
    """Where the committed comparison of a briefing's sources stands."""
    return settings.content / "briefings" / f"{briefing}.comparison.json"


def refuse_faulty(state: ProjectState) -> None:
    """Raise SettingsError where a record has a fault: what depends on it would be written as if it were not there."""
    if state.faulty:
        first, *others = state.faulty
        more = f", and {len(others)} more" if others else ""
        raise SettingsError(f"{first}: a record with a fault{more}; digest check says which; mend it, then write")


def record_of(state: ProjectState, briefing: Id) -> BriefingRecord:
    """Return the record of a briefing; raise SettingsError where there is none, or it has a fault."""
    if briefing not in state.content.briefings:
        raise SettingsError(no_such("briefing", briefing, state.content.briefings, state.faulty))
    return state.content.briefings[briefing]


def faulty_records(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Return the paths of the records and vocabularies that have faults, each once."""
    return tuple(dict.fromkeys(one.place.path for one in faults(tuple(problems)) if one.place.path.endswith(".yml")))


def no_such(kind: str, identity: Id, known: Iterable[Id], faulty: Iterable[str]) -> str:
    """Return what is told of an id without a record at hand: that its record has a fault, or that there is none."""
    ending = {"briefing": f"briefings/{identity}.yml", "source": f"sources/{identity}/source.yml"}[kind]
    path = next((path for path in faulty if f"/{path}".endswith(f"/{ending}")), None)
    if path is not None:
        return f"{identity}: the record of this {kind} has a fault, {path}; digest check says which"
    ids = frozenset(known)
    of_path = next((part for part in _parts(identity) if part in ids), None)
    near = f"did you mean {of_path}?" if of_path else intake.did_you_mean(identity, ids)
    return f"{identity}: found no {kind} of this id; {f'{near} ' if near else ''}digest status lists all"


def _parts(path: str) -> list[str]:
    """Return the names in a path, without their endings, since a person may give the record's file for its id."""
    return [PurePosixPath(part).stem for part in path.replace("\\", "/").split("/")]


def _strays(settings: Settings, content: Content, with_copy: Set[Id]) -> Iterator[Problem]:
    """A warning for each private copy that belongs to no source: most often its name has a slip.

    In a folder only what stands below the name of a source without a copy: browsers save what a page shows in a folder
    beside it, which holds no article.
    """
    endings = (*COPY_FORMATS, *SAME_FORMAT)
    for source in sorted(content.sources.keys() - with_copy):
        files = sorted((settings.copies / source).glob("*.*"))
        copies = [path for path in files if path.suffix.lstrip(".") in endings and path.is_file()]
        if copies:
            yield _in_a_folder(settings, source, copies)
    for path in sorted(settings.copies.glob("*.*")):
        folder = settings.content / "sources" / path.stem
        if path.suffix.lstrip(".") in endings and path.stem not in content.sources and not folder.is_dir():
            yield Problem(
                place=Place(path=shown(path, settings)),
                rule="copy-without-source",
                found=f"a private copy of {path.stem}, and no source of this id",
                expected="a copy that is named for its source",
                hint=intake.did_you_mean(path.stem, content.sources) or "name it for its source, or write its record",
                severity=Severity.WARNING,
            )


def _in_a_folder(settings: Settings, source: Id, copies: Sequence[Path]) -> Problem:
    first, *others = copies
    name = f"{source}{first.suffix}"
    return Problem(
        place=Place(path=shown(first.parent if others else first, settings)),
        rule="copy-without-source",
        found=f"{f'{len(copies)} files' if others else 'a private copy'} in a folder, where nothing looks for a copy",
        expected=f"one file beside the folder, named {source}"
        if others
        else f"the file {shown(settings.copies / name, settings)}",
        hint="move the article there, whichever of them it is" if others else "move it there, and delete the folder",
        severity=Severity.WARNING,
    )


def _by_briefing(content: Content) -> Mapping[Id, tuple[Source, ...]]:
    sources: dict[Id, list[Source]] = {}
    for source in content.sources.values():
        for name in dict.fromkeys(source.briefings):
            sources.setdefault(name, []).append(source)
    return {name: tuple(items) for name, items in sources.items()}


def _cited(content: Content) -> Mapping[Id, tuple[Evidence, ...]]:
    cited: dict[Id, list[Evidence]] = {}
    for record in content.briefings.values():
        for item in record.evidence:
            cited.setdefault(item.source, []).append(item)
    return {source: tuple(items) for source, items in cited.items()}


def _stored(settings: Settings, content: Content, passes: KeptTexts) -> tuple[dict[Id, StoredReading], list[Problem]]:
    stored: dict[Id, StoredReading] = {}
    problems: list[Problem] = []
    for source in content.sources:
        path = reading_path(settings, source)
        if path.is_file():
            reading, faults = intake.read_reading(path, root=settings.root, passes=passes)
            problems += faults
            if reading:
                stored[source] = reading
    return stored, problems


def _comparisons(
    settings: Settings,
    content: Content,
    sources: Mapping[Id, tuple[Source, ...]],
    readings: Mapping[Id, StoredReading],
    passes: KeptTexts,
) -> tuple[dict[Id, StoredComparison], list[Problem]]:
    stored: dict[Id, StoredComparison] = {}
    problems: list[Problem] = []
    for briefing in content.briefings:
        path = comparison_path(settings, briefing)
        if path.is_file():
            found, faults = intake.read_comparison(path, root=settings.root, passes=passes)
            problems += faults
            if found:
                stored[briefing] = whole(found, content, briefing, sources.get(briefing, ()), readings)
    return stored, problems


def whole(
    stored: StoredComparison,
    content: Content,
    briefing: Id,
    sources: Iterable[Source],
    readings: Mapping[Id, StoredReading],
) -> StoredComparison:
    """Return a comparison with what its file leaves to the committed readings."""
    accounts = [
        account_of(source, readings[source.id], content, briefing, text=None)
        for source in sources
        if source.id in readings and source.id in stored.inputs and not source.withdrawn
    ]
    missing = comparison.not_compared((account.source for account in accounts), stored.compared)
    found = comparison.restored(stored.comparison, accounts, content.entities, not_compared=missing)
    return replace(stored, comparison=found)
