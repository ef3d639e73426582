"""`digest add` that is killed, or whose disk fails, at each change: the tree as it was, or the new source whole.

What a killed one left of a vocabulary stands without harm, and the same command, given again, completes it.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from digest import extraction, reading_task
from tests import project
from tests.building.kills import State
from tests.cli.articles import CABLE, page
from tests.cli.test_interrupted_writing import (
    MET_BY_DAY,
    Case,
    Fault,
    denied,
    fresh,
    full,
    killed,
    left_over,
    met,
    once,
    run_apart,
    standing,
)
from tests.cli.writing import run
from tests.examples import BY_DAY
from tests.programs import read_here

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tests end processes as other systems do")

SOURCE = "content/sources/lindmark-courier-return-cable-ministry"

ARGUMENTS = ["add", "saved/cable.html", "--briefing", "The cable comes back", "--yes"]


@pytest.fixture(scope="module", autouse=True)
def read_within_forks() -> Iterator[None]:
    """Copies are read where the command runs, with what is loaded here."""
    reading_task.load(extraction.WEB)
    with pytest.MonkeyPatch.context() as patch:
        read_here(patch)
        yield


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A project with an article that is not in it yet, and what becomes of it."""
    root = tmp_path_factory.mktemp("adding") / "project"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project.make(root))
        assert run("read", "--write", "--all").exit_code == 0
        (root / "saved").mkdir()
        (root / "saved/cable.html").write_text(page(CABLE), "utf-8")
        folder = fresh(root, root.parent / "undisturbed", patch)
        before = standing(folder)
        assert run("add", "saved/none.html", "--yes").exit_code == 2  # loads what adds pages
        ended = run_apart(folder, ARGUMENTS, met)
        after = standing(folder)
    assert ended
    assert (ended.exit_code, f"{SOURCE}/source.yml" in after) == (0, True), ended.said
    return Case(project=root, arguments=ARGUMENTS, before=before, after=after, settled=after, changes=ended.changes)


def is_as_it_was_or_whole(now: State, case: Case) -> bool:
    """Whether all of the source's folder stands or none of it, and each other file is what it was or was to become."""
    files = [{name: digest for name, digest in files.items() if name.startswith(SOURCE)} for files in (now, case.after)]
    names = now.keys() | case.before.keys() | case.after.keys()
    return files[0] in ({}, files[1]) and all(
        now.get(name) in (case.before.get(name), case.after.get(name)) for name in names
    )


@pytest.mark.hypothesis  # so that all changes are met in the nightly profile
@pytest.mark.parametrize(("fault", "step"), [(once, 1), (full, 4), (killed, 1)], ids=["once", "full", "killed"])
def test_at_each_change_the_tree_is_as_it_was_or_the_source_is_whole(
    fault: Callable[[int], Fault], step: int, case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if settings.default.max_examples <= BY_DAY:
        step = max(step, case.changes // MET_BY_DAY)
    for number in range(0, case.changes, step):
        folder = fresh(case.project, tmp_path / str(number), monkeypatch)
        ended = run_apart(folder, case.arguments, fault(number))
        now = standing(folder)
        assert is_as_it_was_or_whole(now, case), number
        assert run("check").exit_code == 0, number
        if ended:
            assert ended.failed == "", number
            assert "Traceback" not in ended.said, number
        if f"{SOURCE}/source.yml" in now:
            assert run("read", "--write", "--all").exit_code == 0, number
        else:
            assert run(*case.arguments).exit_code == 0, number
        assert standing(folder) == case.settled, number
        assert left_over(folder) == [], number
        shutil.rmtree(folder)


def test_where_nothing_can_be_written_it_is_said_and_nothing_changes(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = fresh(case.project, tmp_path / "denied", monkeypatch)
    ended = run_apart(folder, case.arguments, denied)
    assert ended
    assert (ended.exit_code, ended.failed) == (2, "")
    assert "Permission denied" in ended.said
    assert standing(folder) == case.before
