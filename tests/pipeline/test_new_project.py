"""A new digest is whole, builds at once, and its example shows what it says that it shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import digest
from digest import __version__, intake, pipeline
from digest.cli import main
from digest.errors import SettingsError
from digest.lexicon.copy_formats import COPY_FORMATS, SAME_FORMAT
from digest.pipeline.checking import starter_text
from digest.problems import Severity
from tests.cli.test_commands import run

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "digest of ours"
    pipeline.new_project(folder, example=True)
    return folder


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = ["make", "site", f"PYTHON={sys.executable}"]
    return subprocess.run(command, cwd=folder, env=quiet, capture_output=True, text=True, check=False)


def test_once_its_texts_are_written_nothing_of_it_is_found(tmp_path: Path) -> None:
    pipeline.new_project(tmp_path / "mine", example=False)
    config, about = tmp_path / "mine/mkdocs.yml", tmp_path / "mine/content/pages/about.md"
    config.write_text(config.read_text().replace(starter_text.CONTACT, "Write to desk@larnak.example"))
    about.write_text("# About {#about}\n\nAda Lund makes this site. Write to her.\n")
    assert pipeline.check(pipeline.read_settings(config)) == ()


def test_each_text_of_the_starter_that_asks_for_another_is_known() -> None:
    starter = Path(digest.__file__).parent / "starter"
    files = [path for path in starter.rglob("*") if path.suffix in (".md", ".yml") and ".github" not in str(path)]
    asking = [
        line for path in files for line in re.findall(r"(?<![#\w] )\bWrite (?:here|into)\b.*", path.read_text("utf-8"))
    ]
    assert len(asking) == 2
    assert all(line.startswith((starter_text.CONTACT, starter_text.ABOUT)) for line in asking)


@pytest.mark.parametrize("kind", ["with the example", "empty"])
def test_it_builds_at_once_and_has_no_fault(kind: str, example: Path, tmp_path: Path) -> None:
    folder = example
    if kind == "empty":
        folder = tmp_path / "mine"
        pipeline.new_project(folder, example=False)
    found = pipeline.check(pipeline.read_settings(folder / "mkdocs.yml"))
    assert [(p.severity, p.rule, p.place.path) for p in found] == [
        (Severity.WARNING, "starter-text", "content/pages/about.md"),
        (Severity.WARNING, "starter-text", "mkdocs.yml"),
    ]
    assert [
        "Write" in (folder / p.place.path).read_text().split("\n")[p.place.line - 1] for p in found if p.place.line
    ] == [True] * 2
    done = build(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (folder / "site/index.html").is_file()


def test_the_example_says_that_it_is_invented_and_shows_what_a_briefing_can_do(example: Path) -> None:
    record = (example / f"content/briefings/{pipeline.EXAMPLE}.yml").read_text("utf-8")
    assert 'title: "Example (invented):' in record
    assert "This event is invented" in record
    for path in example.glob("content/sources/*/source.yml"):
        assert "Invented for the example" in path.read_text("utf-8")
    path = example / f"content/briefings/{pipeline.EXAMPLE}.comparison.json"
    stored, problems = intake.read_comparison(path, root=example)
    assert stored
    assert problems == ()
    settings = pipeline.read_settings(example / "mkdocs.yml")
    page = next(p.markdown for p in pipeline.build(settings).site.pages if p.path == f"briefings/{pipeline.EXAMPLE}.md")
    for section in ("#agreed", "#conflicts", "#updates"):
        assert f"{{{section}" in page or f'id="{section[1:]}"' in page, section
    assert "not checked" in page.lower()
    assert "Two digits were exchanged" in page
    assert stored.comparison.conflicts
    assert stored.comparison.agreements


def test_private_copies_of_a_new_digest_stay_out_of_git(example: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    pipeline.new_project(folder, example=True)
    (folder / "saved-page.html").write_text("somebody's words")
    for command in (["init", "-q"], ["add", "-A"]):
        subprocess.run(["git", "-C", folder, *command], check=True)  # noqa: S607 - whichever git there is
    listed = subprocess.run(["git", "-C", folder, "ls-files"], capture_output=True, text=True, check=True).stdout  # noqa: S607
    assert ".github/workflows/check.yml" in listed
    assert not re.search(r"^\.digest/", listed, re.MULTILINE)
    assert "saved-page" not in listed


def test_what_stands_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    result = run("new", str(tmp_path))
    assert result.exit_code == 2
    assert "name a new folder or an empty one" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError):
        pipeline.new_project(tmp_path / "file", example=False)


def test_files_go_to_standard_output_and_the_next_step_to_standard_error(tmp_path: Path) -> None:
    result = run("new", str(tmp_path / "a b"))
    assert result.exit_code == 0
    assert str(tmp_path / "a b" / "mkdocs.yml") in result.stdout.splitlines()
    assert result.stderr.startswith("next: cd '")
    assert "new" in main.list_commands(None)


def test_nothing_half_made_is_left_where_making_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.pipeline.starter_project.write_comparison", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        pipeline.new_project(tmp_path / "mine", example=True)
    assert list(tmp_path.iterdir()) == []


def test_its_settings_are_those_of_this_repository_but_for_its_own_pages() -> None:
    ours, new = ((path.read_text("utf-8")) for path in (ROOT / "mkdocs.yml", ROOT / "digest/starter/common/mkdocs.yml"))
    parts = [yaml.load(text, Loader=yaml.BaseLoader) for text in (ours, new)]  # noqa: S506 - text stays text
    same = ("theme", "markdown_extensions", "not_in_nav", "validation", "docs_dir", "site_description")
    assert [key for key in same if parts[0][key] != parts[1][key]] == []
    assert (ROOT / "content/rights.yml").read_bytes() == (
        ROOT / "digest/starter/common/content/rights.yml"
    ).read_bytes()


def test_its_workflows_install_this_version() -> None:
    for path in sorted((ROOT / "digest/starter/common/dot-github/workflows").glob("*.yml")):
        assert "pip install --requirement requirements.txt" in path.read_text("utf-8")
    text = (ROOT / "digest/starter/common/requirements.txt").read_text("utf-8")
    assert text.format(version=__version__) == f"research-digest[contribute,search]=={__version__}\n"


def test_it_says_how_git_comes_to_know_the_driver_that_it_names() -> None:
    (command,) = re.findall(
        r"^# (git config merge\.digest-yaml\.driver .*)$",
        (ROOT / "digest/starter/common/dot-gitattributes").read_text("utf-8"),
        re.MULTILINE,
    )
    assert f"`{command}`" in (ROOT / "content/pages/contributing.md").read_text("utf-8")


def test_git_leaves_out_a_saved_article_of_each_form_that_add_takes() -> None:
    ignored = (ROOT / "digest/starter/common/dot-gitignore").read_text("utf-8").splitlines()
    of_projects = {"md", "json", "xml"}
    assert {f"/*.{name}" for name in {*COPY_FORMATS, *SAME_FORMAT} - of_projects} <= set(ignored)
    assert not {f"/*.{name}" for name in of_projects} & set(ignored)
    assert ignored.index("/*.txt") < ignored.index("!/requirements.txt")


@pytest.mark.parametrize("with_example", [True, False])
def test_its_records_are_in_the_order_of_their_forms(with_example: bool, example: Path, tmp_path: Path) -> None:
    if not with_example:
        pipeline.new_project(tmp_path / "mine", example=False)
    folder = example if with_example else tmp_path / "mine"
    assert list(pipeline.format_records(pipeline.read_settings(folder / "mkdocs.yml"), write=False)) == []


def test_make_says_what_to_do_where_the_program_is_not_installed(example: Path) -> None:
    command = ["make", "check", "PYTHON=false"]
    done = subprocess.run(command, cwd=example, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "-m pip install -r requirements.txt" in done.stderr
