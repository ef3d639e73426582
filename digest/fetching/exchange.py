"""One question to one server → its answer, read as far as the limits go; or why there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import cast

from urllib3 import BaseHTTPResponse, Timeout
from urllib3.exceptions import (
    ConnectTimeoutError,
    DecodeError,
    HTTPError,
    IncompleteRead,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
    SSLError,
)

from digest.errors import FetchError
from digest.fetching.deadline import Deadline
from digest.fetching.limits import Limits
from digest.fetching.pinned_connections import Pin, pool_for
from digest.fetching.targets import Target

STEP = 1 << 16
"""Bytes that are read at once, unpacked."""

NO_CONTENT = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of a server."""

    target: Target
    numbers: tuple[str, ...]
    """Where the host is; nothing else is connected to."""
    headers: Mapping[str, str]
    size: int
    """Bytes of the content that are read at most; 0 where the answer's head is enough."""
    is_cut: bool = False
    """Whether more bytes than that are left unread, and not refused."""
    authorities: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said."""

    status: int
    headers: Mapping[str, str]
    """By name, whose capitals do not count."""
    content: bytes


class AgainError(FetchError):
    """What may be otherwise the next time."""


def ask(question: Question, limits: Limits, deadline: Deadline) -> Answer:
    """Return the server's answer; raise FetchError, which is an AgainError where asking again may help."""
    address = question.target.address
    deadline.check(address)
    pin = Pin(numbers=question.numbers, deadline=deadline, silence=limits.silence)
    pool = pool_for(question.target, pin, authorities=question.authorities)
    try:
        with deadline.guard(pin.opened), _told(address, deadline):
            response = pool.urlopen(
                "GET",
                question.target.path,
                headers=question.headers,
                retries=False,
                redirect=False,
                preload_content=False,
                timeout=Timeout(connect=limits.silence, read=min(limits.silence, deadline.left) or None),
            )
            try:
                answer = _answer(response, question)
            finally:
                response.close()
            deadline.check(address)  # what was cut off then may look whole
            return answer
    finally:
        pool.close()


def _answer(response: BaseHTTPResponse, question: Question) -> Answer:
    headers = cast(Mapping[str, str], response.headers)
    is_content = response.status == 200 and question.size
    content = _content(response, question) if is_content else NO_CONTENT
    return Answer(status=response.status, headers=headers, content=content)


def _content(response: BaseHTTPResponse, question: Question) -> bytes:
    declared = response.headers.get("Content-Length", "")
    if declared.isdecimal() and int(declared) > question.size and not question.is_cut:
        raise _too_large(question)
    content = bytearray()
    while chunk := response.read(STEP, decode_content=True):
        content += chunk
        if len(content) > question.size:
            if question.is_cut:
                break
            raise _too_large(question)
    if not content and not question.is_cut:
        raise AgainError(f"{question.target.address}: {SENTENCES[ProtocolError]}")
    return bytes(content[: question.size])


def _too_large(question: Question) -> FetchError:
    return FetchError(
        f"{question.target.address}: the answer has more than the {_size(question.size)} that a copy may have; "
        "save the article's text and add the file."
    )


def _size(size: int) -> str:
    return f"{size >> 20} MiB" if size >= 1 << 20 else f"{size} bytes"


@contextmanager
def _told(address: str, deadline: Deadline) -> Iterator[None]:
    """Turn what the library raises into a sentence."""
    try:
        yield
    except FetchError:
        raise
    except HTTPError as error:
        deadline.check(address)  # what is cut off at the end fails in any way
        kind = next((kind for kind in SENTENCES if isinstance(error, kind)), HTTPError)
        raise (FetchError if kind in FOR_GOOD else AgainError)(f"{address}: {SENTENCES[kind]}") from error
    except (OSError, ValueError) as error:  # of a socket that was shut
        deadline.check(address)
        raise AgainError(f"{address}: {SENTENCES[ProtocolError]}") from error


SENTENCES: Mapping[type[HTTPError], str] = {
    SSLError: "the server cannot prove that it is the host of this name; open the page in a browser, and add the file.",
    NewConnectionError: "the server took no connection; try again later.",
    ConnectTimeoutError: "the server did not take the connection; try again later.",
    ReadTimeoutError: "the server fell silent; try again later.",
    DecodeError: "the answer is not packed as the server says; save the page and add the file.",
    IncompleteRead: "the answer was cut short; try again later.",
    ProtocolError: "the answer was cut short; try again later.",
    HTTPError: "the server did not answer as servers do; save the page and add the file.",
}
"""What a person is told, by what the library raises; the first that fits."""

FOR_GOOD = frozenset((SSLError, DecodeError, HTTPError))
"""What will not be otherwise the next time."""
