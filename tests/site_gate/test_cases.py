"""What the gate finds on a page: the cases of cases.md, each through a site with nothing else wrong."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from digest import site_gate

CASES = Path(__file__).parent / "cases.md"


class Case(NamedTuple):
    """A page's body and what is wrong with it."""

    title: str
    body: str
    expected: list[str]


def cases() -> Iterator[Case]:
    for part in CASES.read_text("utf-8").split("\n# ")[1:]:
        title, _, rest = part.partition("\n\n")
        lines = rest.strip("\n").split("\n")
        expected = [line for line in lines if re.fullmatch(r"\d+ [a-z-]+", line)]
        yield Case(title, "\n".join(lines[: len(lines) - len(expected)]).strip("\n"), expected)


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


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.title)
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
    assert site_gate.RULES.keys() - named == set()
    reported = {rule for case in cases() for rule in (line.split()[1] for line in case.expected)}
    assert reported - site_gate.RULES.keys() == set()
