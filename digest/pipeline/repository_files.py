"""What git knows of the project's files → which of them a person changed, and how they are called from its root."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from digest.pipeline.checking.git_history import left
from digest.pipeline.git.git_answers import asked_of_git, has_commit, names_said, said_by_git
from digest.problems import Problem
from digest.settings import Settings


def changed_files(settings: Settings, base: str | None) -> frozenset[str]:
    """Return the paths, from the project's root, of files that differ from the last commit, or from where this branch
    left `base`; raise SettingsError where git has no such commit, or there is no repository.
    """
    told, root = "--changed" if base is None else f"--base {base}", settings.root
    new = asked_of_git(told, root, "ls-files", "--others", "--exclude-standard", "-z")
    if base is None and not has_commit(root):
        return frozenset(names_said(new + asked_of_git(told, root, "ls-files", "--cached", "-z")))
    since = left(base, settings) if base is not None else "HEAD"
    differing = asked_of_git(told, root, "diff", "--name-only", "--relative", "-z", "--no-renames", since, "--")
    return frozenset(names_said(differing + new))


def from_the_top(problems: Iterable[Problem], settings: Settings) -> tuple[Problem, ...]:
    """Return the problems with paths from the root of the repository, where there is one.

    Raise SettingsError where git fails.
    """
    said = said_by_git(settings.root, "rev-parse", "--show-prefix") or b""
    prefix = said.decode(errors="surrogateescape").rstrip("\n")
    return tuple(replace(one, place=replace(one.place, path=f"{prefix}{one.place.path}")) for one in problems)
