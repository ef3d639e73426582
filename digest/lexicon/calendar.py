"""The tags of languages → their names of months and weekdays, as Babel has them from the Unicode consortium's CLDR."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from digest.lexicon.tables import word_set

if TYPE_CHECKING:
    from babel import Locale

TAGS = """
    en de de-AT fr es it pt nl pl ru ar fa ar-SY ar-DZ be bg bs ca cs da el et eu fi ga gl he hi hu id is lt lv mk ms nb
    nn ro sk sl sq sr sr-Latn sv th tr uk ur vi bn ta te mr gu ml kn pa ka hy az kk uz mn
""".split()  # noqa: SIM905 - a table
"""The languages whose pages give a day in words; one that is missing costs a date, never a wrong one."""


APART = ("hr",)
"""Those whose names of months other languages have for other months: October in Croatian is November in Polish."""

NOT_DAY_FIRST = word_set("en eu fa hu lt mn sv")
"""Those in which a date in figures does not have the day first; English has it so in all countries but some."""

MONTH_FIRST = word_set(
    "en-US en-AS en-BI en-GU en-MH en-MP en-PH en-PR en-UM en-VI es-PA es-PR fil fil-PH zu zu-ZA xh xh-ZA om-ET"
)
YEAR_FIRST = word_set("en-CA en-ZA en-SE fr-CA")
"""Languages of countries where the month is first, and others that go neither way."""


@cache
def month_numbers(language: str | None = None) -> Mapping[str, int]:
    """Return the number of each month by its names and short names, in small letters and without their last stop.

    The names of a `language` that stands apart go before the others' if that is the one.
    """
    own = [tag for tag in APART if language and language.partition("-")[0] == tag]
    numbers: dict[str, int] = {"sept": 9}
    for tag in (*own, *TAGS, *APART):
        for names in _months(tag):
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
    """Tell whether a date in figures has the month before the day where this language is written; None if unknown."""
    language, _, country = (tag or "").lower().partition("-")
    tag = f"{language}-{country.upper()}" if country else language
    if tag in MONTH_FIRST:
        return True
    known = any(language == known.partition("-")[0] for known in (*TAGS, *APART))
    is_day_first = country if language == "en" else known and language not in NOT_DAY_FIRST
    return False if is_day_first and tag not in YEAR_FIRST else None


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
