"""Every problem has a code that the table of rules explains, and the table explains no other."""

from __future__ import annotations

import ast
from pathlib import Path

from digest.rule_book import AREAS, rules, rules_of

PROGRAM = Path(__file__).parent.parent / "digest"
MODULES = sorted(PROGRAM.rglob("*.py"))


def test_every_code_that_a_module_gives_to_a_problem_is_explained() -> None:
    given = {
        keyword.value.value
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "rule" and isinstance(keyword.value, ast.Constant)
    }
    assert len(given) > 40
    assert given - rules().keys() == set()


def test_no_code_is_explained_that_no_module_names() -> None:
    """Those of records are held against the records that break them."""
    named = {
        node.value
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert {rule.code for rule in rules().values() if rule.area != "records"} - named == set()


def test_a_rule_says_in_a_sentence_what_it_asks_and_what_to_do() -> None:
    assert {rule.area for rule in rules().values()} == AREAS.keys()
    for rule in rules().values():
        assert rule.asks.endswith(".")
        assert rule.mend.endswith(".")
        assert rule.asks[0].isupper()


def test_a_rule_may_hold_in_two_areas() -> None:
    assert {"symbolic-link", "not-utf-8"} <= rules_of("site").keys() & rules_of("records").keys()
