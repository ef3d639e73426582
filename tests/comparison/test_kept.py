"""What is kept of a comparison, with the readings that it was made of, tells the whole of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given

from digest.comparison import compare, kept, not_compared, restored
from digest.model import Account, Comparison
from tests.comparison.arbitrary import VOCABULARY, accounts
from tests.comparison.pair import NAMES, all_pairs, pair_called


def without_text(told: Sequence[Account]) -> list[Account]:
    return [replace(one, text=None) for one in told]


def ids(comparison: Comparison) -> list[str]:
    return sorted(item.id for item in comparison.findings)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_missing_but_the_last_digits_of_scores(name: str) -> None:
    pair = pair_called(name)
    found = compare(pair.accounts, entities=pair.entities)
    again = restored(kept(found), without_text(pair.accounts), pair.entities, not_compared=())
    assert ids(again) == ids(found)
    assert again.timeline == found.timeline
    assert {item.id: item.origins for item in again.agreements} == {item.id: item.origins for item in found.agreements}
    assert set(again.only) == set(found.only)
    assert set(again.shared_wording) == set(found.shared_wording)
    assert set(again.framing) == set(found.framing)
    assert again.origins.because == found.origins.because
    assert (again.origins.outlets, again.origins.origins, again.origins.one) == (
        found.origins.outlets,
        found.origins.origins,
        found.origins.one,
    )
    assert set(again.origins.attributions) == set(found.origins.attributions)


@given(accounts(least=2))
def test_what_is_kept_of_the_whole_is_what_was_kept(told: Sequence[Account]) -> None:
    before = kept(compare(told, entities=VOCABULARY))
    whole = restored(before, without_text(told), VOCABULARY, not_compared=())
    again = kept(whole)
    assert replace(again, only=()) == replace(before, only=())
    assert set(again.only) <= set(before.only)


def test_of_a_source_that_is_gone_nothing_is_told() -> None:
    pair = all_pairs()[0]
    before = kept(compare(pair.accounts, entities=pair.entities))
    first, second = without_text(pair.accounts)
    alone = restored(before, [first], pair.entities, not_compared=())
    assert alone.sources == (first.source,)
    assert {passage.source for item in alone.timeline for passage in item.passages} <= {first.source}
    assert second.source not in repr(alone)


@pytest.mark.parametrize(
    ("together", "missing"),
    [
        ([("a", "b", "c", "d")], ()),
        ([("a", "b", "c")], ("d",)),
        ([("a", "b", "c"), ("c", "d")], ("d",)),
        ([("a", "b"), ("c", "d")], ("c", "d")),
        ([], ("b", "c", "d")),
    ],
)
def test_the_fewest_sources_are_named_that_were_not_compared_with_all_others(
    together: list[tuple[str, ...]], missing: tuple[str, ...]
) -> None:
    assert not_compared("abcd", together) == missing
