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
    from xdist.remote import Producer
    from xdist.scheduler import Scheduling

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
    *("sites", "by the clock", "documentation/test_pages.py", "cli/test_interrupted_writing.py"),
    *("test_reading_task.py", "cli/test_failures.py", "comparison/test_planted.py", "year/test_year.py"),
    *("pipeline/test_copy_readings.py", "pipeline/test_check_and_build.py", "pipeline/test_since_a_commit.py"),
    *("pipeline/test_several_hands.py", "extraction/test_documents.py", "extraction/test_newspaper4k.py"),
    *(
        "extraction/test_html.py",
        "pipeline/test_suggestions.py",
        "cli/test_status_and_mending.py",
        "cli/test_commands.py",
    ),
    *("pipeline/test_new_project.py", "extraction/test_hostile_copies.py", "pipeline/test_forged_files.py"),
    *("comparison/test_laws.py", "comparison/test_pairs.py", "analysis/test_quotations.py", "pipeline/test_merges.py"),
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
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
"""So that neither the browser nor what a page names reaches anyone, and so that it runs as root in a container."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the groups that take longest first, where several processes share the tests."""
    if hasattr(config, "workerinput"):
        last = len(LONGEST)
        place = {group: index for index, group in enumerate(LONGEST)}
        items.sort(key=lambda item: place.get(group_of(item.nodeid), last))


@pytest.hookimpl(optionalhook=True)  # the environment of newspaper4k has no xdist
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling:
    """Give each group to one process.

    So would `--dist loadgroup`, if pytest 9.2 let xdist 3.8 write the name of a group into that of a test.
    """
    from xdist.scheduler import LoadScopeScheduling

    class ByGroup(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return group_of(nodeid)

    config.option.loadscopereorder = False  # by the number of their tests, which says little of how long they take
    return ByGroup(config, log)


def group_of(nodeid: str) -> str:
    file = nodeid.partition("::")[0].removeprefix(f"{TESTS.name}/")
    return next((group for group, files in IN_ONE_PROCESS.items() if file.startswith(files)), file)


@pytest.fixture(scope="session", autouse=True)
def not_waiting_for_the_disk() -> Iterator[None]:
    """Wait for no disk: no test cuts the power, and each of a hundred builds would wait for some three hundred files.

    The tests of interrupted commands, which count and let fail what is asked of the disk, meet the asking. Whatever
    runs in a process that begins with nothing waits as it does elsewhere.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        yield


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
