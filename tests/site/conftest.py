"""The sites that the tests of this folder look at, each built once, and the browser that looks."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from digest.pages import render
from tests.pages import edition as invented
from tests.site.building import build_site, built

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


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Write no log."""


@pytest.fixture(scope="session")
def invented_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented edition."""
    pages = render(invented.edition(), settings=invented.settings(), templates=[invented.TEMPLATES])
    return build_site(pages, tmp_path_factory.mktemp("invented"))


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project's own content."""
    folder = tmp_path_factory.mktemp("real")
    built(site_dir=str(folder))
    return folder


def serving(folder: Path) -> Iterator[str]:
    """Serve `folder` on this machine alone; yield its address."""
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def invented_address(invented_site: Path) -> Iterator[str]:
    """Where the site of the invented edition is served."""
    yield from serving(invented_site)


@pytest.fixture(scope="session")
def real_address(real_site: Path) -> Iterator[str]:
    """Where the site of the project's own content is served."""
    yield from serving(real_site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Where there is none, fail under CI, and elsewhere skip in sight: `-ra` lists the reason."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(WITHOUT_A_BROWSER)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        yield launched
        launched.close()
