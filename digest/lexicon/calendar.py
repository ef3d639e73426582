"""The tag of a language → its names of the months, as Babel has them from the Unicode consortium's CLDR."""

from __future__ import annotations

from functools import cache


@cache
def months_of(tag: str) -> tuple[str, ...]:
    """Return the twelve months in small letters, in the case in which a day's number stands beside them."""
    from babel import Locale  # here, since it is slow to load, and most commands read no page

    return tuple(str(name).lower() for name in Locale.parse(tag, sep="-").months["format"]["wide"].values())
