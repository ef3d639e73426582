"""The words and dates of a statement → the moments that it names, each with what it is to the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from digest.comparison.sentences.clauses import Place, pauses
from digest.comparison.sentences.date_compatibility import date_of
from digest.comparison.sentences.stems import StemmedWord
from digest.edtf import Precision
from digest.lexicon.english.function_words import ARTICLES, POSSESSIVES
from digest.lexicon.english.moments import (
    BEHIND_A_TIME,
    CHANGED,
    CLOCKS,
    CLOSE,
    CLOSING,
    END_OF_DAY,
    LAST_HOUR,
    LEADS_IN,
    PARTS_OF_DAY,
    SAYING,
    SHIFTS,
    UNTIL,
    UNTIL_PHRASES,
    WEEKDAYS,
)
from digest.lexicon.english.numbers import TO_TWELVE
from digest.lexicon.english.verbs import is_past
from digest.model import DateMention

_NEAR = 4
"""Words between a date and the part of its day, or before it a verb of speech: `said late on Monday`."""

_CHANGE = 6
"""Words behind a verb of closing in which it is told by how much: ended Friday's session 5 percent lower."""

_AT_A_TIME = frozenset(["was", "were", "is", "are"])

_HYPHENS = frozenset("-‑")


class MomentRole(StrEnum):
    """What a moment is to the figures of its statement."""

    UNTIL = "until"
    """Up to when something was counted."""
    SAID = "said"
    """When it was said."""
    TOLD = "told"
    """When it happened, or was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A moment that a statement names."""

    first: int
    """The index of its first word; with `last` its span."""
    last: int
    edtf: str | None
    """The day, or a longer time; None where only a part of a day is named."""
    hour: float | None
    """By which parts of one day are ordered."""
    role: MomentRole
    by_weekday: bool
    """Whether the day is told by its weekday alone."""
    is_start: bool = False
    """Whether it is only since when something was counted."""
    words: str
    """As a reader is told it."""

    @property
    def tells_when(self) -> bool:
        """Whether it is a date, and that at which something happened, or was."""
        return bool(self.edtf) and self.role is MomentRole.TOLD

    @property
    def tells_day(self) -> bool:
        """Whether that is exact to the day."""
        return self.tells_when and date_of(self.edtf or "").precision is Precision.DAY


def moments_in(words: Sequence[StemmedWord], dates: Sequence[DateMention]) -> tuple[Moment, ...]:
    """Return the moments of a statement, in its order."""
    days = [(span, date.edtf) for date in dates if (span := _span(words, date))]
    hours = list(_parts_of_day(words))
    found = []
    for span, edtf in days:
        beside = [part for part in hours if _belong_together(words, span, part[0])]
        part = min(beside, key=lambda part: part[2] in SHIFTS, default=None)
        hours = [one for one in hours if one not in beside]
        found.append(_moment(words, span, edtf, part))
    found += [_moment(words, part[0], None, part) for part in hours]
    return tuple(sorted(found, key=lambda moment: moment.first))


def days_told(words: Sequence[StemmedWord], dates: Sequence[DateMention]) -> list[Moment]:
    """Return the days on which a statement says that something happened."""
    return [moment for moment in moments_in(words, dates) if moment.tells_day]


def is_reached_at(place: Place, moments: Sequence[Moment]) -> bool:
    """Return whether it is what was reached at an hour: at 8 a.m. 90 flights had been cancelled, shares were down."""
    own = place.words[place.begin : place.end]
    had = any(word.form == "had" for word in own) or any(
        word.form in _AT_A_TIME | CLOSING and not CHANGED.isdisjoint(each.form for each in own[index + 1 :])
        for index, word in enumerate(own)
    )
    return had and any(moment.hour is not None and moment.role is MomentRole.TOLD for moment in moments)


def is_weekday(words: Sequence[StemmedWord]) -> bool:
    """Return whether the words are a weekday alone."""
    return len(words) == 1 and words[0].form in WEEKDAYS


_Span = tuple[int, int]
_Part = tuple[_Span, float, str]
"""The span of a part of a day, its hour and its name."""


def _span(words: Sequence[StemmedWord], date: DateMention) -> _Span | None:
    inside = [index for index, word in enumerate(words) if date.start < word.end and word.start < date.end]
    return (inside[0], inside[-1] + 1) if inside else None


def _parts_of_day(words: Sequence[StemmedWord]) -> Iterator[_Part]:
    for index, word in enumerate(words):
        before = words[index - 1].form if index else ""
        if word.form in PARTS_OF_DAY:
            yield (index, index + 1), PARTS_OF_DAY[word.form], word.form
        elif word.form in CLOCKS and before.isdecimal() and int(before) <= 12:
            yield (index - 1, index + 1), int(before) % 12 + CLOCKS[word.form], f"{before} {word.form[0]}.m."
        elif tuple(each.form for each in words[index : index + len(END_OF_DAY)]) == END_OF_DAY:
            yield (index, index + len(END_OF_DAY)), LAST_HOUR, "end of the day"
        elif word.form in CLOSING and any(each.form in CHANGED for each in words[index + 1 : index + 1 + _CHANGE]):
            yield (index, index + 1), CLOSE, "close"
        elif word.form in SHIFTS and not describes_a_noun(words, index):
            yield (index, index + 1), SHIFTS[word.form], word.form


def describes_a_noun(words: Sequence[StemmedWord], index: int) -> bool:
    """Return whether a noun that is no moment stands right behind: early retirement, a late goal."""
    behind = words[index + 1] if index + 1 < len(words) else None
    return (
        behind is not None
        and not behind.pause
        and behind.content
        and not behind.form[0].isdigit()
        and not behind.capital
        and behind.form not in PARTS_OF_DAY
        and behind.form not in LEADS_IN | BEHIND_A_TIME
    )


def _belong_together(words: Sequence[StemmedWord], day: _Span, part: _Span) -> bool:
    """Return whether only words such as `on` and `the` stand between a date and a part of a day."""
    between = words[min(day[1], part[1]) : max(day[0], part[0])]
    return len(between) <= _NEAR and all(word.form in LEADS_IN for word in between)


def _moment(words: Sequence[StemmedWord], span: _Span, edtf: str | None, part: _Part | None) -> Moment:
    first = min(span[0], part[0][0]) if part else span[0]
    last = max(span[1], part[0][1]) if part else span[1]
    day = date_of(edtf).in_words if edtf else ""
    named = part[2] if part else ""
    return Moment(
        first=first,
        last=last,
        edtf=edtf,
        hour=part[1] if part else None,
        role=MomentRole.TOLD if _describes(words, first, last, dated=bool(edtf)) else _role(words, first, last),
        by_weekday=is_weekday(words[span[0] : span[1]]),
        is_start=first > 0 and words[first - 1].form == "since",
        words=", ".join(each for each in (day, named) if each),
    )


def _describes(words: Sequence[StemmedWord], first: int, last: int, *, dated: bool) -> bool:
    """Return whether the moment only says which is meant: by Monday's avalanche, reported a second-quarter profit."""
    if last >= len(words) or (words[last].pause and words[last].pause not in _HYPHENS):
        return False
    named = first > 0 and words[first - 1].form in ARTICLES | POSSESSIVES and words[last].form[0].isalpha()
    return words[last - 1].form.endswith("'s") or (dated and named and words[last].content)


def _role(words: Sequence[StemmedWord], first: int, last: int) -> MomentRole:
    start = first
    while start and (words[start - 1].form in LEADS_IN or _is_an_hour(words[start - 1])):
        start -= 1
    if start and words[start - 1].form in UNTIL:
        at_last = start > 1 and words[start - 2].form == "not"  # not until May
        return MomentRole.TOLD if at_last else MomentRole.UNTIL
    if tuple(word.form for word in words[max(0, first - 2) : first]) in UNTIL_PHRASES:
        return MomentRole.UNTIL
    for index in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        if pauses(words, index):
            break
        if words[index].form in SAYING:
            return MomentRole.SAID
    behind = words[last] if first and last < len(words) else None  # the company on Thursday reported
    told_then = behind is not None and not behind.pause and behind.form in SAYING and is_past(behind.form)
    return MomentRole.SAID if told_then else MomentRole.TOLD


def _is_an_hour(word: StemmedWord) -> bool:
    return word.form in TO_TWELVE or word.form == "o'clock"
