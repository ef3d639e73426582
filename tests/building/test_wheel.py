"""An installed wheel builds a content folder outside this repository, with its own templates or the project's."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests import project

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment in which the wheel is installed; its dependencies are those of this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    site_packages = next((folder / "lib").glob("python*")) / "site-packages"
    zipfile.ZipFile(wheel).extractall(site_packages)
    dependencies = [entry for entry in sys.path if entry.endswith("site-packages")]
    (site_packages / "dependencies.pth").write_text("\n".join(dependencies), encoding="utf-8")
    return folder / "bin" / "python"


def run(python: Path, root: Path, *arguments: str) -> str:
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [python, "-m", *arguments]
    result = subprocess.run(command, cwd=root, env=quiet, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def location(python: Path, root: Path) -> str:
    command = [python, "-c", "import digest; print(digest.__file__)"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout


def test_the_wheel_has_the_templates(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "digest/templates/pages/briefing.md.j2" in names
    assert "digest/templates/theme/main.html" in names
    assert "digest/starter/example/dot-digest/copies/marrowby-courier-dike.txt" in names
    assert not [name for name in names if name.startswith(("content/", "tests/"))]


def test_the_wheel_says_that_it_is_typed(wheel: Path) -> None:
    assert "digest/py.typed" in zipfile.ZipFile(wheel).namelist()


def test_the_wheel_builds_a_project_and_the_projects_template_wins(python: Path, tmp_path: Path) -> None:
    root = project.make(tmp_path / "project")
    assert str(python.parents[1]) in location(python, root)
    run(python, root, "digest", "read", "--write", "--all")
    run(python, root, "mkdocs", "build", "--strict")
    page = root / "site/topics/bridges/index.html"
    assert "Bridges" in page.read_text("utf-8")
    own = root / "templates/pages/topic.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text("# {{ view.title }} {: #top }\n\nArranged by the project.\n", encoding="utf-8")
    run(python, root, "mkdocs", "build", "--strict")
    assert "Arranged by the project." in page.read_text("utf-8")


def test_the_wheel_makes_a_digest_that_builds(python: Path, tmp_path: Path) -> None:
    run(python, tmp_path, "digest", "new", "mine", "--example")
    run(python, tmp_path / "mine", "digest", "check")
    run(python, tmp_path / "mine", "mkdocs", "build", "--strict")
    assert (tmp_path / "mine/site/briefings/marrowby-dike-2026/index.html").is_file()
