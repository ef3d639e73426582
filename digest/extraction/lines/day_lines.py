"""Words that write one day, as pages and bylines do → a date; none where the words leave the day open."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from digest.edtf import Date, parse_edtf
from digest.lexicon.calendar import months_of
from digest.lexicon.english.calendar import SHORT_MONTHS, THREE_LETTERS, WEEKDAYS
from digest.lexicon.page_words import PUBLISHED
from digest.lexicon.tables import any_form

LANGUAGES = ("en", "de", "de-AT", "fr", "es", "it", "pt", "nl", "pl", "ru")
"""Those of the pages measured; one that is missing costs a date, never a wrong one."""

_YEAR = r"(?P<year>(?:19|20)\d\d)"


@cache
def _month_numbers() -> Mapping[str, int]:
    names = [months_of(language) for language in LANGUAGES]
    short = {name.lower(): THREE_LETTERS.index(name[:3]) + 1 for name in SHORT_MONTHS}
    return {name: number for months in names for number, name in enumerate(months, 1)} | short


@cache
def _forms() -> Sequence[re.Pattern[str]]:
    """Return the forms in which a day is written in full."""
    month = any_form(_month_numbers())
    return (
        re.compile(rf"(?<!\d){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)", re.ASCII),
        re.compile(rf"(?<!\d){_YEAR}年(?P<month>\d\d?)月(?P<day>\d\d?)日", re.ASCII),
        re.compile(rf"(?<!\d){_YEAR}/(?P<month>\d\d?)/(?P<day>\d\d?)(?!\d)", re.ASCII),
        re.compile(rf"(?<!\d){_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?=T?\d{{4,6}}|\b)", re.ASCII),
        re.compile(rf"\b(?P<name>{month})\.?\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+{_YEAR}\b", re.IGNORECASE),
        re.compile(
            rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th|\.|º|er)?[\s-]+(?:of |de |di )?(?P<name>{month})\.?,?"
            rf"[\s-]+(?:de |del )?{_YEAR}\b",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<![\d.])(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?{_YEAR}(?!\d)", re.ASCII),
        re.compile(rf"(?<![\d/])(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d\d?)/{_YEAR}(?!\d)", re.ASCII),
        re.compile(rf"(?<![\d/])(?P<month>\d\d?)/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}(?!\d)", re.ASCII),
    )


# With slashes, a day of 12 or less could be the month, and no page says which: such dates are left out.

LEFTOVER = re.compile(
    rf"\b(?:{'|'.join(PUBLISHED.values())}|last|date|on|at|by|am|pm|a\.m\.|p\.m\.|[a-z]{{2,4}}day|"
    rf"(?:{any_form(day[:3] for day in WEEKDAYS)})\w*|"
    r"(?:utc|gmt)(?:\s?[+−-]\d{1,2}(?::?\d\d)?)?|[aceps][ds]?t|ce[s]?t|[bij]st|mesz?|мск|"
    r"first|um|uhr|le|à|am|vom|den|el|il|stand|h)\b|\b[ap]\.\s?m\b|\d{1,2}[:.h]\d\d(?::\d\d)?|"
    r"\b\d+ min(?:ute)?s? read\b|(?<=\s)[+-]\d{4}\b|(?:来源|來源)[:：]\s*\S+|[^\w]|[tz]\b",
    re.IGNORECASE,
)
"""What may stand beside the date on a line that gives nothing else."""

YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
"""What each of these forms has."""


def day_in(text: str) -> Date | None:
    """Return the first day that `text` writes in full."""
    if not YEAR.search(text):  # as in nearly all of an article's paragraphs
        return None
    found = [(match.start(), date) for form in _forms() for match in form.finditer(text) if (date := _day(match))]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def only_day_of(line: str) -> Date | None:
    """Return the day of a line that holds a date, its label and time, and nothing more."""
    date = day_in(line)
    if date is None:
        return None
    rest = line
    for form in _forms():
        rest = form.sub(" ", rest)
    return None if re.search(r"\w", LEFTOVER.sub("", rest)) else date


def only_month_of(line: str) -> Date | None:
    """Return the month of a line that holds a month with its year, and nothing more."""
    month = _month_only().fullmatch(line)
    number = _month_numbers().get(month["name"].lower()) if month else None
    return parse_edtf(f"{month['year']}-{number:02d}") if month and number else None


@cache
def _month_only() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{any_form(_month_numbers())})\.?,? {_YEAR}", re.IGNORECASE)


def _day(match: re.Match[str]) -> Date | None:
    parts = match.groupdict()
    month = _month_numbers().get(parts["name"].lower(), 0) if parts.get("name") else int(parts["month"])
    try:
        return parse_edtf(f"{parts['year']}-{month:02d}-{int(parts['day']):02d}")
    except ValueError:
        return None
