"""A matched date expression → its meaning, not yet set against a publication date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from digest.analysis.dates.tense_markers import Tense
from digest.analysis.language import numerals
from digest.lexicon.english.calendar import DECADES, MONTHS, ROMAN_MONTHS, WEEKDAYS
from digest.lexicon.english.numbers import ORDINALS, TEENS


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A day, month, season or year, as far as the expression says which."""

    year: int | None = None
    month: int | None = None
    """1 to 12, or EDTF's 21 to 24 for a season."""
    day: int | None = None
    weekday: int | None = None
    """0 for Monday."""
    nth: int | None = None
    """Which weekday of its month: 1 to 4, or -1 for the last."""
    weeks: int | None = None
    """How far its week is from that of the publication: `Thursday of last week` is -1."""
    which: str | None = None
    """`last`, `this` or `next`, where the expression has the word."""
    years: int | None = None
    """How far its year is from that of the publication: `12 August last year` is -1."""
    that: int | None = None
    """How far its year is from the last one that the text names: `March of that year` is 0, `of the next year` is 1."""
    about: bool = False
    of_week: bool = False
    """Whether the week is meant that has the day: `the week of 14 June`."""

    @property
    def has_year(self) -> bool:
        """Whether the expression says the year, as a number, by `last year` or by `that year`."""
        return self.year is not None or self.years is not None or self.that is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """A number of units before (negative) or after the publication date."""

    unit: str
    """day, week, weekend, month or year."""
    by: int
    about: bool = False
    open: bool = False
    """Whether it is the coming one where that is what the tense says."""
    tenses: tuple[Tense | None, ...] | None = None
    """The only tenses in which it is told from the publication, and not from another day of the story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOfYear:
    """Some months of a year that is told from the publication date."""

    first: int
    last: int
    years: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From one point to another."""

    first: PartialDate
    last: PartialDate


Meaning = PartialDate | Offset | PartOfYear | Period

_MONTH_OF = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}
_WEEKDAY_OF = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}
_SEASON_OF = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ORDINAL_OF = {
    **{word: number for number, word in enumerate(["first", "second", "third", "fourth"], start=1)},
    "final": 4,
    "last": 4,
}
_WHICH = {"this past": "last", "this coming": "next", "current": "this"}
_NTH_OF = {**_ORDINAL_OF, "last": -1}
_ANY_YEAR = re.compile(r"\b(?:1[0-9]|20)[0-9]{2}\b")
_ANY_DATE = re.compile(
    rf"\b(?:1[0-9]|20)[0-9]{{2}}\b|\b(?:{'|'.join(MONTHS)})\b(?=[ ,.])|\b(?:next|last|that) (?:year|month|week)\b"
)
_STEPS = {"last": -1, "previous": -1, "this": 0, "the": 0, "that": 0, "same": 0, "next": 1, "following": 1}
_DAYS = {"the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1, "the day after tomorrow": 2}


def partial_date(match: re.Match[str]) -> PartialDate:
    """Return the point of the groups year, month, season, day, weekday, which and about that the match has."""
    groups = {name: text.lower() for name, text in match.groupdict().items() if text}
    month = _MONTH_OF[groups["month"][:3]] if "month" in groups else _SEASON_OF.get(groups.get("season", ""))
    return PartialDate(
        year=int(groups["year"])
        if "year" in groups
        else _of_two_digits(groups["short"])
        if "short" in groups
        else None,
        month=month,
        day=int(groups["day"]) if "day" in groups else None,
        weekday=_WEEKDAY_OF[groups["weekday"][:3]] if "weekday" in groups else None,
        nth=_NTH_OF[groups["nth"]] if "nth" in groups else None,
        which=_WHICH.get(groups["which"], groups["which"].split()[-1]) if "which" in groups else None,
        years=_STEPS[groups["whose"]] if "whose" in groups else None,
        that=_STEPS[groups["that"].split()[-1]] if "that" in groups else None,
        weeks=_STEPS[groups["of_week"]] if "of_week" in groups else None,
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
    return Period(first=first, last=replace(first, month=_MONTH_OF[match["last_month"][:3].lower()]))


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
    return PartialDate(year=_of_two_digits(match["short"]), month=_MONTH_OF[month[:3].lower()], day=int(day))


def short_numeric_day(match: re.Match[str]) -> PartialDate | None:
    """Return a day with a year of two digits, whose order cannot be mistaken: 23/11/21, 11/23/21, 23.11.21."""
    first, second, year = int(match["one"]), int(match["two"]), _of_two_digits(match["short"])
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


_EARLIEST_SHORT = 40
"""The first of the two-digit years that are of the twentieth century: a choice of ours."""


def short_year(match: re.Match[str]) -> PartialDate:
    """Return a year of two digits: `in '93`."""
    return PartialDate(year=_of_two_digits(match["short"]))


def _of_two_digits(digits: str) -> int:
    return int(digits) + (1900 if int(digits) >= _EARLIEST_SHORT else 2000)


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
    number = _ORDINAL_OF.get(groups["ordinal"].lower()) or int(groups["ordinal"])
    length = 6 if (groups.get("part") or "quarter")[0] in "hH" else 3
    first, last = (number - 1) * length + 1, number * length
    if last > 12:
        return None
    if groups.get("year"):
        year = int(groups["year"])
        if groups.get("split"):
            return _part_of_business_year(match.string, year, first, last)
        return Period(first=PartialDate(year=year, month=first), last=PartialDate(year=year, month=last))
    return PartOfYear(first=first, last=last, years=_STEPS[groups["which"].lower()])


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
    number = int(groups["number"]) if groups.get("number") else _ORDINAL_OF[groups["ordinal"].lower()]
    first = number * 3 - 2
    return Period(first=PartialDate(month=first), last=PartialDate(month=first + 2))


def relative(match: re.Match[str]) -> Offset:
    """Return the week, weekend, month or year before, of or after the publication."""
    words = match["which"].lower()
    which = _WHICH.get(words, words.split()[-1])
    return Offset(unit=match["unit"].lower(), by=_STEPS[which])


def year_of_publication(match: re.Match[str]) -> Offset | None:
    """Return the year of the publication; None where the sentence names another year, whose end it may be."""
    return None if _ANY_YEAR.search(_sentence_before(match)) else Offset(unit="year", by=0)


_LONGEST_SENTENCE = 400
"""How far before an expression the words of its sentence are looked at: a choice of ours."""


def _sentence_before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - _LONGEST_SENTENCE) : match.start()].rpartition(". ")[2]


def part_of_current(match: re.Match[str]) -> Offset | None:
    """Return the week, month or quarter of the publication, of whose end or rest the sentence tells as yet to come.

    What is told as past may be of another one; `earlier in the week` is of this. None where the sentence names a day.
    """
    if _ANY_DATE.search(_sentence_before(match)):
        return None
    tenses = (
        (Tense.PAST,) if match["earlier"] else (Tense.FUTURE, Tense.CONDITIONAL, Tense.TIMETABLE, Tense.PRESENT, None)
    )
    return Offset(unit=match["unit"].lower(), by=0, tenses=tenses)


def weekend(match: re.Match[str]) -> Offset:
    """Return the weekend before, of which only the tense says whether it is the coming one; the coming behind `by`."""
    return Offset(unit="weekend", by=0) if match["ahead"] else Offset(unit="weekend", by=-1, open=True)


def day(match: re.Match[str]) -> Offset:
    """Return the day that yesterday, today, tonight or tomorrow is."""
    return Offset(unit="day", by=_DAYS.get(match[0].lower(), 0))


_YEARS = {"decade": 10, "century": 100}
_DIFFERENCE = re.compile(r"(?:[0-9]|\b(?:million|billion|trillion|percent|per cent|points?|times|twice|third|half)) $")


def ago(match: re.Match[str]) -> Offset | None:
    """Return so many units before, None for a difference (`$74 million more than a year ago`).

    Decades, and years whose number is round from ten on, are meant as about.
    """
    if (
        match["about"]
        and match["about"].lower() == "more than"
        and _DIFFERENCE.search(match.string, max(0, match.start() - 40), match.start())
    ):
        return None
    numeral = numerals.numeral_at(match.string, match.start("count"))
    count = 1 if numeral is None else int(numeral.value)
    unit = match["unit"].lower()
    if unit in _YEARS:
        return Offset(unit="year", by=-_YEARS[unit] * count, about=True)
    if unit == "fortnight":
        return Offset(unit="week", by=-2 * count, about=bool(match["about"]))
    is_round = unit == "year" and count >= 10 and count % 5 == 0
    return Offset(unit=unit, by=-count, about=bool(match["about"]) or is_round)


def part_of_century_ago(match: re.Match[str]) -> Offset:
    """Return fifty or twenty-five years before, which are meant as about: `half a century ago`."""
    return Offset(unit="year", by=-50 if "half" in match["part"].lower() else -25, about=True)


def nothing(_: re.Match[str]) -> None:
    """Return no meaning: the words name a thing, or a day that cannot be known."""
