"""The tag of a language → its English name, as Babel has it from the Unicode consortium's CLDR."""

from __future__ import annotations

from functools import cache


@cache
def language_name(tag: str) -> str | None:
    """Return the English name of the language without its country or script; None where Babel knows none."""
    from babel import Locale  # here, since it is slow to load, and most commands write no page

    name = Locale("en").languages.get(tag.partition("-")[0].lower())
    return None if name is None else str(name)
