"""Seconds → a moment by which all is over: a socket that still waits then is shut, whatever it waits for."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic

from digest.errors import FetchError

_LATE = 0.01
"""Seconds by which a socket is shut behind the moment, so that whoever wakes up by it sees that it is over."""


class Deadline:
    """A moment for all that one address takes."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds until then; 0 behind it."""
        return max(0.0, self._end - monotonic())

    def check(self, address: str) -> None:
        """Raise FetchError where it is over."""
        if not self.left:
            raise FetchError(f"{address}: the answer took more than {self._seconds:g} seconds; try again later.")

    @contextmanager
    def guard(self, sockets: list[socket.socket]) -> Iterator[None]:
        """Shut these sockets once it is over; more may be put into the list meanwhile."""
        timer = threading.Timer(self.left + _LATE, _shut, (sockets,))
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            for one in sockets:
                one.close()


def _shut(sockets: list[socket.socket]) -> None:
    for one in sockets:
        with suppress(OSError):  # it ended by itself
            one.shutdown(socket.SHUT_RDWR)
