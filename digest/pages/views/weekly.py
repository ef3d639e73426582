"""One weekly issue, or the list of them → what came in which week."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.weeks import Week
from digest.pages.views import cards
from digest.pages.views.cards import BriefingCard, SourceCard
from digest.pages.views.elements import Link
from digest.pages.views.listings import FIRST, Listing, whole_list
from digest.pages.views.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekView:
    """The page of one week."""

    title: str
    description: str
    days: str
    earlier: Link | None
    later: Link | None
    briefings: tuple[BriefingCard, ...]
    all_briefings: Link | None
    sources: tuple[SourceCard, ...]
    all_sources: Link | None
    feed: str
    """Of all weekly issues; empty where the site has no feeds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLine:
    """A week in a list."""

    week: Link
    days: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeksView:
    """The list of weekly issues."""

    title: str
    description: str
    listing: Listing[Week]
    weeks: tuple[WeekLine, ...]


def week_view(context: PageContext, week: Week, earlier: Week | None, later: Week | None) -> WeekView:
    """Return the page of a week, between the ones before and after it."""
    folder = f"weeks/{week.id}"
    return WeekView(
        title=title_of(context, week),
        description=context.words.gettext(
            "What came %(days)s: %(things)s", days=context.words.date(week.span), things=_what(context, week)
        ),
        days=context.words.date(week.span),
        earlier=_link(context, earlier) if earlier else None,
        later=_link(context, later) if later else None,
        briefings=tuple(cards.briefing_card(context, item) for item in week.briefings[:FIRST]),
        all_briefings=whole_list(context, f"{folder}/briefings", week.briefings, "briefing", "briefings"),
        sources=tuple(cards.source_card(context, item) for item in week.sources[:FIRST]),
        all_sources=whole_list(context, f"{folder}/sources", week.sources, "source", "sources"),
        feed=context.file("weeks/feed.xml") if context.settings.site_url else "",
    )


def weeks_view(context: PageContext, listing: Listing[Week]) -> WeeksView:
    """Return the list of weekly issues."""
    return WeeksView(
        title=listing.title,
        description=context.words.gettext(
            "What came in each week: sources taken, and briefings that are new or changed"
        ),
        listing=listing,
        weeks=tuple(
            WeekLine(week=_link(context, week), days=context.words.date(week.span), what=_what(context, week))
            for week in listing.items
        ),
    )


def _link(context: PageContext, week: Week) -> Link:
    return Link(text=title_of(context, week), href=context.to(f"weeks/{week.id}.md"))


def title_of(context: PageContext, week: Week) -> str:
    """Return what a week is called."""
    return context.words.week(week.number, week.year)


def _what(context: PageContext, week: Week) -> str:
    told = (
        context.words.counted(len(week.briefings), "briefing", "briefings") if week.briefings else "",
        context.words.counted(len(week.sources), "source", "sources") if week.sources else "",
    )
    return context.words.listed([words for words in told if words])
