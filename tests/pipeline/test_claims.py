"""What a sentence of ours may say beside its quotes: invented cases, each through the whole check."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from digest import comparison, evidence
from digest.edtf import parse_edtf
from digest.model import Figure, Qualifier, Says
from digest.pipeline.checking.claims import claim_of_figure, claim_of_text, ground_of
from digest.problems import Place, Problem, Severity
from tests.pipeline.invented import reading_of_article

CASES = Path(__file__).parents[1] / "evidence" / "cases" / "claims.md"
HERE = Place(path="content/briefings/invented.yml")


@dataclass(frozen=True)
class Case:
    ours: str
    theirs: tuple[str, ...]
    check: str
    words: tuple[str, ...]


def cases() -> list[Case]:
    rows = re.findall(r"^\| (?!ours|-)(.+?) \| (.+?) \| (.+?) \|$", CASES.read_text("utf-8"), flags=re.MULTILINE)
    return [_case(*row) for row in rows]


def _case(ours: str, theirs: str, check: str) -> Case:
    kind, _, words = check.partition(": ")
    return Case(ours, tuple(theirs.split(" ¶ ")), kind, tuple(words.split(" / ")) if words else ())


def grounds(case: Case, *, with_copy: bool = True) -> list[evidence.Ground]:
    return [_ground(theirs, with_copy=with_copy) for theirs in case.theirs]


def _ground(theirs: str, *, with_copy: bool) -> evidence.Ground:
    says = re.match(r"\((differs|denies)\) ", theirs)
    marked = theirs[says.end() :] if says else theirs
    start, end = (marked.find("⟦"), marked.find("⟧") - 1) if "⟦" in marked else (0, len(marked))
    text = re.sub("[⟦⟧]", "", marked)
    return ground_of(
        reading_of_article(text),
        ((start, end),),
        says=Says(says[1]) if says else Says.STATES,
        quote=text[start:end],
        text=text if with_copy else None,
    )


def problems_of(case: Case, *, with_copy: bool = True) -> tuple[Problem, ...]:
    return evidence.support(_claim(case.ours), grounds(case, with_copy=with_copy), {}, comparison.contradiction)


def _claim(ours: str) -> evidence.Claim:
    record = re.fullmatch(r"`(.*?)([\d.]+)(?: to ([\d.]+))?: (.*); (.*)`", ours)
    if record is None:
        return claim_of_text(ours, (), HERE)
    qualifier, value, high, unit, what = record.groups()
    figure = Figure(
        id=None,
        what=what,
        value=_number(value),
        value_high=_number(high) if high else None,
        unit=unit or None,
        as_of=None,
        evidence=(),
        place=HERE,
        qualifier=Qualifier(qualifier.strip()) if qualifier else None,
    )
    return claim_of_figure(figure)


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.ours)
def test_what_the_check_says_of_a_sentence(case: Case) -> None:
    problems = problems_of(case)

    assert [problem.severity for problem in problems] == ([] if case.check == "ok" else [Severity(case.check)])
    for problem in problems:
        assert all(words in problem.found for words in case.words), problem.found


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.ours)
def test_without_a_copy_nothing_is_said_that_is_not_said_with_it(case: Case) -> None:
    said = {(problem.rule, problem.found.split("”")[0]) for problem in problems_of(case, with_copy=False)}

    assert said <= {(problem.rule, problem.found.split("”")[0]) for problem in problems_of(case)}


DATED = [
    ("2022-10-03", "The council met on Monday.", []),
    ("2022-10", "The council met on Monday.", []),
    ("2022-10-04", "The council met on Monday.", ["date-not-in-evidence"]),
    ("2022-09", "The council met in October 2022.", ["date-not-in-evidence"]),
    ("2022-09/2022-10", "The council met in August 2022.", []),
    ("2022-10-04", "The council met, as planned.", []),
]


@pytest.mark.parametrize(("date", "theirs", "rules"), DATED)
def test_the_date_of_a_timeline_entry_is_held_against_its_quotes(date: str, theirs: str, rules: list[str]) -> None:
    claim = replace(claim_of_text("The council meets.", (), HERE), date=parse_edtf(date))

    problems = evidence.support(claim, [_ground(theirs, with_copy=True)], {})

    assert [problem.rule for problem in problems] == rules


def test_a_word_that_is_warned_of_may_stand_unsupported() -> None:
    claim = claim_of_text("The council met on Tuesday.", (), HERE, unsupported=("Tuesday",))

    assert evidence.support(claim, [_ground("The council met on Monday.", with_copy=True)], {}) == ()


def test_a_warning_shows_ours_and_theirs_and_underlines_ours() -> None:
    case = Case("More than 40 houses burned down.", ("40 houses burned down.",), "warning", ())

    (problem,) = problems_of(case)

    assert problem.message == (
        "“More than 40” is bounded otherwise in the sentences that its quotes touch: they give 40 houses; "
        "expected the figure with the bound that they give, and with no other, "
        "or unsupported: [More than 40] with a reason; "
        "the word is underlined:\n"
        "More than 40 houses burned down.\n"
        "^^^^^^^^^^^^"
    )


def test_what_is_not_english_is_held_against_nothing_but_its_figures_and_names() -> None:
    case = Case("More than 40 houses burned down on Tuesday.", ("Mehr als 40 Häuser brannten am Montag ab.",), "ok", ())
    (ground,) = grounds(case)
    german = replace(ground, reading=replace(ground.reading, language="de"))

    assert evidence.support(claim_of_text(case.ours, (), HERE), [german], {}, comparison.contradiction) == ()
