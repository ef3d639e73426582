"""Work on many items at once gives what work on one after the other gives, and does not run ahead of who takes it."""

from __future__ import annotations

import threading
from itertools import islice

import pytest

from digest.pipeline.state.side_by_side import ITEMS_A_THREAD, MOST_THREADS, side_by_side

MANY = list(range(20 * ITEMS_A_THREAD))


@pytest.fixture(autouse=True)
def processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.pipeline.state.side_by_side.cores", lambda: 64)


def test_outcomes_come_in_the_order_of_the_items() -> None:
    assert list(side_by_side(lambda item: item * item, MANY)) == [item * item for item in MANY]


def test_few_items_are_worked_on_by_who_asks() -> None:
    names = set(side_by_side(lambda _: threading.current_thread().name, MANY[:ITEMS_A_THREAD]))
    assert names == {threading.current_thread().name}


def test_many_items_are_worked_on_at_once() -> None:
    together = threading.Barrier(MOST_THREADS, timeout=60)  # seconds, in which a test that fails ends
    waited = side_by_side(lambda item: together.wait() >= 0 if item < MOST_THREADS else True, MANY)
    assert all(waited)


def test_no_item_is_begun_long_before_its_outcome_is_taken() -> None:
    begun: list[int] = []
    outcomes = side_by_side(begun.append, MANY)
    assert len(list(islice(outcomes, 10))) == 10
    outcomes.close()  # type: ignore[attr-defined]
    assert len(begun) <= 10 + 2 * MOST_THREADS


def test_what_fails_is_raised_where_its_outcome_is_taken() -> None:
    outcomes = side_by_side(lambda item: 1 // (item - 3), MANY)
    assert list(islice(outcomes, 3)) == [-1, -1, -1]
    with pytest.raises(ZeroDivisionError):
        next(outcomes)
