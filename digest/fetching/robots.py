"""The answer to a question for `robots.txt`, and an address → whether the program may ask for it."""

from __future__ import annotations

from protego import Protego

from digest.errors import FetchError
from digest.fetching.exchange import Answer

AGENT = "research-digest"
"""The name by which `robots.txt` may forbid or allow something to this program alone."""

_TOO_MANY_REQUESTS, _CLIENT_ERRORS, _SERVER_ERRORS = 429, 400, 500
"""https://www.rfc-editor.org/rfc/rfc9110#section-15"""


def rules_of(answer: Answer, address: str) -> str:
    """Return the text of the answer to a question for `robots.txt` at the address; empty where there is none.

    Raises FetchError where the server fails: what it forbids is not known then (RFC 9309, 2.3.1.3 and 2.3.1.4).
    """
    if answer.status == _TOO_MANY_REQUESTS or answer.status >= _SERVER_ERRORS:
        raise FetchError(
            f"{address}: the server does not say what programs may fetch ({answer.status}); try again later.",
            status=answer.status,
        )
    return "" if answer.status >= _CLIENT_ERRORS else answer.content.decode("utf-8", "replace")


def is_allowed(text: str, address: str) -> bool:
    """Say whether the text allows this program to ask for the address; what cannot be read forbids nothing."""
    return bool(Protego.parse(text).can_fetch(address, AGENT))
