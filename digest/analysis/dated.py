"""Text with its sentences and publication date → the dates that it gives, as exact as they are given."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from digest import dates
from digest.analysis import date_grammar, tense
from digest.analysis.date_grammar import Expression
from digest.analysis.date_resolution import resolve
from digest.analysis.tense import Tense
from digest.dates import Date, Precision
from digest.model import DateMention, Sentence

_ABOUT = datetime.timedelta(days=6)
"""How far a publication day that is known as about may be off, either way: a choice of ours, less than a week."""


def find(text: str, sentences: Sequence[Sentence], *, published: Date | None) -> tuple[DateMention, ...]:
    """Return the dates of the text, in its order; none where the publication date would be needed and is not known.

    A mention's span is exactly the date expression, with `from` or `between` where it is a range.
    """
    starts = [sentence.start for sentence in sentences]
    return tuple(_mentions(text, sentences, starts, published))


def _mentions(
    text: str, sentences: Sequence[Sentence], starts: list[int], published: Date | None
) -> Iterator[DateMention]:
    for expression in date_grammar.find(text):
        start, end = _sentence(text, sentences, starts, expression)
        when = tense.of(text, start, end, expression.start, expression.end)
        iso = None if _is_nowadays(text, expression, start, when) else _settled(expression, when, published)
        date = _parsed(iso) if iso else None
        if date:
            yield DateMention(
                start=expression.start,
                end=expression.end,
                iso=date.text,
                precision=date.precision,
                approximate=date.approximate,
            )


def _sentence(text: str, sentences: Sequence[Sentence], starts: list[int], expression: Expression) -> tuple[int, int]:
    """Return the span of the sentence that has the expression; of its line where none does."""
    index = bisect_right(starts, expression.start) - 1
    if index >= 0 and expression.end <= sentences[index].end:
        return sentences[index].start, sentences[index].end
    end = text.find("\n", expression.end)
    return text.rfind("\n", 0, expression.start) + 1, end if end >= 0 else len(text)


_SUPPOSED = re.compile(r"\b(?:if|suppose|imagine|of)\b(?:[ ,]+\w+){0,2}[ ,]*$", re.IGNORECASE)
_AGE = re.compile(r"\b(?:of|than|as|even|known|until) $", re.IGNORECASE)


def _is_nowadays(text: str, expression: Expression, start: int, when: Tense | None) -> bool:
    """Return whether `today` is the present age and not the day, or `tomorrow` a day that is only imagined."""
    word = text[expression.start : expression.end].lower()
    if word in ("today", "tomorrow") and _SUPPOSED.search(text, start, expression.start):
        return True
    if word != "today":
        return False
    if text.startswith(("'s", "’s"), expression.end) or _AGE.search(text, start, expression.start):
        return True
    return when is None or when is Tense.PRESENT


def _parsed(iso: str) -> Date | None:
    try:
        return dates.parse(iso)
    except ValueError:
        return None


def _settled(expression: Expression, when: Tense | None, published: Date | None) -> str | None:
    """Resolve against every day that the publication date can mean; keep what all of them agree on.

    What a publication day known as about leaves open is itself about; what a month or a year leaves open is unknown.
    """
    if expression.meaning is None:
        return None
    window = _window(published) if published else (None,)
    found = {resolve(expression.meaning, day, when) for day in window}
    if len(found) == 1:
        return found.pop()
    if published and published.precision is Precision.DAY:
        middle = resolve(expression.meaning, _day(published.earliest), when)
        return _about(middle) if middle else None
    return None


def _window(published: Date) -> tuple[datetime.date | None, ...]:
    """Return the first and last day that the publication date can mean: what lies between agrees if these do."""
    first, last = _day(published.earliest), _day(published.latest)
    if first is None or last is None:
        return (None,)
    if published.approximate or published.uncertain:
        return (first - _ABOUT, last + _ABOUT)
    return (first, last)


def _day(day: dates.Day) -> datetime.date | None:
    # Relative dates reach some decades; further out than this nothing is published, and arithmetic would overflow.
    return datetime.date(*day) if 1400 <= day[0] <= 2900 else None


def _about(iso: str) -> str:
    return "/".join(end if end.endswith("~") else f"{end}~" for end in iso.split("/"))
