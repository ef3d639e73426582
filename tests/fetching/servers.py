"""A server on this machine that answers each path as a test says; the tests of fetching ask nothing else."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

HOST = "127.0.0.1"

Say = Callable[[socket.socket], None]
"""What is sent over a connection whose question was read."""


@dataclass(slots=True)
class Server:
    """A server, with what it was asked."""

    port: int
    answers: dict[str, Sequence[Say]] = field(default_factory=dict)
    """By path, one for each time; the last goes on."""
    asked: list[str] = field(default_factory=list)
    """Paths, in their order."""
    heads: list[str] = field(default_factory=list)
    """The questions whole."""

    def address(self, path: str = "/", host: str = HOST, scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"


def answer(
    content: bytes = b"", *, status: str = "200 OK", media_type: str = "text/html", headers: Sequence[str] = ()
) -> Say:
    """Answer in one go."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}", f"Content-Length: {len(content)}", *headers]
    said = "\r\n".join([*lines, "Connection: close", "", ""]).encode("utf-8") + content
    return lambda connection: connection.sendall(said)


def redirect(location: str, status: str = "301 Moved") -> Say:
    return answer(status=status, headers=[f"Location: {location}"])


def raw(content: bytes) -> Say:
    return lambda connection: connection.sendall(content)


def streamed(head: bytes, parts: Callable[[], Iterator[bytes]]) -> Say:
    def say(connection: socket.socket) -> None:
        connection.sendall(head)
        for part in parts():
            connection.sendall(part)

    return say


def dripping(head: bytes, drop: bytes, seconds: float) -> Say:
    """Say one drop after the other without an end."""

    def say(connection: socket.socket) -> None:
        connection.sendall(head)
        until = time.monotonic() + 30
        while time.monotonic() < until:
            connection.sendall(drop)
            time.sleep(seconds)

    return say


@contextmanager
def serving(answers: dict[str, Sequence[Say]], *, certificate: Path | None = None) -> Iterator[Server]:
    """Serve until the block ends; what has no answer is not found."""
    listener = socket.create_server((HOST, 0))
    server = Server(port=listener.getsockname()[1], answers=answers)
    secure = None
    if certificate:
        secure = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        secure.load_cert_chain(certificate)
    threading.Thread(target=_accept, args=(listener, server, secure), daemon=True).start()
    try:
        yield server
    finally:
        listener.close()


def _accept(listener: socket.socket, server: Server, secure: ssl.SSLContext | None) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_serve, args=(connection, server, secure), daemon=True).start()


def _serve(connection: socket.socket, server: Server, secure: ssl.SSLContext | None) -> None:
    connection.settimeout(30)
    try:
        with secure.wrap_socket(connection, server_side=True) if secure else connection as talking:
            head = b""
            while b"\r\n\r\n" not in head:
                if not (part := talking.recv(4096)):
                    return
                head += part
            server.heads.append(head.decode())
            path = server.heads[-1].split(" ")[1]
            before = server.asked.count(path)
            server.asked.append(path)
            says = server.answers.get(path, [answer(status="404 Not Found")])
            says[min(before, len(says) - 1)](talking)
    except OSError:  # who asked has gone
        connection.close()
