"""A change to the program brings a fragment of the changelog, and the fragments of a release become its entry."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
FRAGMENTS = sorted(path for path in (ROOT / "changes").iterdir() if path.name != "template.md")

EARLIER = "# Changelog\n\nNewest first.\n\n## Unreleased\n\n### Added\n\n- What stood here before.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with this one's commands and one commit, on which a branch stands."""
    called = "digest/starter/common/dot-github/workflows.mk"  # which the Makefile includes
    for name in ("Makefile", called, "pyproject.toml", "changes/template.md"):
        put(tmp_path, name, (ROOT / name).read_text("utf-8"))
    put(tmp_path, "CHANGELOG.md", EARLIER)
    put(tmp_path, "changes/from-before.fixed.md", "A fragment of an earlier change.\n")
    put(tmp_path, "digest/reader.py", "WORDS = 1\n")
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path)
    git(tmp_path, "checkout", "-q", "-b", "change")
    return tmp_path


def put(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)  # noqa: S607


def commit(root: Path) -> None:
    git(root, "add", ".")
    git(root, "-c", "user.name=Test", "-c", "user.email=test@invented.example", "commit", "-q", "-m", "Change")


def asked(root: Path, base: str = "main") -> subprocess.CompletedProcess[str]:
    """What `make changelog` does, in the environment that is there already."""
    command = ["make", "--old-file=.venv/dev.stamp", f"BIN={BIN}", f"BASE={base}", "changelog"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def towncrier(root: Path, *arguments: str) -> str:
    return subprocess.run([BIN / "towncrier", *arguments], cwd=root, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("changed", "passes"),
    [
        (["digest/reader.py"], False),
        (["templates/pages/page.md.j2"], False),
        (["digest/reader.py", "changes/quick-reading.changed.md"], True),
        (["digest/reader.py", "changes/reader-renamed.misc.md"], True),
        (["digest/reader.py", "changes/from-before.fixed.md"], True),
        (["digest/reader.py", "changes/quick-reading.chnged.md"], False),
        (["digest/reader.py", "changes/Quick Reading.changed.md"], False),
        (["content/topics.yml", "tests/test_reader.py", "README.md"], True),
        (["changes/quick-reading.chnged.md"], False),
    ],
    ids=str,
)
def test_a_change_to_the_program_needs_a_fragment(project: Path, changed: list[str], passes: bool) -> None:
    for name in changed:
        put(project, name, "Changed.\n")
    commit(project)
    result = asked(project)
    assert (result.returncode == 0) is passes, result.stdout + result.stderr


def test_a_base_that_git_does_not_know_lets_nothing_pass(project: Path) -> None:
    assert asked(project, base="nowhere").returncode != 0


def test_the_fragments_become_the_entry_of_a_release(project: Path) -> None:
    put(project, "changes/pdf-notes.added.md", "Notes of PDFs are read;\nthey stand behind the text.\n")
    put(project, "changes/more.added.md", "`digest more` does more.\n")
    put(project, "changes/renamed.misc.md", "A module has another name.\n")
    put(project, "changes/dates.lowered.md", "dates: from 0.98 to 0.97. Harder articles.\n")
    towncrier(project, "build", "--version", "0.2.0", "--date", "2026-02-01", "--yes")
    assert (project / "CHANGELOG.md").read_text("utf-8") == EARLIER.replace(
        "## Unreleased\n\n",
        "## Unreleased\n\n"
        "## 0.2.0 (2026-02-01)\n\n"
        "### Added\n\n- `digest more` does more.\n- Notes of PDFs are read;\n  they stand behind the text.\n\n"
        "### Fixed\n\n- A fragment of an earlier change.\n\n"
        "### Lowered floors of quality\n\n- dates: from 0.98 to 0.97. Harder articles.\n\n",
    )
    assert [path.name for path in (project / "changes").iterdir()] == ["template.md"]


def test_the_changelog_has_the_line_below_which_a_release_goes() -> None:
    assert (ROOT / "CHANGELOG.md").read_text("utf-8").count("\n## Unreleased\n") == 1


def test_a_fragment_of_ours_is_one_paragraph_without_a_bullet() -> None:
    texts = {path.name: path.read_text("utf-8") for path in FRAGMENTS}  # none, right after a release
    assert [name for name, text in texts.items() if text != text.strip() + "\n" or "\n\n" in text] == []
    assert [name for name, text in texts.items() if text.startswith(("-", "*", "#"))] == []


def test_every_fragment_of_ours_has_a_name_that_tells_its_kind(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "changes", tmp_path / "changes")
    assert "## Next" in towncrier(tmp_path, "build", "--draft", "--version", "Next")
