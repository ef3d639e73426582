"""A program is known by its files, and nothing is kept in its name once they are others than when it began."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from digest import cache, program_files


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An invented program that has just begun."""
    folder = tmp_path / "program"
    (folder / "stages").mkdir(parents=True)
    (folder / "stages/one.py").write_text("x = 1\n")
    (folder / "words.txt").write_text("a\n")
    monkeypatch.setattr(program_files, "_FOLDER", str(folder))
    monkeypatch.setattr(program_files, "_AT_FIRST", program_files._state())
    program_files.program.cache_clear()
    yield folder
    program_files.program.cache_clear()


def digest() -> str:
    return program_files.program.__wrapped__()


def test_it_is_told_by_its_files_and_the_libraries(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = [digest()]
    (folder / "stages/one.py").write_text("x = 2\n")
    told.append(digest())
    (folder / "stages/one.py").rename(folder / "one.py")
    told.append(digest())
    (folder / "reader-1.2.dist-info").mkdir()
    monkeypatch.setattr(program_files, "_PLACES", (str(folder),))
    told.append(digest())
    (folder / "reader-1.2.dist-info").rename(folder / "reader-1.3.dist-info")
    told.append(digest())
    assert digest() == told[-1]
    assert len(set(told)) == len(told)


def test_what_an_editor_hides_beside_its_files_is_none_of_them(folder: Path) -> None:
    before = digest()
    (folder / ".#words.txt").symlink_to("someone@somewhere.123:456")
    (folder / "stages/.one.py").write_text("half")
    assert digest() == before
    assert program_files.is_as_loaded()


def change(folder: Path) -> None:
    (folder / "stages/one.py").write_text("x = 22\n")


def grow(folder: Path) -> None:
    (folder / "stages/two.py").write_text("")


def break_off(folder: Path) -> None:
    (folder / "stages/two.py").symlink_to("nowhere")


@pytest.mark.parametrize("edit", [change, grow, break_off])
@pytest.mark.parametrize("is_open", [False, True])
def test_where_a_file_changed_since_the_program_began_nothing_is_kept(
    edit: Callable[[Path], None], is_open: bool, folder: Path, tmp_path: Path
) -> None:
    """As where somebody takes another branch while a check runs: what the old program found is not the new one's."""
    kept = cache.Kept(tmp_path, "texts") if is_open else None
    edit(folder)
    kept = kept or cache.Kept(tmp_path, "texts")
    kept.put("a", "of the old program")
    kept.write()
    assert kept.get("a") == "of the old program"
    assert not (tmp_path / "texts.json").exists()


def test_what_the_new_program_kept_is_not_the_old_ones(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(folder)
    with monkeypatch.context() as patch:
        patch.setattr(program_files, "_AT_FIRST", program_files._state())
        new = cache.Kept(tmp_path, "texts")
        new.put("a", "of the new program")
        new.write()
        assert cache.Kept(tmp_path, "texts").get("a") == "of the new program"
    program_files.program.cache_clear()
    assert cache.Kept(tmp_path, "texts").get("a") is None


def test_where_its_files_cannot_be_read_nothing_is_kept_and_nothing_fails(folder: Path, tmp_path: Path) -> None:
    break_off(folder)
    assert (digest(), program_files.is_as_loaded()) == ("", False)


def test_it_is_looked_at_before_any_other_module_is_loaded() -> None:
    for place in ("cli/__init__.py", "mkdocs_plugin.py"):
        lines = (Path(cache.__file__).parent / place).read_text("utf-8").splitlines()
        ours = [line for line in lines if line.startswith(("import digest", "from digest"))]
        assert ours[0].startswith("import digest.program_files")
