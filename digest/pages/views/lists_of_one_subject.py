"""What a topic, outlet or entity has more of than its page shows → lists of their own, in parts like all lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from digest.edtf import Date
from digest.model import Briefing, Entity, Outlet, Point, Source, Speech, TimelineRow, Topic
from digest.model.weeks import Week
from digest.pages.views import cards, entity, outlet, weekly
from digest.pages.views.by_briefing import InBriefing
from digest.pages.views.cards import BriefingCard, SourceCard
from digest.pages.views.comparison_rows import SingleSource
from digest.pages.views.elements import Link
from digest.pages.views.entity import DatedStatement, PointStatement, SpokenStatement
from digest.pages.views.list_parts import MOST, by_date
from digest.pages.views.listings import FIRST, DividedList, Listing, PageToMake, pages_of
from digest.pages.views.outlet import COMPARED
from digest.pages.views.page_context import PageContext
from digest.translation import message

Item = TypeVar("Item")
ContextAt = Callable[[str], PageContext]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What stands on a page of such a list; of one kind, or of the two that a comparison finds of an outlet."""

    briefings: tuple[BriefingCard, ...] = ()
    sources: tuple[SourceCard, ...] = ()
    statements: tuple[InBriefing[PointStatement], ...] = ()
    quotations: tuple[InBriefing[SpokenStatement], ...] = ()
    dates: tuple[DatedStatement, ...] = ()
    only: tuple[SingleSource, ...] = ()
    silent: tuple[InBriefing[Link], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LongerListView:
    """A list of what has to do with one topic, outlet or entity."""

    title: str
    description: str
    of: Link
    """The page that it belongs to."""
    listing: object
    contents: Contents


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind(Generic[Item]):
    """One of the lists of a page."""

    name: str
    """In the addresses of its pages."""
    title: str
    """A message."""
    date_of: Callable[[Item], Date | None]
    contents: Callable[[PageContext, Iterable[Item]], Contents]
    first: int = FIRST
    """How many entries the page itself shows."""
    most: int = MOST


def of_topic(topic: Topic, context_at: ContextAt) -> Iterator[PageToMake]:
    """Yield the lists that are longer than a topic's page shows."""
    path = f"topics/{topic.id}.md"
    index = context_at(path).index
    yield from _pages(_BRIEFINGS, index.briefings_of_topic.get(topic.id, ()), path, topic.name, context_at)
    yield from _pages(_SOURCES, index.sources_of_topic.get(topic.id, ()), path, topic.name, context_at)


def of_outlet(known: Outlet, context_at: ContextAt) -> Iterator[PageToMake]:
    """Yield the lists that are longer than an outlet's page shows."""
    path = f"outlets/{known.id}.md"
    context = context_at(path)
    sources = context.index.sources_of_outlet.get(known.id, ())
    yield from _pages(_SOURCES, sources, path, known.name, context_at)
    compared = _Kind(
        name="compared",
        title=message("compared"),
        date_of=_of_briefing,
        contents=lambda context, briefings: _compared(context, known, tuple(briefings)),
        first=COMPARED,
        most=COMPARED,
    )
    yield from _pages(compared, outlet.briefings_of(context, known.id), path, known.name, context_at)


def of_week(week: Week, context_at: ContextAt) -> Iterator[PageToMake]:
    """Yield the lists that are longer than the page of a week shows."""
    path = f"weeks/{week.id}.md"
    name = weekly.title_of(context_at(path), week)
    yield from _pages(_BRIEFINGS, week.briefings, path, name, context_at)
    yield from _pages(_SOURCES, week.sources, path, name, context_at)


def of_entity(known: Entity, context_at: ContextAt) -> Iterator[PageToMake]:
    """Yield the lists that are longer than an entity's page shows."""
    path = f"entities/{known.id}.md"
    naming = context_at(path).index.naming[known.id]
    yield from _pages(_STATEMENTS, naming.points, path, known.name, context_at)
    yield from _pages(_QUOTATIONS, naming.speeches, path, known.name, context_at)
    yield from _pages(_DATES, naming.rows, path, known.name, context_at)
    yield from _pages(_SOURCES, naming.sources, path, known.name, context_at)


def _pages(
    kind: _Kind[Item], items: tuple[Item, ...], path: str, name: str, context_at: ContextAt
) -> Iterator[PageToMake]:
    """The pages of a list of what stands at `path` under `name`, if its page shows only the first of it."""
    if len(items) <= kind.first:
        return
    words = context_at(path).words

    def view(context: PageContext, listing: Listing[Item]) -> LongerListView:
        return LongerListView(
            title=listing.title,
            description=words.gettext("%(name)s: all %(things)s", name=name, things=words.gettext(kind.title)),
            of=Link(text=name, href=context.to(path)),
            listing=listing,
            contents=kind.contents(context, listing.items),
        )

    listed = DividedList(
        folder=f"{path.removesuffix('.md')}/{kind.name}",
        title=words.gettext("%(name)s, %(things)s", name=name, things=words.gettext(kind.title)),
        template="longer_list",
        items=items,
        levels=by_date(kind.date_of, words),
        view=view,
        first=kind.first,
        most=kind.most,
    )
    yield from pages_of(listed, context_at)


def _of_briefing(briefing: Briefing) -> Date | None:
    return briefing.record.event_date


def _of_row(row: tuple[Briefing, int, object]) -> Date | None:
    return row[0].record.event_date


def _compared(context: PageContext, known: Outlet, briefings: tuple[Briefing, ...]) -> Contents:
    return Contents(
        only=outlet.reported_alone(context, known.id, briefings),
        silent=outlet.silent_in(context, known.id, briefings),
    )


_BRIEFINGS: _Kind[Briefing] = _Kind(
    name="briefings",
    title=message("briefings"),
    date_of=_of_briefing,
    contents=lambda context, items: Contents(briefings=tuple(cards.briefing_card(context, item) for item in items)),
)

_SOURCES: _Kind[Source] = _Kind(
    name="sources",
    title=message("sources"),
    date_of=lambda source: source.published,
    contents=lambda context, items: Contents(sources=tuple(cards.source_card(context, item) for item in items)),
)

_STATEMENTS: _Kind[tuple[Briefing, int, Point]] = _Kind(
    name="statements",
    title=message("statements"),
    date_of=_of_row,
    contents=lambda context, items: Contents(statements=entity.statements(context, items)),
)

_QUOTATIONS: _Kind[tuple[Briefing, int, Speech]] = _Kind(
    name="quotations",
    title=message("quotations"),
    date_of=_of_row,
    contents=lambda context, items: Contents(quotations=entity.quotations(context, items)),
)

_DATES: _Kind[tuple[Briefing, int, TimelineRow]] = _Kind(
    name="dates",
    title=message("dates"),
    date_of=lambda row: row[2].date,
    contents=lambda context, items: Contents(dates=entity.dates(context, items)),
)
