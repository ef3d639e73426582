"""A process that was forked, and how long such a one lives → a kill at a moment anywhere in its life.

Told apart by what stands on the disk is whether a kill fell before the process wrote, while it did, or behind its last
change: what it keeps for itself in `.digest` does not count.
"""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

SLOWER = 1.25
"""A life may be so many times as long as the one that was measured: what falls behind its end is no kill and is drawn
again, and without that the end of a life that the load made longer would not be met."""

Standing = frozenset[str]
"""Names of what stands in a project, files and folders."""


def kill_in_life(start: Callable[[], int], life: float, chance: random.Random) -> bool:
    """Start a process and kill it at a moment drawn from its life; return whether it had not ended before."""
    process = start()
    time.sleep(chance.uniform(0, SLOWER * life))
    os.kill(process, signal.SIGKILL)  # one that has ended keeps its number until it is waited for
    _, status = os.waitpid(process, 0)
    return os.WIFSIGNALED(status)


def life_of(start: Callable[[], int]) -> float:
    """Let a process run to its end; return the seconds that it took, raise SystemExit if it failed."""
    begin = time.monotonic()
    _, status = os.waitpid(start(), 0)
    if status:
        raise SystemExit(f"ended with {status} undisturbed")
    return time.monotonic() - begin


def names(root: Path, made: str = ".digest") -> Standing:
    """Return the names of all that stands in a project, but for a folder that is made and what the program keeps."""
    found = (path.relative_to(root) for path in root.rglob("*"))
    return frozenset(str(path) for path in found if path.parts[0] not in (".digest", made))


def phase(now: Standing, before: Standing, after: Standing, *, is_old: bool, is_new: bool) -> str:
    """Say where in its life a process was killed, by what stands and by whether that is, byte for byte, old or new."""
    if is_old and now == before:
        return "before"
    if is_new and now == after:
        return "after"
    return "during"
