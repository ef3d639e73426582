"""The store: what is kept comes back, and a file is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import cache


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    assert cache.load(folder, "a") is None
    cache.keep(folder, "a", "text")
    assert cache.load(folder, "a") == "text"


def test_a_file_that_was_damaged_counts_as_absent(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"\xff\xfe\xff")
    assert cache.load(tmp_path, "a") is None


@given(st.lists(st.text()), st.lists(st.text()))
def test_two_lists_of_parts_never_share_a_key(one: list[str], other: list[str]) -> None:
    assert (cache.key_of(*one) == cache.key_of(*other)) is (one == other)


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "record.yml"
    path.write_text("old")
    path.chmod(0o600)
    cache.write_whole(path, b"new")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new", 0o600)
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "record.yml"
    path.mkdir()
    with pytest.raises(OSError, match=r"record\.yml"):
        cache.write_whole(path, b"new")
    assert list(tmp_path.iterdir()) == [path]
