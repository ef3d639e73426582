"""Seconds of processor time, bytes of memory → limits on what this process does for one question, where there are any.

The clock limits nothing here: how long a copy takes depends on what else the machine does, how much of the processor it
needs hardly does.
"""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of a processor and of memory one question may take."""

    seconds: float = 8.0
    """Processor time, behind which the work is told to end; within 2 s more it is ended."""
    memory: int = 1 << 30
    """Bytes by which the process may grow."""


LIMITS = Limits()
"""Of 990 pages the slowest took 3 s, analysis included, and all together took 0.3 s on average; beside other work a
processor takes up to twice as many for the same. With what it takes to end it, a copy stays within 10 s and 1 GiB."""

LEAST_SECONDS = 0.01
"""An alarm of none would never ring."""

AGAIN_SECONDS = 0.1
"""Between one ring of the alarm and the next, for work that catches what ends it and goes on."""

GRACE_SECONDS = 1
"""Of processor time, which the system counts in whole seconds: how much longer work may be deep in a C library,
where it does not hear its alarm, before the process is ended."""


class OutOfTimeError(BaseException):
    """The time is over; no Exception, because libraries catch those and go on with half of their work."""


class _Alarm:
    """Whether work is being timed, and whether its time is over."""

    armed = False
    rung = False


_alarm = _Alarm()


def limit_memory(growth: int) -> None:
    """Let this process grow by so many bytes, and make it ready to be timed."""
    if sys.platform != "win32":
        import resource

        signal.signal(signal.SIGPROF, _ring)
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        end = _address_space() + growth
        end = end if most == resource.RLIM_INFINITY else min(end, most)
        resource.setrlimit(resource.RLIMIT_AS, (end, end))


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise OutOfTimeError where the work inside takes more processor time, also where it caught that itself.

    Work that hears no alarm, because it does not come back from a C library, ends the process.
    """
    _alarm.armed, _alarm.rung = True, False
    _set(max(seconds, LEAST_SECONDS))
    try:
        yield
    finally:
        _alarm.armed = False
        _set(0)
    if _alarm.rung:
        raise OutOfTimeError


def _address_space() -> int:
    """Return how many bytes this process has mapped; none where the system does not tell, which then limits the sum."""
    import resource

    pages = Path("/proc/self/statm")
    return int(pages.read_text("ascii").split()[0]) * resource.getpagesize() if pages.exists() else 0


def _ring(*_: object) -> None:
    if not _alarm.armed:
        return
    _alarm.rung = True
    raise OutOfTimeError


def _set(seconds: float) -> None:
    """Set the alarm and the end of the process behind it; none for 0."""
    if sys.platform != "win32":
        import resource

        signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN_SECONDS if seconds else 0)
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        end = ceil(time.process_time() + seconds) + GRACE_SECONDS if seconds else most
        resource.setrlimit(resource.RLIMIT_CPU, (end if most == resource.RLIM_INFINITY else min(end, most), most))
