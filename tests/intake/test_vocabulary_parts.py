"""A vocabulary may stand in several files, so that what two people add need not meet at the end of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest import intake, pipeline
from digest.problems import Problem
from tests import project

BELA = "bela-invented:\n  name: Bela Invented\n  kind: person\n  aliases: []\n  role: Baker of Exampleton.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return project.make(tmp_path) / "content"


def put(content: Path, name: str, text: str) -> None:
    path = content / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")


def problems_of(content: Path) -> list[Problem]:
    return list(intake.read_content(content, root=content.parent)[1])


def test_what_stands_in_the_folder_of_a_vocabulary_belongs_to_it(content: Path) -> None:
    put(content, "entities/bela.yml", BELA)
    read, problems = intake.read_content(content, root=content.parent)
    assert problems == ()
    assert set(read.entities) == {"ada-invented", "bela-invented", "exampleton"}


def test_an_id_in_two_files_is_a_fault_that_names_both(content: Path) -> None:
    put(content, "entities/bela.yml", BELA.replace("bela-invented:", "ada-invented:"))
    (problem,) = problems_of(content)
    assert (problem.rule, problem.place.path, problem.place.line) == ("duplicate-key", "content/entities/bela.yml", 1)
    assert "content/entities.yml" in problem.found


def test_a_name_of_two_entities_is_a_warning_in_the_later_file(content: Path) -> None:
    put(content, "entities/bela.yml", BELA.replace("aliases: []", "aliases: [Invented]"))
    (problem,) = problems_of(content)
    assert (problem.rule, problem.place.path, problem.place.line) == ("ambiguous-alias", "content/entities/bela.yml", 4)


def test_a_fault_in_one_file_leaves_the_others(content: Path) -> None:
    put(content, "entities/bela.yml", BELA.replace("kind: person", "kind: persons"))
    read, problems = intake.read_content(content, root=content.parent)
    assert {problem.place.path for problem in problems} == {"content/entities/bela.yml"}
    assert set(read.entities) == {"ada-invented", "exampleton"}


def test_another_file_there_is_told_with_what_may_stand_there(content: Path) -> None:
    put(content, "entities/bela.yaml", BELA)
    (problem,) = problems_of(content)
    assert (problem.rule, problem.hint) == ("stray-file", "a part of entities.yml is entities/<any name>.yml")


def test_while_one_of_the_files_has_a_fault_nothing_is_called_stale(content: Path) -> None:
    settings = pipeline.read_settings(content.parent / "mkdocs.yml")
    put(content, "entities/bela.yml", BELA.replace("Bela Invented", "Examp"))
    list(pipeline.write_readings(settings))
    put(content, "entities/bela.yml", "=======\n" + BELA)
    assert [problem.rule for problem in pipeline.check(settings) if problem.rule.startswith("stale")] == []
