"""The files that git publishes, or would → each that is a private copy or has words of one which no reading shows."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from functools import cache as once
from itertools import chain
from pathlib import Path

from digest import cache, site_gate
from digest.model import Id
from digest.pipeline.copy_readings import shown
from digest.pipeline.passed_checks import Passes, keep_passes, passes_of
from digest.pipeline.private_folders import CHANGED, private_folders
from digest.pipeline.project_state import ProjectState
from digest.pipeline.withheld_words import private_files, told_by, withheld_words
from digest.problems import Problem, Severity
from digest.settings import Settings


def private_in_files(state: ProjectState, settings: Settings, *, base: str | None = None) -> Iterator[Problem]:
    """Yield a fault for each file of the project that must not be published, wherever in the project it stands.

    A file counts unless git ignores it, also as it is staged; without a repository, those of the content do. With
    `base` also what any commit since then holds, which merging publishes. Of a reading or comparison with a fault
    nothing is said: what it shows is known when it can be read again.
    """
    copies = private_files(state, settings)
    if not copies and all(copy.committed for copy in state.copies.values()):
        return
    staged = _changed(settings, "diff", "--cached", "-z", "--relative", "--no-renames", *_BLOBS, "HEAD", "--", ".")
    committed = _changed(settings, *CHANGED, *_BLOBS, f"{base}..HEAD", "--", ".") if base else ()
    unread = {one.place.path for one in state.problems if one.severity is Severity.FAULT and _is_stored(one.place.path)}
    files = dict.fromkeys(chain(_standing(settings), staged, committed))
    passes = passes_of(settings, "published")
    yield from _found(((path, content) for path, content in files if path not in unread), state, copies, passes)
    keep_passes(settings, passes)


def _found(
    files: Iterable[tuple[str, bytes]], state: ProjectState, copies: frozenset[str], passes: Passes
) -> Iterator[Problem]:
    """Yield what is wrong with the files, without looking again at those in which nothing was found before."""

    @once
    def private() -> Mapping[site_gate.Run, Id]:
        return site_gate.whose(withheld_words(state))

    told = cache.key_of("told", told_by(state))
    words = passes.get(told)
    if words is None:  # most edits change nothing of what may not be shown
        words = cache.key_of(*sorted(f"{source}\t{' '.join(run)}" for run, source in private().items()))
        passes.put(told, words)
    against = cache.key_of(words, *sorted(copies))
    for path, content in files:
        key = cache.key_of(against, os.fsencode(path), content)
        if passes.get(key) is None:
            found = tuple(site_gate.in_published(path, content, private=private(), copies=copies))
            if not found:
                passes.put(key, "published")
            yield from found


def _is_stored(path: str) -> bool:
    return path.endswith(("/reading.json", ".comparison.json"))


_LARGEST = 4 * 1024 * 1024
"""Bytes of a file that is looked at; the largest copy of a page that was looked at has half of them."""


def _standing(settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Yield each file that is there with its path, but for links, the private folders, and what git ignores."""
    for path in sorted(_listed(settings)):
        is_private = any(path.is_relative_to(folder) for folder in private_folders(settings))
        if not is_private and path.is_file() and not path.is_symlink() and path.stat().st_size <= _LARGEST:
            yield shown(path, settings), path.read_bytes()


def _listed(settings: Settings) -> set[Path]:
    said = _git(settings, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ".")
    if said is None:
        return {path for folder in (settings.content, settings.pages) for path in folder.rglob("*")}
    return {settings.root / name for name in _names(said)}


def _changed(settings: Settings, *command: str) -> Iterator[tuple[str, bytes]]:
    """Yield each file that a command of git lists as changed, as the index or each commit holds it."""
    said = _git(settings, *command) or b""
    told = iter(_names(said))
    for change, name in zip(told, told, strict=False):
        blob = change.split(" ")[3]
        content = None if set(blob) == {"0"} else _git(settings, "cat-file", "blob", blob)
        is_private = any((settings.root / name).is_relative_to(folder) for folder in private_folders(settings))
        if content is not None and len(content) <= _LARGEST and not is_private:
            yield name, content


_BLOBS = ("--raw", "--no-abbrev", "--end-of-options")
"""Before each path `:<modes> <former> <blob> <kind>`; and `base` is what a person typed, and no option."""


def _names(said: bytes) -> list[str]:
    return [name for name in said.decode(errors="surrogateescape").split("\0") if name]


def _git(settings: Settings, *arguments: str) -> bytes | None:
    """Return what git says; None where there is no git or repository."""
    command = ["git", "-C", str(settings.root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - arguments of our own, and a commit
    except FileNotFoundError:
        return None
    return None if done.returncode else done.stdout
