"""The text of a `robots.txt` and an address → whether the program may ask for it."""

from __future__ import annotations

from protego import Protego

AGENT = "research-digest"
"""The name by which `robots.txt` may forbid or allow something to this program alone."""


def is_allowed(text: str, address: str) -> bool:
    """Say whether the text allows this program to ask for the address; what cannot be read forbids nothing."""
    return bool(Protego.parse(text).can_fetch(address, AGENT))
