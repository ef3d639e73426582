"""Twelve commits of a year that three people keep, with two merges: after each of them all is as it should be."""

from __future__ import annotations

import pytest

from digest import pipeline
from digest.pipeline.state.project_state import project_state
from digest.problems import faults
from tests.year.events import event
from tests.year.hands import git
from tests.year.play import ROUND, Step, Year, play, year_in


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    return year_in(tmp_path_factory.mktemp("year"))


@pytest.fixture(scope="module")
def steps(year: Year) -> list[Step]:
    return list(play(year, ROUND))


def test_nothing_that_was_found_or_confirmed_is_lost(steps: list[Step]) -> None:
    assert {step.what: step.lost for step in steps if step.lost} == {}


def test_whoever_has_no_copies_finds_no_fault_after_any_step(steps: list[Step]) -> None:
    assert {step.what: step.faults for step in steps if step.faults} == {}


def test_each_finds_no_fault_with_her_own_copies(year: Year, steps: list[Step]) -> None:
    assert steps
    for hand in (year.ann, year.ben, year.cleo):
        hand.pull()
        told = [problem for problem in faults(pipeline.check(hand.settings)) if problem.rule != "stale-reading"]
        assert told == []
        hand.read(())
        assert faults(pipeline.check(hand.settings)) == ()


def test_a_merge_leaves_little_to_be_settled(year: Year, steps: list[Step]) -> None:
    merges = git(year.looker.root, "log", "--merges", "--oneline").splitlines()
    assert len(merges) == 2
    assert [step.merge.hunks for step in steps if step.merge.files] == [1]


def test_a_source_that_joins_an_event_changes_few_lines_of_its_comparison(year: Year, steps: list[Step]) -> None:
    path = f"content/briefings/{event(0).id}.comparison.json"
    joined = next(step for step in steps if step.what == "Ben joins with her copy alone")
    joining = ("--grep", "^Ben adds river-times-000", "--numstat", "--format=", "--", path)
    shown = git(year.looker.root, "log", *joining)
    added, removed, _ = shown.split("\t")
    assert joined.faults == ()
    assert int(removed) <= 8
    assert int(added) <= 24


def test_with_all_copies_all_were_compared(year: Year, steps: list[Step]) -> None:
    assert steps
    comparisons = project_state(year.looker.settings, private=False).comparisons
    late = comparisons[event(0).id].comparison
    assert comparisons[event(1).id].comparison.not_compared == ()
    assert late.not_compared == ("morning-echo-000",)
