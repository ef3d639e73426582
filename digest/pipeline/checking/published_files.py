"""The files that git publishes, or would → each that is a private copy or has words of one which no reading shows."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache as once
from pathlib import PurePosixPath

from digest import cache, intake, site_gate
from digest.errors import DigestError
from digest.model import Id, KeptTexts
from digest.pipeline.checking.held_by_git import LAST_COMMIT, PublishedFile, published_files
from digest.pipeline.checking.withheld_words import Held, private_files, published_by_others, told_by, withheld_words
from digest.pipeline.state.passes import keep_passes, passes_of
from digest.pipeline.state.project_state import ProjectState
from digest.pipeline.state.told_paths import shown
from digest.problems import Problem, Severity
from digest.settings import Settings


def private_in_files(state: ProjectState, settings: Settings, *, base: str | None = None) -> Iterator[Problem]:
    """Yield a fault for each file of the project that must not be published, wherever in the project it stands.

    A file counts unless git ignores it, also as git's index and the last commit hold it; without a repository, those of
    the content do. So do its name, where a link leads, and the author and message of the last commit. With `base` also
    what any commit since then holds and says, which merging publishes. Of a reading or comparison with a fault nothing
    is said, and where a record has one, nothing of words in records, readings and comparisons: what they may show is
    known when all can be read again. Raise SettingsError where git does not say what it holds.
    """
    copies = private_files(state, settings)
    if not copies and all(copy.committed for copy in state.copies.values()):
        return
    unread = {one.place.path for one in state.problems if one.severity is Severity.FAULT and _is_stored(one.place.path)}
    passes = passes_of(settings, "published")
    files = (file for file in published_files(settings, base) if file.path not in unread)
    for problem in _found(files, state, copies, passes):
        if problem.rule != "private-words" or not _depends_on_a_fault(problem.place.path, state, settings):
            yield problem
    keep_passes(settings, passes)


def _found(
    files: Iterable[PublishedFile], state: ProjectState, copies: frozenset[str], passes: KeptTexts
) -> Iterator[Problem]:
    """Yield what is wrong with the files, without looking again at those in which nothing was found before.

    What several places hold is told of the first.
    """

    @once
    def private() -> Mapping[site_gate.Run, Id]:
        return site_gate.whose(withheld_words(state))

    known = cache.key_of("told", told_by(state))
    words = passes.get(known)
    if words is None:  # most edits change nothing of what may not be shown
        words = cache.key_of(*sorted(f"{source}\t{' '.join(run)}" for run, source in private().items()))
        passes.put(known, words)
    shared = cache.key_of("shared", known)
    if passes.get(shared) is None:
        alike = tuple(published_by_others(state))
        if not alike:
            passes.put(shared, "shared")
        yield from alike
    against = cache.key_of(words, *sorted(copies))
    told: set[tuple[str, str]] = set()
    readings: list[Held] = []
    suspected: list[PublishedFile] = []
    for file in files:
        readings += _reading_held(file)
        key = cache.key_of(against, os.fsencode(file.path), file.content)
        if passes.get(key) is None:
            found = tuple(site_gate.in_published(file.path, file.content, private=private(), copies=copies))
            if not found:
                passes.put(key, "published")
            if found and file.holder:
                suspected.append(file)  # judged once all readings are known that git holds
                continue
            told.update((file.path, problem.found) for problem in found)
            yield from found
    if not suspected:
        return
    held = site_gate.whose(withheld_words(state, readings)) if readings else private()
    for file in suspected:
        found = tuple(site_gate.in_published(file.path, file.content, private=held, copies=copies))
        new = [problem for problem in found if (file.path, problem.found) not in told]
        told.update((file.path, problem.found) for problem in new)
        yield from (_told(problem, file.holder) for problem in new)


def _reading_held(file: PublishedFile) -> Iterator[Held]:
    """Yield the reading that a file is as git holds it; one that cannot be read as such allows nothing."""
    if file.holder and file.path.endswith("/reading.json"):
        with suppress(ValueError, KeyError, TypeError, DigestError):
            yield PurePosixPath(file.path).parent.name, intake.committed_reading_from(file.content.decode("utf-8"))


def _told(problem: Problem, holder: str) -> Problem:
    amend = "git commit --amend --no-verify if nobody has this commit yet; else " if holder == LAST_COMMIT else ""
    return replace(problem, found=f"{problem.found}, in {holder}", hint=amend + problem.hint)


def _depends_on_a_fault(path: str, state: ProjectState, settings: Settings) -> bool:
    """Say whether a file is one of the records, or the copy of a source, and what it may show hangs on a faulty one."""
    is_page = path.startswith(f"{shown(settings.pages, settings)}/")
    if is_page or not path.startswith(f"{shown(settings.content, settings)}/"):
        return False
    is_record = path.endswith((".yml", ".json"))
    return any(is_record or path.startswith(faulty.removesuffix("source.yml")) for faulty in state.faulty)


def _is_stored(path: str) -> bool:
    return path.endswith(("/reading.json", ".comparison.json"))
