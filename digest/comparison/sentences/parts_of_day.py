"""Words of a sentence → the parts of a day in which something happened: in the early hours, on Monday evening."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.comparison.sentences.clock_times import happened_at, is_said_or_until
from digest.comparison.sentences.moments import describes_a_noun
from digest.comparison.sentences.stems import StemmedWord
from digest.lexicon.english.function_words import ARTICLES
from digest.lexicon.english.moments import BEFORE_A_PART, HOURS_OF_PARTS, WEEKDAYS
from digest.lexicon.english.verbs import is_past

_HOUR, _DAY = 60, 24 * 60
"""Minutes."""

Part = tuple[str, ...]


def parts_of_day(words: Sequence[StemmedWord]) -> tuple[Part, ...]:
    """Return the parts of the day in which something happened, the longest at each word: early hours, evening."""
    return tuple(_parts(words))


def holds(part: Part, first: float, last: float) -> bool:
    """Return whether the part of a day has a minute between two, counted from midnight, be it of the next day."""
    start, end = (hour * _HOUR for hour in HOURS_OF_PARTS[part][:2])
    return any(first + off <= end and start <= last + off for off in (-_DAY, 0, _DAY))


def parts_exclude(first: Sequence[StemmedWord], second: Sequence[StemmedWord]) -> bool:
    """Return whether one tells a part of the day that has no time in common with those that the other tells."""
    ours, theirs = parts_of_day(first), parts_of_day(second)
    if not (ours or theirs):
        return False
    spans, others = (_spans(words, parts) for words, parts in ((first, ours), (second, theirs)))
    told = [(part, span) for part in ours for span in others] + [(part, span) for part in theirs for span in spans]
    return bool(spans and others) and not any(holds(part, *span) for part, span in told)


def _spans(words: Sequence[StemmedWord], parts: Sequence[Part]) -> list[tuple[float, float]]:
    """Return the minutes in which something happened, by the clock or by a part of the day."""
    clocks = [(time.minutes, time.minutes) for time in happened_at(words) if not time.of_half]
    return [*clocks, *((start * _HOUR, end * _HOUR) for start, end, _ in map(HOURS_OF_PARTS.__getitem__, parts))]


def _parts(words: Sequence[StemmedWord]) -> Iterator[Part]:
    done = 0
    for index in range(len(words)):
        for length in (2, 1):
            part = tuple(word.form for word in words[index : index + length])
            told = len(part) == length and part in HOURS_OF_PARTS and _is_when(words, index, index + length - 1)
            if index >= done and told and not is_said_or_until(words, index):
                done = index + length
                yield part
                break


def _is_when(words: Sequence[StemmedWord], first: int, last: int) -> bool:
    """Return whether a part of the day is no name, describes no noun, and stands behind a preposition or a day."""
    if words[last].capital:
        return False
    acts = last + 1 < len(words) and is_past(words[last + 1].form)
    if describes_a_noun(words, last) and not acts:
        return False
    before = first - 1
    if before >= 0 and words[before].form in ARTICLES:
        before -= 1
    return before >= 0 and words[before].form in BEFORE_A_PART | WEEKDAYS


def in_words(part: Part) -> str:
    """Return a part of the day as a reader is told it: the early hours, the hours around dawn."""
    return HOURS_OF_PARTS[part][2]
