"""The written folder is built by an engine that knows nothing of our plugin."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from digest import pipeline, report, site_gate
from digest.problems import Problem
from tests import programs, project

TOOLS = Path(sys.executable).parent


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project.make(tmp_path_factory.mktemp("project"))
    settings = pipeline.read_settings(root / "mkdocs.yml")
    list(pipeline.write_readings(settings))
    settings = replace(settings, directory_urls=False)
    config = pipeline.written_config(root / "mkdocs.yml")
    pipeline.write(pipeline.build(settings).site, settings, root / "out", config=config)
    return root / "out"


def build(engine: str, folder: Path) -> None:
    command = [TOOLS / engine, "build", "--clean"]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(command, cwd=folder, env=quiet, capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("engine", ["zensical", "properdocs"])
def test_an_engine_builds_the_written_folder(engine: str, written: Path) -> None:
    build(engine, written)
    briefing = (written / "site/briefings/bridge-2022.html").read_text("utf-8")
    assert "Exampleton opens a bridge" in briefing
    assert 'id="quotations"' in briefing
    assert "The river is ours again" in briefing
    assert (written / f"site/sources/{project.GAZETTE}.html").is_file()
    assert (written / "site/assets/stylesheets/digest.css").is_file()
    assert broken(written / "site") == []


@pytest.mark.parametrize("directory_urls", ["true", "false"])
def test_mkdocs_serves_pages_as_folders_or_as_files(tmp_path: Path, directory_urls: str) -> None:
    root = project.make(tmp_path)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(f"\nuse_directory_urls: {directory_urls}\n")
    done = programs.run(root, "mkdocs", "build", "--clean")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (root / "site/briefings/bridge-2022.html").is_file() == (directory_urls == "false")
    assert broken(root / "site") == []


def broken(site: Path) -> list[str]:
    """Return the links and anchors that lead nowhere, but for those of the page of errors, which the engine writes."""
    found = site_gate.faults_of(site, theme=site_gate.theme_of([]), private=(), copies=frozenset())
    return [report.line_of(each) for each in found if _is_broken(each) and each.place.path != "404.html"]


def _is_broken(problem: Problem) -> bool:
    return problem.rule in ("broken-link", "broken-anchor")
