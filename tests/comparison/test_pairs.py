"""How well the sentences that say the same are found in the invented pairs, and what is found between other events."""

from __future__ import annotations

from itertools import combinations

import pytest

from digest.comparison import compare
from digest.model import Agreement
from tests.comparison.pair import NAMES, Pair, all_pairs, pair_called

RECALL = 0.95
"""Floor; measured .99, with no false agreement."""


def _sentences(agreement: Agreement, pair: Pair) -> tuple[int, int]:
    sentence = {passage.source: passage.sentence for passage in agreement.passages}
    first, second = pair.accounts
    return sentence[first.source], sentence[second.source]


def _found(pair: Pair) -> set[tuple[int, int]]:
    return {_sentences(one, pair) for one in compare(pair.accounts, entities=pair.entities).agreements}


@pytest.mark.parametrize("name", NAMES)
def test_no_agreement_is_false(name: str) -> None:
    pair = pair_called(name)
    assert _found(pair) - pair.same == set()


def test_most_agreements_are_found() -> None:
    found = sum(len(_found(pair) & pair.same) for pair in all_pairs())
    known = sum(len(pair.same) for pair in all_pairs())
    print(f"{found} of {known} agreements found")  # noqa: T201 # the figure that the floor stands for
    assert found >= RECALL * known


@pytest.mark.parametrize("name", NAMES)
def test_no_figure_or_date_of_the_pairs_conflicts(name: str) -> None:
    pair = pair_called(name)
    assert compare(pair.accounts, entities=pair.entities).conflicts == ()


def test_articles_on_other_events_have_nothing_in_common() -> None:
    entities = {key: one for pair in all_pairs() for key, one in pair.entities.items()}
    for first, second in combinations(all_pairs(), 2):
        comparison = compare([first.accounts[0], second.accounts[1]], entities=entities)
        assert comparison.agreements == ()
        assert comparison.conflicts == ()
        assert comparison.to_look_at == ()
        assert comparison.shared_wording == ()


def test_many_events_at_once_are_kept_apart() -> None:
    entities = {key: one for pair in all_pairs() for key, one in pair.entities.items()}
    event = {one.source: pair.name for pair in all_pairs() for one in pair.accounts}
    comparison = compare([one for pair in all_pairs() for one in pair.accounts], entities=entities)
    assert len(comparison.agreements) >= RECALL * sum(len(pair.same) for pair in all_pairs())
    differences = (*comparison.conflicts, *comparison.to_look_at)
    for passages in [one.passages for one in comparison.agreements] + [one.passages for one in differences]:
        assert len({event[passage.source] for passage in passages}) == 1
