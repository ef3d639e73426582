"""A file is written whole or not at all, and never over what somebody else wrote meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from digest.atomic_write import replace_unchanged, sweep, write_atomically
from digest.errors import ChangedError

HOLDING = """
import sys
from pathlib import Path
from digest.atomic_write.locks import open_locked
open_locked(Path(sys.argv[1]), wait=True)
print("held", flush=True)
sys.stdin.read()
"""


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "record.yml"
    path.write_text("old")
    path.chmod(0o600)
    write_atomically(path, b"new")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new", 0o600)
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "record.yml"
    path.mkdir()
    with pytest.raises(OSError, match=r"record\.yml") as raised:
        write_atomically(path, b"new")
    assert raised.value.filename == str(path)
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_link_in_the_place_of_the_half_written_file_leads_to_stays(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("theirs")
    (tmp_path / ".record.yml.digest.part").symlink_to("elsewhere")
    with pytest.raises(OSError, match=r"record\.yml"):
        write_atomically(tmp_path / "record.yml", b"ours")
    assert (tmp_path / "elsewhere").read_text() == "theirs"


@pytest.mark.parametrize("before", [None, b"read"])
def test_a_file_that_is_as_it_was_read_is_replaced(tmp_path: Path, before: bytes | None) -> None:
    path = tmp_path / "record.yml"
    if before is not None:
        path.write_bytes(before)
    replace_unchanged(path, b"new", instead_of=before)
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("before", "now"), [(b"read", b"edited"), (b"read", None), (None, b"made meanwhile"), (b"read", b"")]
)
def test_a_file_that_changed_since_it_was_read_stays(tmp_path: Path, before: bytes | None, now: bytes | None) -> None:
    path = tmp_path / "record.yml"
    if now is not None:
        path.write_bytes(now)
    with pytest.raises(ChangedError, match=r"record\.yml changed since it was read"):
        replace_unchanged(path, b"ours", instead_of=before)
    assert [file.read_bytes() for file in tmp_path.iterdir()] == ([] if now is None else [now])


def test_what_was_left_half_written_is_swept_or_written_over(tmp_path: Path) -> None:
    left = tmp_path / ".record.yml.digest.part"
    left.write_bytes(b"half of a very long recor")
    write_atomically(tmp_path / "record.yml", b"new")
    assert (tmp_path / "record.yml").read_bytes() == b"new"
    left.write_bytes(b"hal")
    (tmp_path / ".hidden").write_bytes(b"not ours")
    sweep(tmp_path)
    sweep(tmp_path / "nowhere")
    assert sorted(file.name for file in tmp_path.iterdir()) == [".hidden", "record.yml"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody delete what is open")
def test_what_another_process_is_writing_is_not_swept(tmp_path: Path) -> None:
    part = tmp_path / ".record.yml.digest.part"
    command = [sys.executable, "-c", HOLDING, part]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ) as writing:
        assert writing.stdout is not None
        assert writing.stdout.readline() == b"held\n"
        sweep(tmp_path)
        assert part.exists()
        writing.kill()
    sweep(tmp_path)
    assert not part.exists()


def test_a_file_in_part_of_another_program_is_nobody_s_to_delete(tmp_path: Path) -> None:
    theirs, ours = tmp_path / ".film.part", tmp_path / ".reading.json.digest.part"
    for file in (theirs, ours):
        file.write_bytes(b"half")

    sweep(tmp_path)

    assert theirs.read_bytes() == b"half"
    assert not ours.exists()
