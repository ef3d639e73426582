"""One outlet → what its page says of it: who it is and who says so, its sources, what it alone reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.model import Briefing, Id, Outlet, Source, Statement
from digest.pages import addresses
from digest.pages.views import cards, words
from digest.pages.views.cards import SourceCard
from digest.pages.views.compared import OnlyIn, only_in
from digest.pages.views.here import Here
from digest.pages.views.matrix import matrix
from digest.pages.views.pieces import NOT_KNOWN, Edit, Link
from digest.pages.views.words import Markers


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something said of an outlet, and where it is from."""

    label: str
    text: str
    href: str | None
    origin: str
    origin_href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """A statement of which no mention was found in a source of the outlet."""

    statement: Link
    briefing: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletView:
    """The page of an outlet."""

    title: str
    description: str
    facts: tuple[Fact, ...]
    language: str
    rights: str
    origin: Link
    """Where name, language and rights are from."""
    sources: tuple[SourceCard, ...]
    only: tuple[OnlyIn, ...]
    silent: tuple[Silent, ...]
    edit: Edit


def outlet_view(here: Here, outlet: Outlet) -> OutletView:
    """Return the page of an outlet."""
    sources = here.index.sources_of_outlet.get(outlet.id, ())
    briefings = _briefings(here, sources)
    ids = {source.id for source in sources}
    return OutletView(
        title=outlet.name,
        description=f"{outlet.name}: its sources, and what it alone reported",
        facts=_facts(outlet),
        language=cards.language(outlet.language),
        rights=cards.rights(here, outlet.rights),
        origin=Link(text=outlet.origin, href=addresses.external(outlet.origin)),
        sources=tuple(cards.source_card(here, source) for source in sources),
        only=tuple(item for briefing in briefings for item in _only(here, briefing, ids)),
        silent=tuple(item for briefing in briefings for item in _silent(here, briefing, ids)),
        edit=here.vocabulary("outlets"),
    )


def _briefings(here: Here, sources: Iterable[Source]) -> tuple[Briefing, ...]:
    """The briefings to which the outlet's sources belong."""
    found = {item.record.id: item for source in sources for item in here.briefings_of(source)}
    return tuple(found.values())


def _facts(outlet: Outlet) -> tuple[Fact, ...]:
    return (
        _fact("Homepage", outlet.homepage, address=True),
        _fact("Country", outlet.country),
        _fact("Owner", outlet.owner),
        _fact("State control", outlet.state_control),
    )


def _fact(label: str, statement: Statement | None, *, address: bool = False) -> Fact:
    return Fact(
        label=label,
        text=statement.text if statement else NOT_KNOWN,
        href=addresses.external(statement.text) if statement and address else None,
        origin=statement.origin if statement else "",
        origin_href=addresses.external(statement.origin) if statement else None,
    )


def _only(here: Here, briefing: Briefing, ids: set[Id]) -> Iterator[OnlyIn]:
    for source in briefing.comparison.sources if briefing.comparison else ():
        if source in ids and briefing.comparison:
            found = only_in(here, source, briefing.comparison)
            if found.wordings:
                yield found


def _silent(here: Here, briefing: Briefing, ids: set[Id]) -> Iterator[Silent]:
    path = f"briefings/{briefing.record.id}.md"
    places = tuple(
        (point, here.to(path, words.anchor("point", point.id, index)))
        for index, point in enumerate(briefing.record.points, start=1)
    )
    table = matrix(here, briefing, places, Markers(here))
    for row in table.rows if table else ():
        if ids & set(row.silent):
            yield Silent(statement=Link(text=row.text, href=row.href), briefing=here.briefing(briefing))
