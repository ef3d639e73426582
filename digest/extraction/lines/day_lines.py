"""Words that write one day, as pages and bylines do → a date; none where the words leave the day open."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime

from digest.edtf import Date, parse_edtf
from digest.extraction.lines.phrases import any_of
from digest.lexicon.calendar import is_month_first, month_numbers, weekdays
from digest.lexicon.page_words import PUBLISHED, UPDATED

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_BUDDHIST = r"(?P<buddhist>2[45]\d\d)"
_NAME = r"(?:de |del |di |d['’]|of )?(?P<name>[^\s\d,/()\[\]–—:]{2,20})(?:/[^\s\d,()]{2,20})?"
_SMALL = r"(?:de |del |des? |del? año |of |год[у]? )?"

BUDDHIST = 543
"""Years by which Thailand's calendar is ahead."""

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
"""The year before the first of each era in which Japan and Taiwan count."""

FORMS = (
    re.compile(rf"(?<!\d){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<month>\d\d?)\s?[月월]\s?(?P<day>\d\d?)\s?[日일号號]"),
    re.compile(rf"(?P<era>{any_of(*ERAS)})(?P<count>\d\d?|元)年(?P<month>\d\d?)月(?P<day>\d\d?)日"),
    re.compile(rf"(?<!\d){_YEAR}/(?P<month>\d\d?)/(?P<day>\d\d?)(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}/(?P<name>[a-z]{{3}})/(?P<day>\d\d?)(?!\d)"),
    re.compile(rf"(?<![\d.]){_YEAR}\.\s?(?P<month>\d\d?)\.\s?(?P<day>\d\d?)(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?=T?\d{{4,6}}|\b)"),
    re.compile(rf"(?<!\w){_NAME}\.?\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+{_YEAR}\b", re.IGNORECASE),
    re.compile(
        rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th|\.|º|er|-?(?:го|е))?[\s-]*{_NAME}\.?,?[\s-]+{_SMALL}"
        rf"(?:{_YEAR}|(?:พ\.ศ\. ?)?{_BUDDHIST})\b",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<!\d){_YEAR}\.?\s(?:m\. |gada |ж\. )?(?P<name>[^\s\d,/()]{{3,20}})\s+(?P<day>\d\d?)\b"),
    re.compile(rf"(?<!\d)(?P<day>\d\d?)\s+tháng\s+(?P<month>\d\d?),?\s+(?:năm\s+)?{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"(?<![\d.])(?P<day>\d\d?)\s?[.|]\s?(?P<month>\d\d?)\s?[.|]\s?(?:{_YEAR}|{_BUDDHIST})(?!\d)"),
    re.compile(rf"(?<![\d/-])(?P<one>\d\d?)([/-])(?P<two>\d\d?)\2(?:{_YEAR}|{_BUDDHIST})(?!\d)"),
)
"""The forms in which a day is written in full. With slashes or hyphens the country tells which of two figures of 12 and
less is the month, and where it is not known such a date is left out."""

LEFTOVER = re.compile(
    rf"\b(?:{any_of(*PUBLISHED.values(), *UPDATED.values())}|last|date|on|at|by|am|pm|a\.m\.|p\.m\.|[a-z]{{2,4}}day|"
    r"(?:utc|gmt)(?:\s?[+−-]\d{1,2}(?::?\d\d)?)?|[aceps][ds]?t|ce[s]?t|[bij]st|mesz?|мск|"
    r"first|um|uhr|le|à|am|vom|den|el|il|stand|h|kl|klo|às?|a las(?= \d)|alle|ore|год[а]?|г)\b|\b[ap]\.\s?m\b|"
    r"\d{1,2}[:.h時时点]\d\d(?::\d\d|分)?|"
    r"\b\d+ min(?:ute)?s? read\b|\b(?:an?|\d+) (?:min(?:ute)?|hour|day)s? ago\b|"
    r"(?<=\s)[+-]\d{4}\b|(?:来源|來源)[:：]\s*\S+|[^\w]|[tz]\b",
    re.IGNORECASE,
)
"""What may stand beside the date on a line that gives nothing else."""

YEAR = re.compile(rf"(?:19|20|2[45])\d\d|{any_of(*ERAS)}")
"""What each of these forms has."""


OTHER_DIGIT = re.compile(r"(?![0-9])\d")
"""A digit of another script."""


def day_in(text: str, language: str | None = None) -> Date | None:
    """Return the first day that `text` writes in full; `language` is the tag of what it is written in."""
    figures = _in_figures(text)
    found = [pair for form in _forms_in(figures) for pair in _days(form, figures, language)]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def days_in(text: str, language: str | None = None) -> list[tuple[int, Date]]:
    """Return each day that `text` writes in full, with the place where it begins, in their order."""
    figures = _in_figures(text)
    found = {place: day for form in _forms_in(figures) for place, day in _days(form, figures, language)}
    return sorted(found.items())


def first_day_span(text: str, language: str | None = None) -> tuple[int, int] | None:
    """Return the places where the first day that `text` writes in full begins and ends."""
    figures = _in_figures(text)
    matches = (match for form in _forms_in(figures) for match in form.finditer(figures) if _day(match, language))
    return min((match.span() for match in matches), default=None)


def only_day_of(line: str, language: str | None = None) -> Date | None:
    """Return the day of a line that holds a date, its label and time, and nothing more."""
    date = day_in(line, language)
    return date if date and not words_beside_days(line, language) else None


def words_beside_days(line: str, language: str | None = None) -> list[str]:
    """Return the words of a line but its dates, their labels and their times."""
    rest = _in_figures(line)
    for form in FORMS:
        rest = form.sub(lambda match: " " if _day(match, language) else match[0], rest)
    return [word for word in LEFTOVER.sub(" ", rest).split() if word.lower() not in weekdays()]


def moment_of(text: str) -> str:
    """Return the moment that a number of seconds, or of thousandths, since 1970 stands for; any other text as it is."""
    if not SECONDS.fullmatch(text):
        return text
    return datetime.fromtimestamp(int(text[:10]), tz=UTC).isoformat()


SECONDS = re.compile(r"1\d{9}(?:\d{3})?")
"""From 2001 to 2033."""


def only_month_of(line: str) -> Date | None:
    """Return the month of a line that holds a month with its year, and nothing more."""
    month = MONTH.fullmatch(line)
    number = month_numbers().get(month["name"].lower().rstrip(".")) if month else None
    return parse_edtf(f"{month['year']}-{number:02d}") if month and number else None


MONTH = re.compile(rf"(?P<name>[^\s\d]{{3,20}}),? {_YEAR}")


def _forms_in(figures: str) -> tuple[re.Pattern[str], ...]:
    return FORMS if YEAR.search(figures) else ()  # most of an article's paragraphs hold no year


def _in_figures(text: str) -> str:
    """Return the text with the digits of all scripts as ours."""
    if text.isascii() or not OTHER_DIGIT.search(text):
        return text
    return "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)


def _days(form: re.Pattern[str], text: str, language: str | None) -> Iterator[tuple[int, Date]]:
    for match in form.finditer(text):
        if date := _day(match, language):
            yield match.start(), date


def _day(match: re.Match[str], language: str | None) -> Date | None:
    parts = match.groupdict()
    month, day = _month_and_day(parts, language)
    try:
        return parse_edtf(f"{_year(parts)}-{month:02d}-{day:02d}")
    except ValueError:
        return None


def _year(parts: dict[str, str | None]) -> int:
    if buddhist := parts.get("buddhist"):
        return int(buddhist) - BUDDHIST
    if era := parts.get("era"):
        return ERAS[era] + (1 if parts["count"] == "元" else int(parts["count"] or 0))
    return int(parts["year"] or 0)


def _month_and_day(parts: dict[str, str | None], language: str | None) -> tuple[int, int]:
    """Return both numbers, of which 0 is none that a date has."""
    if name := parts.get("name"):
        return _number(name.lower(), language), int(parts["day"] or 0)
    if not (parts.get("one") and parts.get("two")):
        return int(parts["month"] or 0), int(parts["day"] or 0)
    one, two = int(parts["one"] or 0), int(parts["two"] or 0)
    if one > 12 or parts.get("buddhist"):
        return two, one
    if two > 12 or one == two:
        return one, two
    month_first = is_month_first(language)
    return (0, 0) if month_first is None else (one, two) if month_first else (two, one)


def _number(name: str, language: str | None) -> int:
    numbers = month_numbers(language)
    name = name.rstrip(".")
    return numbers.get(name) or numbers.get(name.removeprefix("ב"), 0)
