"""The numbers of a host that were looked at → a connection to one of them and to nothing else, in the host's name."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from digest.fetching.deadline import Deadline
from digest.fetching.targets import Target


@dataclass(slots=True, kw_only=True)
class Pin:
    """Where a host is connected to."""

    numbers: Sequence[str]
    deadline: Deadline
    silence: float
    opened: list[socket.socket] = field(default_factory=list)
    """A second handle of each connection, by which it can be shut while its first is in use."""

    def connect(self, connection: HTTPConnection) -> socket.socket:
        """Return a connection to the first number that takes one."""
        failure: OSError = OSError("no number")
        for number in self.numbers:
            try:
                made = socket.create_connection(
                    (number, connection.port), min(self.silence, self.deadline.left) or 0.001
                )
            except OSError as error:
                failure = error
                continue
            self.opened.append(made.dup())
            return made
        if isinstance(failure, TimeoutError):
            raise ConnectTimeoutError(connection, str(failure)) from failure
        raise NewConnectionError(connection, str(failure)) from failure


class _PinnedConnection(HTTPConnection):
    def __init__(self, *arguments: Any, pin: Pin, **options: Any) -> None:  # Any: what the pool hands through
        super().__init__(*arguments, **options)
        self._pin = pin

    def _new_conn(self) -> socket.socket:
        return self._pin.connect(self)


class _PinnedSecureConnection(HTTPSConnection):
    def __init__(self, *arguments: Any, pin: Pin, **options: Any) -> None:  # Any: as above
        super().__init__(*arguments, **options)
        self._pin = pin

    def _new_conn(self) -> socket.socket:
        return self._pin.connect(self)


class _PinnedPool(HTTPConnectionPool):
    ConnectionCls = _PinnedConnection


class _PinnedSecurePool(HTTPSConnectionPool):
    ConnectionCls = _PinnedSecureConnection


def pool_for(target: Target, pin: Pin, *, authorities: str | None = None) -> HTTPConnectionPool:
    """Return what connects to the target where it is pinned; no proxy has a part in it.

    A secure one asks for the host's certificate by its name, signed by one of the `authorities`, a file; those of
    Mozilla where none is given.
    """
    if target.scheme == "http":
        return _PinnedPool(target.host, target.port, maxsize=1, pin=pin)
    trusted = authorities or DEFAULT_CA_BUNDLE_PATH
    return _PinnedSecurePool(target.host, target.port, maxsize=1, cert_reqs="CERT_REQUIRED", ca_certs=trusted, pin=pin)
