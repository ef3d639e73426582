"""The written folder is built by an engine that knows nothing of our plugin."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from digest import pipeline
from digest.mkdocs_plugin import written_config
from tests import project

TOOLS = Path(sys.executable).parent


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project.make(tmp_path_factory.mktemp("project"))
    settings = pipeline.read_settings(root / "mkdocs.yml")
    list(pipeline.write_readings(settings))
    config = written_config(root / "mkdocs.yml", docs_dir="docs", theme_dir="theme")
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
    briefing = (written / "site/briefings/bridge-2022/index.html").read_text("utf-8")
    assert "Exampleton opens a bridge" in briefing
    assert 'id="timeline"' in briefing
    assert "The river is ours again" in briefing
    assert (written / f"site/sources/{project.GAZETTE}/index.html").is_file()
    assert (written / "site/assets/stylesheets/digest.css").is_file()
