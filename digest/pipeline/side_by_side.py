"""Work and the items that it is done on → what becomes of each, in their order, several of them made at once."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

ITEMS_A_THREAD = 64
"""Each thread starts a sandbox of its own, which takes 2 s of the processor for texts and 5 s for web pages: as much as
it takes to read 40 texts or 15 pages."""

MOST_THREADS = 4
"""A judgement: each has a sandbox, which may grow by 1 GiB."""


def side_by_side(work: Callable[[Item], Outcome], items: Sequence[Item]) -> Iterator[Outcome]:
    """Yield the outcomes in the order of the items, worked on by threads where there are many and several processors.

    The work of an item begins when at most twice as many before it as there are threads wait to be taken.
    """
    threads = min(os.cpu_count() or 1, MOST_THREADS, len(items) // ITEMS_A_THREAD)
    if threads < 2:
        yield from map(work, items)
        return
    coming = iter(items)
    with ThreadPoolExecutor(threads) as pool:
        waiting: deque[Future[Outcome]] = deque(pool.submit(work, item) for item in islice(coming, 2 * threads))
        while waiting:
            outcome = waiting.popleft().result()
            waiting.extend(pool.submit(work, item) for item in islice(coming, 1))
            yield outcome
