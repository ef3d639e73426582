"""A folder and a command for git → what git answers; the one place that runs git, with one rule of when it failed.

Where there is no git, or no repository, there is nothing to be asked. An empty answer is one that git gave: whatever
else git ends with is an error, lest it be taken for an empty repository.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from digest.errors import SettingsError

_MEND = "expected a repository that git can read; mend it, or take its .git away"


def said_by_git(folder: Path, *arguments: str, told: bytes = b"", lacks: str | None = None) -> bytes | None:
    """Return what git says, given `told`; None where there is no git or repository, and where git `lacks` it: ends with
    these words, or with none if they are empty.

    Raise SettingsError where it fails otherwise. What a clone lacks is not fetched.
    """
    done = run_git(folder, *arguments, told=told, spoken={"GIT_NO_LAZY_FETCH": "1"})
    if done is None or _is_outside(done, folder) or _is_lacking(done, lacks):
        return None
    if done.returncode:
        raise SettingsError(f"git does not say what it holds: {_why(done)}; {_MEND}")
    return done.stdout


def asked_of_git(asked: str, folder: Path, *arguments: str, told: bytes = b"", lacks: str | None = None) -> bytes:
    """Return the same for what cannot be done without git: nothing where git `lacks` it.

    Raise SettingsError, which begins with what a person `asked`, also where there is no git or repository. What a clone
    lacks is fetched.
    """
    done = run_git(folder, *arguments, told=told)
    if done is None:
        raise SettingsError(f"{asked}: git cannot be run (it is not installed); install it, or do without {asked}")
    if _is_outside(done, folder):
        expected = f"make one of it (git init) and commit, or do without {asked}"
        raise SettingsError(f"{asked}: {folder} stands in no repository of git; {expected}")
    if _is_lacking(done, lacks):
        return b""
    if done.returncode:
        raise SettingsError(f"{asked}: git does not say what it holds: {_why(done)}; {_MEND}")
    return done.stdout


def run_git(
    folder: Path, *arguments: str, told: bytes = b"", spoken: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes] | None:
    """Return how a command of git ended, in English; None where there is no git.

    Raise SettingsError where the system does not run it.
    """
    command = ["git", "-C", str(folder), *arguments]
    environment = {**os.environ, "LC_ALL": "C", **(spoken or {})}
    try:
        return subprocess.run(command, input=told, env=environment, capture_output=True, check=False)  # noqa: S603 - arguments of our own, and a commit
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SettingsError(f"git cannot be run: {error.strerror}; mend or install it") from error


def has_commit(folder: Path) -> bool:
    """Say whether the repository around a folder has a commit yet; raise SettingsError where git fails."""
    if said_by_git(folder, "rev-parse", "--verify", "--quiet", "HEAD", lacks=""):
        return True
    # so it is also where the branch is damaged, which this command tells from one without a commit
    return bool(said_by_git(folder, "log", "-1", "--format=%H", lacks="does not have any commits yet"))


def committed_file(folder: Path, path: str) -> bytes | None:
    """Return a file, by its path from a folder, as the last commit holds it; None where it holds none, or there is no
    commit. Raise SettingsError where git fails.
    """
    if not has_commit(folder):
        return None
    return file_at("HEAD", path, partial(said_by_git, folder))


def file_at(commit: str, path: str, ask: Callable[..., bytes | None]) -> bytes | None:
    """Return a file as the commit holds it, by its path from the folder of which git is asked; None if it has none."""
    is_held = ask("--literal-pathspecs", "ls-tree", commit, "--", path)
    return ask("cat-file", "blob", f"{commit}:./{path}") if is_held else None


def is_partial_clone(folder: Path) -> bool:
    """Say whether the repository may lack some of what is committed; raise SettingsError where git fails."""
    return bool(said_by_git(folder, "config", "--get-regexp", _FETCHED_LATER, lacks=""))


_FETCHED_LATER = r"^remote\..*\.promisor$|^extensions\.partialclone$"
"""Keys of a clone that lacks some of what is committed. https://git-scm.com/docs/partial-clone"""


def names_said(said: bytes | None) -> list[str]:
    """Return the names that git ends with a zero each."""
    return [name for name in (said or b"").decode(errors="surrogateescape").split("\0") if name]


def _why(done: subprocess.CompletedProcess[bytes]) -> str:
    return " ".join(done.stderr.decode(errors="replace").split()) or f"it ended with {done.returncode}"


def _is_lacking(done: subprocess.CompletedProcess[bytes], lacks: str | None) -> bool:
    if not done.returncode or lacks is None:
        return False
    return lacks in _why(done) if lacks else not done.stderr.strip()


def _is_outside(done: subprocess.CompletedProcess[bytes], folder: Path) -> bool:
    """Say whether git found no repository around the folder; one whose files are damaged is one all the same."""
    if not done.returncode or _NO_REPOSITORY not in _why(done):
        return False
    return not any((above / ".git").exists() for above in (folder, *folder.parents))


_NO_REPOSITORY = "not a git repository (or any"
"""What git says where it looked in all folders above; of one that is named and missing it says less."""
