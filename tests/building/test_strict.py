"""What `make site` runs refuses a project with faults."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests import project
from tests.programs import read

ROOT = Path(__file__).parents[2]
TOOLS = Path(sys.executable).parent


def site_command() -> list[str]:
    """The build as the Makefile writes it."""
    recipe = subprocess.run(["make", "-n", "-B", "site"], cwd=ROOT, capture_output=True, text=True, check=True).stdout  # noqa: S607
    line = next(line for line in recipe.splitlines() if "mkdocs build" in line)
    return [str(TOOLS / "mkdocs"), *line.partition("#")[0].split()[1:]]


def test_the_build_ends_with_the_gate() -> None:
    recipe = subprocess.run(["make", "-n", "-B", "site"], cwd=ROOT, capture_output=True, text=True, check=True).stdout  # noqa: S607
    commands = [line for line in recipe.splitlines() if line.startswith(".venv/bin/") and "pip" not in line]
    assert [command.split()[:2] for command in commands] == [
        [".venv/bin/mkdocs", "build"],
        [".venv/bin/digest", "verify-site"],
    ]


def build(root: Path) -> subprocess.CompletedProcess[str]:
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(site_command(), cwd=root, env=quiet, capture_output=True, text=True, check=False)


def test_a_project_without_faults_is_built(tmp_path: Path) -> None:
    root = project.make(tmp_path)
    read(root)
    result = build(root)
    assert result.returncode == 0, result.stdout + result.stderr


def test_a_quote_that_nothing_carries_stops_the_build(tmp_path: Path) -> None:
    root = project.make(tmp_path)
    read(root)
    (root / f"content/sources/{project.GAZETTE}/reading.json").unlink()
    result = build(root)
    assert result.returncode != 0
    assert "content/briefings/bridge-2022.yml:10:16: quote-not-checked" in result.stdout + result.stderr
