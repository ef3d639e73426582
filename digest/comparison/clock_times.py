"""The words of a statement → the times of day that it gives by the clock, and whether two statements give others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.comparison.stems import StemmedWord
from digest.lexicon.english.moments import BEFORE_A_TIME, CLOCKS, LOOSELY, PAST_AND_TO, SAYING, SIDES_OF_DAY, UNTIL
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


def clock_times_in(words: Sequence[StemmedWord]) -> tuple[ClockTime, ...]:
    """Return the times that the words give, in their order."""
    return tuple(_times(words))


def happened_at(words: Sequence[StemmedWord]) -> tuple[ClockTime, ...]:
    """Return those at which something happened: not when it was said, nor up to when it was counted."""
    return tuple(one for one in clock_times_in(words) if not _is_said_or_until(words, one.first))


def clocks_exclude(first: Sequence[StemmedWord], second: Sequence[StemmedWord]) -> bool:
    """Return whether both give times by the clock, and none that can be one."""
    ours, theirs = happened_at(first), happened_at(second)
    return bool(ours and theirs) and not any(one.may_be(other) for one in ours for other in theirs)


def _is_said_or_until(words: Sequence[StemmedWord], first: int) -> bool:
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
        hour, minute, last = found
        half, last = _half_of_day(words, last)
        if minute is None and half is None:
            continue  # a number alone is no time
        exact = hour > 12 or words[index].form.startswith("0")
        done = last
        yield ClockTime(
            first=index,
            last=last,
            minutes=(hour % 12 if half is not None else hour if exact else hour % 12) * 60
            + (minute or 0)
            + (half or 0),
            of_half=half is None and not exact,
            loose=any(word.form in LOOSELY for word in words[max(index - 2, 0) : index]),
        )


def _time(words: Sequence[StemmedWord], index: int) -> tuple[int, int | None, int] | None:
    """Return hour, minute and the index behind them: `7:30`, `7.30`, `half past nine`, `nine o'clock`, or an hour."""
    form = words[index].form
    if words[index].pause == ":":
        return None
    behind = words[index + 1] if index + 1 < len(words) else None
    past = PAST_AND_TO.get((form, behind.form)) if behind else None
    before = words[index - 1].form if index else ""
    named = form in ("half", "quarter") or before in BEFORE_A_TIME
    if past is not None and named and index + 2 < len(words) and (hour := _hour(words[index + 2].form)):
        return (hour + past // 60) % 24, past % 60, index + 3
    whole, _, part = form.partition(".")
    if len(part) == 2 and part.isdecimal() and whole.isdecimal() and int(part) < 60 and int(whole) < 24:
        told = _half_of_day(words, index + 1)[0] is not None or before == "at"
        return (int(whole), int(part), index + 1) if told else None
    hour = _hour(form)
    if hour is None or behind is None:
        return None
    if behind.pause == ":" and len(behind.form) == 2 and behind.form.isdecimal() and int(behind.form) < 60:
        return None if _goes_on(words, index + 2) else (hour, int(behind.form), index + 2)
    return (hour, 0, index + 2) if behind.form == "o'clock" else (hour, None, index + 1)


def _goes_on(words: Sequence[StemmedWord], index: int) -> bool:
    """Return whether seconds follow, as in the time of a runner."""
    return index < len(words) and words[index].pause == ":" and words[index].form[:1].isdigit()


def _hour(form: str) -> int | None:
    if form in _HOURS:
        return _HOURS[form]
    return int(form) if form.isdecimal() and len(form) < 3 and int(form) < 24 else None


def _half_of_day(words: Sequence[StemmedWord], start: int) -> tuple[int | None, int]:
    """Return the minutes of the half of the day, none where it is not told, and the index behind it."""
    if start < len(words) and words[start].form in CLOCKS and not words[start].pause:
        return CLOCKS[words[start].form] * 60, start + 1
    for index in range(start, min(start + _NEAR, len(words))):
        form = words[index].form
        if words[index].pause:
            break
        if form in SIDES_OF_DAY:
            return SIDES_OF_DAY[form], index + 1
        if form not in ("in", "the", "at", "on", "this", "that"):
            break
    return None, start
