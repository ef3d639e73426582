"""Text → the expressions in it that name a date, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from digest.analysis.dates.meanings import Meaning, PartialDate, Period
from digest.analysis.dates.patterns import RULES, Rules, nothing
from digest.analysis.language import search_windows
from digest.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """Words that name a date."""

    start: int
    end: int
    meaning: Meaning | None
    """None where the words are those of a date, but name none that can be known."""


_MARGIN = 48
"""Longer than what stands before or behind the anchor in any expression, with the words that decide on it."""

_JOINT = re.compile(r"\ ?[-–—]\ ?|\ (?:to|through|until|till|and)\ (?:the\ )?(?:end\ of\ )?", re.VERBOSE)
_OF_YEAR = re.compile(r"\ (?:in|of)\ ", re.VERBOSE)
_SAYS_AGAIN = re.compile(
    r"(?:\ (?:morning|afternoon|evening|night))?(?:\ at\ (?:noon|midnight|[0-9][^,;()\n]{0,12}))?"
    r"(?:,?\ on\ (?:the\ )?|,\ |\ \()",
    re.VERBOSE,
)
_FROM = re.compile(r"\b(from|between)\ (?:the\ )?(?:early\ |late\ |mid-)?$", re.IGNORECASE | re.VERBOSE)


def spans(text: str) -> Iterator[Span]:
    """Yield the spans of the date expressions."""
    for expression in find_expressions(text):
        yield expression.start, expression.end


@lru_cache(maxsize=2)  # the figures and the dates of an article both need them
def find_expressions(text: str) -> tuple[Expression, ...]:
    """Return the date expressions; two that a joint makes a range of (`from May to June`) are one."""
    return tuple(_joined(text, _without_overlaps(_matches(text))))


def _matches(text: str) -> Iterator[Expression]:
    for rules in RULES:
        for first, last in search_windows.windows_around(rules.anchor, text, _MARGIN):
            yield from _matches_of(rules, text, first, last)


def _matches_of(rules: Rules, text: str, first: int, last: int) -> Iterator[Expression]:
    for pattern, read in rules.patterns:
        for match in pattern.finditer(text, first, last):
            start, end = match.span("date") if "date" in pattern.groupindex else match.span()
            meaning = read(match)
            if meaning is not None or read is nothing:
                yield Expression(start=start, end=end, meaning=meaning)


def _without_overlaps(expressions: Iterator[Expression]) -> Iterator[Expression]:
    end = 0
    for expression in sorted(expressions, key=lambda each: (each.start, -each.end)):
        if expression.start >= end:
            yield expression
            end = expression.end


def _joined(text: str, expressions: Iterator[Expression]) -> Iterator[Expression]:
    previous: Expression | None = None
    for expression in expressions:
        together = next(filter(None, (join(text, previous, expression) for join in _JOINS)), None) if previous else None
        if previous and not together:
            yield previous
        previous = together or expression
    if previous:
        yield previous


def _with_year_behind(text: str, first: Expression, last: Expression) -> Expression | None:
    """Return a range of months or days with the year that stands behind it: `from April to June in 2017`."""
    ends, year = first.meaning, last.meaning
    if not _OF_YEAR.fullmatch(text, first.end, last.start) or not isinstance(ends, Period) or ends.last.has_year:
        return None
    if not ends.last.month or year != PartialDate(year=year.year if isinstance(year, PartialDate) else None):
        return None
    return Expression(start=first.start, end=last.end, meaning=replace(ends, last=replace(ends.last, year=year.year)))


def _without_weekday(text: str, first: Expression, last: Expression) -> Expression | None:
    """Return the date that says again which day a weekday is: `on Sunday evening (7 June)`."""
    weekday, date = first.meaning, last.meaning
    if not isinstance(weekday, PartialDate) or weekday != PartialDate(weekday=weekday.weekday):
        return None
    if not isinstance(date, PartialDate) or not date.day or not date.month:
        return None
    return last if _SAYS_AGAIN.fullmatch(text, first.end, last.start) else None


def _range(text: str, first: Expression, last: Expression) -> Expression | None:
    """Return both as one range, if their joint says so; `and` does so only behind `between`."""
    lower, upper = _ends(first.meaning), _ends(last.meaning)
    joint = _JOINT.fullmatch(text, first.end, last.start)
    if not joint or not lower or not upper:
        return None
    if lower.first.has_year and (not upper.last.has_year or upper.last.that is not None):
        upper = _with_year_of(lower.first, upper)
        if upper is None:
            return None
    is_of_ages = isinstance(first.meaning, Period) or isinstance(last.meaning, Period)
    if is_of_ages and (not lower.first.has_year or (lower.last.year or 0) >= (upper.first.year or 0)):
        return None
    opening = _FROM.search(text, max(0, first.start - 14), first.start)
    if joint[0].strip().startswith("and") and not (opening and opening[1].lower() == "between"):
        return None
    if is_of_ages and not opening and not joint[0].strip().isalpha():
        return None
    start = opening.start() if opening else first.start
    return Expression(start=start, end=last.end, meaning=Period(first=lower.first, last=upper.last))


def _with_year_of(first: PartialDate, upper: Period) -> Period | None:
    """Return the upper end in the year of the first, or in the next: `from December 2020 to February`."""
    last = upper.last
    if first.year is None or not first.month or not last.month or max(first.month, last.month) > 12:
        return None
    step = last.month < first.month if last.that is None else last.that
    told = replace(last, year=first.year + step, that=None)
    return Period(first=told, last=told)


_JOINS = (_range, _with_year_behind, _without_weekday)


def _ends(meaning: Meaning | None) -> Period | None:
    """Return where a point, a decade or a century begins and ends; None for any other stretch."""
    if isinstance(meaning, PartialDate):
        return Period(first=meaning, last=meaning)
    if not isinstance(meaning, Period) or meaning.first.month or meaning.last.month:
        return None
    length = (meaning.last.year or 0) - (meaning.first.year or 0) + 1
    return meaning if length in (10, 100) else None
