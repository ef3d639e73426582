"""One outlet → what its page says of it: who it is and who says so, its sources, what it alone reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.model import Briefing, Id, Outlet, OutletFact
from digest.pages import addresses
from digest.pages.chart_geometry import Drawing
from digest.pages.views import cards
from digest.pages.views.by_briefing import InBriefing, by_briefing, statement_link
from digest.pages.views.cards import SourceCard
from digest.pages.views.comparison_rows import SingleSource
from digest.pages.views.comparison_view import single_source
from digest.pages.views.elements import NOT_KNOWN, Edit, Language, Link
from digest.pages.views.listings import FIRST, whole_list
from digest.pages.views.page_context import PageContext

COMPARED = 10
"""Briefings of which a page tells what an outlet alone reported and left out; some twenty lines each. A judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletFactRow:
    """Something said of an outlet, and where it is from."""

    label: str
    text: str
    href: str | None
    origin: str
    origin_href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletView:
    """The page of an outlet."""

    title: str
    description: str
    name_language: Language | None
    """Of the title, where it is not the page's."""
    facts: tuple[OutletFactRow, ...]
    language: str
    rights: str
    origin: Link
    """Where name, language and rights are from."""
    sources: tuple[SourceCard, ...]
    all_sources: Link | None
    """To the list of all, where the page shows the first of them."""
    only: tuple[SingleSource, ...]
    silent: tuple[InBriefing[Link], ...]
    """The statements of briefings of which no mention was found in a source of the outlet."""
    all_compared: Link | None
    """To what it alone reported and where it was silent in all of its briefings."""
    drawing: Drawing | None
    """Of the dates that the page lists."""
    edit: Edit


def outlet_view(context: PageContext, outlet: Outlet) -> OutletView:
    """Return the page of an outlet."""
    sources = context.index.sources_of_outlet.get(outlet.id, ())
    briefings = briefings_of(context, outlet.id)
    shown, words = briefings[:COMPARED], context.words
    folder = f"outlets/{outlet.id}"
    return OutletView(
        title=outlet.name,
        description=words.gettext("%(name)s: its sources, and what it alone reported", name=outlet.name),
        name_language=context.language(outlet.language),
        facts=_facts(context, outlet),
        language=cards.language_name(context, outlet.language),
        rights=cards.rights_in_words(context, outlet.rights),
        origin=Link(text=outlet.origin, href=addresses.external(outlet.origin)),
        drawing=context.drawing(source.published for source in sources[:FIRST]),
        sources=tuple(cards.source_card(context, source) for source in sources[:FIRST]),
        all_sources=whole_list(context, f"{folder}/sources", sources, "source", "sources"),
        only=reported_alone(context, outlet.id, shown),
        silent=silent_in(context, outlet.id, shown),
        all_compared=(
            Link(
                text=words.gettext("In all %(number)s briefings", number=len(briefings)),
                href=context.to(f"{folder}/compared.md"),
            )
            if len(briefings) > COMPARED
            else None
        ),
        edit=context.vocabulary("outlets"),
    )


def briefings_of(context: PageContext, outlet: Id) -> tuple[Briefing, ...]:
    """Return the briefings to which the outlet's sources belong."""
    sources = context.index.sources_of_outlet.get(outlet, ())
    found = {item.record.id: item for source in sources for item in context.briefings_of(source)}
    return tuple(found.values())


def reported_alone(context: PageContext, outlet: Id, briefings: Iterable[Briefing]) -> tuple[SingleSource, ...]:
    """Return what the outlet alone reported in each of the briefings."""
    ids = _ids(context, outlet)
    return tuple(item for briefing in briefings for item in _only(context, briefing, ids))


def silent_in(context: PageContext, outlet: Id, briefings: Iterable[Briefing]) -> tuple[InBriefing[Link], ...]:
    """Return the statements of the briefings of which the outlet has none."""
    ids = _ids(context, outlet)
    return by_briefing(
        context, ((briefing, item) for briefing in briefings for item in _silent(context, briefing, ids))
    )


def _ids(context: PageContext, outlet: Id) -> set[Id]:
    return {source.id for source in context.index.sources_of_outlet.get(outlet, ())}


def _facts(context: PageContext, outlet: Outlet) -> tuple[OutletFactRow, ...]:
    words = context.words
    return (
        _fact(context, words.gettext("Homepage"), outlet.homepage, address=True),
        _fact(context, words.gettext("Country"), outlet.country),
        _fact(context, words.gettext("Owner"), outlet.owner),
        _fact(context, words.gettext("State control"), outlet.state_control),
    )


def _fact(context: PageContext, label: str, statement: OutletFact | None, *, address: bool = False) -> OutletFactRow:
    return OutletFactRow(
        label=label,
        text=statement.text if statement else context.words.gettext(NOT_KNOWN),
        href=addresses.external(statement.text) if statement and address else None,
        origin=statement.origin if statement else "",
        origin_href=addresses.external(statement.origin) if statement else None,
    )


def _only(context: PageContext, briefing: Briefing, ids: set[Id]) -> Iterator[SingleSource]:
    for source in briefing.comparison.sources if briefing.comparison else ():
        if source in ids and briefing.comparison:
            found = single_source(context, source, briefing, briefing.comparison)
            if found.wordings:
                yield found


def _silent(context: PageContext, briefing: Briefing, ids: set[Id]) -> Iterator[Link]:
    for standing in context.index.standings[briefing.record.id]:
        if ids.intersection(standing.silent):
            yield statement_link(context, briefing, standing.number)
