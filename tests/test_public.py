"""What the package promises to whoever imports it, and nothing else."""

from __future__ import annotations

from importlib.metadata import version

import digest


def test_the_list_of_public_names_is_honest() -> None:
    assert digest.__all__ == ["__version__"]


def test_the_version_is_that_of_the_installed_package() -> None:
    assert digest.__version__ == version("research-digest")
