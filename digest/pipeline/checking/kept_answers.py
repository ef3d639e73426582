"""All that a check looks at → its digest, under which is kept what the check found, lest it find the same again.

The digest is made of bytes and not of times, and of everything below the folders that a check reads, also of what it
does not read now; where some of it cannot be told, there is none, and nothing is kept.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Set
from dataclasses import asdict, fields
from hashlib import sha256
from pathlib import Path

from digest import cache
from digest.edtf import Day
from digest.errors import SettingsError
from digest.pipeline.git.git_answers import is_partial_clone, names_said, said_by_git
from digest.pipeline.state.passes import keep_passes, passes_of
from digest.pipeline.state.private_folders import keep_out_of_git, private_folders
from digest.problems import Place, Problem, Severity
from digest.settings import Settings

OF_THE_MACHINE = frozenset(
    ("cache-not-written", "copy-cut-short", "git-fails", "private-folder-open", "unreadable-copy", "unreadable-file")
)
"""Rules whose problems may be gone though nothing changed: what is found with one of them is not kept."""


def looked_at(settings: Settings, today: Day | None) -> str | None:
    """Return the digest of all that a check looks at, or None where it cannot be told."""
    try:
        held = _held_by_git(settings)
        if held is None:
            return None
        said, listed = held
        files = [part for path in _paths(settings, listed) for part in (os.fsencode(path), _part_of(path))]
    except (SettingsError, OSError):  # which the check says in words
        return None
    return cache.key_of(*_told(settings), repr(today), *said, *files)


def kept_answer(settings: Settings, seen: str) -> tuple[Problem, ...] | None:
    """Return what this program found where it saw the same; None where nothing of it is kept."""
    text = passes_of(settings, "answers").get(seen)
    if text is None or any(keep_out_of_git(settings)):
        return None
    try:
        return tuple(
            Problem(**{**told, "place": Place(**told["place"]), "severity": Severity(told["severity"])})
            for told in json.loads(text)
        )
    except (ValueError, KeyError, TypeError):
        return None


def keep_answer(settings: Settings, seen: str, found: tuple[Problem, ...]) -> None:
    """Keep what was found under the digest of what was seen."""
    if OF_THE_MACHINE.isdisjoint(problem.rule for problem in found):
        answers = passes_of(settings, "answers")
        answers.put(seen, json.dumps([asdict(problem) for problem in found]))
        keep_passes(settings, answers)


def _told(settings: Settings) -> Iterator[str]:
    """Yield what each setting is, the same in each process: sets are told in order."""
    for field in fields(settings):
        value = getattr(settings, field.name)
        yield f"{field.name}: {sorted(value) if isinstance(value, Set) else value!r}"


def _held_by_git(settings: Settings) -> tuple[list[bytes], list[str]] | None:
    """Return what git says of index and last commit, and the files that it does not ignore.

    None where it may fetch what it lacks, and where private copies stand in a repository outside of the project.
    """
    root = settings.root
    if any(not folder.is_relative_to(root) for folder in private_folders(settings)):
        return None
    index = said_by_git(root, "ls-files", "--stage", "-z", "--", ".")
    if index is None:
        return [], []
    if is_partial_clone(root):
        return None
    listed = said_by_git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ".") or b""
    commit = said_by_git(root, "rev-parse", "--verify", "--quiet", "HEAD", lacks="")
    return [index, listed, commit or b"none"], names_said(listed)


def _paths(settings: Settings, listed: list[str]) -> Iterator[str]:
    """Yield each file and folder that a check may look at, once."""
    own = (settings.content, settings.pages, settings.copies)
    found = {path for folder in own for path in _below(os.fspath(folder))}
    found.update(f"{settings.root}{os.sep}{name}" for name in listed)
    yield from sorted(found)


def _below(folder: str) -> Iterator[str]:
    yield folder
    if os.path.isdir(folder):  # noqa: PTH112 - with paths as objects it takes twice as long
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _below(entry.path)
                else:
                    yield entry.path


def _part_of(path: str) -> bytes:
    """Return what stands at a path: its kind, and for a file the digest of its bytes.

    Raise OSError for anything else that is there, as a link to a folder, of which not all could be told.
    """
    link = os.readlink(path).encode(errors="surrogateescape") if os.path.islink(path) else b""  # noqa: PTH114, PTH115 - as above
    if os.path.isdir(path) and not link:  # noqa: PTH112 - as above
        return b"folder"
    if not os.path.lexists(path):
        return b"nothing"
    return link + b"\0" + sha256(Path(path).read_bytes()).digest()
