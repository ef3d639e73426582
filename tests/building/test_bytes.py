"""One commit gives the same bytes, whenever, wherever and however often it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from tests import project
from tests.programs import read

MKDOCS = Path(sys.executable).parent / "mkdocs"


def build(root: Path, seed: str) -> dict[str, str]:
    """Build the site strictly and return the digest of each file; `seed` sets the order of Python's sets."""
    settings = {"SOURCE_DATE_EPOCH": "1651708800", "PYTHONHASHSEED": seed, "NO_MKDOCS_2_WARNING": "1"}
    command = [MKDOCS, "build", "--strict"]
    result = subprocess.run(
        command, cwd=root, env={**os.environ, **settings}, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    files = sorted(path for path in (root / "site").rglob("*") if path.is_file())
    return {str(path.relative_to(root)): sha256(path.read_bytes()).hexdigest() for path in files}


def test_two_builds_in_two_folders_are_the_same_bytes(tmp_path: Path) -> None:
    first = project.make(tmp_path / "first")
    read(first)
    second = tmp_path / "elsewhere" / "second"
    shutil.copytree(first, second, ignore=shutil.ignore_patterns(".digest"))
    assert build(first, "1") == build(second, "2")
