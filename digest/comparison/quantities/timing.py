"""Two quantities and the days of their articles → whether they are of one moment, two moments of a series, or neither.

A count is of the moment up to which the sentence says it was made; else, where it lasts or is told as one of a series,
of the moment that the sentence names; else of the moment when it was said; else of the article's day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from digest.comparison.quantities.levels import level_of_one
from digest.comparison.quantities.quantities import Quantity
from digest.comparison.quantities.totals import is_total_of_the_other
from digest.comparison.sentences.date_compatibility import date_of, days_between, may_be_one_date
from digest.comparison.sentences.moments import Moment, MomentRole
from digest.edtf import Date, Precision, parse_edtf
from digest.lexicon.english.what_befell import LASTING, RUNNING, STATES
from digest.model import Id

Days = Mapping[Id, Date | None]
"""The day of each source's article."""

_SETTLED = 60
"""Days after which an event's count no longer goes on: a choice of ours."""

_SAME_NEWS = 7
"""Days between two articles up to which what is no running count is taken to be of one moment: a choice of ours."""


_WEEK = 7
"""Days by which the tense of its verb can put a weekday off."""


class Timing(StrEnum):
    """How two quantities stand to each other in time."""

    ONE = "one"
    """Nothing says that they are of two moments."""
    SERIES = "series"
    """Of two moments of one series."""
    APART = "apart"
    """Of two moments, or perhaps so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Of when a quantity is."""

    edtf: str | None
    words: str
    hour: float | None = None
    progress: float | None = None
    """How much had been counted then, in percent."""

    @property
    def sort_key(self) -> tuple[tuple[int, int, int], float, float]:
        """By day, by hour, then by how much was counted; without an hour at the day's end, untold as all counted."""
        return (
            date_of(self.edtf).latest if self.edtf else (9999, 12, 31),
            24.0 if self.hour is None else self.hour,
            100.0 if self.progress is None else self.progress,
        )


def timing(first: Quantity, second: Quantity, days: Days) -> Timing:
    """Return how two quantities of one thing stand to each other in time."""
    if first.befell == second.befell and first.befell & LASTING:
        return Timing.APART if _names_a_year(first) != _names_a_year(second) else Timing.ONE
    if not _may_be_one_event(first, second) or is_total_of_the_other(first, second):
        return Timing.APART
    if first.progress is not None and second.progress is not None:
        return Timing.ONE if first.progress == second.progress else Timing.SERIES
    if _grew_since_one_start(first, second, days):
        return Timing.SERIES
    if _was_passed(first, second, days) or _was_passed(second, first, days):
        return Timing.SERIES if level_of_one(first, second) else Timing.APART
    ours, theirs = _counted_at(first), _counted_at(second)
    if ours and theirs:
        ours, theirs = _of_one_role(first, ours, theirs), _of_one_role(second, theirs, ours)
        return _by_moments(first, second, _dated(first, ours, days), _dated(second, theirs, days))
    if ours or theirs:
        return _by_one_moment(first, second, days)
    return _by_articles(first, second, days)


def _grew_since_one_start(first: Quantity, second: Quantity, days: Days) -> bool:
    """Return whether both were counted since one day up to their articles, and the later is no less."""
    ours, theirs = days.get(first.statement.source), days.get(second.statement.source)
    if not (ours and theirs and first.start and first.start == second.start and _is_exact(ours) and _is_exact(theirs)):
        return False
    former, later = (first, second) if ours.latest < theirs.latest else (second, first)
    return ours.edtf != theirs.edtf and former.measure.given[0] <= later.measure.given[0]


def _was_passed(former: Quantity, later: Quantity, days: Days) -> bool:
    """Return whether the later is told as risen or fallen past the former, told on an earlier day or as it goes on.

    A result of a year or a quarter, too, is told as risen to, on one day by all.
    """
    past = later.measure.given[0] - former.measure.given[1], former.measure.given[0] - later.measure.given[1]
    if former.kind.reached or {"up": past[0], "down": past[1]}.get(later.kind.reached, 0) <= 0:
        return False
    one, other = _told_at(former, days).edtf, _told_at(later, days).edtf
    if not (one and other) or _of_one_period(former, later):
        return False
    if date_of(one).latest < date_of(other).earliest:
        return True
    goes_on = bool(former.befell & later.befell & RUNNING) and date_of(one).latest <= date_of(other).latest
    return goes_on and "expected" not in (former.kind.tense, later.kind.tense)


def _passed(former: Quantity, later: Quantity, days: Days) -> bool:
    return level_of_one(former, later) and _was_passed(former, later, days)


def _told_at(quantity: Quantity, days: Days) -> When:
    """Return of when a quantity is, by what happened where no count is dated; of a forecast, when it was made."""
    role = MomentRole.SAID if quantity.kind.tense == "expected" else MomentRole.TOLD
    moment = None if quantity.kind.tense != "expected" and _counted_at(quantity) else _nearest(quantity, role)
    if moment and moment.edtf:
        return When(edtf=moment.edtf, hour=moment.hour, words=moment.words)
    day = days.get(quantity.statement.source) if quantity.kind.tense == "expected" else None
    return When(edtf=day.edtf, words=f"article of {day.in_words}") if day else when(quantity, days)


def in_order_of_time(series: Sequence[Quantity], days: Days) -> list[tuple[Quantity, When]]:
    """Return the quantities of a series with their moments, earliest first; what was passed before what passed it."""
    pairs = [(one, other) for one in series for other in series if _passed(one, other, days)]
    passing = {other for _, other in pairs}
    met = passing | {one for one, _ in pairs}
    moments = {one: _told_at(one, days) if one in met else when(one, days) for one in series}
    return sorted(moments.items(), key=lambda item: (item[1].sort_key[:1], item[0] in passing, item[1].sort_key))


def _of_one_period(first: Quantity, second: Quantity) -> bool:
    """Return whether both are told of one month, year or the like that is over: a result, which is told once."""
    ours, theirs = (
        {moment.edtf for moment in one.moments if moment.tells_when and not moment.tells_day} for one in (first, second)
    )
    return not ours.isdisjoint(theirs) and "expected" not in (first.kind.tense, second.kind.tense)


def _names_a_year(quantity: Quantity) -> bool:
    """Return whether it is told of a year that is named: 4 metres deep in 1990."""
    told = [moment for moment in quantity.moments if moment.tells_when]
    return any(date_of(moment.edtf or "").precision is Precision.YEAR for moment in told)


def _of_one_role(quantity: Quantity, own: Moment, other: Moment) -> Moment:
    """Return the moment that the statement tells where its own is only a day of speech and the other's is none."""
    told = _nearest(quantity, MomentRole.TOLD) if own.role is MomentRole.SAID else None
    return told if told and told.edtf and other.role is MomentRole.TOLD else own


def _dated(quantity: Quantity, moment: Moment, days: Days) -> Moment:
    """Return the moment; of a count that was made, a weekday lies before the article's day, however it was read.

    A weekday on which it was said is that of the week before the article.
    """
    day = days.get(quantity.statement.source)
    if moment.role is MomentRole.SAID and moment.edtf and day and _is_exact(day):
        within = 0 <= days_between(moment.edtf, day.edtf) < _WEEK and date_of(moment.edtf).latest <= day.latest
        return replace(moment, by_weekday=moment.by_weekday and not within)
    if moment.role is MomentRole.SAID or not (moment.by_weekday and moment.edtf and day and _is_exact(day)):
        return moment
    named = date_of(moment.edtf)
    if named.earliest <= day.latest or quantity.kind.tense == "expected":
        return moment
    before = date(*named.earliest) - timedelta(days=_WEEK)
    shifted = parse_edtf(before.isoformat())
    words = moment.words.replace(named.in_words, shifted.in_words)
    return replace(moment, edtf=before.isoformat(), words=words)


def of_one_day(first: Quantity, second: Quantity, days: Days) -> bool:
    """Return whether two quantities are of one day or of two in a row, so that a bound can hold the other's value."""
    ours, theirs = when(first, days).edtf, when(second, days).edtf
    return not ours or not theirs or days_between(ours, theirs) <= 1


def when(quantity: Quantity, days: Days) -> When:
    """Return of when a quantity is, in words too."""
    day = days.get(quantity.statement.source)
    if quantity.progress is not None:
        return When(
            edtf=day.edtf if day else None, progress=quantity.progress, words=f"{quantity.progress:g} percent counted"
        )
    moment = _counted_at(quantity)
    moment = moment and _dated(quantity, moment, days)
    day = days.get(quantity.statement.source)
    if moment is None:
        return When(edtf=day.edtf if day else None, words=f"article of {day.in_words}" if day else "")
    named = moment.edtf or _only_day(quantity)
    words = moment.words if moment.edtf or not named else f"{date_of(named).in_words}, {moment.words}"
    return When(edtf=named or (day.edtf if day else None), hour=moment.hour, words=words)


def _only_day(quantity: Quantity) -> str | None:
    """Return the one day that the statement names, to which an hour in it belongs."""
    days = {moment.edtf for moment in quantity.moments if moment.edtf}
    return days.pop() if len(days) == 1 else None


def _counted_at(quantity: Quantity) -> Moment | None:
    until = _nearest(quantity, MomentRole.UNTIL)
    if until or not (quantity.series or quantity.befell & STATES):
        return until or _nearest(quantity, MomentRole.SAID)
    return _nearest(quantity, MomentRole.TOLD) or _nearest(quantity, MomentRole.SAID)


def _nearest(quantity: Quantity, role: MomentRole) -> Moment | None:
    """Return the moment of the role in the figure's own part of the clause, else the nearest of the statement."""
    place = quantity.place
    found = [moment for moment in quantity.moments if moment.role is role and not moment.is_start]
    if place is None or not found:
        return None
    return min(
        found,
        key=lambda moment: (
            not place.begin <= moment.first < place.end,
            max(moment.first - place.last, place.first - moment.last),
        ),
    )


def _may_be_one_event(first: Quantity, second: Quantity) -> bool:
    """Return whether what the two are told of can have happened at one time; a state's moment is its count's."""
    ours, theirs = _happened(first), _happened(second)
    return not ours or not theirs or any(_may_be_one(one, other) for one in ours for other in theirs)


def _happened(quantity: Quantity) -> list[Moment]:
    if quantity.series or quantity.befell & STATES:
        return []
    return [moment for moment in quantity.moments if moment.tells_when]


def _may_be_one(first: Moment, second: Moment) -> bool:
    if _of_other_days(first, second) or _of_other_periods(first, second):
        return False
    return first.hour is None or second.hour is None or first.hour == second.hour


def _of_other_periods(first: Moment, second: Moment) -> bool:
    """Return whether one is a longer time than the other, and neither a day: a half year and the whole of it."""
    if not (first.edtf and second.edtf) or first.edtf == second.edtf:
        return False
    return Precision.DAY not in (date_of(first.edtf).precision, date_of(second.edtf).precision)


def _by_moments(first: Quantity, second: Quantity, ours: Moment, theirs: Moment) -> Timing:
    one_day = not (ours.edtf and theirs.edtf) or ours.edtf == theirs.edtf or _of_one_weekday(ours, theirs)
    if one_day and ours.hour == theirs.hour:
        return Timing.ONE
    if not _differ(ours, theirs) or "expected" in (first.kind.tense, second.kind.tense):
        return Timing.APART
    both_counted = ours.role is theirs.role is MomentRole.UNTIL
    return Timing.SERIES if both_counted or _runs(first) or _runs(second) else Timing.APART


def _of_one_weekday(first: Moment, second: Moment) -> bool:
    """Return whether both are told by one weekday, which the tense of a verb can put a week off."""
    return first.by_weekday and second.by_weekday and not _of_other_days(first, second)


def _differ(first: Moment, second: Moment) -> bool:
    """Return whether two moments certainly differ: two days that exclude each other, or two parts of one day."""
    if _of_other_days(first, second):
        return True
    known = not (first.edtf and second.edtf) or date_of(first.edtf).precision is Precision.DAY
    return known and first.hour is not None and second.hour is not None and first.hour != second.hour


def _of_other_days(first: Moment, second: Moment) -> bool:
    if not (first.edtf and second.edtf):
        return False
    return not may_be_one_date(first.edtf, second.edtf, by_weekday=first.by_weekday or second.by_weekday)


def _runs(quantity: Quantity) -> bool:
    return quantity.series or bool(quantity.befell & RUNNING)


def _by_one_moment(first: Quantity, second: Quantity, days: Days) -> Timing:
    """Hold the one moment that is named against the other article's day."""
    (named,) = [moment for moment in (_counted_at(first), _counted_at(second)) if moment]
    other = second if _counted_at(first) else first
    if named.role is MomentRole.UNTIL and any(_is_at(moment, named) for moment in other.moments):
        return Timing.ONE
    runs = _runs(first) or _runs(second)
    ours, theirs = when(first, days), when(second, days)
    apart = days_between(ours.edtf, theirs.edtf) if ours.edtf and theirs.edtf else None
    happened = _happened(other)
    if runs and apart and happened and all(_of_other_days(named, moment) for moment in happened):
        return Timing.SERIES
    if runs and apart and other.of_now and named.role is MomentRole.TOLD:
        return Timing.SERIES
    if named.role is MomentRole.UNTIL:
        return Timing.SERIES if apart and runs else Timing.APART
    if apart is None or apart <= 1 or (runs and not _is_a_day(named)):
        return Timing.ONE
    return Timing.SERIES if runs else Timing.ONE if apart <= _SAME_NEWS else Timing.APART


def _is_at(moment: Moment, other: Moment) -> bool:
    """Return whether the words name one moment: to midnight, up to midnight."""
    return (moment.edtf, moment.hour) == (other.edtf, other.hour)


def _is_a_day(moment: Moment) -> bool:
    return moment.edtf is None or date_of(moment.edtf).precision is Precision.DAY


def _by_articles(first: Quantity, second: Quantity, days: Days) -> Timing:
    ours, theirs = days.get(first.statement.source), days.get(second.statement.source)
    if not (_is_exact(ours) and _is_exact(theirs)) or ours is None or theirs is None or ours.edtf == theirs.edtf:
        return Timing.ONE
    apart = days_between(ours.edtf, theirs.edtf)
    if (first.of_now or second.of_now) and not first.befell & second.befell & RUNNING:
        return Timing.APART
    if _runs(first) and _runs(second) and "expected" not in (first.kind.tense, second.kind.tense):
        return Timing.ONE if _settled(first, ours) or _settled(second, theirs) else Timing.SERIES
    return Timing.ONE if apart <= _SAME_NEWS else Timing.APART


def _is_exact(day: Date | None) -> bool:
    return day is not None and day.precision is Precision.DAY and not (day.approximate or day.uncertain)


def _settled(quantity: Quantity, day: Date) -> bool:
    """Return whether the event was long over when the article came out."""
    return any(moment.edtf and days_between(moment.edtf, day.edtf) > _SETTLED for moment in _happened(quantity))
