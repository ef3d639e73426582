"""The cache: what is kept comes back, what is damaged counts as absent."""

from __future__ import annotations

import os
from collections.abc import Callable
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


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b"\xff\xfe\xff"),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-1]),
        lambda path: path.write_bytes(path.read_bytes().replace(b"text", b"test")),
        lambda path: path.write_bytes(b"\xc3" + path.read_bytes()),
        lambda path: path.write_text("{}"),
        lambda path: path.unlink(),
        lambda path: (path.unlink(), path.mkdir(), (path / "file").write_text("in a folder in its place")),
        lambda path: (path.unlink(), path.symlink_to(path.name)),
        lambda path: (path.unlink(), path.symlink_to("nowhere")),
        lambda path: (path.unlink(), os.mkfifo(path)),
    ],
)
def test_what_was_damaged_counts_as_absent_and_is_kept_anew(tmp_path: Path, damage: Callable[[Path], object]) -> None:
    cache.keep(tmp_path, "a", "a text")
    damage(tmp_path / "a.json")
    assert cache.load(tmp_path, "a") is None
    cache.keep(tmp_path, "a", "a text")
    assert cache.load(tmp_path, "a") == "a text"


@given(st.lists(st.text()), st.lists(st.text()))
def test_two_lists_of_parts_never_share_a_key(one: list[str], other: list[str]) -> None:
    assert (cache.key_of(*one) == cache.key_of(*other)) is (one == other)


def test_what_is_not_used_goes_but_for_what_was_kept_last(tmp_path: Path) -> None:
    for age, key in enumerate(["used", "oldest", "older", "newest"]):
        cache.keep(tmp_path, key, key)
        os.utime(tmp_path / f"{key}.json", ns=(age, age))
    cache.evict(tmp_path, {"used"}, spare=1)
    assert sorted(path.stem for path in tmp_path.iterdir()) == ["newest", "used"]


def test_where_nothing_is_kept_nothing_goes(tmp_path: Path) -> None:
    cache.evict(tmp_path / "absent", set(), spare=0)


def kept(folder: Path, **texts: str) -> cache.Kept:
    """A run that keeps these texts after those that it looks for."""
    made = cache.Kept(folder, "texts")
    for key, text in texts.items():
        made.put(key, text)
    made.write()
    return cache.Kept(folder, "texts")


def test_texts_of_a_run_are_there_in_the_next(tmp_path: Path) -> None:
    found = kept(tmp_path, a="one", b="")
    assert [found.get(key) for key in "abc"] == ["one", "", None]
    assert not found.is_changed


def test_what_a_run_did_not_use_stays_as_long_as_it_is_no_more_than_what_it_used(tmp_path: Path) -> None:
    kept(tmp_path, a="", b="", c="")
    assert [kept(tmp_path, d="").get(key) for key in "abcd"] == ["", None, None, ""]


def test_damaged_texts_count_as_none(tmp_path: Path) -> None:
    kept(tmp_path, a="one")
    (tmp_path / "texts.json").write_bytes((tmp_path / "texts.json").read_bytes()[:-1])
    assert cache.Kept(tmp_path, "texts").get("a") is None
    assert kept(tmp_path, a="two").get("a") == "two"


def test_a_line_that_is_no_pair_is_passed_over(tmp_path: Path) -> None:
    cache.keep(tmp_path, "texts", "\n".join((cache.program(), "key\ttext", "a line without a tab")))
    assert cache.Kept(tmp_path, "texts").get("key") == "text"


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the folder's place")
    assert kept(tmp_path / "file", a="one").get("a") is None
