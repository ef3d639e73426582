"""The tags of languages → their names of months and weekdays, as Babel has them from the Unicode consortium's CLDR."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

TAGS = """
    en de de-AT fr es it pt nl pl ru ar fa ar-SY ar-DZ be bg bs ca cs da el et eu fi ga gl he hi hu id is lt lv mk ms nb
    nn ro sk sl sq sr sr-Latn sv th tr uk ur vi bn ta te mr gu ml kn pa ka hy az kk uz mn
""".split()  # noqa: SIM905 - a table
"""The languages whose pages give a day in words; one that is missing costs a date, never a wrong one."""


@cache
def month_numbers(tag: str | None = None) -> Mapping[str, int]:
    """Return the number of each month by its names and short names, in small letters and without their last stop.

    The names of the language `tag` go before the others': Croatian calls October what November is in Polish.
    """
    numbers: dict[str, int] = {"sept": 9}
    for language in (*(_known(tag)), *TAGS):
        for names in _months(language):
            for number, name in names.items():
                numbers.setdefault(name, number)
    return {name: number for name, number in numbers.items() if not any(map(str.isdigit, name))}


@cache
def weekdays() -> frozenset[str]:
    """Return the names and short names of the weekdays in all these languages, in small letters."""
    return frozenset(
        str(name).lower().rstrip(".")
        for tag in TAGS
        for width in ("wide", "abbreviated")
        for name in _locale(tag).days["format"][width].values()
        if len(str(name).rstrip(".")) > 1
    )


def is_month_first(tag: str | None) -> bool | None:
    """Tell whether a date in figures has the month before the day where this language is written; None if unknown.

    English without a country is written both ways.
    """
    if not tag or tag.lower() == "en":
        return None
    known = _known(tag)
    pattern = str(_locale(known[0]).date_formats["short"].pattern) if known else ""
    return {"M": True, "d": False}.get(pattern.lstrip("\u200f")[:1])


def _known(tag: str | None) -> tuple[str, ...]:
    """Return the tag, without its country where Babel does not know it with one; nothing where it knows neither."""
    from babel.core import UnknownLocaleError

    for part in (tag, tag.partition("-")[0]) if tag else ():
        try:
            _locale(part)
        except (UnknownLocaleError, ValueError):
            continue
        return (part,)
    return ()


def _months(tag: str) -> list[Mapping[int, str]]:
    widths = _locale(tag).months
    return [
        {number: str(name).lower().rstrip(".") for number, name in widths[context][width].items()}
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
    ]


@cache
def _locale(tag: str) -> Locale:
    from babel import Locale  # here, since it is slow to load, and most commands read no page

    return Locale.parse(tag, sep="-")
