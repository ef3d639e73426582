"""Every fault of every file is reported in one run, each at its line and column."""

from __future__ import annotations

from pathlib import Path

from digest import intake
from tests.intake.folders import good, put

RECORD = """\
titel: Plan of Utopia
outlet: exmple-times
published: 24.11.2021
url: "ftp://times.example/plan"
kind: newz
topics: [fisheries, forestry]
briefings: [plan, plam]
notes: "𝒳𝒴 \\u202e"
"""


def test_eight_faults_of_one_record_are_eight_problems(tmp_path: Path) -> None:
    folder = good(tmp_path)
    put(tmp_path, "content/sources/eight/source.yml", RECORD)
    _, problems = intake.read_content(folder, root=tmp_path)
    assert {problem.place.path for problem in problems} == {"content/sources/eight/source.yml"}
    assert [(problem.place.line, problem.place.column, problem.rule) for problem in problems] == [
        (1, 1, "unknown-key"),
        (2, 9, "unknown-outlet"),
        (3, 12, "date"),
        (4, 6, "link"),
        (5, 7, "choice"),
        (6, 21, "unknown-topic"),
        (7, 19, "unknown-briefing"),
        (8, 8, "character"),
    ]


def test_columns_count_code_points(tmp_path: Path) -> None:
    put(tmp_path, "content/briefings/plan.yml", "{title: 𝒫é̂ล, draft: yes}\n")
    _, problems = intake.read_content(tmp_path / "content", root=tmp_path)
    assert [(problem.place.line, problem.place.column) for problem in problems] == [(1, 22)]


def test_one_broken_record_hides_no_fault_of_another(tmp_path: Path) -> None:
    put(tmp_path, "content/briefings/a.yml", "title: [\n")
    put(tmp_path, "content/briefings/b.yml", b"title: \xff\n")
    put(tmp_path, "content/briefings/c.yml", "title: Plan\ndraft: no\n")
    put(tmp_path, "content/briefings/d.yml", "title: Plan\n")
    content, problems = intake.read_content(tmp_path / "content", root=tmp_path)
    assert [problem.rule for problem in problems] == ["yaml-syntax", "not-utf-8", "true-or-false"]
    assert list(content.briefings) == ["d"]
