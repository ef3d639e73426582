"""The text of an address as it stands in an attribute → what a browser makes of it."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=1 << 14)
def browsers(address: str) -> str:
    """Return the address without the white space that browsers drop, its backslashes as the slashes they take them for.

    https://url.spec.whatwg.org/#url-parsing
    """
    return _DROPPED.sub("", address.strip(_AROUND)).replace("\\", "/")


@lru_cache(maxsize=1 << 14)
def scheme_of(address: str) -> str:
    """Return the scheme in small letters; of an address that names another host without one, `//`; else nothing."""
    found = _SCHEME.match(address)
    return found[1].lower() if found else "//" if address.startswith("//") else ""


_AROUND = "".join(map(chr, range(0x21)))
_DROPPED = re.compile(r"[\t\n\r]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
