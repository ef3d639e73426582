"""Work and the items that it is done on → what becomes of each, in their order, several of them made at once."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

ITEMS_A_THREAD = 4
"""A judgement: each thread has a sandbox of its own, which is forked within 0.04 s of the processor; where there are no
forks it loads for 2 to 5 s, beside the others."""

MOST_THREADS = 8
"""A judgement: each has a sandbox, with some 15 MB of its own, or 300 where it is not forked, and may grow by 1 GiB;
what the threads do beside takes a tenth of what the sandboxes do, one at a time."""


def side_by_side(work: Callable[[Item], Outcome], items: Sequence[Item]) -> Iterator[Outcome]:
    """Yield the outcomes in the order of the items, worked on by threads where there are many and several processors.

    The work of an item begins when at most twice as many before it as there are threads wait to be taken.
    """
    threads = min(cores(), MOST_THREADS, len(items) // ITEMS_A_THREAD)
    if threads < 2:
        yield from map(work, items)
        return
    with ThreadPoolExecutor(threads) as pool:
        yield from in_flight(lambda item: pool.submit(work, item), items, most=2 * threads)


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def in_flight(submit: Callable[[Item], Future[Outcome]], items: Iterable[Item], *, most: int) -> Iterator[Outcome]:
    """Yield the outcomes in the order of the items, of which at most so many are begun and not taken.

    The items may be made as they are taken, so that no more of them stand in memory.
    """
    coming = iter(items)
    waiting = deque(map(submit, islice(coming, most)))
    try:
        while waiting:
            outcome = waiting.popleft().result()
            waiting.extend(map(submit, islice(coming, 1)))
            yield outcome
    finally:
        for future in waiting:
            future.cancel()
