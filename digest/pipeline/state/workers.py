"""Other processes or machines, as any executor offers them → where copies are read and compared instead of here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any, TypeVar

from digest import __version__, analysis, comparison, intake
from digest.errors import CopyError, SettingsError, sentence_of
from digest.model import StoredReading
from digest.pipeline.state.side_by_side import in_flight
from digest.reading_task import Job, read_in_sandbox

Outcome = StoredReading | CopyError
Item = TypeVar("Item")
Result = TypeVar("Result")

AT_ONCE = 64
"""A judgement: so many jobs keep sixty cores busy, and their copies take some 10 MB."""


def _itself(vocabulary: bytes) -> Any:
    return vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Workers:
    """An executor, with what its workers can do."""

    executor: Executor
    at_once: int = AT_ONCE
    """How many jobs may be sent to it and not be answered."""
    share: Callable[[bytes], Any] = _itself
    """Puts what jobs have in common where all workers reach it, and returns what stands for it in each job."""

    def attempt_all(self, jobs: Iterable[Job], vocabulary: bytes) -> Iterator[Outcome]:
        """Yield what becomes of each job, in their order; raise SettingsError where a worker is of another version."""
        yield from self.each(attempt, jobs, vocabulary)

    def each(self, work: Callable[[Item, bytes], Result], items: Iterable[Item], common: bytes) -> Iterator[Result]:
        """Yield what the work makes of each item and of what is `common` to them; likewise."""
        known, here = self.share(common), versions()
        # by their places alone: some executors take the names of arguments for their own
        yield from in_flight(
            lambda item: self.executor.submit(done_elsewhere, here, work, item, known), items, most=self.at_once
        )


LIBRARIES = (
    *("trafilatura", "htmldate", "newspaper3k", "newspaper4k", "readability-lxml", "lxml"),
    *("pypdfium2", "mammoth", "striprtf", "warcio", "brotli"),
)
"""On whose versions it depends besides what is read in a copy."""


def versions() -> Mapping[str, str]:
    """Return the versions of all that makes a reading or a comparison what it is."""
    found = {
        "digest": __version__,
        "reading format": str(intake.READING.format),
        "analysis": str(analysis.METHOD),
        "comparison": str(comparison.METHOD),
    }
    for library in LIBRARIES:
        with suppress(PackageNotFoundError):
            found[library] = version(library)
    return found


def attempt(job: Job, vocabulary: bytes) -> Outcome:
    """Return the full reading of one copy, or why there is none: the outermost edge of what one copy can do."""
    try:
        return read_in_sandbox(job, vocabulary).full
    except CopyError as error:
        return error
    except Exception as error:  # whatever a copy does to the program, the others are read
        return CopyError(sentence_of(error))


def done_elsewhere(
    expected: Mapping[str, str], work: Callable[[Item, bytes], Result], item: Item, common: bytes
) -> Result:
    """Do some work in a worker; raise SettingsError where its program is another one."""
    if (found := versions()) != expected:
        raise SettingsError(other_versions(found, expected))
    return work(item, common)


def other_versions(found: Mapping[str, str], expected: Mapping[str, str]) -> str:
    """Return a sentence on a worker whose program is another one."""
    apart = sorted({*found, *expected} - {name for name in expected if found.get(name) == expected[name]})
    told = ", ".join(f"{name} {found.get(name, 'missing')} instead of {expected.get(name, 'none')}" for name in apart)
    return f"A worker has another program: {told}; start it anew with the program of this machine."
