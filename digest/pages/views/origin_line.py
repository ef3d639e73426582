"""How many statements of a briefing have how many origins → the counts in words, each with the list that it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from digest.model import Briefing, OriginCounts, Point, StatementOrigins
from digest.model.quoted_words import in_marks
from digest.pages.views.elements import Link
from digest.pages.views.page_context import PageContext

Places = Sequence[tuple[Point, Markup]]
"""The points of the record with the links to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedList:
    """A count in words, with what it counts."""

    words: str
    items: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """From how many origins a briefing has its statements."""

    one: str
    """`2 outlets, 1 origin`, where one carries nearly all; otherwise empty."""
    counts: tuple[CountedList, ...]
    """Those of two or more origins, and those that rest on one alone, by that one."""


def origin_line(context: PageContext, briefing: Briefing, places: Places) -> OriginLine | None:
    """Return the line; None where no origin is known."""
    found, counts = briefing.comparison, briefing.origins
    if found is None or counts is None or not counts.statements:
        return None
    outlets = found.origins.outlets
    one = context.words.ngettext("%(number)s outlet, 1 origin", "%(number)s outlets, 1 origin", outlets)
    return OriginLine(
        one=one if counts.one else "", counts=() if counts.one else tuple(_counts(context, counts, places))
    )


def statements(context: PageContext, told: Iterable[StatementOrigins], places: Places) -> tuple[Link, ...]:
    """Return the links to statements: to the points, and to the passages of what only the program found."""
    links = (_statement(context, item, places) for item in told)
    return tuple(link for link in links if link)


def _counts(context: PageContext, counts: OriginCounts, places: Places) -> Iterator[CountedList]:
    words = context.words
    total = words.counted(len(counts.statements), "statement", "statements")
    for index, item in enumerate(counts.alone):
        told = words.gettext("%(number)s on %(origin)s alone")
        if index == 0:
            told = words.noun(
                len(item.statements),
                "%(number)s of %(statements)s rests on %(origin)s alone",
                "%(number)s of %(statements)s rest on %(origin)s alone",
            )
        values = {"number": words.number(len(item.statements)), "statements": total}
        yield CountedList(
            words=told % {**values, "origin": context.origin(item.name).text},
            items=statements(context, item.statements, places),
        )
    yield CountedList(
        words=_of_several(context, len(counts.several), "" if counts.alone else total),
        items=statements(context, counts.several, places),
    )


def _of_several(context: PageContext, number: int, total: str) -> str:
    if not total:
        return context.words.ngettext(
            "%(number)s has two or more origins", "%(number)s have two or more origins", number
        )
    return context.words.ngettext(
        "%(number)s of %(statements)s has two or more origins",
        "%(number)s of %(statements)s have two or more origins",
        number,
        statements=total,
    )


def _statement(context: PageContext, item: StatementOrigins, places: Places) -> Link | None:
    if item.point is not None:
        point, href = places[item.point]
        return Link(text=point.text, href=href)
    for passage in item.passages:
        reading = context.edition.readings.get(passage.source)
        words = reading.shown(passage.start, passage.end) if reading else None
        if words:
            return Link(text=in_marks(words), href=context.carrier(passage).href)
    carriers = context.carriers(item.passages)
    outlets = context.words.listed([carrier.outlet for carrier in carriers])
    told = context.words.gettext("A statement found in %(outlets)s, whose words may not be shown", outlets=outlets)
    return Link(text=told, href=carriers[0].href) if carriers else None
