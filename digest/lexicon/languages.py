"""The tag of a language → its name, in English or another language, and its direction, as Babel has them from CLDR."""

from __future__ import annotations

from functools import cache


@cache
def language_name(tag: str, said_in: str = "en") -> str | None:
    """Return the name of the language without its country or script; None where Babel knows none."""
    from babel import Locale  # here, since it is slow to load, and most commands write no page

    name = Locale(said_in).languages.get(tag.partition("-")[0].lower())
    return None if name is None else str(name)


@cache
def direction(tag: str) -> str:
    """Return `ltr` or `rtl`, the direction in which the language is written; `auto` where Babel knows none of it."""
    from babel import Locale, UnknownLocaleError  # here, as above

    for part in (tag, tag.partition("-")[0]):
        try:
            return str(Locale.parse(part, sep="-").text_direction)
        except (UnknownLocaleError, ValueError):
            continue
    return "auto"
