"""What holds for all tests: which examples their laws draw, and the browser that several folders drive."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

if find_spec("hypothesis"):  # the environment of newspaper4k has none
    import tests.examples  # noqa: F401 - settles which examples are drawn

WITHOUT_A_BROWSER = "no Chromium here, which these tests drive; install it with: sudo apt-get install --yes chromium"

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
"""Debian's name for it, and those of the machines that check pull requests."""

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
"""So that the browser itself asks no one for anything, and runs as root in a container."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Where there is none, fail under CI, and elsewhere skip in sight: `-ra` lists the reason."""
    from playwright.sync_api import sync_playwright  # here: the environment of newspaper4k has none

    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(WITHOUT_A_BROWSER)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        yield launched
        launched.close()
