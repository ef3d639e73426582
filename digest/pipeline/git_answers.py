"""A folder and a command that asks git what it holds → what git says; nothing where there is none to be asked."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from digest.errors import SettingsError


def said_by_git(folder: Path, *arguments: str, told: bytes = b"", may_lack: bool = False) -> bytes | None:
    """Return what git says; None where there is no git or repository, and where it may lack what is asked for.

    Raise SettingsError where it fails otherwise: an empty answer would be taken for an empty repository. What a clone
    lacks is not fetched.
    """
    command = ["git", "-C", str(folder), *arguments]
    spoken = {**os.environ, "LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1"}
    try:
        done = subprocess.run(command, input=told, env=spoken, capture_output=True, check=False)  # noqa: S603 - arguments of our own, and a commit
    except FileNotFoundError:
        return None
    why = " ".join(done.stderr.decode(errors="replace").split())
    if done.returncode and not (may_lack and not why) and "not a git repository" not in why:
        raise SettingsError(f"git does not say what it holds: {why}")
    return None if done.returncode else done.stdout


def has_commit(folder: Path) -> bool:
    """Say whether the repository around a folder has a commit yet; raise SettingsError where git fails."""
    return bool(said_by_git(folder, "rev-parse", "--verify", "--quiet", "HEAD", may_lack=True))


def names_said(said: bytes | None) -> list[str]:
    """Return the names that git ends with a zero each."""
    return [name for name in (said or b"").decode(errors="surrogateescape").split("\0") if name]
