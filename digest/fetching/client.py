"""An address → what stands there, after all that is asked of a guest: its robots.txt, its pauses, few redirections."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import count

from digest import __version__
from digest.errors import FetchError
from digest.fetching.deadline import Deadline
from digest.fetching.exchange import AgainError, Answer, Question, ask
from digest.fetching.limits import FIRST_PAUSE, LIMITS, LONGEST_PAUSE, ROBOTS_SIZE, Limits
from digest.fetching.public_numbers import Resolve, public_numbers, resolved
from digest.fetching.robots import AGENT, is_allowed, rules_of
from digest.fetching.targets import Target, redirected, target_of
from digest.model import Fetched

REDIRECTIONS, FOR_GOOD = frozenset((301, 302, 303, 307, 308)), frozenset((301, 308))
"""https://www.rfc-editor.org/rfc/rfc9110#section-15.4"""

BUSY = frozenset((429, 502, 503, 504))
"""Answers of a server that may have another one a little later."""

GONE = frozenset((404, 410))
"""Answers that say that there is nothing; all others of a failure may be meant for programs only."""

OK = 200
"""https://www.rfc-editor.org/rfc/rfc9110#section-15"""

HEADERS: Mapping[str, str] = {
    "User-Agent": f"{AGENT}/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}

SAID = {
    401: "the server asks who you are (401)",
    402: "the server asks for money (402)",
    403: "the server refuses programs, or everybody (403)",
    404: "there is no such page (404)",
    410: "the page was taken away (410)",
    429: "the server is asked too often (429)",
    451: "the page is withheld for reasons of law (451)",
}
"""What an answer's number means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """What fetches; a person asks for each address that it is given."""

    limits: Limits = LIMITS
    resolve: Resolve = resolved
    """What knows the numbers of a host; asked once for each host on the way."""
    pause: Callable[[float], None] = time.sleep
    allow_loopback: bool = False
    """Whether this machine itself may be asked: for tests of this program, and for nothing that a person can set."""
    authorities: str | None = None
    """A file with the certificates that are trusted, in place of Mozilla's."""
    _numbers: dict[tuple[str, int], tuple[str, ...]] = field(default_factory=dict)
    _robots: dict[str, str] = field(default_factory=dict)

    def fetch(self, address: str) -> Fetched:
        """Return what stands at the address; raise FetchError, which says in a sentence why nothing was fetched."""
        return self._fetched(address, size=self.limits.size, obeys=True)

    def probe(self, address: str) -> Fetched:
        """Return where the address leads, without its content; raise FetchError as `fetch` does."""
        return self._fetched(address, size=0, obeys=True)

    def ask_service(self, address: str) -> Fetched:
        """Return where a service for programs, which no robots.txt is meant for, sends on to; without the content."""
        return self._fetched(address, size=0, obeys=False)

    def _fetched(self, address: str, *, size: int, obeys: bool) -> Fetched:
        deadline = Deadline(self.limits.seconds)
        target, statuses = target_of(address), list[int]()
        while len(statuses) <= self.limits.redirections:
            if obeys:
                self._ask_leave(target, deadline)
            answer = self._asked(target, deadline, size)
            location = answer.headers.get("Location", "")
            if answer.status not in REDIRECTIONS or not location:
                return _found(target, answer, statuses)
            statuses.append(answer.status)
            target = redirected(target, location)
        raise FetchError(f"{address}: the server sends on and on; open the page in a browser, and add the file.")

    def _asked(self, target: Target, deadline: Deadline, size: int, *, is_cut: bool = False) -> Answer:
        """Return the answer of a server, which is asked again where it is busy or breaks off."""
        question = Question(
            target=target,
            numbers=self._numbers_of(target),
            headers=HEADERS,
            size=size,
            is_cut=is_cut,
            authorities=self.authorities,
        )
        for attempt in count(1):
            is_last = attempt >= self.limits.attempts
            try:
                answer = ask(question, self.limits, deadline)
            except AgainError:
                if is_last:
                    raise
                wait = FIRST_PAUSE * 2 ** (attempt - 1)
            else:
                if answer.status not in BUSY or is_last:
                    return answer
                wait = _asked_to_wait(answer, FIRST_PAUSE * 2 ** (attempt - 1))
                if wait > min(LONGEST_PAUSE, deadline.left):
                    return answer
            self.pause(min(wait, deadline.left))
        raise AssertionError

    def _numbers_of(self, target: Target) -> tuple[str, ...]:
        """Return where the host is, as it was found first: a name that leads elsewhere later is not followed."""
        key = (target.host, target.port)
        if key not in self._numbers:
            self._numbers[key] = public_numbers(*key, self.resolve, allow_loopback=self.allow_loopback)
        return self._numbers[key]

    def _ask_leave(self, target: Target, deadline: Deadline) -> None:
        """Raise FetchError where the host's robots.txt forbids the address, or cannot be had although there may be one.

        https://www.rfc-editor.org/rfc/rfc9309#section-2.3
        """
        if target.origin not in self._robots:
            self._robots[target.origin] = self._robots_of(target, deadline)
        if not is_allowed(self._robots[target.origin], target.address):
            raise FetchError(
                f"{target.address}: {target.host} asks programs not to fetch this page (robots.txt); open it in a "
                "browser, save it, and add the file."
            )

    def _robots_of(self, target: Target, deadline: Deadline) -> str:
        asked = replace(target, path="/robots.txt")
        for _ in range(self.limits.redirections):
            answer = self._asked(asked, deadline, ROBOTS_SIZE, is_cut=True)
            location = answer.headers.get("Location", "")
            if answer.status not in REDIRECTIONS or not location:
                break
            asked = redirected(asked, location)
        return rules_of(answer, asked.address)


def _found(target: Target, answer: Answer, statuses: Sequence[int]) -> Fetched:
    """Return what an answer holds; raise FetchError where it says that there is nothing for us."""
    if answer.status != OK:
        said = SAID.get(answer.status, f"the server answers with {answer.status}")
        what = "see whether the address is right" if answer.status in GONE else "open it in a browser, and add the file"
        raise FetchError(f"{target.address}: {said}; {what}.", status=answer.status, gone=answer.status in GONE)
    return Fetched(
        address=target.address,
        media_type=answer.headers.get("Content-Type", "").partition(";")[0].strip().lower(),
        content=answer.content,
        has_moved=bool(statuses) and FOR_GOOD.issuperset(statuses),
        location=answer.headers.get("Content-Location", ""),
    )


def _asked_to_wait(answer: Answer, otherwise: float) -> float:
    """Return the seconds of Retry-After, or those until its date by the server's own clock, the header Date.

    `otherwise` where it says neither, or no day that there is.
    """
    said = answer.headers.get("Retry-After", "").strip()
    if said.isascii() and said.isdecimal():
        return float(said)
    with suppress(ValueError, OverflowError):
        until, now = (_moment(each) for each in (said, answer.headers.get("Date", "")))
        return max((until - now).total_seconds(), 0.0)
    return otherwise


def _moment(said: str) -> datetime:
    """Return the moment of a date; one of the zone -0000 is of no place and counts from UTC, whatever zone is here."""
    moment = parsedate_to_datetime(said)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
