"""The meaning of a date expression and a publication day → EDTF text, or None where that cannot be told."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import replace

from digest.analysis.dates.meanings import Meaning, Offset, PartialDate, PartOfYear, Period
from digest.analysis.dates.tense_markers import Tense
from digest.edtf import SEASON_BEGINS, SEASONS

_AGES = {"decade": (10, 0), "century": (100, 1)}
"""How many years each has, and in which year of a count of that length it begins."""

_COMING = (Tense.FUTURE, Tense.CONDITIONAL)
_SUPPOSED = 9
"""How many months ahead a month is that would bring something; else it is the last one, told from before: a choice of
ours."""

_OVER = (Tense.PAST, Tense.BEGUN)
_SOON = 2
"""How many days ahead a weekday may be of which it is only told that something was to be then: a choice of ours."""

_FORESEEN = _REMEMBERED = 300
"""How many days ahead and back papers name a day without its year: a choice of ours, ten months."""

_NEAR = 62
"""How many days around its publication a text names a day by weekday and number alone: a choice of ours, two months."""

_DAY = datetime.timedelta(days=1)


def anchor(meaning: Meaning, published: datetime.date | None, tense: Tense | None) -> str | None:
    """Return the date that the meaning has when it is published on that day."""
    if isinstance(meaning, PartialDate):
        return _resolve_point(meaning, published, tense)
    if isinstance(meaning, Period):
        return _resolve_stretch(meaning, published, tense)
    if published is None or (isinstance(meaning, Offset) and meaning.tenses and tense not in meaning.tenses):
        return None
    if isinstance(meaning, PartOfYear):
        year = published.year + meaning.years
        return f"{year:04}-{meaning.first:02}/{year:04}-{meaning.last:02}"
    if meaning.open and tense in _COMING:
        meaning = replace(meaning, by=0)
    return _resolve_shift(meaning, published)


def _resolve_point(point: PartialDate, published: datetime.date | None, tense: Tense | None) -> str | None:
    if point.years is not None and published is not None:
        point = replace(point, year=published.year + point.years)
    edtf: str | None = None
    if point.year is not None and point.nth:
        edtf = str(_day_of(point, point.year))
    elif point.year is not None:
        edtf = _text(point)
    elif published is not None:
        edtf = _resolve_partial(point, published, tense)
    if edtf and point.of_week:
        return _whole_week(edtf)
    return f"{edtf}~" if edtf and point.about else edtf


def _whole_week(edtf: str) -> str | None:
    day = _calendar_day(edtf)
    if day is None:
        return None
    monday = day - day.weekday() * _DAY
    return f"{monday}/{monday + 6 * _DAY}"


def _calendar_day(edtf: str) -> datetime.date | None:
    """Return the day that a text names; None for a month, and for a day that no calendar has (31 February)."""
    try:
        return datetime.date.fromisoformat(edtf)
    except ValueError:
        return None


def _resolve_stretch(stretch: Period, published: datetime.date | None, tense: Tense | None) -> str | None:
    """Resolve the end, then the start, which takes its year from the end: 28 November to 3 December 2021."""
    first, last = stretch.first, stretch.last
    if first.weekday is not None and not first.month and tense in (None, Tense.PRESENT):
        return None  # Monday to Friday, every week
    end = _resolve_point(last, published, tense)
    if end is None:
        return None
    last_day = _calendar_day(end)
    if first.weekday is not None and first.month is None and last.weekday is not None and last_day:
        start = str(last_day - ((last_day.weekday() - first.weekday) % 7 or 7) * _DAY)
    elif not first.has_year and first.month:
        year = int(end[:4])
        start = _text(replace(first, year=year))
        if start > end:
            start = _text(replace(first, year=year - 1))
    else:
        start = _resolve_point(first, published, tense) or ""
    told = end if start[:4] < end[:4] else start  # over New Year: from 10 December to 20 January
    if tense in _OVER and published and last.day and not last.has_year and _is_long_ago(told, published):
        return _resolve_stretch(stretch, published, Tense.OPEN)
    return f"{start}/{end}" if start and start < end else None


def _is_long_ago(edtf: str, published: datetime.date) -> bool:
    """Return whether a writer would have said the year."""
    day = _calendar_day(edtf)
    return day is not None and day.year < published.year and (published - day).days > _REMEMBERED


def _text(point: PartialDate) -> str:
    parts = [f"{point.year or 0:04}", *(f"{part:02}" for part in (point.month, point.day) if part)]
    return "-".join(parts)


def _resolve_partial(point: PartialDate, published: datetime.date, tense: Tense | None) -> str | None:
    if tense is Tense.HABIT and point.which is None:
        return None
    if point.weeks is not None:
        monday = published - published.weekday() * _DAY + 7 * point.weeks * _DAY
        return str(monday + (point.weekday or 0) * _DAY)
    if point.day and not point.month:
        return _near_weekday(point, published)
    if point.nth and tense not in (*_OVER, *_COMING, Tense.OPEN):
        return None  # the clocks change on the last Sunday of October: any October
    if point.day or point.nth:
        return _resolve_day(point, published, tense)
    if point.month in SEASONS and point.which is None and tense not in (*_OVER, *_COMING, Tense.OPEN):
        return None  # in summer, the beach is full: any summer
    if point.month:
        return _text(replace(point, year=_year_of_month(point, published, tense)))
    if point.weekday is not None:
        return _weekday(point, published, tense).isoformat()
    return None


def _near_weekday(point: PartialDate, published: datetime.date) -> str | None:
    """Return the day nearest to the publication with that weekday and number: `Sunday, the 10th`."""
    near = (published + step * _DAY for step in sorted(range(-_NEAR, _NEAR + 1), key=abs))
    day = next((day for day in near if day.day == point.day and day.weekday() == point.weekday), None)
    return None if day is None else str(day)


def _resolve_day(point: PartialDate, published: datetime.date, tense: Tense | None) -> str | None:
    """Return the day in the year that its weekday allows, or that its tense asks for; nearest to the publication."""
    days = [day for step in (-1, 0, 1) if (day := _day_of(point, published.year + step))]
    days = [day for day in days if point.weekday is None or day.weekday() == point.weekday]
    if not days:
        return None
    nearest = min(days, key=lambda day: abs(day - published))
    if (point.weekday is not None and not point.nth) or tense not in (*_OVER, *_COMING):
        return nearest.isoformat()
    return _chosen(days, published, tense, nearest).isoformat()


def _chosen(days: list[datetime.date], published: datetime.date, tense: Tense, nearest: datetime.date) -> datetime.date:
    """Return the latest day before, or the earliest behind the publication, unless a writer would have said the year.

    Papers leave the year out within the year of publication, and for some months around.
    """
    if tense in _COMING:
        coming = min((day for day in days if day >= published), default=nearest)
        return coming if (coming - published).days <= _FORESEEN else nearest
    latest = max((day for day in days if day <= published), default=nearest)
    usual = tense is Tense.BEGUN or latest.year == published.year or (published - latest).days <= _REMEMBERED
    return latest if usual else nearest


def _day_of(point: PartialDate, year: int) -> datetime.date | None:
    """Return the day that the point is in that year; None where there is none."""
    month = point.month or 0
    if point.nth and point.weekday is not None:
        last = calendar.monthrange(year, month)[1]
        days = [datetime.date(year, month, day) for day in range(1, last + 1)]
        same = [day for day in days if day.weekday() == point.weekday]
        return same[point.nth - 1] if point.nth > 0 else same[-1]
    try:
        return datetime.date(year, month, point.day or 0)
    except ValueError:
        return None


def _year_of_month(point: PartialDate, published: datetime.date, tense: Tense | None) -> int:
    month = point.month or 0
    first = SEASON_BEGINS.get(month, month)
    year = published.year if first <= published.month else published.year - 1
    # `year` is that of the latest such month or season that has begun.
    if point.which == "last":
        return year - 1 if _is_current(month, year, published) else year
    if point.which == "next":
        return published.year + 1 if month in SEASONS and first != 12 else year + 1
    if point.which == "this":
        return year if year == published.year or _is_current(month, year, published) else published.year
    return year + 1 if _is_to_come(month, year, published, tense) else year


def _is_to_come(month: int, year: int, published: datetime.date, tense: Tense | None) -> bool:
    """Return whether a month or season without a year is the coming one, and not the latest that has begun."""
    if tense in _OVER or _is_current(month, year, published):
        return False
    ago = _months_ago(month, year, published)
    if tense is Tense.CONDITIONAL:
        return 12 - ago <= _SUPPOSED
    return tense is Tense.FUTURE or (year < published.year and ago > 6)


def _is_current(month: int, year: int, published: datetime.date) -> bool:
    return 0 <= _months_ago(month, year, published) < (3 if month in SEASONS else 1)


def _months_ago(month: int, year: int, published: datetime.date) -> int:
    return (published.year - year) * 12 + published.month - SEASON_BEGINS.get(month, month)


def _weekday(point: PartialDate, published: datetime.date, tense: Tense | None) -> datetime.date:
    """Return the latest such day up to the publication; the next where the words or the tense look ahead."""
    since = (published.weekday() - (point.weekday or 0)) % 7
    if tense is Tense.OPEN and point.which is None and 7 - since <= _SOON:
        return published + (7 - since) * _DAY
    if point.which == "last":
        return published - (since or 7) * _DAY
    if point.which == "next":
        return published + (7 - since) * _DAY
    if tense in (*_COMING, Tense.TIMETABLE):
        return published + (-since % 7) * _DAY
    return published - since * _DAY


def _resolve_shift(shift: Offset, published: datetime.date) -> str | None:
    if shift.unit == "day":
        edtf = (published + shift.by * _DAY).isoformat()
    elif shift.unit in ("week", "weekend"):
        edtf = _week(shift, published)
    elif shift.unit == "month":
        months = published.year * 12 + published.month - 1 + shift.by
        edtf = f"{months // 12:04}-{months % 12 + 1:02}"
    elif shift.unit == "quarter":
        quarters = published.year * 4 + (published.month - 1) // 3 + shift.by
        year, first = quarters // 4, quarters % 4 * 3 + 1
        edtf = f"{year:04}-{first:02}/{year:04}-{first + 2:02}"
    elif shift.unit in _AGES:
        length, start = _AGES[shift.unit]
        first = (published.year - start) // length * length + start + shift.by * length
        edtf = f"{first:04}/{first + length - 1:04}"
    else:
        edtf = f"{published.year + shift.by:04}"
    return "/".join(f"{end}~" for end in edtf.split("/")) if shift.about else edtf


def _week(shift: Offset, published: datetime.date) -> str:
    """Return Monday to Sunday; of a weekend its two days, the last one being that which has begun."""
    monday = published - published.weekday() * _DAY + 7 * shift.by * _DAY
    if shift.unit == "week":
        return f"{monday}/{monday + 6 * _DAY}"
    if shift.by == -1 and published.weekday() >= 5:
        monday += 7 * _DAY
    return f"{monday + 5 * _DAY}/{monday + 6 * _DAY}"
