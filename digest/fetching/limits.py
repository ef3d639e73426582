"""How much of what one address may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What fetching one address may take, with its redirections and all attempts."""

    size: int
    """Bytes of the content, unpacked."""
    seconds: float
    """From the first connection to the last byte."""
    silence: float
    """Seconds in which a server must begin to say something more."""
    redirections: int
    attempts: int
    """How often a server is asked that is busy or cuts its answer short."""


LIMITS = Limits(size=64 << 20, seconds=60, silence=20, redirections=10, attempts=3)
"""Judgements: a copy may have no more bytes; browsers follow 20 redirections, and an article that was found had fewer
than five; a page that takes a minute is better saved by hand."""

ARCHIVING = Limits(size=64 << 20, seconds=300, silence=270, redirections=10, attempts=1)
"""The same for an archive that is asked to copy a page, which it answers when it is done. Judgements: a page that takes
five minutes is better archived in a browser; asked once more, the archive would copy it once more."""

ROBOTS_SIZE = 500 << 10
"""Bytes of a `robots.txt` that are read: the least that RFC 9309 asks for, section 2.5."""

FIRST_PAUSE = 1.0
"""Seconds before the second attempt, doubled before each further one; a judgement."""

LONGEST_PAUSE = 10.0
"""Seconds that a server may ask to wait (Retry-After) and be asked again; a judgement: a person sits there and waits.
One that asks for more is not asked again before its time."""
