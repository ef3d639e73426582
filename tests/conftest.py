"""What holds for all tests: which of them one process runs, which examples their laws draw, and the browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

if find_spec("hypothesis"):  # the environment of newspaper4k has none
    import tests.examples  # noqa: F401 - settles which examples are drawn

TESTS = Path(__file__).parent

IN_ONE_PROCESS: Mapping[str, tuple[str, ...]] = {
    "sites": ("site/",),
    "by the clock": ("building/", "pipeline/test_load.py"),
}
"""Files whose tests one process runs, one after the other: those of the built sites, which each process would build
anew; and those that wait for a server, an engine or a build, with the one that keeps all cores busy, which must not run
beside them. Each other file is a group of its own, so that what it makes for all its tests is made once."""

LONGEST = (
    *(
        "sites",
        "by the clock",
        "year/test_year.py",
        "cli/test_interrupted_writing.py",
        "pipeline/test_several_hands.py",
    ),
    *("pipeline/test_merges.py", "pipeline/test_check_and_build.py", "pipeline/test_forged_files.py"),
    *("extraction/test_documents.py", "test_reading_task.py", "cli/test_status_and_mending.py", "cli/test_commands.py"),
    *("comparison/test_laws.py", "comparison/test_pairs.py", "analysis/test_quotations.py", "extraction/test_html.py"),
)
"""Groups that run first, so that no process begins one of them when the others have nothing left to do."""

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


def pytest_configure(config: pytest.Config) -> None:
    """Let xdist keep the order of groups that is given below; its own is by the number of their tests."""
    if config.pluginmanager.hasplugin("xdist"):
        config.option.loadscopereorder = False


@pytest.hookimpl(tryfirst=True)  # before xdist reads the marks
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark each test with its group, and put the groups that take longest first."""
    if config.pluginmanager.hasplugin("xdist"):
        groups = {item: group_of(item.path.relative_to(TESTS).as_posix()) for item in items}
        for item, group in groups.items():
            item.add_marker(pytest.mark.xdist_group(group))
        items.sort(key=lambda item: LONGEST.index(groups[item]) if groups[item] in LONGEST else len(LONGEST))


def group_of(file: str) -> str:
    return next((group for group, files in IN_ONE_PROCESS.items() if file.startswith(files)), file)


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
