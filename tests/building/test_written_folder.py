"""`digest build --to` takes the place of what it wrote itself, and of nothing that a person put there."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from digest.cli import main
from tests import project

OWN = "written/docs/mine.md"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = project.make(tmp_path)
    monkeypatch.chdir(root)
    assert CliRunner().invoke(main, ["read", "--write", project.GAZETTE]).exit_code == 0
    assert build().exit_code == 0
    return root


def build() -> Result:
    return CliRunner().invoke(main, ["build", "--to", "written"])


def test_a_file_that_a_person_added_stays_and_is_named(root: Path) -> None:
    (root / OWN).write_text("# Mine\n", "utf-8")

    again = build()

    assert again.exit_code == 2
    assert f"{Path(OWN)}: found a file that this command did not write" in again.output
    assert (root / OWN).read_text("utf-8") == "# Mine\n"


def test_beside_what_is_written_anything_may_stand(root: Path) -> None:
    (root / "written" / "notes.md").write_text("Mine.\n", "utf-8")
    (root / "written" / "hooks" / "__pycache__").mkdir(parents=True, exist_ok=True)
    (root / "written" / "hooks" / "__pycache__" / "hook.pyc").write_bytes(b"")

    assert build().exit_code == 0
    assert (root / "written" / "notes.md").read_text("utf-8") == "Mine.\n"


def test_what_an_earlier_version_wrote_is_replaced(root: Path) -> None:
    (root / "written" / ".written-by-digest").write_text("", "utf-8")
    (root / OWN).write_text("# Of an earlier version\n", "utf-8")

    assert build().exit_code == 0
    assert not (root / OWN).exists()
