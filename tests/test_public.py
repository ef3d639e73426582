"""What the package promises to whoever imports it, and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import digest


def test_the_list_of_public_names_is_honest() -> None:
    assert digest.__all__ == ["__version__"]


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    assert digest.__version__ == project["version"]
