"""What the gate finds on a page: the cases of cases.md, each through a site with nothing else wrong."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from digest import site_gate
from digest.rule_book import rules_of
from tests.site_gate.case_files import Case, cases_in

CASES = list(cases_in(Path(__file__).parent / "cases.md"))


def site_with(body: str, folder: Path) -> Path:
    (folder / "other").mkdir()
    (folder / "index.html").write_text(body, "utf-8")
    (folder / "other" / "index.html").write_text('<p id="here">x</p>', "utf-8")
    (folder / "picture.png").write_bytes(b"")
    return folder


def found_in(site: Path) -> list[str]:
    theme = site_gate.theme_of([])
    found = site_gate.faults_of(site, theme=theme, private=(), copies=frozenset())
    return sorted(f"{problem.place.line} {problem.rule}" for problem in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_the_gate_finds_what_is_wrong_and_nothing_else(case: Case, tmp_path: Path) -> None:
    assert found_in(site_with(case.body, tmp_path)) == sorted(case.expected)


def test_every_rule_that_a_module_names_is_told_and_none_else() -> None:
    named = {
        node.value
        for module in Path(site_gate.__file__).parent.glob("*.py")
        if module.name != "__init__.py"
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert rules_of("site").keys() - named == set()
    reported = {rule for case in CASES for rule in (line.split()[1] for line in case.expected)}
    assert reported - rules_of("site").keys() == set()
