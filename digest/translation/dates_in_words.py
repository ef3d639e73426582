"""A date of EDTF → it in the words of a language, by the patterns of the Unicode consortium's CLDR.

The words around a date, such as `about`, are messages in which it stands as it would alone: no language has to bend it.
"""

from __future__ import annotations

import calendar
import datetime

from digest.edtf import Date, Precision, parse_edtf
from digest.translation.messages import Messages


def date_in_words(date: Date, words: Messages) -> str:
    """Return a date in words, as exact as it is."""
    if date.precision is Precision.RANGE:
        return _range(date, words)
    told = _point(date, words)
    if date.approximate:
        told = words.gettext("about %(date)s", date=told)
    return words.gettext("%(date)s (uncertain)", date=told) if date.uncertain else told


def short_month(date: Date, words: Messages) -> str:
    """Return month and year, or as much as the date, or the start of a range, gives."""
    year, month, _ = date.earliest
    if date.precision is Precision.SEASON:
        return _season(date, words)
    if "-" not in date.edtf.partition("/")[0]:
        return str(year)
    if words.language == "en" or not year:
        return f"{calendar.month_abbr[month]} {year}"
    from babel.dates import format_skeleton  # here, since it is slow to load, and English pages need it not

    return format_skeleton("yMMM", datetime.date(year, month, 1), locale=words.language)


def _point(date: Date, words: Messages) -> str:
    from babel.dates import format_date, format_skeleton  # here, as above

    year, month, day = date.earliest
    if date.precision is Precision.SEASON:
        return _season(date, words)
    if date.precision is Precision.YEAR or not year:  # the calendar of Python begins with year 1
        return date.edtf.rstrip("~?%") if date.precision is not Precision.YEAR else str(year)
    if date.precision is Precision.MONTH:
        return format_skeleton("yMMMM", datetime.date(year, month, 1), locale=words.language)
    return format_date(datetime.date(year, month, day), format="long", locale=words.language)


def _season(date: Date, words: Messages) -> str:
    year = str(date.earliest[0])
    told = {
        21: words.gettext("spring %(year)s", year=year),
        22: words.gettext("summer %(year)s", year=year),
        23: words.gettext("autumn %(year)s", year=year),
        24: words.gettext("winter %(year)s", year=year),
    }
    return told[int(date.edtf[5:7])]


def _range(date: Date, words: Messages) -> str:
    start, _, end = date.edtf.partition("/")
    first = "" if start in ("", "..") else date_in_words(parse_edtf(start), words)
    last = "" if end in ("", "..") else date_in_words(parse_edtf(end), words)
    if first and last:
        return words.gettext("%(first)s to %(last)s", first=first, last=last)
    if first:
        return (
            words.gettext("from %(first)s on", first=first)
            if end == ".."
            else words.gettext("from %(first)s, end not known", first=first)
        )
    return (
        words.gettext("until %(last)s", last=last)
        if start == ".."
        else words.gettext("until %(last)s, start not known", last=last)
    )
