"""`digest check FILE` tells the faults of what is named, or says in a sentence that it is none of the project's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import project
from tests.cli.test_commands import root, run

__all__ = ["root"]

RECORD = f"content/sources/{project.GAZETTE}/source.yml"
BRIEFING = "content/briefings/bridge-2022.yml"


@pytest.fixture
def faulty(root: Path) -> Path:
    """A project with a fault in a record and another one in a briefing."""
    for file in (RECORD, BRIEFING):
        with (root / file).open("a", encoding="utf-8") as record:
            record.write("colour: blue\n")
    return root


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ([RECORD], {RECORD}),
        ([f"./content/../{RECORD}"], {RECORD}),
        ([f"content/sources/{project.GAZETTE}"], {RECORD}),
        ([BRIEFING, RECORD], {BRIEFING, RECORD}),
        (["."], {BRIEFING, RECORD}),
        ([], {BRIEFING, RECORD}),
    ],
)
def test_the_faults_of_what_is_named_are_told(faulty: Path, named: list[str], told: set[str]) -> None:
    result = run("check", "--format", "json", *named)
    found = [problem for problem in json.loads(result.stdout) if problem["rule"] == "unknown-key"]
    assert {problem["path"] for problem in found} == told
    assert result.exit_code == 1


def test_a_file_is_named_from_where_one_stands(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(faulty / "content/briefings")
    result = run("--config", "../../mkdocs.yml", "check", "bridge-2022.yml")
    assert {line.split(":")[0] for line in result.stdout.splitlines() if "unknown-key" in line} == {BRIEFING}


def test_a_file_without_faults_is_said_to_have_none_whatever_others_have(faulty: Path) -> None:
    result = run("check", "content/outlets.yml")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no fault found in what was named\n")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["content/outlet.yml"], "Error: content/outlet.yml: found no file or folder; expected one of the project's, "),
        ([project.GAZETTE], f"Error: {project.GAZETTE}: found no file or folder; expected one of the project's, or "),
        ([".."], "Error: ..: found what is not below "),
        (["--fix", RECORD], "Error: --fix mends what stands in any file; name none with it"),
    ],
)
def test_what_cannot_be_checked_is_a_sentence(faulty: Path, typed: list[str], told: str) -> None:
    result = run("check", *typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines()[-1].startswith(told)
