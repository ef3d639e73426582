"""Stored files that somebody edited: what cannot be so is a fault, even where the copy is not at hand."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest import pipeline
from digest.settings import Settings
from tests.pipeline import forged_project
from tests.pipeline.forged_cases import Case, all_cases, edited, told

CASES = all_cases()


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The project with its stored files as the program writes them, and without the copies."""
    settings = pipeline.read_settings(forged_project.make(tmp_path_factory.mktemp("forged")) / "mkdocs.yml")
    list(pipeline.write_readings(settings))
    pipeline.write_comparison(settings, forged_project.BRIEFING)
    assert pipeline.check(settings) == ()
    shutil.rmtree(settings.copies)
    return settings


@pytest.fixture
def project(honest: Settings) -> Iterator[Settings]:
    """The same for one test, which may edit its files."""
    before = {path: path.read_bytes() for path in honest.content.rglob("*") if path.is_file()}
    yield honest
    for path, content in before.items():
        path.write_bytes(content)


def test_what_the_program_wrote_has_no_fault(project: Settings) -> None:
    assert pipeline.check(project) == ()


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_forged_file_gets_the_report_beside_it(case: Case, project: Settings) -> None:
    for name, edit in case.edits:
        path = project.root / name
        path.write_text(edited(name, path.read_text("utf-8"), edit), encoding="utf-8")
    assert told(pipeline.check(project)) == list(case.said)


def test_the_cases_are_many_and_each_is_there_once() -> None:
    assert len({case.name for case in CASES}) == len(CASES) > 200
    assert all(case.edits for case in CASES)
    assert Path(forged_project.__file__).parent.joinpath("forged", "README.md").is_file()
