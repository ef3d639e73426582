"""A file is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.atomic_write import write_atomically


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
    with pytest.raises(OSError, match=r"record\.yml"):
        write_atomically(path, b"new")
    assert list(tmp_path.iterdir()) == [path]
