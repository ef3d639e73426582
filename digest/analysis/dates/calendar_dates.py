"""A matched expression of a day, week or month → its meaning."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.analysis.dates.meanings import PartialDate, Period
from digest.analysis.dates.word_values import MONTH_OF, ORDINAL_OF, SEASON_OF, STEPS, WEEKDAY_OF, WHICH, of_two_digits
from digest.lexicon.english.calendar import ROMAN_MONTHS

_NTH_OF = {**ORDINAL_OF, "last": -1}


def partial_date(match: re.Match[str]) -> PartialDate:
    """Return the point of the groups year, month, season, day, weekday, which and about that the match has."""
    groups = {name: text.lower() for name, text in match.groupdict().items() if text}
    month = MONTH_OF[groups["month"][:3]] if "month" in groups else SEASON_OF.get(groups.get("season", ""))
    return PartialDate(
        year=int(groups["year"]) if "year" in groups else of_two_digits(groups["short"]) if "short" in groups else None,
        month=month,
        day=int(groups["day"]) if "day" in groups else None,
        weekday=WEEKDAY_OF[groups["weekday"][:3]] if "weekday" in groups else None,
        nth=_NTH_OF[groups["nth"]] if "nth" in groups else None,
        which=WHICH.get(groups["which"], groups["which"].split()[-1]) if "which" in groups else None,
        years=STEPS[groups["whose"]] if "whose" in groups else None,
        that=STEPS[groups["that"].split()[-1]] if "that" in groups else None,
        weeks=STEPS[groups["of_week"]] if "of_week" in groups else None,
        about="about" in groups,
    )


def week_of(match: re.Match[str]) -> PartialDate:
    """Return the week that has the day."""
    return replace(partial_date(match), of_week=True)


def days(match: re.Match[str]) -> Period | None:
    """Return the days of one month from `day` to `last_day`; None for two days that `and` only lists."""
    first = partial_date(match)
    listed = match["joint"] in ("and", "or") and not match[0].lower().startswith("between")
    if listed and int(match["last_day"]) != (first.day or 0) + 1:
        return None
    return Period(first=first, last=replace(first, day=int(match["last_day"]), weekday=None))


def months(match: re.Match[str]) -> Period:
    """Return the months from `month` to `last_month`, of one year or of no certain one."""
    first = partial_date(match)
    return Period(first=first, last=replace(first, month=MONTH_OF[match["last_month"][:3].lower()]))


_COUNTED_BEHIND = re.compile(
    r"""[ ](?:of|more|other|others|were|are|have|had|died|fell|came|left|went|[a-z]{3,}ed)\b
    |[ ](?:(?!(?:on|in|at|of|and|or|with|by|for|from|to|the|an?|was|as|is|has|his|her|its|their|that|when|after)\b)
    [\w-]+[ ]){0,2}(?:people|men|women|children|police|troops|sheep|fish|cattle
    |(?!(?:was|is|has|as|his|its|this|us)\b)[a-z]{2,}s)(?![\w’'])""",
    re.VERBOSE,
)
"""What a number is told of, and no day: `12 people`, `12 of them`, `12 died`."""

_IN = re.compile(r"\b(?:in|during|throughout)[ ]$", re.IGNORECASE)


def day_of_month(match: re.Match[str]) -> PartialDate | None:
    """Return the day; None where the number behind the month counts what follows: `In May 12 people died`."""
    said_in = (
        match["year"] is None
        and match["whose"] is None
        and _IN.search(match.string, max(0, match.start() - 12), match.start())
    )
    return None if said_in and _COUNTED_BEHIND.match(match.string, match.end()) else partial_date(match)


def short_day(match: re.Match[str]) -> PartialDate:
    """Return a day with a year of two digits behind an apostrophe: 3 Dec '14, Dec. 3, '14."""
    month, day = match["month"] or match["month_first"], match["day"] or match["day_behind"]
    return PartialDate(year=of_two_digits(match["short"]), month=MONTH_OF[month[:3].lower()], day=int(day))


def short_numeric_day(match: re.Match[str]) -> PartialDate | None:
    """Return a day with a year of two digits, whose order cannot be mistaken: 23/11/21, 11/23/21, 23.11.21."""
    first, second, year = int(match["one"]), int(match["two"]), of_two_digits(match["short"])
    if second <= 12 and (match["mark"] == "." or first > 12 or first == second):
        return PartialDate(year=year, month=second, day=first)
    return PartialDate(year=year, month=first, day=second) if first <= 12 < second else None


def roman(match: re.Match[str]) -> PartialDate:
    """Return a day whose month is a Roman number."""
    return PartialDate(year=int(match["year"]), month=ROMAN_MONTHS.index(match["roman"]) + 1, day=int(match["day"]))


def numeric_day(match: re.Match[str]) -> PartialDate | None:
    """Return a day whose order cannot be mistaken: with dots the day is first, with slashes one is above twelve."""
    first, second, year = int(match["one"]), int(match["two"]), int(match["year"])
    if match["mark"] == "." or first > 12 or first == second:
        return PartialDate(year=year, month=second, day=first)
    return PartialDate(year=year, month=first, day=second) if second > 12 else None


def numeric_date(match: re.Match[str]) -> PartialDate:
    """Return a day written from its year on, as ISO 8601 has it, or a month or year with the characters for them."""
    month, day = match["number"], match["day"]
    return PartialDate(year=int(match["year"]), month=int(month) if month else None, day=int(day) if day else None)
