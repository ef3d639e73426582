"""The cache: what is kept comes back, what is damaged counts as absent."""

from __future__ import annotations

from pathlib import Path

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
