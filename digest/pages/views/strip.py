"""The points of a briefing and its comparison → the strip under its bottom line: Agree, Differ, Update, Open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from digest.model import Briefing, Difference, Evidence, Opposition, Passage, Says, Update
from digest.model.quoted_words import in_marks
from digest.pages.escaping import own
from digest.pages.views.comparison_view import ComparisonView
from digest.pages.views.elements import Language, Link
from digest.pages.views.matrix import Matrix
from digest.pages.views.origin_line import Places, statements
from digest.pages.views.page_context import PageContext
from digest.translation import message

_MOST = 3
"""Lines of what stands in one source only: more are told in the matrix, to which the strip leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the values that differ, with the outlets that give it."""

    value: str
    """Empty for outlets that only state what others deny or tell differently."""
    in_marks: bool
    """Whether the value is words of the outlets."""
    outlets: tuple[Link, ...]
    language: Language | None = None
    """Of words of the outlets."""
    moment: str = ""
    """Of when the value is, in an update."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StripLine:
    """A difference, an opposition or an update in one line."""

    what: str
    href: Markup
    sides: tuple[Side, ...]
    sign: str
    """Between the sides: ≠, ↔ or →."""
    sign_in_words: str
    by_person: bool
    """Whether a person read it, and not the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLine:
    """What only some outlet tells, or nobody."""

    who: Link
    what: str
    href: Markup | None = None


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
    """How many statements more stand in one source only; or empty."""


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
    words, more = context.words, len(alone) - _MOST
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
        differ=(*_by_people(context, places), *_by_program(context, briefing)),
        update=tuple(_updates(context, briefing)),
        open=(
            *alone[:_MOST],
            *(OpenLine(who=Link(text=words.gettext("Nobody")), what=line) for line in briefing.record.open),
        ),
        more_open=words.ngettext(
            "%(number)s statement more in one source only", "%(number)s statements more in one source only", more
        )
        if more > 0
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


def _by_people(context: PageContext, places: Places) -> Iterator[StripLine]:
    for point, href in places:
        stated = [item for item in point.evidence if item.says is Says.STATES]
        for says, sign, words in (
            (Says.DIFFERS, "≠", message("differs from")),
            (Says.DENIES, "↔", message("denied by")),
        ):
            other = [item for item in point.evidence if item.says is says]
            if other:
                sides = (_cited(context, stated, ""), *(_cited(context, [item], item.quote) for item in other))
                yield StripLine(
                    what=point.text,
                    href=href,
                    sides=tuple(side for side in sides if side.outlets),
                    sign=sign,
                    sign_in_words=context.words.gettext(words),
                    by_person=True,
                )


def _cited(context: PageContext, evidence: Iterable[Evidence], value: str) -> Side:
    sources = context.edition.content.sources
    shown = [item.source for item in evidence if not sources[item.source].withdrawn]
    return Side(value=value, in_marks=True, outlets=_outlets(context, shown), language=_spoken(context, shown))


def _by_program(context: PageContext, briefing: Briefing) -> Iterator[StripLine]:
    found = briefing.comparison
    for conflict in found.conflicts if found else ():
        yield from _line(context, conflict, "≠", message("differs from"), "#conflicts")
    for opposition in found.opposed if found else ():
        yield from _line(context, opposition, "↔", message("opposed to"), "#opposed")


def _updates(context: PageContext, briefing: Briefing) -> Iterator[StripLine]:
    for update in briefing.comparison.updates if briefing.comparison else ():
        yield from _line(context, update, "→", message("then"), "#updates")


def _line(
    context: PageContext, item: Difference | Opposition | Update, sign: str, words: str, anchor: str
) -> Iterator[StripLine]:
    """Yield the line of a finding, unless fewer than two of its sides may be shown."""
    values = item.words if isinstance(item, Opposition) else item.values
    moments = item.moments if isinstance(item, Update) else ("",) * len(values)
    grouped: dict[tuple[str, str], list[Passage]] = {}
    for passage, value, moment in zip(item.passages, values, moments, strict=True):
        if passage.source in context.edition.readings:
            grouped.setdefault((value, moment), []).append(passage)
    sides = tuple(
        Side(
            value=value,
            in_marks=isinstance(item, Opposition),
            outlets=_outlets(context, [passage.source for passage in passages]),
            language=_spoken(context, [passage.source for passage in passages])
            if isinstance(item, Opposition)
            else None,
            moment=moment,
        )
        for (value, moment), passages in grouped.items()
    )
    if len(sides) > 1:
        what = context.words.gettext("Opposed") if isinstance(item, Opposition) else item.what
        yield StripLine(
            what=what,
            href=own(anchor),
            sides=sides,
            sign=sign,
            sign_in_words=context.words.gettext(words),
            by_person=False,
        )


def _spoken(context: PageContext, sources: Iterable[str]) -> Language | None:
    """The language of all of the sources, where it is one and not the page's."""
    spoken = {context.language(context.edition.content.sources[source].language) for source in sources}
    return spoken.pop() if len(spoken) == 1 else None


def _outlets(context: PageContext, sources: Iterable[str]) -> tuple[Link, ...]:
    tellers = [context.teller(source) for source in sources]
    return tuple({teller.text: teller for teller in tellers}.values())


def _alone(context: PageContext, matrix: Matrix | None) -> Iterator[OpenLine]:
    """Yield the statements that one source states, and of which no mention was found in any other."""
    for row in matrix.rows if matrix else ():
        states = [index for index, cell in enumerate(row.cells) if cell.kind == "states"]
        if len(states) == 1 and len(row.silent) == len(row.cells) - 1 and row.silent and matrix:
            outlet = matrix.columns[states[0]]
            yield OpenLine(
                who=Link(text=context.words.gettext("Found in %(outlet)s only", outlet=outlet.text), href=outlet.href),
                what=row.text,
                href=row.href,
            )
