"""A matched expression of a year, of several or of a part of one → its meaning."""

from __future__ import annotations

import re

from digest.analysis.dates.meanings import PartialDate, PartOfYear, Period
from digest.analysis.dates.word_values import ORDINAL_OF, STEPS, of_two_digits
from digest.analysis.language import numerals
from digest.lexicon.english.calendar import DECADES
from digest.lexicon.english.numbers import ORDINALS, TEENS


def years(match: re.Match[str]) -> Period | None:
    """Return a range of years, the last perhaps in two digits; None where it does not rise."""
    first, text = int(match["year"]), match["last_year"]
    last = int(text) if len(text) == 4 else first - first % 100 + int(text)
    if len(text) == 2 and first % 100 == 99:
        last += 100
    return Period(first=PartialDate(year=first), last=PartialDate(year=last)) if first < last else None


def decade(match: re.Match[str]) -> Period:
    """Return ten years, or a hundred for `the 1800s`; two digits are of the twentieth century."""
    digits = DECADES.get(match["decade"].lower(), match["decade"])
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    length = 99 if first % 100 == 0 and first < 2000 else 9
    return Period(first=PartialDate(year=first), last=PartialDate(year=first + length))


_DEGREES = re.compile(
    r"\b(?:temperatures?|degrees|highs|lows|heat|Fahrenheit|thermometers?|scores?|scored)\b", re.IGNORECASE
)


def short_decade(match: re.Match[str]) -> Period | None:
    """Return ten years; None where the numbers are degrees: temperatures in the mid 80s."""
    around = _DEGREES.search(match.string, max(0, match.start() - 60), match.end() + 30)
    return None if around else decade(match)


def short_year(match: re.Match[str]) -> PartialDate:
    """Return a year of two digits: `in '93`."""
    return PartialDate(year=of_two_digits(match["short"]))


_HUNDREDS_OF_YEARS = {
    **{word: number * 100 for number, word in enumerate([*TEENS, "twenty"], start=10)},
    "two thousand": 2000,
}


def year_in_words(match: re.Match[str]) -> PartialDate:
    """Return a year that is written as it is spoken: `nineteen ninety-nine`, `two thousand and four`."""
    hundreds = _HUNDREDS_OF_YEARS[match["hundreds"].lower()]
    group = next((name for name in ("rest", "more") if match.groupdict().get(name)), None)
    rest = numerals.numeral_at(match.string, match.start(group)) if group else None
    return PartialDate(year=hundreds + (int(rest.value) if rest else 0))


def decade_in_words(match: re.Match[str]) -> Period:
    """Return ten years that are written as they are spoken: `the nineteen-nineties`."""
    first = _HUNDREDS_OF_YEARS[match["hundreds"].lower()] + int(DECADES[match["decade"].lower()])
    return Period(first=PartialDate(year=first), last=PartialDate(year=first + 9))


def decades(match: re.Match[str]) -> Period | None:
    """Return two decades that follow one another: `the 1930s and 40s`; None for others."""
    first, second = int(match["decade"]), int(match["other"])
    if first - first % 100 + second != first + 10:
        return None
    return Period(first=PartialDate(year=first), last=PartialDate(year=first + 19))


def century(match: re.Match[str]) -> Period:
    """Return the hundred years of a numbered century."""
    text = match["century"].lower()
    number = int(text) if text.isdigit() else ORDINALS.index(text) + 1
    return Period(first=PartialDate(year=number * 100 - 99), last=PartialDate(year=number * 100))


def part_of_year(match: re.Match[str]) -> Period | PartOfYear | None:
    """Return the months of a half or quarter of a year; None where there is no such half."""
    groups = match.groupdict()
    number = ORDINAL_OF.get(groups["ordinal"].lower()) or int(groups["ordinal"])
    length = 6 if (groups.get("part") or "quarter")[0] in "hH" else 3
    first, last = (number - 1) * length + 1, number * length
    if last > 12:
        return None
    if groups.get("year"):
        year = int(groups["year"])
        if groups.get("split"):
            return _part_of_business_year(match.string, year, first, last)
        return Period(first=PartialDate(year=year, month=first), last=PartialDate(year=year, month=last))
    return PartOfYear(first=first, last=last, years=STEPS[groups["which"].lower()])


_INDIAN = re.compile(r"\b(?:crores?|lakhs?|Rs\.?)\b|₹")


def _part_of_business_year(text: str, year: int, first: int, last: int) -> Period:
    """Return the months of a year that two calendar years share: in India it begins in April, elsewhere that varies."""
    if not _INDIAN.search(text):
        return Period(first=PartialDate(year=year), last=PartialDate(year=year + 1))
    months = [first + 3, last + 3]
    start, end = (PartialDate(year=year + (month > 12), month=(month - 1) % 12 + 1) for month in months)
    return Period(first=start, last=end)


_GAME = re.compile(r"\b(?:points?|goals?|touchdowns?|scored|trailed|lead|led|rebounds|game|match|halftime|half-time)\b")


def quarter(match: re.Match[str]) -> Period | None:
    """Return a quarter of a year that is not said; None where it is one of a game."""
    if _GAME.search(match.string, max(0, match.start() - 100), match.end() + 100):
        return None
    groups = match.groupdict()
    number = int(groups["number"]) if groups.get("number") else ORDINAL_OF[groups["ordinal"].lower()]
    first = number * 3 - 2
    return Period(first=PartialDate(month=first), last=PartialDate(month=first + 2))
