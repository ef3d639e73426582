"""What was fetched from an address of the web, and what became of an address that a record gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a server answered."""

    address: str
    """Where it was found, behind all redirections."""
    media_type: str
    """As the server says it, in small letters and without parameters; or empty."""
    content: bytes
    """Unpacked; empty where only the address was tried."""
    has_moved: bool = False
    """Whether each redirection on the way says that it is for good."""
    location: str = ""
    """Where the server says that the content stands by itself; or empty."""
