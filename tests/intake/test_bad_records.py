"""Each rule of a record has a tiny broken one, beside the exact report that it must get."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from digest import intake, report
from digest.problems import Problem
from digest.rule_book import rules_of
from tests.intake.folders import PLACES, RECORDS, good, put

BAD = sorted((RECORDS / "bad").glob("*.yml"))

WITHOUT_RECORD = {
    "unreadable-file",
    "symbolic-link",
    "stray-file",
    "missing-record",
    "file-name",
    "too-large",
    "not-utf-8",
    "byte-order-mark",
    "copy-not-allowed",
    "two-copies",
    "stored-file",
    "stored-format",
}
"""Rules of files, which test_files.py and test_stored.py break."""


def report_of(path: Path, root: Path) -> list[Problem]:
    text = path.read_text("utf-8")
    kind = re.search(r"^# record: (\w+)$", text, re.MULTILINE)
    assert kind
    content = good(root)
    put(root, PLACES[kind[1]], text)
    _, problems = intake.read_content(content, root=root)
    return [problem for problem in problems if problem.place.path == PLACES[kind[1]]]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_broken_record_gets_the_report_beside_it(path: Path, tmp_path: Path) -> None:
    expected = re.findall(r"^# (\d+:\d+: .*)$", path.read_text("utf-8"), re.MULTILINE)
    problems = report_of(path, tmp_path)
    assert path.stem in {problem.rule for problem in problems}
    assert [report.line_of(problem).split(":", 1)[1] for problem in problems] == expected


def test_every_rule_has_its_broken_record() -> None:
    assert {path.stem for path in BAD} | WITHOUT_RECORD == set(rules_of("records"))
