"""Progress of long work on a terminal's standard error; silent anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

_SHORT = 20
"""A person starts to wonder after a second; fewer items than this take less."""


def over(items: Iterable[Item], *, total: int, label: str) -> Iterator[Item]:
    """Yield the items, with a bar on standard error where a person looks and there are many."""
    if total < _SHORT or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, total=total, description=label, console=Console(stderr=True), transient=True)
