"""A project's settings → everything at hand: content, committed readings and comparisons, readings of the copies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from digest import __version__, analysis, cache, evidence, extraction, intake
from digest.edtf import Date
from digest.errors import CopyError, SettingsError
from digest.model import (
    BriefingRecord,
    Content,
    Entity,
    Evidence,
    Excerpt,
    Id,
    Reading,
    Source,
    StoredComparison,
    StoredReading,
)
from digest.problems import Place, Problem, Severity
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectState:
    """What a command works on; the mappings go by source, but for `comparisons` and `sources` by briefing."""

    content: Content
    copies: Mapping[Id, intake.CopyFile]
    stored: Mapping[Id, StoredReading]
    """Committed readings."""
    full: Mapping[Id, StoredReading]
    """Readings of the copies that were opened, each with the whole text as its one excerpt."""
    comparisons: Mapping[Id, StoredComparison]
    sources: Mapping[Id, tuple[Source, ...]]
    """Of each briefing, in the order of their ids; none for a briefing that no source names."""
    cited: Mapping[Id, tuple[Evidence, ...]]
    """All that the briefings cite from each source; none for a source that nobody cites."""
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One copy to read; crosses into other processes, so it holds values only."""

    content: bytes
    suffix: str
    published: Date | None
    language: str | None
    vocabulary: tuple[Entity, ...]
    record: str
    """SHA-256 of the fields of the record that a reading depends on."""


def project_state(settings: Settings, *, private: bool, executor: Executor | None = None) -> ProjectState:
    """Return what is at hand; copies of the private folder are opened only where `private` says so."""
    content, problems = intake.read_content(settings.content, root=settings.root)
    found = intake.find_copies(settings.content, settings.copies, content.sources)
    repeated = (*intake.repeated_copies(found, root=settings.root), *_strays(settings, content)) if private else ()
    copies = {source: files[0] for source, files in found.items() if private or files[0].committed}
    stored, faulty_readings = _stored(settings, content)
    comparisons, faulty_comparisons = _comparisons(settings, content)
    full, unreadable = _read(settings, content, copies, executor)
    return ProjectState(
        content=content,
        copies=copies,
        stored=stored,
        full=full,
        comparisons=comparisons,
        sources=_by_briefing(content),
        cited=_cited(content),
        problems=(*problems, *repeated, *faulty_readings, *faulty_comparisons, *unreadable),
    )


def reading_path(settings: Settings, source: Id) -> Path:
    """Where the committed reading of a source stands."""
    return settings.content / "sources" / source / "reading.json"


def record_of(state: ProjectState, briefing: Id) -> BriefingRecord:
    """Return the record of a briefing; raise SettingsError where it has none without faults."""
    if briefing not in state.content.briefings:
        raise SettingsError(
            f"{briefing}: found no briefing of this id without faults; digest check says which there are"
        )
    return state.content.briefings[briefing]


def record_digest(source: Source) -> str:
    """SHA-256 of what a reading depends on in the record."""
    published = source.published.edtf if source.published else ""
    return cache.key_of(published, source.language or "", source.rights)


def text_of(full: StoredReading) -> str:
    """Return the whole text of a reading made from a copy at hand."""
    return full.reading.excerpts[0].text if full.reading.excerpts else ""


def read_copy(job: Job) -> StoredReading:
    """Return the full reading of one copy; raise CopyError."""
    article = extraction.extract(job.content, suffix=job.suffix)
    published = job.published or article.published
    language = job.language or article.language
    reading = analysis.read(article, published=published, language=language, vocabulary=job.vocabulary)
    return StoredReading(
        format=intake.READING.format,
        method=analysis.METHOD,
        copy=sha256(job.content).hexdigest(),
        text=sha256(article.text.encode()).hexdigest(),
        record=job.record,
        extraction=article.extraction,
        words=evidence.count_words(article.text),
        reading=with_whole_text(reading, article.text),
        receipts=(),
    )


def read_source_file(content: Content, source: Id, path: Path) -> StoredReading:
    """Return the full reading of a file that is a copy of `source`; raise CopyError."""
    vocabulary = tuple(content.entities.values())
    copy = intake.CopyFile(source=source, path=path, suffix=path.suffix.lstrip(".").lower(), committed=False)
    return read_copy(_job(content.sources[source], copy, vocabulary))


def attributions(content: Content, briefing: Id, source: Id) -> tuple[tuple[str, ...], ...]:
    """The chains by which a briefing says from whom the source has its statements, each once."""
    cited = content.briefings[briefing].evidence
    return tuple(dict.fromkeys(item.attributed_to for item in cited if item.source == source and item.attributed_to))


def inputs_of(state: ProjectState, briefing: Id) -> Mapping[Id, str]:
    """SHA-256 of what a comparison of the briefing takes from each of its sources; another one makes it stale."""
    inputs = {}
    for source in state.sources.get(briefing, ()):
        reading = state.stored.get(source.id) or state.full.get(source.id)
        facts = (reading.text, str(reading.method), reading.record) if reading else ()
        chains = repr(attributions(state.content, briefing, source.id))
        inputs[source.id] = cache.key_of(chains, *facts)
    return inputs


def with_whole_text(reading: Reading, text: str) -> Reading:
    """Return the reading with the article's text as its one excerpt."""
    return replace(reading, excerpts=(Excerpt(start=0, end=len(text), text=text),))


def _strays(settings: Settings, content: Content) -> Iterator[Problem]:
    """A warning for each private copy that belongs to no source: most often its name has a slip."""
    for path in sorted(settings.copies.glob("*.*")):
        folder = settings.content / "sources" / path.stem
        if path.suffix.lstrip(".") in extraction.SUFFIXES and path.stem not in content.sources and not folder.is_dir():
            yield Problem(
                place=Place(path=_shown(path, settings)),
                rule="copy-without-source",
                found=f"a private copy of {path.stem}, and no source of this id",
                expected="a copy that is named for its source",
                severity=Severity.WARNING,
            )


def _shown(path: Path, settings: Settings) -> str:
    return (path.relative_to(settings.root) if path.is_relative_to(settings.root) else path).as_posix()


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


def _stored(settings: Settings, content: Content) -> tuple[dict[Id, StoredReading], list[Problem]]:
    stored: dict[Id, StoredReading] = {}
    problems: list[Problem] = []
    for source in content.sources:
        path = reading_path(settings, source)
        if path.is_file():
            reading, faults = intake.read_reading(path, root=settings.root)
            problems += faults
            if reading:
                stored[source] = reading
    return stored, problems


def _comparisons(settings: Settings, content: Content) -> tuple[dict[Id, StoredComparison], list[Problem]]:
    stored: dict[Id, StoredComparison] = {}
    problems: list[Problem] = []
    for briefing in content.briefings:
        path = settings.content / "briefings" / f"{briefing}.comparison.json"
        if path.is_file():
            comparison, faults = intake.read_comparison(path, root=settings.root)
            problems += faults
            if comparison:
                stored[briefing] = comparison
    return stored, problems


def _read(
    settings: Settings, content: Content, copies: Mapping[Id, intake.CopyFile], executor: Executor | None
) -> tuple[dict[Id, StoredReading], list[Problem]]:
    """The full readings of the copies, from the store where they are kept already."""
    vocabulary = tuple(content.entities.values())
    names = cache.key_of(repr(vocabulary))
    folder = settings.root / ".digest" / "cache"
    full: dict[Id, StoredReading] = {}
    problems: list[Problem] = []
    waiting: dict[Id, tuple[str, Job]] = {}
    for source, copy in copies.items():
        job = _job(content.sources[source], copy, vocabulary)
        key = _key(job, names)
        kept = cache.load(folder, key)
        if kept is None:
            waiting[source] = (key, job)
        else:
            full[source] = intake.reading_from(kept)
    run = executor.map if executor else map
    outcomes = run(attempt, [job for _, job in waiting.values()])
    for (source, (key, _)), outcome in zip(waiting.items(), outcomes, strict=True):
        if isinstance(outcome, str):
            problems.append(_unreadable(copies[source], settings, outcome))
        else:
            full[source] = outcome
            cache.keep(folder, key, intake.reading_json(outcome))
    return full, problems


def attempt(job: Job) -> StoredReading | str:
    """The full reading of one copy, or in one sentence why there is none."""
    try:
        return read_copy(job)
    except CopyError as error:
        return str(error)


def _job(source: Source, copy: intake.CopyFile, vocabulary: tuple[Entity, ...]) -> Job:
    return Job(
        content=copy.path.read_bytes(),
        suffix=copy.suffix,
        published=source.published,
        language=source.language,
        vocabulary=vocabulary,
        record=record_digest(source),
    )


def _key(job: Job, names: str) -> str:
    versions = (__version__, str(intake.READING.format), str(analysis.METHOD))
    return cache.key_of(job.content, job.suffix, job.record, names, *versions)


def _unreadable(copy: intake.CopyFile, settings: Settings, why: str) -> Problem:
    return Problem(
        place=Place(path=_shown(copy.path, settings)),
        rule="unreadable-copy",
        found=why,
        expected="a copy that can be read as an article",
        hint="save the article's page again, or its text as copy.txt",
    )
