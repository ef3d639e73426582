"""A project → everything that git publishes of it, or would: files, where links lead, and what commits are called."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha1, sha256
from itertools import islice
from pathlib import Path

from digest.errors import SettingsError
from digest.pipeline.git.git_answers import has_commit, is_partial_clone, names_said, said_by_git
from digest.pipeline.state.private_folders import CHANGED, IGNORING, private_folders
from digest.pipeline.state.told_paths import shown
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFile:
    """A file as one place holds it; of a link where it leads, of a commit its author and message."""

    path: str
    content: bytes
    holder: str = ""
    """Where in git it stands; empty for the working file."""


LAST_COMMIT = "the last commit"
"""What a check before the next commit finds too, though that would mend it."""


def published_files(settings: Settings, base: str | None) -> Iterator[PublishedFile]:
    """Yield each file as it stands there, then as git holds it where that is something else."""
    entries = _entries(settings, "ls-files", "--stage")
    digest = sha256 if entries and len(entries[0][1]) == sha256().digest_size * 2 else sha1
    seen: set[tuple[str, str]] = set()
    for path in sorted(_listed(settings)):
        content = _standing(path)
        if content is not None and not _is_private(path, settings):
            seen.add((shown(path, settings), digest(b"blob %d\0" % len(content) + content).hexdigest()))
            yield PublishedFile(path=shown(path, settings), content=content)
    if entries is None:
        return
    yield from _held(settings, "git's index", entries, seen)
    if has_commit(settings.root):
        yield from _held(settings, LAST_COMMIT, _entries(settings, "ls-tree", "-r", "HEAD") or (), seen)
        yield from _told(settings, LAST_COMMIT, "-1", "HEAD")
    if base:
        yield from _told(settings, f"a commit since {base}", "--end-of-options", f"{base}..HEAD")
        yield from _held(settings, f"a commit since {base}", _changed(settings, base), seen)


def _listed(settings: Settings) -> set[Path]:
    said = said_by_git(settings.root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ".")
    if said is None:
        return {path for folder in (settings.content, settings.pages) for path in folder.rglob("*")}
    return {settings.root / name for name in names_said(said)}


def _standing(path: Path) -> bytes | None:
    """Return what git would hold of a path: the bytes of a file, and where a link leads; None for anything else."""
    if path.is_symlink():
        return os.fsencode(path.readlink())
    return path.read_bytes() if path.is_file() else None


def _told(settings: Settings, holder: str, *commits: str) -> Iterator[PublishedFile]:
    """Yield who made each of the commits, and what they say of it."""
    for told in names_said(said_by_git(settings.root, "log", "-z", "--format=%h%n%an <%ae>%n%cn <%ce>%n%B", *commits)):
        commit, _, text = told.partition("\n")
        content = text.encode(errors="surrogateescape")
        yield PublishedFile(path=f"commit {commit}", content=content, holder=holder)


def _is_private(path: Path, settings: Settings) -> bool:
    return path.name != IGNORING and any(path.is_relative_to(folder) for folder in private_folders(settings))


def _entries(settings: Settings, *command: str) -> list[tuple[str, str]] | None:
    """Return path and blob of each file that git lists; None without a repository.

    Of the index git says `<mode> <blob> <stage>`, of a commit `<mode> blob <blob>`, and then the path.
    """
    said = said_by_git(settings.root, *command, "-z", "--", ".")
    if said is None:
        return None
    told = [entry.partition("\t") for entry in names_said(said)]
    return [(path, entry.replace(" blob", "").split(" ")[1]) for entry, _, path in told if entry.startswith(_FILE)]


_FILE = ("100", "120")
"""How the modes of a file and of a link begin, and of nothing else. https://git-scm.com/docs/git-fast-import"""


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
) -> Iterator[PublishedFile]:
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
            if head.endswith(b" missing"):
                _allow_lack(name, holder, settings)
            else:
                size = int(head.split(b" ")[2])
                yield PublishedFile(path=name, content=said[start : start + size], holder=holder)
                start += size + 1


def _allow_lack(name: str, holder: str, settings: Settings) -> None:
    """Raise SettingsError, unless the clone was told to have only a part of what is committed."""
    if not is_partial_clone(settings.root):
        raise SettingsError(f"git does not say what it holds: {name} in {holder} is damaged; try git fsck")


_AT_ONCE = 64
"""Files that git gives in one answer, which stands in memory; a judgement."""

_LONGEST_HEAD = 120
"""Bytes: a blob's name of 64, its kind, and its size. https://git-scm.com/docs/git-cat-file#_batch_output"""
