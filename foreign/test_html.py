"""Every page is valid HTML, but for what the theme writes on any page."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from foreign.conftest import VNU
from tests.site.building import ROOT


def messages(java: Path, site: Path) -> list[dict[str, Any]]:
    """What vnu says of the pages below a folder."""
    command = [
        java,
        "-Xss8m",
        "-jar",
        VNU,
        "--skip-non-html",
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
        site,
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return [message for message in json.loads(done.stdout)["messages"] if message["type"] == "error"]


@pytest.fixture(scope="session")
def of_the_theme(java: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What vnu says of pages that hold one sentence each, with the same theme."""
    folder = tmp_path_factory.mktemp("theme")
    (folder / "docs" / "sources").mkdir(parents=True)
    for name in ("index", "second", "third", "sources/apart"):  # the last in no navigation
        (folder / "docs" / f"{name}.md").write_text("# One page\n\n## A part\n\nOne sentence.\n", "utf-8")
    config = load_config(
        config_file=str(ROOT / "mkdocs.yml"),
        docs_dir=str(folder / "docs"),
        site_dir=str(folder / "site"),
        plugins=["search"],
        nav=["index.md", {"More": ["second.md", "third.md"]}],
    )
    build(config)
    return {message["message"] for message in messages(java, folder / "site")}


def test_every_page_is_valid_but_for_the_theme(java: Path, real_site: Path, of_the_theme: set[str]) -> None:
    ours = [message for message in messages(java, real_site) if message["message"] not in of_the_theme]
    told = [
        f"{message['url'].rpartition('real')[2]}:{message.get('lastLine')}: {message['message']}" for message in ours
    ]
    assert told == []


def test_a_fault_on_a_page_is_seen(java: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><title>A</title><p><div id=a></div><p id=a>", "utf-8")
    assert any("Duplicate ID" in message["message"] for message in messages(java, tmp_path))
