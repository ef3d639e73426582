"""Problems in the four formats that people and services read."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from digest import report
from digest.problems import Place, Problem, Severity, faults, in_order

FAULT = Problem(
    place=Place(path="content/sources/a/source.yml", line=3, column=9),
    rule="unknown-outlet",
    found="the outlet jerusalem-pots, 100 % new",
    expected="an id of content/outlets.yml",
    hint="did you mean jerusalem-post?",
)
WARNING = Problem(
    place=Place(path="content/briefings/b.yml"),
    rule="stale-comparison",
    found="two\nlines",
    expected="",
    severity=Severity.WARNING,
)


def test_text_is_a_line_a_problem_with_place_rule_and_message() -> None:
    assert report.as_text([FAULT, WARNING]).splitlines() == [
        "content/sources/a/source.yml:3:9: unknown-outlet: the outlet jerusalem-pots, 100 % new; expected "
        "an id of content/outlets.yml; did you mean jerusalem-post?",
        "content/briefings/b.yml:1:1: warning: stale-comparison: two",
        "    lines",
    ]


def test_a_control_character_is_named_and_not_printed() -> None:
    problem = replace(FAULT, found="an \x1b[31m escape", place=Place(path="a\nb.yml"))
    assert report.line_of(problem).startswith("a b.yml:1:1: unknown-outlet: an <U+001B>[31m escape")
    assert "\x1b" not in report.as_github([problem])


def test_json_has_every_field_by_its_name() -> None:
    first, second = json.loads(report.as_json([FAULT, WARNING]))
    assert first == {
        "path": "content/sources/a/source.yml",
        "line": 3,
        "column": 9,
        "rule": "unknown-outlet",
        "severity": "fault",
        "found": "the outlet jerusalem-pots, 100 % new",
        "expected": "an id of content/outlets.yml",
        "hint": "did you mean jerusalem-post?",
    }
    assert second["severity"] == "warning"


def test_github_annotations_escape_what_would_end_them() -> None:
    assert report.as_github([FAULT, WARNING]).splitlines() == [
        "::error file=content/sources/a/source.yml,line=3,col=9,title=unknown-outlet::the outlet jerusalem-pots, "
        "100 %25 new; expected an id of content/outlets.yml; did you mean jerusalem-post?",
        "::warning file=content/briefings/b.yml,line=1,col=1,title=stale-comparison::two%0Alines",
    ]


def test_sarif_places_the_problem_in_its_file() -> None:
    run = json.loads(report.as_sarif([FAULT, WARNING]))["runs"][0]
    location = run["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "content/sources/a/source.yml"}
    assert location["region"] == {"startLine": 3, "startColumn": 9}
    assert [result["level"] for result in run["results"]] == ["error", "warning"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["stale-comparison", "unknown-outlet"]


@pytest.mark.parametrize(("form", "nothing"), [("text", ""), ("github", ""), ("json", [])])
def test_no_problem_is_no_line(form: str, nothing: object) -> None:
    printed = report.FORMATS[form]([])
    assert (json.loads(printed) if form == "json" else printed) == nothing


def test_problems_come_by_place_and_each_once() -> None:
    assert in_order([FAULT, WARNING, FAULT]) == (WARNING, FAULT)


def test_a_warning_is_no_fault() -> None:
    assert faults((FAULT, WARNING)) == (FAULT,)


def flood(count: int, severity: Severity = Severity.FAULT) -> list[Problem]:
    return [replace(FAULT, place=replace(FAULT.place, line=line), severity=severity) for line in range(1, count + 1)]


def test_a_flood_of_one_file_is_told_in_twenty_lines_and_a_count() -> None:
    lines = report.as_text([WARNING, *flood(100_000)]).splitlines()

    assert len(lines) == 2 + 20 + 1
    assert lines[-1] == f"{FAULT.place.path}:1:1: more: 99,980 more faults; expected those above mended first"


@pytest.mark.parametrize(
    ("form", "parts"),
    [
        ("text", lambda printed: printed.splitlines()),
        ("github", lambda printed: printed.splitlines()),
        ("json", json.loads),
        ("sarif", lambda printed: json.loads(printed)["runs"][0]["results"]),
    ],
)
def test_in_every_format(form: str, parts: Callable[[str], list[object]]) -> None:
    assert len(parts(report.FORMATS[form](flood(100_000)))) == 21
    assert len(parts(report.FORMATS[form](flood(20)))) == 20


def test_faults_are_told_before_warnings_and_in_their_order() -> None:
    problems = [*flood(30, Severity.WARNING), *(replace(problem, rule="link") for problem in flood(2))]

    told = list(report.without_floods(in_order(problems)))

    assert [(problem.place.line, problem.rule) for problem in told[:4]] == [
        (1, "link"),
        (1, "unknown-outlet"),
        (2, "link"),
        (2, "unknown-outlet"),
    ]
    assert (told[-1].found, told[-1].severity) == ("12 more warnings", Severity.WARNING)
    assert len(told) == 21
