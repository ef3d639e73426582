"""What holds for the comparison of any accounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from digest.comparison import compare
from digest.model import Account
from tests.comparison.arbitrary import VOCABULARY, accounts


@given(accounts())
def test_any_accounts_can_be_compared(told: Sequence[Account]) -> None:
    comparison = compare(told, entities=VOCABULARY)
    assert comparison.sources == tuple(sorted(one.source for one in told))
    assert all(0 <= one.score <= 1 for one in comparison.agreements)


@given(accounts(least=2), st.randoms(use_true_random=False))
def test_the_order_of_the_accounts_makes_no_difference(told: Sequence[Account], chance: object) -> None:
    shuffled = list(told)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert compare(shuffled, entities=VOCABULARY) == compare(told, entities=VOCABULARY)


@given(accounts(least=1, most=1))
def test_a_text_agrees_with_itself_and_conflicts_in_nothing(told: Sequence[Account]) -> None:
    (one,) = told
    comparison = compare([one, replace(one, source="copy")], entities=VOCABULARY)
    assert comparison.conflicts == ()
    assert comparison.only == ()
    assert all(not line.disagrees for line in comparison.timeline)


@given(accounts(least=2))
def test_every_finding_joins_different_sources(told: Sequence[Account]) -> None:
    comparison = compare(told, entities=VOCABULARY)
    found = [one.passages for one in comparison.agreements] + [one.passages for one in comparison.shared_wording]
    for passages in found:
        sources = [passage.source for passage in passages]
        assert len(sources) == len(set(sources)) >= 2
    for difference in (*comparison.conflicts, *comparison.to_look_at):
        assert len({passage.source for passage in difference.passages}) >= 2
        assert len(difference.values) == len(difference.passages)


@given(accounts(least=2))
def test_values_of_an_update_are_of_moments_that_read_differently(told: Sequence[Account]) -> None:
    for update in compare(told, entities=VOCABULARY).updates:
        moments = {
            moment: {value for value, at in zip(update.values, update.moments, strict=True) if at == moment}
            for moment in update.moments
        }
        assert len(moments) > 1
        assert all(moment and len(values) == 1 for moment, values in moments.items())


@given(accounts(least=1))
def test_there_are_no_more_origins_than_outlets(told: Sequence[Account]) -> None:
    origins = compare(told, entities=VOCABULARY).origins
    assert 1 <= origins.origins <= origins.outlets <= len(told)
