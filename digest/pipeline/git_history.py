"""What git knows of the project → what changed since a commit without a correction."""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

from digest import evidence, intake
from digest.errors import SettingsError
from digest.model import Content
from digest.problems import Problem
from digest.settings import Settings


def changes_since(base: str, content: Content, settings: Settings) -> tuple[Problem, ...]:
    """Return the faults of briefings that changed since the commit `base`; raise SettingsError where git has none."""
    before = _content_at(base, settings)
    return tuple(
        problem
        for name, old in before.briefings.items()
        for problem in evidence.changes(old, content.briefings.get(name))
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
