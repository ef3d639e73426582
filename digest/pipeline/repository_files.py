"""What git knows of the project's files → which of them a person changed, and how they are called from its root."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from digest.pipeline.git_answers import names_said
from digest.pipeline.git_history import git, left
from digest.problems import Problem
from digest.settings import Settings


def changed_files(settings: Settings, base: str | None) -> frozenset[str]:
    """Return the paths, from the project's root, of files that differ from the last commit, or from where this branch
    left `base`; raise SettingsError where git has no such commit, or there is no repository.
    """
    told = "--changed" if base is None else f"--base {base}"
    if base is None and not _has_commit(settings):
        return _names(git(settings, told, "ls-files", "--cached", "--others", "--exclude-standard", "-z"))
    since = left(base, settings) if base is not None else "HEAD"
    differing = git(settings, told, "diff", "--name-only", "--relative", "-z", "--no-renames", since, "--")
    new = git(settings, told, "ls-files", "--others", "--exclude-standard", "-z")
    return _names(differing + new)


def _has_commit(settings: Settings) -> bool:
    return bool(git(settings, "--changed", "rev-parse", "--verify", "--quiet", "HEAD", missing=b""))


def _names(said: bytes) -> frozenset[str]:
    return frozenset(names_said(said))


def from_the_top(problems: Iterable[Problem], settings: Settings) -> tuple[Problem, ...]:
    """Return the problems with paths from the root of the repository, where there is one."""
    prefix = _prefix(settings.root)
    return tuple(replace(one, place=replace(one.place, path=f"{prefix}{one.place.path}")) for one in problems)


def _prefix(root: Path) -> str:
    command = ["git", "-C", str(root), "rev-parse", "--show-prefix"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - arguments of our own
    except OSError:
        return ""
    return done.stdout.decode(errors="surrogateescape").rstrip("\n") if not done.returncode else ""
