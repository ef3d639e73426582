"""The words of a statement → the times of day that it gives by the clock, and whether two statements give others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.comparison.sentences.stems import StemmedWord
from digest.lexicon.english.moments import (
    ABOUT,
    BEFORE_A_TIME,
    BEHIND_A_TIME,
    CLOCKS,
    LATE_HOURS,
    LOOSELY,
    NIGHT,
    PAST_AND_TO,
    SAYING,
    SIDES_OF_DAY,
    SPANNING,
    UNTIL,
    WEEKDAYS,
    ZONES,
)
from digest.lexicon.english.numbers import TO_TWELVE

_DAY, _HALF = 24 * 60, 12 * 60
"""Minutes of a day, and of the half of it that a clock's face shows."""

_EXACT, _LOOSE = 10, 60
"""Minutes that two times may be apart and still be one: clocks differ, and `about six` is no exact time."""

_HOURS = {name: hour for hour, name in enumerate(TO_TWELVE, start=1)}
_BEFORE = 6
"""Words before a time in which a verb of speech stands that it belongs to."""

_NEAR = 3
"""Words behind an hour in which stands which half of the day it is of: at six in the evening."""

_TELLING = frozenset((*CLOCKS, *SIDES_OF_DAY, *ZONES, NIGHT, "o'clock", "uhr", "hours", "hrs", "time"))
"""Words at the end of a time behind which nothing is counted by it any more."""

_FOUR = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
"""Hours of the whole day and minutes without a mark between them, before a zone: `2100 GMT`."""

_H = "h"
"""Behind an hour of the whole day, and between it and its minutes: `21h30`, of which readers of words make three."""

_OF_HOURS, _OF_FOUR = frozenset(("o'clock", "uhr")), frozenset(("hours", "hrs"))
"""Words behind a whole hour, and behind four figures."""

_MARKS = frozenset(",;.()…—–“”\"'‘’!?[]")
"""Marks that may stand beside a time: `$10.20`, `10.20%` and `9-11` are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockTime:
    """A time of day."""

    first: int
    """The index of its first word; with `last` its span."""
    last: int
    minutes: int
    """Behind midnight; of twelve hours where the half of the day is not told."""
    of_half: bool
    """Whether the half of the day is not told."""
    loose: bool
    """Whether it is told as about or shortly before or after."""
    at: bool
    """Whether it is an instant: at 9 a.m., and neither before it nor between it and another."""
    zone: str | None
    """The zone that is told, in small letters; `local time` is one, of which nobody knows which."""

    @property
    def in_words(self) -> str:
        """The time as a reader is told it; of a clock's face where the half of the day is not told."""
        hour, minute = divmod(self.minutes, 60)
        told = f"{hour or 12}:{minute:02}" if self.of_half else f"{hour:02}:{minute:02}"
        return f"about {told}" if self.loose else told

    def may_be(self, other: ClockTime) -> bool:
        """Return whether the two can be one time."""
        around = _HALF if self.of_half or other.of_half else _DAY
        apart = abs(self.minutes - other.minutes) % around
        return min(apart, around - apart) <= (_LOOSE if self.loose or other.loose else _EXACT)

    def excludes(self, other: ClockTime) -> bool:
        """Return whether the two are instants of one zone, and surely not one."""
        return self.at and other.at and self.zone == other.zone and not self.may_be(other)


def clock_times_in(words: Sequence[StemmedWord]) -> tuple[ClockTime, ...]:
    """Return the times that the words give, in their order."""
    return tuple(_times(words))


def happened_at(words: Sequence[StemmedWord]) -> tuple[ClockTime, ...]:
    """Return those at which something happened: not when it was said, nor up to when it was counted."""
    return tuple(one for one in clock_times_in(words) if not is_said_or_until(words, one.first))


def clocks_exclude(first: Sequence[StemmedWord], second: Sequence[StemmedWord]) -> bool:
    """Return whether both give times by the clock, and none that can be one."""
    ours, theirs = happened_at(first), happened_at(second)
    return bool(ours and theirs) and not any(one.may_be(other) for one in ours for other in theirs)


def is_said_or_until(words: Sequence[StemmedWord], first: int) -> bool:
    """Return whether a moment that begins there is only that of speech, or up to which something was counted."""
    for index in range(first - 1, max(first - 1 - _BEFORE, -1), -1):
        if words[index].form in SAYING or (index >= first - 2 and words[index].form in UNTIL | {"of"}):
            return True
        if words[index + 1].pause:
            return False
    return False


def _times(words: Sequence[StemmedWord]) -> Iterator[ClockTime]:
    done = 0
    for index in range(len(words)):
        found = _time(words, index) if index >= done else None
        if found is None:
            continue
        hour, minute, end = found
        half, last = _half_of_day(words, end, hour)
        zone, behind = _zone(words, last)
        if minute is None and half is None:
            continue  # a number alone is no time
        if not (_has_clock(words, end) or zone or _is_led(words, index)) or not _stands_alone(words, index, behind):
            continue
        exact = hour > 12 or words[index].form.startswith("0") or _is_of_day(words, index, end)
        done = behind
        yield ClockTime(
            first=index,
            last=last,
            minutes=(hour % 12 if half is not None else hour if exact else hour % 12) * 60
            + (minute or 0)
            + (half or 0),
            of_half=half is None and not exact,
            loose=any(word.form in LOOSELY for word in words[max(index - 2, 0) : index]),
            at=_is_instant(words, index, behind),
            zone=zone,
        )


def _time(words: Sequence[StemmedWord], index: int) -> tuple[int, int | None, int] | None:
    """Return hour, minute and the index behind them: `7:30`, `7.30`, `half past nine`, `nine o'clock`, or an hour."""
    form = words[index].form
    if words[index].pause == ":":
        return None
    behind = words[index + 1] if index + 1 < len(words) else None
    past = PAST_AND_TO.get((form, behind.form)) if behind else None
    if past is not None and index + 2 < len(words) and (hour := _hour(words[index + 2].form)):
        return (hour + past // 60) % 24, past % 60, index + 3
    whole, _, part = form.partition(".")
    if len(part) == 2 and part.isdecimal() and whole.isdecimal() and int(part) < 60 and int(whole) < 24:
        return int(whole), int(part), index + (2 if behind and behind.form in _OF_HOURS else 1)
    if behind and behind.form in ZONES | _OF_FOUR and (written := _FOUR.fullmatch(form)):
        return int(written[1]), int(written[2]), index + (2 if behind.form in _OF_FOUR else 1)
    hour = _hour(form)
    if hour is None or behind is None:
        return None
    if behind.form == _H and not behind.pause and form.isdecimal():
        minutes = words[index + 2].form if index + 2 < len(words) and not words[index + 2].pause else ""
        told = len(minutes) == 2 and minutes.isdecimal() and int(minutes) < 60
        return hour, int(minutes) if told else 0, index + (3 if told else 2)
    if behind.pause == ":" and len(behind.form) == 2 and behind.form.isdecimal() and int(behind.form) < 60:
        return None if _goes_on(words, index + 2) else (hour, int(behind.form), index + 2)
    return (hour, 0, index + 2) if behind.form in _OF_HOURS else (hour, None, index + 1)


def _is_of_day(words: Sequence[StemmedWord], index: int, end: int) -> bool:
    """Return whether a time is written as only hours of the whole day are."""
    return bool(_FOUR.fullmatch(words[index].form)) or any(word.form in (_H, "uhr") for word in words[index + 1 : end])


def _before(words: Sequence[StemmedWord], index: int) -> tuple[str, bool]:
    """Return the word before a time and before `about` and its like, and whether one of these stands between."""
    place = index
    while place and not words[place].pause and words[place - 1].form in ABOUT | {"a"}:
        place -= 1
    free = place and not words[place].pause
    return words[place - 1].form if free else "", any(word.form in ABOUT for word in words[place:index])


def _has_clock(words: Sequence[StemmedWord], end: int) -> bool:
    """Return whether a mark of the clock is right behind: o'clock, a.m."""
    behind = words[end].form if end < len(words) and not words[end].pause else ""
    return behind in _OF_HOURS or behind in CLOCKS or words[end - 1].form in _OF_HOURS | _OF_FOUR


def _is_led(words: Sequence[StemmedWord], index: int) -> bool:
    """Return whether a word that leads to a time stands before it; `from five to ten` and `by five to ten` are none."""
    before, _ = _before(words, index)
    if words[index].form == "half":
        return True
    if index + 1 < len(words) and words[index + 1].form in ("to", "past"):
        return before == "at"
    return before in BEFORE_A_TIME


def _is_instant(words: Sequence[StemmedWord], index: int, behind: int) -> bool:
    before, about = _before(words, index)
    led = before == "at" or (about and before not in LOOSELY | UNTIL | SPANNING | {"from", "since", "between"})
    return led and not any(word.form in SPANNING - {"and"} for word in words[behind : behind + _NEAR])


def _stands_alone(words: Sequence[StemmedWord], first: int, behind: int) -> bool:
    """Return whether no sum, share or span has the number, and nothing is counted by it."""
    follows = words[behind] if behind < len(words) else None
    marks = set(words[first].pause) | set(follows.pause if follows else "")
    if not marks <= _MARKS:
        return False
    if follows is None or words[behind - 1].form in _TELLING or not follows.content:
        return True
    if follows.pause:
        return not (follows.form[0].isdigit() and marks & set("–—"))
    return follows.form in WEEKDAYS | BEHIND_A_TIME | ZONES


def _goes_on(words: Sequence[StemmedWord], index: int) -> bool:
    """Return whether seconds follow, as in the time of a runner."""
    return index < len(words) and words[index].pause == ":" and words[index].form[:1].isdigit()


def _hour(form: str) -> int | None:
    if form in _HOURS:
        return _HOURS[form]
    return int(form) if form.isdecimal() and len(form) < 3 and int(form) < 24 else None


def _half_of_day(words: Sequence[StemmedWord], start: int, hour: int) -> tuple[int | None, int]:
    """Return the minutes of the half of the day, none where it is not told, and the index behind it."""
    if start < len(words) and words[start].form in CLOCKS and not words[start].pause:
        return CLOCKS[words[start].form] * 60, start + 1
    for index in range(start, min(start + _NEAR, len(words))):
        form = words[index].form
        if words[index].pause:
            break
        if form == NIGHT:
            return _HALF if hour % 12 in LATE_HOURS else 0, index + 1
        if form in SIDES_OF_DAY:
            return SIDES_OF_DAY[form], index + 1
        if form not in ("in", "the", "at", "on", "this", "that"):
            break
    return None, start


def _zone(words: Sequence[StemmedWord], start: int) -> tuple[str | None, int]:
    """Return the zone behind a time, none where it is not told, and the index behind it: GMT, local time."""
    if start < len(words) and words[start].form in ZONES and words[start].pause in ("", "("):
        return words[start].form, start + 1
    for index in range(start, min(start + _NEAR, len(words))):
        if words[index].pause:
            break
        if words[index].form == "time" and index > start:
            return " ".join(word.form for word in words[start:index]), index + 1
    return None, start
