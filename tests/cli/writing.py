"""A project in which each command that writes into content/ has something to write."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from digest.cli import main
from tests import project

BRIEFING = "content/briefings/bridge-2022.yml"
COMPARISON = "content/briefings/bridge-2022.comparison.json"
READING = f"content/sources/{project.GAZETTE}/reading.json"

WRITING = {
    "ids": (["ids"], BRIEFING),
    "quote": (["quote", "bridge-2022", "It took eleven years.", "--pick", "1"], BRIEFING),
    "suggest": (["suggest", "bridge-2022"], BRIEFING),
    "read --write": (["read", "--write", project.GAZETTE], READING),
    "read --confirm": (
        ["read", "--confirm", project.GAZETTE, f".digest/copies/{project.GAZETTE}.txt", "--by", "An Editor"],
        READING,
    ),
    "compare --write": (["compare", "--write", "bridge-2022"], COMPARISON),
}
"""Each command that writes into content/, and the file that it writes."""


def writable(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the project with readings and a comparison, which another copy of one article has made stale; go there."""
    monkeypatch.chdir(project.make(root))
    project.edit(root / BRIEFING, "  - id: lorries\n    text", "  - text")
    for arguments in (["read", "--write", "--all"], ["compare", "--write", "bridge-2022"]):
        assert run(*arguments).exit_code == 0
    project.edit(root / f".digest/copies/{project.GAZETTE}.txt", "and 40 meetings", "and 400 meetings")
    return root


def run(*arguments: str) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(main, arguments)


def contents(root: Path) -> dict[str, bytes]:
    """Return what stands in content/."""
    return {str(path.relative_to(root)): path.read_bytes() for path in (root / "content").rglob("*") if path.is_file()}
