"""English words → the days, months, seasons and years in them, each as exact as it is written."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.edtf import Date, Precision
from digest.evidence.claims.claims import overlap
from digest.lexicon.english.calendar import BEFORE_A_DATE, MONTHS, SEASONS, THREE_LETTERS, WEEKDAYS
from digest.lexicon.tables import any_form
from digest.model import Span

Parts = Mapping[str, int]
"""By `weekday`, `day`, `month`, `season` and `year` what is said of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """A date as a text writes it."""

    start: int
    end: int
    parts: Parts
    in_range: bool
    """Whether it is one end of a stretch of time, which holds other days."""


def calendar_words(text: str, taken: Sequence[Span] = ()) -> tuple[CalendarWords, ...]:
    """Return the dates of the text, in its order; no year stands where a figure's place is `taken`."""
    found = [date for date in _dates(text) if not any(overlap((date[0], date[1]), span) for span in taken)]
    ranged = {index for index, (one, other) in enumerate(pairwise(found)) if _BETWEEN.fullmatch(text, one[1], other[0])}
    return tuple(
        CalendarWords(
            start=start,
            end=end,
            parts=completed(parts),
            in_range=is_range or bool({index, index - 1} & ranged) or _OPEN.search(text, 0, start) is not None,
        )
        for index, (start, end, parts, is_range) in enumerate(found)
    )


def parts_of(date: Date) -> Parts:
    """Return what an EDTF date says; of a range nothing, for it names two."""
    if date.precision is Precision.RANGE:
        return {}
    year, month, day = date.earliest
    if date.precision is Precision.SEASON:
        return {"year": year, "season": int(date.edtf[5:7]) - _SPRING}
    parts = {"year": year}
    if date.precision in (Precision.MONTH, Precision.DAY):
        parts["month"] = month
    if date.precision is Precision.DAY:
        parts["day"] = day
    return completed(parts)


def completed(parts: Parts) -> Parts:
    """Return the parts with the weekday of a whole date."""
    if not parts.keys() >= {"year", "month", "day"} or "weekday" in parts:
        return parts
    try:
        return {**parts, "weekday": datetime.date(parts["year"], parts["month"], parts["day"]).weekday()}
    except ValueError:
        return parts


_SPRING = 21
"""EDTF's code of the first season."""

_SEASONS = ("spring", "summer", "autumn|fall", "winter")

_ABBREVIATED = {name: number for number, name in enumerate(THREE_LETTERS, start=1)} | {"Sept": 9}
_NUMBERS = {
    **{name: number for number, name in enumerate(MONTHS, start=1)},
    **{name: number for number, name in enumerate(WEEKDAYS)},
}

_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:{'|'.join(_ABBREVIATED)})\b\.?(?=[ \d]))"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DAYS = rf"(?P<days>{_DAY}(?:(?: ?[-–] ?| to | and | or |, ){_DAY})*)"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})s?"
_BEFORE_YEAR = rf"(?:{any_form(BEFORE_A_DATE)}|years?|or|for)"

_FORMS = (
    re.compile(rf"\b(?:{_WEEKDAY},? (?:the )?)?{_DAYS} (?:of )?{_MONTH}(?!\w)(?:,? {_YEAR}\b)?"),
    re.compile(rf"\b(?:{_WEEKDAY},? )?{_MONTH} (?:the )?{_DAYS}(?![\d:%.,]*\d)(?!\w)(?:,? {_YEAR}\b)?"),
    re.compile(rf"\b{_MONTH}(?:,? (?:of )?{_YEAR}\b)"),
    re.compile(rf"(?:(?<=[a-z,] )|(?<=[a-z]-))(?P<month>{'|'.join(MONTHS)})\b(?! [A-Z][a-z]+ (?:said|says))"),
    re.compile(rf"\b{_WEEKDAY}\b"),
    re.compile(rf"\b(?P<season>{any_form(SEASONS)})\b(?: of)?(?: {_YEAR}\b)", re.IGNORECASE),
    re.compile(r"(?<=\bin )(?:the |early |late )*(?P<season>spring|summer|autumn|winter)\b(?! \w+s\b)"),
    re.compile(r"\b(?P<year>1[5-9]\d\d|20\d\d)-(?P<number>\d\d)-(?P<days>\d\d)\b"),
    re.compile(rf"(?:\(|\b{_BEFORE_YEAR}[ -](?:the year )?){_YEAR}\b(?![-–,.]?\d|%| per)"),
    re.compile(rf"^{_YEAR}(?=[,:]|$)"),
)
"""Forms of dates, the fuller before those that are parts of them."""

_BEFORE_MAY = re.compile(rf"\b(?:{any_form(BEFORE_A_DATE)}|last|this|next|on)[ -]$")
"""Words before the month of May; without them it may be a name."""

_BETWEEN = re.compile(r",? ?(?:-|–|to|and|until|till|through|or)? ?(?:the |on |in )?")
_OPEN = re.compile(r"\b(?:since|until|till|before|after|from|by|between)(?: the| early| late| mid)?[ -]$")
"""Before a date that is one end of a time: another date may lie in it."""


def _dates(text: str) -> Iterator[tuple[int, int, Parts, bool]]:
    found: list[tuple[int, int, Parts, bool]] = []
    for form in _FORMS:
        for match in form.finditer(text):
            named = {name: words for name, words in match.groupdict().items() if words}
            start = min(match.start(name) for name in named)
            if any(overlap((start, match.end()), (one[0], one[1])) for one in found) or _is_no_month(text, match):
                continue
            found += _each(start, match.end(), named)
    return iter(sorted(found, key=lambda one: one[:2]))


def _is_no_month(text: str, match: re.Match[str]) -> bool:
    """Say whether it is no date: `may` where it is a verb or a name."""
    words = match.groupdict()
    if words.get("month") != "May" or words.get("days") or words.get("year"):
        return False
    return _BEFORE_MAY.search(text, 0, match.start("month")) is None


def _each(start: int, end: int, named: Mapping[str, str]) -> Iterator[tuple[int, int, Parts, bool]]:
    """Yield a date for each day of a list."""
    parts: dict[str, int] = {}
    if "weekday" in named:
        parts["weekday"] = _NUMBERS[named["weekday"]]
    if "month" in named:
        month = named["month"].rstrip(".")
        parts["month"] = _NUMBERS.get(month) or _ABBREVIATED[month]
    if "number" in named:
        parts["month"] = int(named["number"])
    if "season" in named:
        parts["season"] = next(number for number, forms in enumerate(_SEASONS) if named["season"].lower() in forms)
    if "year" in named:
        parts["year"] = int(named["year"])
    days = [int(day) for day in re.findall(r"\d+", named.get("days", ""))]
    is_range = re.search(r"[-–]| to ", named.get("days", "")) is not None
    if not days:
        yield start, end, parts, False
    for day in days:
        yield start, end, {**parts, "day": day}, is_range
