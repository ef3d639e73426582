"""What fuzzing tries can be tried: each target takes the invented files from which it begins."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
FILES = 3
"""Of each target: enough to see that it works."""


@pytest.fixture(scope="module")
def targets() -> ModuleType:
    found = importlib.util.spec_from_file_location("fuzz_targets", ROOT / "fuzz" / "targets.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["yaml", "briefing", "stored", "page", "words", "txt", "md", "html"])
def test_a_target_takes_the_files_from_which_it_begins(targets: ModuleType, name: str) -> None:
    seeds = sorted(ROOT.glob(targets.SEEDS[name]))
    assert seeds
    for path in seeds[:FILES]:
        targets.TARGETS[name](path.read_bytes())


def test_each_target_is_tried_here(targets: ModuleType) -> None:
    assert (
        targets.TARGETS.keys()
        == targets.SEEDS.keys()
        == {*targets.RECORDS, "stored", "page", "words", "txt", "md", "html"}
    )
