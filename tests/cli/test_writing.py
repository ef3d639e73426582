"""What commands write: one at a time, never over what a person wrote meanwhile, and whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building.kills import state
from tests.cli.writing import BRIEFING, WRITING, contents, run, writable

HOLDING = """
import sys
from pathlib import Path
from digest.atomic_write import lock
with lock(Path(sys.argv[1]), "digest in a test"):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return writable(tmp_path, monkeypatch)


@pytest.mark.parametrize("command", WRITING)
def test_it_writes_when_nobody_else_does(root: Path, command: str) -> None:
    arguments, written = WRITING[command]
    before = contents(root)
    assert run(*arguments).exit_code == 0, run(*arguments).output
    assert contents(root)[written] != before[written]


@pytest.mark.parametrize("command", WRITING)
def test_what_a_person_saved_meanwhile_stays_and_is_said(
    root: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments, written = WRITING[command]
    path = root / written
    edited = path.read_bytes() + b"\n"
    flushed = os.fsync

    def save_first(descriptor: int) -> None:
        path.write_bytes(edited)
        flushed(descriptor)

    monkeypatch.setattr(os, "fsync", save_first)
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert f"{written} changed since it was read, and nothing was written to it" in result.stderr
    assert path.read_bytes() == edited
    assert list(root.rglob(".*.part")) == []


@pytest.mark.parametrize("command", WRITING)
def test_the_next_one_is_told_who_writes(root: Path, command: str) -> None:
    holding = [sys.executable, "-c", HOLDING, root / ".digest/lock"]
    with subprocess.Popen(holding, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        before = contents(root)
        result = run(*WRITING[command][0])
        assert result.exit_code == 75
        assert result.stderr.startswith(f"Error: {root}/.digest/lock: digest in a test, process {other.pid} on ")
        assert contents(root) == before
        assert run("check").exit_code != 75
        other.kill()
    assert run(*WRITING[command][0]).exit_code == 0
    assert not (root / ".digest/lock").exists()


def test_the_ends_of_lines_stay_what_they_are(root: Path) -> None:
    path = root / BRIEFING
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    assert run("ids").exit_code == 0
    assert path.read_bytes().replace(b"id: fewer-lorries-cross-old-town\r\n    ", b"") == before


def test_a_folder_that_cannot_be_written_anew_stays_whole_and_keeps_what_others_made_in_it(root: Path) -> None:
    assert run("build", "--to", "written").exit_code == 0
    Path("written/site").mkdir()
    Path("written/site/index.html").write_text("what an engine built of it")
    good = state(root / "written")
    template = Path("templates/pages/topic.md.j2")
    template.parent.mkdir(parents=True)
    template.write_text("# {{ view.titel }}\n")
    assert run("build", "--to", "written").exit_code == 2
    assert state(root / "written") == good
    template.unlink()
    assert run("build", "--to", "written").exit_code == 0
    assert state(root / "written") == good


def test_a_folder_that_would_be_lost_to_whoever_is_in_it_stays(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "empty").mkdir()
    monkeypatch.chdir(root / "empty")
    result = run("--config", "../mkdocs.yml", "build", "--to", ".")
    assert result.exit_code == 2
    assert result.stderr.endswith("is the folder that you are in, and would be replaced; run this from outside it.\n")
    assert list((root / "empty").iterdir()) == []
