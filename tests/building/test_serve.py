"""The preview follows edits in content/ and templates/ without a restart, and a fault hides nothing else."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests import project

PATIENCE = 60.0
"""Seconds until a page must show what is awaited; a build takes two on an idle machine."""


class Preview:
    """A running `mkdocs serve` over a project."""

    def __init__(self, root: Path, port: int, log: Path) -> None:
        self.root, self.address, self.log = root, f"http://127.0.0.1:{port}", log

    def page(self, path: str) -> str:
        """Return the page's HTML with its references resolved; empty where the server does not answer yet."""
        try:
            with urlopen(f"{self.address}/{path}", timeout=30) as answer:  # noqa: S310 - an address of this machine
                return unescape(answer.read().decode())
        except (URLError, ConnectionError, TimeoutError):
            return ""

    def shows(self, path: str, text: str) -> bool:
        """Wait until the page has `text`."""
        return comes(lambda: text in self.page(path))

    def says(self, text: str) -> bool:
        """Wait until the terminal has `text`."""
        return comes(lambda: text in self.log.read_text())


def comes(true: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.3)
    return False


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    root = project.make(tmp_path / "project")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "serve.log"
    command = [Path(sys.executable).parent / "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with log.open("wb") as output:
        quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        serving = subprocess.Popen(command, cwd=root, env=quiet, stdout=output, stderr=subprocess.STDOUT)
        try:
            yield Preview(root, port, log)
        finally:
            serving.terminate()
            serving.wait(timeout=20)


def test_an_edit_shows_up_and_a_fault_hides_nothing_else(preview: Preview) -> None:
    assert preview.shows("briefings/bridge-2022/", "Two bands played."), preview.log.read_text()
    project.edit(preview.root / "content/briefings/bridge-2022.yml", "Two bands played.", "A choir sang too.")
    assert preview.shows("briefings/bridge-2022/", "A choir sang too."), preview.log.read_text()

    own = preview.root / "templates/pages/topic.md.j2"
    own.parent.mkdir(parents=True)  # while it is served
    own.write_text("# {{ view.title }} {: #top }\n\nArranged anew.\n", encoding="utf-8")
    assert preview.shows("topics/bridges/", "Arranged anew."), preview.log.read_text()

    project.edit(preview.root / f"content/sources/{project.GAZETTE}/source.yml", "title: A bridge opens", "titel: A")
    project.edit(preview.root / "content/topics.yml", "name: Bridges", "name: Crossings")
    assert preview.shows("topics/bridges/", "Crossings"), preview.log.read_text()
    assert f"content/sources/{project.GAZETTE}/source.yml:1:1: unknown-key" in preview.log.read_text()

    own.write_text("# {{ view.titel }}\n", encoding="utf-8")
    assert preview.says("The preview shows what was built before."), preview.log.read_text()
    assert "Crossings" in preview.page("topics/bridges/")
    own.write_text("# {{ view.title }} {: #top }\n\nMended.\n", encoding="utf-8")
    assert preview.shows("topics/bridges/", "Mended."), preview.log.read_text()
    assert "Traceback" not in preview.log.read_text()
