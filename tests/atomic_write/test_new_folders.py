"""A new folder is there whole or not at all, and never takes another's place."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.atomic_write import new_folder, sweep_folder


def test_a_folder_is_there_when_it_is_whole(tmp_path: Path) -> None:
    with new_folder(tmp_path / "sources" / "a") as made:
        (made / "source.yml").write_text("title: A\n", "utf-8")
        assert not (tmp_path / "sources" / "a").exists()
    assert [path.name for path in (tmp_path / "sources").iterdir()] == ["a"]
    assert (tmp_path / "sources" / "a" / "source.yml").read_text("utf-8") == "title: A\n"


def test_what_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError), new_folder(tmp_path / "a") as made:
        made.write_text("title: A\n", "utf-8")
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(FileExistsError), new_folder(tmp_path / "a"):
        pass
    assert list((tmp_path / "a").iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_what_a_process_that_was_ended_left_goes_when_the_next_one_begins(tmp_path: Path) -> None:
    (tmp_path / ".new.part").mkdir()
    (tmp_path / ".new.part" / "source.yml").touch()
    with new_folder(tmp_path / "a"):
        pass
    assert list((tmp_path / "a").iterdir()) == []
    (tmp_path / ".new.part").symlink_to(tmp_path / "a")
    sweep_folder(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
