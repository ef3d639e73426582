"""Text → the expressions in it that name a date, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from digest.analysis import date_meaning, year_context
from digest.analysis.date_meaning import CENTURIES, DECADES, MONTHS, SHORT_MONTHS, WEEKDAYS, Meaning, Point, Stretch
from digest.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """Words that name a date."""

    start: int
    end: int
    meaning: Meaning | None
    """None where the words are those of a date, but name none that can be known."""


def _cased(words: list[str]) -> str:
    return "|".join(sorted([*words, *(word.upper() for word in words)], key=len, reverse=True))


_MONTH = rf"(?:{_cased(MONTHS)}|(?:{_cased(SHORT_MONTHS)})\b\.?)"
_WEEKDAY = rf"(?:{_cased(WEEKDAYS)}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
_M = rf"(?P<month>{_MONTH})"
_FULL_M = rf"(?P<month>{_cased(MONTHS)})"
_W = rf"(?:\b(?P<weekday>{_WEEKDAY}),?\ (?:the\ )?)?"
_FULL_W = rf"(?P<weekday>{_cased(WEEKDAYS)})"
_YEAR = r"(?:1[0-9]{3}|2[01][0-9]{2})(?![0-9])"
_Y = rf"(?:,?\ (?P<year>{_YEAR}))?"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_TH = r"(?:st|nd|rd|th)?"
_D, _LAST_D = rf"(?P<day>{_DAY}){_TH}", rf"(?P<last_day>{_DAY}){_TH}"
_BETWEEN = r"(?:\b(?i:from|between)\ )?"
_TO = r"(?:\ ?[-–—]\ ?|\ (?:to|and|through|until|or)\ )(?:the\ )?"
_VAGUE = r"(?P<vague>\b(?i:early|mid|late|end\ of|start\ of|beginning\ of|middle\ of)[ -](?:to[ -]late[ -])?)"
_AROUND = r"(?P<about>\b(?i:around|about|circa|roughly|approximately)\ )"
_WHICH = r"\b(?P<which>(?i:last|this|next|earlier\ this|later\ this))\ "
_NOT_THE = r"(?<!\bthe\ )(?<!\bThe\ )"
# "The last month" is the thirty days behind us, and no calendar month.
_COUNT = (
    r"(?P<count>[0-9]{1,3}|(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty))"
)
_PREPOSITION = (
    r"\b(?i:in|since|by|until|till|from|for|during|of|through|before|after|between|to|and|or|around|as\ of)\ "
)
_NO_CLOCK = r"(?![\w:%]|,[0-9])"

_RULES: tuple[tuple[str, Callable[[re.Match[str]], Meaning | None]], ...] = (
    (
        r"\b(?:September|Sept\.)\ 11\ (?:attacks|terror)|\b(?:January|Jan\.)\ 6\ (?:attack|riot|committee)",
        date_meaning.nothing,
    ),
    (r"(?<![\w/-])(?P<year>[12][0-9]{3})-(?P<number>0[1-9]|1[0-2])-(?P<day>[0-3][0-9])(?![\w-])", date_meaning.iso),
    (
        r"(?<![\w./-])(?P<one>[0-3]?[0-9])(?P<mark>[./])(?P<two>[0-3]?[0-9])(?P=mark)(?P<year>[12][0-9]{3})(?![\w/-])",
        date_meaning.numeric_day,
    ),
    (rf"{_W}\b{_D}(?:\ of)?\ {_M}{_Y}(?!\w)", date_meaning.point),
    (rf"{_W}\b{_M}\ (?:the\ )?{_D}{_Y}{_NO_CLOCK}", date_meaning.point),
    (rf"{_BETWEEN}\b(?:the\ )?{_D}{_TO}{_LAST_D}(?:\ of)?\ {_M}{_Y}(?!\w)", date_meaning.days),
    (rf"{_BETWEEN}\b{_M}\ {_D}{_TO}{_LAST_D}{_Y}{_NO_CLOCK}(?!\ {_MONTH})", date_meaning.days),
    (rf"{_VAGUE}?\b{_M},?(?:\ of)?\ (?P<year>{_YEAR})", date_meaning.point),
    (
        rf"{_PREPOSITION}(?:the\ )?(?P<date>{_VAGUE}?{_FULL_M})\b(?!\ [A-Z][a-z]|-[A-Z]|['’])",
        date_meaning.point,
    ),
    (rf"{_WHICH}{_FULL_M}\b(?!\ [0-9])", date_meaning.point),
    (rf"\b{_M}{_TO}(?P<last_month>{_MONTH}),?\ (?P<year>{_YEAR})", date_meaning.months),
    (
        rf"{_VAGUE}?\b(?P<season>(?i:spring|summer|autumn|fall|winter))(?:\ of|\ in|,)?\ (?P<year>{_YEAR})(?:[-–/](?:20)?[0-9]{{2}})?(?!\w)",
        date_meaning.point,
    ),
    (rf"{_WHICH}(?P<season>spring|summer|autumn|fall|winter)\b", date_meaning.point),
    (
        r"\b(?i:in|since|during|by|until)\ (?:the\ )?(?:early\ |late\ |mid-)?(?P<date>(?P<season>spring|summer|autumn|winter))\b(?!\ of\ )",
        date_meaning.point,
    ),
    (r"\b[Ii]n\ the\ (?P<date>(?P<season>fall))\b(?!\ (?:of|in)\b)", date_meaning.point),
    (
        rf"{_BETWEEN}(?<![\w.,$€£/-])(?P<year>{_YEAR})(?:-|–|—|/)(?P<last_year>{_YEAR}|[0-9]{{2}})(?![\w/-])",
        date_meaning.years,
    ),
    (
        rf"(?:{_VAGUE}|{_AROUND})?(?<![\w.,$€£¥/:\#+–—])(?<![\d)]-)(?P<year>{_YEAR})(?![\w%/:°]|[,.][0-9]|[-–][0-9])",
        year_context.year,
    ),
    (rf"{_VAGUE}?\b(?P<decade>(?:1[0-9]|20)[0-9]0)[’']?s\b", date_meaning.decade),
    (rf"{_VAGUE}?(?<!\w)[’'](?P<decade>[2-9]0)s\b", date_meaning.decade),
    (rf"\bthe\ (?P<date>(?:early\ |late\ |mid-)?(?P<decade>{'|'.join(DECADES)}))\b", date_meaning.decade),
    (
        rf"{_VAGUE}?\b(?P<century>(?:1[0-9]|2[01])(?=th|st)|(?i:{'|'.join(CENTURIES)}))(?:th|st)?[- ][Cc]entury\b",
        date_meaning.century,
    ),
    (
        rf"\b(?P<ordinal>(?i:first|second|third|fourth))[ -](?P<part>half|quarter)\ (?:of\ )?(?:(?P<year>{_YEAR})|(?P<which>last|this|next)\ year)\b",
        date_meaning.part_of_year,
    ),
    (rf"\bQ(?P<ordinal>[1-4])(?:\ of)?\ (?P<year>{_YEAR})\b", date_meaning.part_of_year),
    (rf"{_NOT_THE}{_WHICH}(?P<unit>week|month|year|weekend)\b(?!\ (?:or|to)\ )", date_meaning.relative),
    (r"\b(?i:over|at|during)\ the\ (?P<which>)(?P<unit>weekend)\b", date_meaning.relative),
    (
        r"\b(?i:(?:the\ day\ before\ )?yesterday|(?:the\ day\ after\ )?today|tomorrow|tonight|last\ night|this\ (?:morning|afternoon|evening))\b",
        date_meaning.day,
    ),
    (
        rf"(?:\b(?P<about>(?i:around|about|roughly|approximately|some|nearly|almost|more\ than|over|just\ over|just\ under))\ )?"
        rf"\b{_COUNT}\ (?P<unit>day|week|month|year|decade)s?\ ago\b",
        date_meaning.ago,
    ),
    (rf"{_WHICH}{_FULL_W}\b", date_meaning.point),
    (
        rf"(?<!Good\ )(?<!Black\ )(?<!Ash\ )(?<!Easter\ )(?<!Palm\ )(?<!Bloody\ )(?<!Holy\ )(?<!Cyber\ )(?<!Super\ )(?<!Shrove\ )\b{_FULL_W}\b",
        date_meaning.point,
    ),
)
"""Patterns of date expressions with the function that reads each; where two begin together, the longer counts."""

_COMPILED = tuple((re.compile(pattern, re.VERBOSE), read) for pattern, read in _RULES)
_JOINT = re.compile(r"\ ?[-–—]\ ?|\ (?:to|through|until|till|and)\ (?:the\ )?(?:end\ of\ )?", re.VERBOSE)
_FROM = re.compile(r"\b(from|between)\ (?:the\ )?$", re.IGNORECASE | re.VERBOSE)


def spans(text: str) -> Iterator[Span]:
    """Yield the spans of the date expressions."""
    for expression in find(text):
        yield expression.start, expression.end


def find(text: str) -> tuple[Expression, ...]:
    """Return the date expressions; two that a joint makes a range of (`from May to June`) are one."""
    return tuple(_joined(text, _without_overlaps(_matches(text))))


def _matches(text: str) -> Iterator[Expression]:
    for pattern, read in _COMPILED:
        for match in pattern.finditer(text):
            start, end = match.span("date") if "date" in pattern.groupindex else match.span()
            meaning = read(match)
            if meaning is not None or read is date_meaning.nothing:
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
        together = _range(text, previous, expression) if previous else None
        if previous and not together:
            yield previous
        previous = together or expression
    if previous:
        yield previous


def _range(text: str, first: Expression, last: Expression) -> Expression | None:
    """Return both as one range, if their joint says so; `and` does so only behind `between`."""
    if not (isinstance(first.meaning, Point) and isinstance(last.meaning, Point)):
        return None
    joint = _JOINT.fullmatch(text, first.end, last.start)
    if not joint or _kind(first.meaning) > _kind(last.meaning):
        return None
    opening = _FROM.search(text, max(0, first.start - 14), first.start)
    if joint[0].strip().startswith("and") and not (opening and opening[1].lower() == "between"):
        return None
    start = opening.start() if opening else first.start
    return Expression(start=start, end=last.end, meaning=Stretch(first=first.meaning, last=last.meaning))


def _kind(point: Point) -> int:
    """Return how much of a date the point names, so that a year is not joined to a day that follows it."""
    return (point.year is not None) * 1 + (point.month is not None) * 0
