"""A build that does not come to its end leaves the site that stands there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from digest.atomic_write import lock
from tests import project
from tests.building.kills import State, state
from tests.programs import read, run

TOPIC = "templates/pages/topic.md.j2"
BRIEFING = "content/briefings/bridge-2022.yml"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site is built."""
    root = project.make(tmp_path_factory.mktemp("project"))
    read(root)
    done = run(root, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    (root / "site/.nojekyll").write_text("for the host")
    return root


@pytest.fixture
def good(root: Path) -> State:
    good = state(root / "site")
    assert "index.html" in good
    assert ".nojekyll" in good
    return good


@pytest.mark.parametrize(
    ("path", "old", "new", "options", "says"),
    [
        (TOPIC, "", "# {{ view.titel }}\n", (), "titel"),
        (BRIEFING, "text: Two bands played.", "text: Two bands played!\n    txt: None.", ("--strict",), "unknown-key"),
        (
            TOPIC,
            "",
            '# {{ view.title }} {: #top }\n\n<p onclick="alert(1)">Invented</p>\n',
            ("--strict",),
            "site/topics/bridges/index.html:",
        ),
        (BRIEFING, "text: Two bands played.", "text: Two bands played!\n    txt: None.", ("-q", "--strict"), "--quiet"),
    ],
    ids=[
        "a template that fails",
        "a record with a fault, strictly",
        "a template with a script, strictly",
        "a record with a fault, strictly and quietly",
    ],
)
def test_a_build_that_fails_leaves_the_last_good_site(
    root: Path, good: State, path: str, old: str, new: str, options: tuple[str, ...], says: str
) -> None:
    file = root / path
    before = file.read_text("utf-8") if file.exists() else None
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text((before or "").replace(old, new) if old else new, "utf-8")
    done = run(root, "mkdocs", "build", *options)
    file.write_text(before, "utf-8") if before is not None else file.unlink()
    assert done.returncode == 1
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert state(root / "site") == good
    assert list(root.glob(".site*")) == []


def test_the_next_build_is_told_who_builds(root: Path, good: State) -> None:
    with lock(root / ".site.lock", "mkdocs build"):
        done = run(root, "mkdocs", "build", "--strict")
    assert done.returncode == 75
    assert f"{root}/.site.lock: mkdocs build, process {os.getpid()} on " in done.stderr
    assert state(root / "site") == good


def test_a_build_puts_a_whole_site_in_its_place_and_leaves_what_is_hidden(root: Path, good: State) -> None:
    (root / "site/stale.html").write_text("of a page that is gone")
    done = run(root, "mkdocs", "build")
    assert done.returncode == 0, done.stderr
    assert state(root / "site").keys() == good.keys()
    assert [path.name for path in root.glob("*site*")] == ["site"]


@pytest.mark.parametrize("place", ["notes", "content/sources", "templates", ".digest", "linked"])
def test_a_site_takes_no_place_of_what_people_keep(tmp_path: Path, place: str) -> None:
    root = project.make(tmp_path)
    for name in ("notes/mine.txt", "templates/pages/mine.txt"):
        (root / name).parent.mkdir(parents=True)
        (root / name).write_text("mine")
    (root / "linked").symlink_to(root / "notes")
    project.edit(root / "mkdocs.yml", "site_name: Invented digest", f"site_name: Invented digest\nsite_dir: {place}")
    before = state(root)
    done = run(root, "mkdocs", "build")
    assert done.returncode == 1
    assert "site_dir" in done.stderr
    assert "Traceback" not in done.stderr
    assert state(root) == before
