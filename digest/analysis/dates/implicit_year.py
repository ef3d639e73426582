"""The dates of a text before an expression → the year in which a month or day without one is told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from digest.analysis.dates.expressions import Expression
from digest.analysis.dates.meanings import Meaning, Offset, PartialDate, Period
from digest.analysis.dates.tense_markers import Tense

_OPENING = re.compile(
    r"[\W_]*(?:(?i:(?:late |early |back |as early as |only )?(?:in|on|by|during|between|from|until)(?: the)?"
    r"|(?:at|by|towards) the (?:end|start|beginning) of) )?"
)
"""What may stand before the date that a sentence opens with: `In 2018`. Not `since`, which leads up to the present."""

_LABEL_ENDS = re.compile(r"[ ]?(?:[:–—]|- )|[ ]*$", re.MULTILINE)
_HEADING_ENDS = re.compile(r"[ ]*[:–—]?[ ]*$", re.MULTILINE)
_FAR, _MANY = 800, 24
"""How many characters before `that year`, and how many dates before it, its year may be named: choices of ours."""

_OTHER_STORY = re.compile(r"\b(?:which|who|whose|where|now|currently|this (?:week|month|year))\b")
"""Words behind which a sentence may have left the year that it opens with."""


def with_implied_year(
    text: str,
    start: int,
    expression: Expression,
    earlier: Iterable[Expression],
    dated: Sequence[Expression],
    label: Expression | None,
    tense: Tense | None,
    *,
    published: int | None,
) -> Meaning | None:
    """Return the meaning of the expression with the year that the words before it give to it.

    `In 2018 it took until July` is of 2018: the sentence, from `start` on, opens with the year. `2008: The bank opens.
    In June it lends` is of 2008: the line has a label. `On June 21, 2008, ... on June 23` are of one year. `earlier`
    are the expressions before, the nearest first; `dated` those of them that tell their year, in their order.
    """
    meaning = expression.meaning
    last = meaning.last if isinstance(meaning, Period) else meaning
    if isinstance(last, PartialDate) and last.day and not last.month and last.weekday is None:
        if text.startswith(" of that month", expression.end):
            return None
        return _day_of_month(last, takewhile(lambda each: each.start >= start, earlier))
    if isinstance(last, PartialDate) and last.that is not None:
        return _of_named_year(meaning, last, expression, earlier, published)
    if not isinstance(last, PartialDate) or last.has_year or last.which or not last.month or last.weekday is not None:
        return meaning
    governor = label or _of_sentence(text, start, expression, last, dated, tense)
    year = _year(governor.meaning, last, published) if governor else None
    if year is None or (published is not None and year > published):
        return meaning
    told = replace(last, year=year)
    return replace(meaning, last=told) if isinstance(meaning, Period) else told


def _of_named_year(
    meaning: Meaning | None,
    last: PartialDate,
    expression: Expression,
    earlier: Iterable[Expression],
    published: int | None,
) -> Meaning | None:
    """Return the meaning in, before or behind the year that the text named last: `In 2018 … in May of that year`."""
    near = takewhile(lambda each: each.end > expression.start - _FAR, islice(earlier, _MANY))
    years = (_named_year(each.meaning, published) for each in near)
    year = next((year for year in years if year is not None), None)
    if year is None or last.that is None:
        return None
    told = replace(last, year=year + last.that, that=None)
    return replace(meaning, last=told) if isinstance(meaning, Period) else told


def _named_year(meaning: Meaning | None, published: int | None) -> int | None:
    """Return the year that the words name, None where they name none or several."""
    if isinstance(meaning, Period):
        first, last = meaning.first, meaning.last
        return last.year if first.year in (None, last.year) else None
    if isinstance(meaning, PartialDate) and meaning.year is not None:
        return meaning.year
    step = meaning.years if isinstance(meaning, PartialDate) else None
    if isinstance(meaning, Offset) and meaning.unit == "year" and not meaning.about:
        step = meaning.by
    return None if step is None or published is None else published + step


def _day_of_month(day: PartialDate, earlier: Iterable[Expression]) -> PartialDate | None:
    """Return the day in the month of the date before it in the sentence: `15 April, before the vote on the 22nd`."""
    for other in earlier:
        point = other.meaning.last if isinstance(other.meaning, Period) else other.meaning
        if isinstance(point, PartialDate) and point.month and point.month <= 12:
            is_behind = (day.day or 0) > (point.day or 0)
            return replace(day, year=point.year, years=point.years, month=point.month) if is_behind else None
    return None


def label_at(
    text: str, expression: Expression, label: Expression | None, *, published: int | None
) -> Expression | None:
    """Return the date that labels the line of the expression, or the lines above it; so far it is `label`.

    A label of the year of publication says nothing new: articles open with their own day.
    """
    line = text.rfind("\n", 0, expression.start) + 1
    opens = expression.start == line
    if opens and _explicit(expression.meaning) and _LABEL_ENDS.match(text, expression.end):
        is_past = isinstance(expression.meaning, PartialDate) and (expression.meaning.year or 0) < (published or 0)
        return expression if is_past else None
    is_of_line = label is not None and (label.start >= line or _HEADING_ENDS.match(text, label.end) is not None)
    return label if is_of_line else None


def _of_sentence(
    text: str,
    start: int,
    expression: Expression,
    point: PartialDate,
    dated: Sequence[Expression],
    tense: Tense | None,
) -> Expression | None:
    """Return the last date with a year in the sentence, if it governs what is told behind it."""
    if not dated or dated[-1].start < start or tense is not Tense.PAST:
        return None
    governor = dated[-1]
    if _OTHER_STORY.search(text, governor.end, expression.start):
        return None
    first = dated[bisect_left(dated, start, key=lambda each: each.start)]
    opens = _OPENING.fullmatch(text, start, first.start) is not None
    return governor if opens or _same_month(governor.meaning, point) else None


def tells_year(meaning: Meaning | None) -> bool:
    """Return whether the words tell the year of which what follows may be."""
    return _explicit(meaning) or _is_past_year(meaning)


def _explicit(meaning: Meaning | None) -> bool:
    return isinstance(meaning, PartialDate) and meaning.year is not None


def _is_past_year(meaning: Meaning | None) -> bool:
    return isinstance(meaning, Offset) and meaning.unit == "year" and meaning.by < 0 and not meaning.about


def _same_month(meaning: Meaning | None, point: PartialDate) -> bool:
    both_days = isinstance(meaning, PartialDate) and meaning.day is not None and point.day is not None
    return both_days and isinstance(meaning, PartialDate) and meaning.month == point.month


def _year(meaning: Meaning | None, point: PartialDate, published: int | None) -> int | None:
    """Return the year of the governing date, or the next where its month is behind that of the point."""
    if isinstance(meaning, Offset):
        return None if published is None else published + meaning.by
    if not isinstance(meaning, PartialDate) or meaning.year is None:
        return None
    is_next = meaning.month is not None and meaning.month <= 12 and (point.month or 0) < meaning.month
    return meaning.year + is_next
