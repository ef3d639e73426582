"""The files that git publishes, or would → each that is a private copy or has words of one which no reading shows."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache as once
from hashlib import sha1, sha256
from itertools import islice
from pathlib import Path

from digest import cache, site_gate
from digest.model import Id
from digest.pipeline.copy_readings import shown
from digest.pipeline.git_answers import has_commit, names_said, said_by_git
from digest.pipeline.passes import Passes, keep_passes, passes_of
from digest.pipeline.private_folders import CHANGED, private_folders
from digest.pipeline.project_state import ProjectState
from digest.pipeline.withheld_words import private_files, told_by, withheld_words
from digest.problems import Problem, Severity
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A file as one place holds it."""

    path: str
    content: bytes
    holder: str = ""
    """Where in git it stands; empty for the working file."""


def private_in_files(state: ProjectState, settings: Settings, *, base: str | None = None) -> Iterator[Problem]:
    """Yield a fault for each file of the project that must not be published, wherever in the project it stands.

    A file counts unless git ignores it, also as git's index and the last commit hold it; without a repository, those of
    the content do. With `base` also what any commit since then holds, which merging publishes. Of a reading or
    comparison with a fault nothing is said: what it shows is known when it can be read again. Raise SettingsError where
    git does not say what it holds.
    """
    copies = private_files(state, settings)
    if not copies and all(copy.committed for copy in state.copies.values()):
        return
    unread = {one.place.path for one in state.problems if one.severity is Severity.FAULT and _is_stored(one.place.path)}
    passes = passes_of(settings, "published")
    files = (file for file in _files(settings, base) if file.path not in unread)
    yield from _found(files, state, copies, passes)
    keep_passes(settings, passes)


def _found(files: Iterable[_File], state: ProjectState, copies: frozenset[str], passes: Passes) -> Iterator[Problem]:
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
    against = cache.key_of(words, *sorted(copies))
    told: set[tuple[str, str]] = set()
    for file in files:
        key = cache.key_of(against, os.fsencode(file.path), file.content)
        if passes.get(key) is None:
            searched = private() if len(file.content) <= _LARGEST else {}
            found = tuple(site_gate.in_published(file.path, file.content, private=searched, copies=copies))
            if not found:
                passes.put(key, "published")
            new = [problem for problem in found if (file.path, problem.found) not in told]
            told.update((file.path, problem.found) for problem in new)
            yield from (_told(problem, file.holder) for problem in new)


def _told(problem: Problem, holder: str) -> Problem:
    if not holder:
        return problem
    amend = "git commit --amend --no-verify if nobody has this commit yet; else " if holder == _COMMIT else ""
    return replace(problem, found=f"{problem.found}, in {holder}", hint=amend + problem.hint)


_COMMIT = "the last commit"
"""What a check before the next commit finds too, though that would mend it."""


def _is_stored(path: str) -> bool:
    return path.endswith(("/reading.json", ".comparison.json"))


_LARGEST = 4 * 1024 * 1024
"""Bytes of a file that is searched for words; the largest copy of a page that was looked at has half of them. A whole
copy is known at any size."""


def _files(settings: Settings, base: str | None) -> Iterator[_File]:
    """Yield each file as it stands there, then as git holds it where that is something else."""
    entries = _entries(settings, "ls-files", "--stage")
    digest = sha256 if entries and len(entries[0][1]) == sha256().digest_size * 2 else sha1
    seen: set[tuple[str, str]] = set()
    for path in sorted(_listed(settings)):
        if not _is_private(path, settings) and path.is_file() and not path.is_symlink():
            content = path.read_bytes()
            seen.add((shown(path, settings), digest(b"blob %d\0" % len(content) + content).hexdigest()))
            yield _File(path=shown(path, settings), content=content)
    if entries is None:
        return
    yield from _held(settings, "git's index", entries, seen)
    if has_commit(settings.root):
        yield from _held(settings, _COMMIT, _entries(settings, "ls-tree", "-r", "HEAD") or (), seen)
    if base:
        yield from _held(settings, f"a commit since {base}", _changed(settings, base), seen)


def _listed(settings: Settings) -> set[Path]:
    said = said_by_git(settings.root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ".")
    if said is None:
        return {path for folder in (settings.content, settings.pages) for path in folder.rglob("*")}
    return {settings.root / name for name in names_said(said)}


def _is_private(path: Path, settings: Settings) -> bool:
    return any(path.is_relative_to(folder) for folder in private_folders(settings))


def _entries(settings: Settings, *command: str) -> list[tuple[str, str]] | None:
    """Return path and blob of each file that git lists; None without a repository.

    Of the index git says `<mode> <blob> <stage>`, of a commit `<mode> blob <blob>`, and then the path.
    """
    said = said_by_git(settings.root, *command, "-z", "--", ".")
    if said is None:
        return None
    told = [entry.partition("\t") for entry in names_said(said)]
    return [(path, entry.replace(" blob", "").split(" ")[1]) for entry, _, path in told if entry.startswith(_FILE)]


_FILE = "100"
"""How the mode of a file begins, and of nothing else. https://git-scm.com/docs/git-fast-import#_filemodify"""


def _changed(settings: Settings, base: str) -> Iterator[tuple[str, str]]:
    """Yield path and blob of each file that a commit since `base` changed."""
    told = iter(names_said(said_by_git(settings.root, *CHANGED, *_BLOBS, f"{base}..HEAD", "--", ".")))
    for change, name in zip(told, told, strict=False):
        _, mode, _, blob, _ = change.split(" ")
        if mode.startswith(_FILE):
            yield name, blob


_BLOBS = ("--raw", "--no-abbrev", "--end-of-options")
"""Before each path `:<modes> <former> <blob> <kind>`; and `base` is what a person typed, and no option."""


def _held(
    settings: Settings, holder: str, entries: Iterable[tuple[str, str]], seen: set[tuple[str, str]]
) -> Iterator[_File]:
    """Yield each file that was not seen before in this form, and see it."""
    new = [entry for entry in dict.fromkeys(entries) if entry not in seen]
    seen.update(new)
    left = iter([(name, blob) for name, blob in new if not _is_private(settings.root / name, settings)])
    while asked := list(islice(left, _AT_ONCE)):
        blobs = "".join(f"{blob}\n" for _, blob in asked).encode()
        said = said_by_git(settings.root, "cat-file", "--batch", told=blobs) or b""
        start = 0
        for name, _ in asked:
            head, _, _ = said[start : start + _LONGEST_HEAD].partition(b"\n")
            start += len(head) + 1
            if not head.endswith(b" missing"):  # as where a clone has a part of what is committed
                size = int(head.split(b" ")[2])
                yield _File(path=name, content=said[start : start + size], holder=holder)
                start += size + 1


_AT_ONCE = 64
"""Files that git gives in one answer, which stands in memory; a judgement."""

_LONGEST_HEAD = 120
"""Bytes: a blob's name of 64, its kind, and its size. https://git-scm.com/docs/git-cat-file#_batch_output"""
