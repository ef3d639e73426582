"""Seconds of processor time, bytes of memory → limits on the process of the engines, as far as its platform has any.

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of a processor the engines may take."""

    engine: float = 8.0
    """Seconds for one of several engines; one asked alone has all the time of its copy."""
    copy: float = 20.0
    """Seconds for all engines on one copy."""


LIMITS = Limits()
"""Of 990 pages the slowest engine took 1.4 s on the slowest one, and all engines together took 0.3 s on average; at its
first Chinese page newspaper3k loads a dictionary, for 1.3 to 2.5 s more. Beside other work a processor takes up to
twice as many for the same. What needs more are pages of megabytes, which no outlet publishes; one engine that fails
leaves time for the others."""

LEAST_SECONDS = 0.01
"""An alarm of none would never ring."""

GRACE_SECONDS = 1
"""Of processor time, which the system counts in whole seconds: how much longer an engine may be deep in a C library,
where it does not hear its alarm, before the process is ended."""

MEMORY = 1 << 30
"""Bytes of address space, so that a copy stays within 1 GiB; on pages of 5 MB the process held 800 MB at most."""


class OutOfTimeError(BaseException):
    """An engine's time is over; no Exception, because libraries catch those and go on with half of their work."""


class _Alarm:
    """Whether an engine is being timed, and whether its time is over."""

    armed = False
    rung = False


_alarm = _Alarm()


def confine() -> None:
    """Limit the memory of this process, and make it ready to be timed."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGPROF, _ring)


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


def _ring(*_: object) -> None:
    if not _alarm.armed:
        return
    _alarm.rung = True
    raise OutOfTimeError


def _set(seconds: float) -> None:
    """Set the alarm and the end of the process behind it; none for 0."""
    if sys.platform != "win32":
        import resource

        signal.setitimer(signal.ITIMER_PROF, seconds)
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        end = ceil(time.process_time() + seconds) + GRACE_SECONDS if seconds else most
        resource.setrlimit(resource.RLIMIT_CPU, (end if most == resource.RLIM_INFINITY else min(end, most), most))
