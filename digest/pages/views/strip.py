"""The points of a briefing and its comparison → the strip under its bottom line: Agree, Differ, Update, Open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.model import Briefing
from digest.model.quoted_words import in_marks
from digest.pages.views.comparison_view import ComparisonView
from digest.pages.views.differences import StripLine, differing, updating
from digest.pages.views.elements import Link
from digest.pages.views.matrix import Matrix
from digest.pages.views.origin_line import Places, statements
from digest.pages.views.page_context import PageContext

_MOST = 4
"""Sources of which it is told what stands in them only: of more the matrix tells, to which the strip leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLine:
    """What only some outlet tells, or nobody."""

    who: Link
    what: str
    href: str | None = None
    items: tuple[Link, ...] = ()
    """The statements, where there are several; `what` counts them then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """What an analyst must see in ten seconds."""

    agree: tuple[Link, ...]
    """The statements that several sources carry; the count opens them."""
    agreed: str
    """How many there are, in words."""
    origins: str
    """How many of them have two or more origins, in words; empty where that is not known."""
    several: tuple[Link, ...]
    """Those that have; the count opens them."""
    found: str
    """How many of them only the program found in a second source, in words; or empty."""
    differ: tuple[StripLine, ...]
    update: tuple[StripLine, ...]
    open: tuple[OpenLine, ...]
    more_open: str
    """How many statements more stand in one of the other sources only; or empty."""


def strip(
    context: PageContext,
    briefing: Briefing,
    places: Places,
    matrix: Matrix | None,
    compared: ComparisonView | None,
) -> Strip | None:
    """Return the strip of a briefing; None where it would say nothing.

    `places` are the points with the links to them.
    """
    agree = tuple(_agreed(matrix, compared))
    told = briefing.origins.several if briefing.origins else ()
    several = tuple(link for link in statements(context, told, places) if link in agree)
    alone = tuple(_alone(context, matrix))
    words, more = context.words, sum(len(line.items) or 1 for line in alone[_MOST:])
    made = Strip(
        agree=agree,
        agreed=words.counted(len(agree), "statement", "statements"),
        origins=words.ngettext(
            "%(number)s of them with two or more origins", "%(number)s of them with two or more origins", len(several)
        )
        if several
        else "",
        several=several,
        found=_found(context, matrix, compared),
        differ=differing(context, briefing),
        update=tuple(updating(context, briefing)),
        open=(
            *alone[:_MOST],
            *(OpenLine(who=Link(text=words.gettext("Nobody")), what=line) for line in briefing.record.open),
        ),
        more_open=words.ngettext(
            "%(number)s statement more in one source only", "%(number)s statements more in one source only", more
        )
        if more
        else "",
    )
    return made if made.agree or made.differ or made.update or made.open else None


def _found(context: PageContext, matrix: Matrix | None, compared: ComparisonView | None) -> str:
    """Say of how many statements a person cited less than two sources."""
    rows = [row for row in (matrix.rows if matrix else ()) if row.carried > 1]
    number = sum(sum(cell.kind == "states" for cell in row.cells) < 2 for row in rows)
    number += len(compared.agreed) if compared else 0
    words = context.words
    return f"{words.gettext('also found')}: {words.counted(number, 'statement', 'statements')}" if number else ""


def _agreed(matrix: Matrix | None, compared: ComparisonView | None) -> Iterator[Link]:
    """Yield the points that several sources state, then the statements that only the program found."""
    for row in matrix.rows if matrix else ():
        if row.carried > 1:
            yield Link(text=row.text, href=row.href)
    for item in compared.agreed if compared else ():
        words, href = next((each.words, each.carrier.href) for each in item.wordings if each.words)
        yield Link(text=in_marks(words), href=href)


def _alone(context: PageContext, matrix: Matrix | None) -> Iterator[OpenLine]:
    """Yield by source the statements that it states alone, and of which no mention was found in any other."""
    told: dict[Link, list[Link]] = {}
    for row in matrix.rows if matrix else ():
        states = [index for index, cell in enumerate(row.cells) if cell.kind == "states"]
        if len(states) == 1 and len(row.silent) == len(row.cells) - 1 and row.silent and matrix:
            told.setdefault(matrix.columns[states[0]], []).append(Link(text=row.text, href=row.href))
    words = context.words
    for outlet, items in told.items():
        who = Link(text=words.gettext("Only found in %(outlet)s", outlet=outlet.text), href=outlet.href)
        if len(items) == 1:
            yield OpenLine(who=who, what=items[0].text, href=items[0].href)
        else:
            yield OpenLine(who=who, what=words.counted(len(items), "statement", "statements"), items=tuple(items))
