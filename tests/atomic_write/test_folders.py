"""A folder has its former content or its new one, whole, whenever the process that exchanges them ends."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from errno import EBUSY
from pathlib import Path

import pytest

from digest.atomic_write import Successor, begin, discard, folders, publish
from digest.errors import LockedError, SettingsError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tests end processes as other systems do")


def nothing(name: str) -> bool:
    return False


def hidden(name: str) -> bool:
    return name.startswith(".")


@pytest.fixture(params=["in one step", "by two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Exchange the folders in each of the ways of which the system has one."""
    if request.param == "by two renames":
        monkeypatch.setattr(sys, "platform", "another system")
    return str(request.param)


def texts(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def make(folder: Path, text: str) -> Successor:
    successor = begin(folder, "a test")
    for name in ("index.html", "a/b/index.html"):
        path = successor.made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return successor


def whole(text: str) -> dict[str, str]:
    return {"index.html": text, "a/b/index.html": text}


def test_a_new_folder_takes_the_place_of_none(tmp_path: Path, way: str) -> None:
    publish(make(tmp_path / "deep" / "site", "new"), nothing)
    assert texts(tmp_path / "deep") == {f"site/{name}": text for name, text in whole("new").items()}


def test_a_new_folder_takes_the_place_of_the_old(tmp_path: Path, way: str) -> None:
    site = tmp_path / "site"
    publish(make(site, "old"), nothing)
    (site / "only-once.html").write_text("old")
    site.chmod(0o711)
    successor = make(site, "new")
    assert texts(site) == {**whole("old"), "only-once.html": "old"}
    publish(successor, nothing)
    assert texts(tmp_path) == {f"site/{name}": text for name, text in whole("new").items()}
    assert site.stat().st_mode & 0o777 == 0o711


def test_a_folder_takes_the_place_of_a_file_and_a_file_that_of_a_folder(tmp_path: Path, way: str) -> None:
    site = tmp_path / "site"
    for name in ("about", "about/index.html", "about"):
        publish(make_at(site, name, f"at {name}"), nothing)
        assert texts(site) == {name: f"at {name}"}


def test_a_file_behind_a_link_in_the_former_folder_stays_its_own(tmp_path: Path, way: str) -> None:
    """Otherwise whoever edits the one would edit what is published."""
    (tmp_path / "elsewhere/deep").mkdir(parents=True)
    for name in ("page.html", "deep/page.html"):
        (tmp_path / "elsewhere" / name).write_text("same")
    site = tmp_path / "site"
    site.mkdir()
    (site / "linked").symlink_to(tmp_path / "elsewhere")
    successor = make_at(site, "linked/page.html", "same")
    (successor.made / "linked/deep").mkdir()
    (successor.made / "linked/deep/page.html").write_text("same")
    publish(successor, nothing)
    assert texts(site) == {"linked/page.html": "same", "linked/deep/page.html": "same"}
    assert {path.stat().st_nlink for path in (tmp_path / "elsewhere").rglob("*.html")} == {1}


def make_at(folder: Path, name: str, text: str) -> Successor:
    successor = begin(folder, "a test")
    (successor.made / name).parent.mkdir(exist_ok=True)
    (successor.made / name).write_text(text)
    return successor


def test_a_file_that_did_not_change_is_the_one_that_was_there(tmp_path: Path, way: str) -> None:
    site = tmp_path / "site"
    publish(make(site, "old"), nothing)
    before = {name: (site / name).stat().st_ino for name in whole("")}
    successor = make(site, "old")
    (successor.made / "index.html").write_text("new")
    publish(successor, nothing)
    after = {name: (site / name).stat().st_ino for name in whole("")}
    assert texts(site) == {**whole("old"), "index.html": "new"}
    assert {name for name in before if before[name] == after[name]} == {"a/b/index.html"}
    assert not list(tmp_path.rglob("*.part"))


def test_where_a_disk_keeps_no_file_in_two_places_all_are_put_there(
    tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    publish(make(site, "old"), nothing)
    successor = make(site, "old")
    monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(PermissionError()))
    publish(successor, nothing)
    assert texts(tmp_path) == {f"site/{name}": text for name, text in whole("old").items()}


def test_what_is_to_be_kept_is_kept(tmp_path: Path, way: str) -> None:
    site = tmp_path / "site"
    publish(make(site, "old"), nothing)
    (site / ".git/objects").mkdir(parents=True)
    (site / ".git/objects/one").write_text("kept")
    (site / ".nojekyll").write_text("kept")
    (site / "stale.html").write_text("old")
    (site / ".link").symlink_to("nowhere")
    successor = make(site, "new")
    (successor.made / ".nojekyll").write_text("the new one's own")
    publish(successor, hidden)
    assert texts(site) == {**whole("new"), ".git/objects/one": "kept", ".nojekyll": "the new one's own"}
    assert (site / ".link").readlink() == Path("nowhere")


def test_a_folder_that_is_not_put_in_place_leaves_the_old(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(make(site, "old"), nothing)
    discard(make(site, "new"))
    assert texts(tmp_path) == {f"site/{name}": text for name, text in whole("old").items()}


def test_one_process_at_a_time_makes_a_folder(tmp_path: Path) -> None:
    successor = make(tmp_path / "site", "new")
    with pytest.raises(LockedError, match=r"a test, process .* is writing here"):
        begin(tmp_path / "site", "another")
    publish(successor, nothing)
    assert texts(tmp_path / "site") == whole("new")


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path, way: str) -> None:
    publish(make(tmp_path / "disk/site", "old"), nothing)
    (tmp_path / "site").symlink_to("disk/site")
    publish(make(tmp_path / "site", "new"), nothing)
    assert (tmp_path / "site").is_symlink()
    assert texts(tmp_path / "disk/site") == whole("new")


def test_a_file_in_its_place_stays(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    with pytest.raises(NotADirectoryError):
        begin(tmp_path / "site", "a test")
    assert texts(tmp_path) == {"site": "a file"}


def test_a_link_that_leads_nowhere_but_to_itself_stays(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("site")
    with pytest.raises(NotADirectoryError):
        begin(tmp_path / "site", "a test")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("name", [".site.part", ".site.former"])
def test_whatever_else_has_the_name_of_what_was_left_is_deleted(tmp_path: Path, name: str) -> None:
    publish(make(tmp_path / "site", "old"), nothing)
    for leave in (Path.touch, Path.mkdir, lambda path: path.symlink_to(path.name)):
        leave(tmp_path / name)
        publish(make(tmp_path / "site", "new"), nothing)
        assert texts(tmp_path) == {f"site/{name}": text for name, text in whole("new").items()}
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_is_a_disk_of_its_own_stays_and_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    publish(make(site, "old"), nothing)
    successor = make(site, "new")

    def rename(one: object, other: object) -> None:
        raise OSError(EBUSY, os.strerror(EBUSY))

    monkeypatch.setattr(sys, "platform", "another system")
    monkeypatch.setattr(os, "rename", rename)
    with pytest.raises(SettingsError, match=r"site cannot be replaced .*, as where it is a disk of its own"):
        publish(successor, nothing)
    assert texts(tmp_path) == {f"site/{name}": text for name, text in whole("old").items()}


def killed_at(count: int, work: Callable[[], None]) -> bool:
    """Do the work in a process of its own, which is killed before its change of that count; return whether it was."""
    process = os.fork()
    if process == 0:
        seen = iter(range(count))
        changes = {"os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.chmod"}

        def die(event: str, arguments: tuple[object, ...]) -> None:
            writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
            if (writes or event in changes or event == "ctypes.dlsym") and next(seen, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(die)
        work()
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(process, 0)[1])


def test_whenever_it_is_killed_the_folder_is_the_old_or_the_new_and_the_next_one_begins(
    tmp_path: Path, way: str
) -> None:
    old, new, last = ({**whole(text), ".git": "kept"} for text in ("old", "new", "last"))
    found = []
    for count in range(100):
        site = tmp_path / str(count) / "site"
        publish(make(site, "old"), nothing)
        (site / ".git").write_text("kept")
        was_killed = killed_at(count, lambda: publish(make(site, "new"), hidden))  # noqa: B023 - it is done at once
        found.append(texts(site))
        successor = make(site, "last")
        assert texts(site) in (old, new)
        publish(successor, hidden)
        assert texts(site.parent) == {f"site/{name}": text for name, text in last.items()}
        if not was_killed:
            break
    assert not was_killed
    assert [state for state in found if state not in (old, new)] == ([] if way == "in one step" else [{}])
    assert found[0] == old
    assert found[-2] == new


def test_a_system_that_can_exchanges_in_one_step(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).write_text("")
    if sys.platform == "linux":
        assert folders._swap(tmp_path / "one", tmp_path / "other")
        assert (tmp_path / "one" / "other").exists()
