"""An address as a copy gives it → its parts, all of them empty where it is none."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit


def parts_of(address: str) -> SplitResult:
    """Return the parts of an address; empty ones where it has the form of none, such as `http://[lindmark`."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")
