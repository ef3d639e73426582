"""What git knows of the project → changes without a correction, and private copies that it tracks."""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from digest import evidence, intake
from digest.errors import SettingsError
from digest.model import Content
from digest.problems import Place, Problem
from digest.settings import Settings


def changes_since(base: str, content: Content, settings: Settings) -> tuple[Problem, ...]:
    """Return the faults of briefings that changed since the commit `base`; raise SettingsError where git has none."""
    before = _content_at(base, settings)
    return tuple(
        problem
        for name, old in before.briefings.items()
        for problem in evidence.changes(old, content.briefings.get(name))
    )


def tracked_copies(settings: Settings) -> Iterator[Problem]:
    """Yield a fault for each file of the private folder that git tracks; none where there is no repository."""
    if not settings.copies.is_relative_to(settings.root):
        return
    folder = settings.copies.relative_to(settings.root).as_posix()
    command = ["git", "-C", str(settings.root), "ls-files", "-z", "--", folder]
    listed = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - arguments of our own
    for name in listed.stdout.decode(errors="replace").split("\0") if not listed.returncode else ():
        if name:
            yield Problem(
                place=Place(path=name),
                rule="copy-not-allowed",
                found="a file of the private folder that git tracks",
                expected="private copies outside the repository",
                hint=f"git rm --cached {name}",
            )


def _content_at(base: str, settings: Settings) -> Content:
    folder = settings.content.relative_to(settings.root)
    commit = _git(settings, base, "rev-parse", "--verify", "--end-of-options", f"{base}^{{commit}}").decode().strip()
    archived = _git(settings, base, "archive", "--format=tar", commit, "--", str(folder))
    with tempfile.TemporaryDirectory() as temporary:
        with tarfile.open(fileobj=BytesIO(archived)) as archive:
            archive.extractall(temporary, filter="data")
        content, _ = intake.read_content(Path(temporary) / folder, root=Path(temporary))
    return content


def _git(settings: Settings, base: str, *arguments: str) -> bytes:
    command = ["git", "-C", str(settings.root), *arguments]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - arguments of our own, and a commit
    if done.returncode:
        why = done.stderr.decode(errors="replace").strip()
        raise SettingsError(f"--base {base}: git cannot give the content of that commit: {why}")
    return done.stdout
