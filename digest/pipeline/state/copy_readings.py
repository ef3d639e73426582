"""The copies at hand → their full readings, from the cache or made now, and in one sentence why there is none."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from digest import analysis, cache, intake
from digest.errors import CopyError, CutShortError
from digest.model import Content, Entity, Id, Source, StoredReading
from digest.pipeline.state.side_by_side import side_by_side
from digest.pipeline.state.told_paths import shown
from digest.pipeline.state.workers import Workers, attempt
from digest.problems import Place, Problem, Severity
from digest.reading_task import Job, opened, read_in_sandbox, shared
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyReadings:
    """What became of the copies, by source and in the order in which they were given."""

    full: Mapping[Id, StoredReading]
    """Readings, each with the whole text as its one excerpt."""
    unread: Mapping[Id, Problem]
    """Why each of the others was not read."""
    problems: tuple[Problem, ...]
    """Those, and why no reading could be kept."""


def read_copies(
    settings: Settings,
    content: Content,
    copies: Mapping[Id, intake.CopyFile],
    workers: Workers | None,
    *,
    are_all: bool,
) -> CopyReadings:
    """Read the copies, those whose readings are kept in the cache from there; keep each that is read now at once.

    Where these `are_all` that there are, delete from the cache what none of them needs, but for as much again: what
    another branch needs is among it.
    """
    vocabulary = tuple(content.entities.values())
    folder = settings.root / ".digest" / "cache"
    outcomes: dict[Id, StoredReading | CopyError] = {}
    waiting: dict[Id, str] = {}
    is_known = cache.is_as_loaded()
    used: set[str] = set()
    for source, copy in copies.items():
        job = _opened(content.sources[source], copy)
        if isinstance(job, CopyError):
            outcomes[source] = job
            continue
        key = _key(job)
        used.add(key)
        if kept := _kept(folder, key, vocabulary) if is_known else None:
            outcomes[source] = kept
        else:
            waiting[source] = key  # not the copy, for thousands would not fit into memory
    made = _made(tuple(waiting), content, copies, shared(vocabulary), workers)
    faults: dict[str, Problem] = {}
    for (source, key), (read_as, outcome) in zip(waiting.items(), made, strict=True):
        outcomes[source] = outcome
        if isinstance(outcome, StoredReading) and read_as == key and cache.is_as_loaded():
            faults.update((problem.found, problem) for problem in _keep(folder, key, outcome, vocabulary, settings))
    if are_all:
        cache.evict(folder, used, spare=len(used))
    unread = {
        source: _problem(copies[source], outcome, settings)
        for source in copies
        if isinstance(outcome := outcomes[source], CopyError)
    }
    return CopyReadings(
        full={source: outcome for source in copies if isinstance(outcome := outcomes[source], StoredReading)},
        unread=unread,
        problems=(*unread.values(), *faults.values()),
    )


def _made(
    sources: Sequence[Id],
    content: Content,
    copies: Mapping[Id, intake.CopyFile],
    vocabulary: bytes,
    workers: Workers | None,
) -> Iterator[tuple[str, StoredReading | CopyError]]:
    """Yield each reading with the key of the copy that was read, which may have changed since it was looked for."""

    def opened_anew(source: Id) -> Job | CopyError:
        return _opened(content.sources[source], copies[source])

    def here(source: Id) -> tuple[str, StoredReading | CopyError]:
        job = opened_anew(source)
        return ("", job) if isinstance(job, CopyError) else (_key(job), attempt(job, vocabulary))

    if workers is None:
        yield from side_by_side(here, sources)
        return
    keys: deque[str] = deque()

    def sent() -> Iterator[Job]:
        for source in sources:
            job = opened_anew(source)
            sending = job if isinstance(job, Job) else Job(content=b"", suffix="")  # empty: refused in its turn
            keys.append(_key(sending))
            yield sending

    for outcome in workers.attempt_all(sent(), vocabulary):
        yield keys.popleft(), outcome


def read_source_file(content: Content, source: Id, path: Path) -> StoredReading:
    """Return the full reading of a file that is a copy of `source`; raise CopyError."""
    copy = intake.CopyFile(source=source, path=path, suffix=path.suffix.lstrip(".").lower(), committed=False)
    return read_in_sandbox(_job(content.sources[source], copy), shared(tuple(content.entities.values()))).full


def record_digest(source: Source) -> str:
    """SHA-256 of what a reading depends on in the record."""
    published = source.published.edtf if source.published else ""
    return cache.key_of(published, source.language or "", source.rights)


def text_of(full: StoredReading) -> str:
    """Return the whole text of a reading made from a copy at hand."""
    return full.reading.excerpts[0].text if full.reading.excerpts else ""


def _opened(source: Source, copy: intake.CopyFile) -> Job | CopyError:
    try:
        return _job(source, copy)
    except CopyError as error:
        return error
    except OSError as error:
        return CopyError(f"The copy cannot be opened: {error.strerror}.")


def _job(source: Source, copy: intake.CopyFile) -> Job:
    return Job(
        content=opened(copy.path),
        suffix=copy.suffix,
        published=source.published,
        language=source.language,
        record=record_digest(source),
    )


def _key(job: Job) -> str:
    """Return the key of a reading: it is of the copy, its record, and the program with the libraries that read."""
    return cache.key_of(job.content, job.suffix, job.record, cache.program())


def _kept(folder: Path, key: str, vocabulary: tuple[Entity, ...]) -> StoredReading | None:
    """Return the reading in the cache; None where it was made with other names than this vocabulary has for the text.

    So it is where something else stands there, as after a fault of the disk.
    """
    names, _, text = (cache.load(folder, key) or "").partition("\n")
    try:
        kept = intake.reading_from(text)
    except ValueError:
        return None
    return kept if names == _names(kept, vocabulary) else None


def _names(full: StoredReading, vocabulary: tuple[Entity, ...]) -> str:
    """SHA-256 of what a reading takes from the vocabulary: the entities that the text could name."""
    named = analysis.named_in(text_of(full), vocabulary)
    return cache.key_of(*(repr((one.id, one.kind.value, one.name, one.aliases)) for one in named))


def _keep(
    folder: Path, key: str, reading: StoredReading, vocabulary: tuple[Entity, ...], settings: Settings
) -> Iterator[Problem]:
    """Keep a reading; where that cannot be, yield why, since the next command will take longer."""
    try:
        cache.keep(folder, key, f"{_names(reading, vocabulary)}\n{intake.reading_json(reading)}")
    except OSError as error:
        yield Problem(
            place=Place(path=shown(folder, settings)),
            rule="cache-not-written",
            found=f"readings cannot be kept: {error.strerror}",
            expected="a folder in which the program can write",
            severity=Severity.WARNING,
        )


def _problem(copy: intake.CopyFile, why: CopyError, settings: Settings) -> Problem:
    """Return a fault, or a warning where only this machine may be too slow for the copy."""
    is_cut_short = isinstance(why, CutShortError)
    return Problem(
        place=Place(path=shown(copy.path, settings)),
        rule="copy-cut-short" if is_cut_short else "unreadable-copy",
        found=str(why),
        expected="a copy that can be read as an article",
        hint="save the article's page again, or its text as copy.txt",
        severity=Severity.WARNING if is_cut_short else Severity.FAULT,
    )
