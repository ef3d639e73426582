"""The edition → the pages of every list: what stands in it, in which order, and by what it is divided."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from digest.model import Edition
from digest.model.weeks import Week, weeks
from digest.pages.views import checked_evidence, corrections, lists, lists_of_one_subject, timeline, weekly
from digest.pages.views.list_parts import Key, by_date, by_letter
from digest.pages.views.listings import DividedList, PageToMake, pages_of
from digest.pages.views.page_context import PageContext


def list_pages(edition: Edition, context_at: Callable[[str], PageContext]) -> Iterator[PageToMake]:
    """Yield every page of a list."""
    yield from _of_records(edition, context_at)
    yield from _of_vocabularies(edition, context_at)
    yield from _weekly_issues(edition, context_at)
    for topic in edition.content.topics.values():
        yield from lists_of_one_subject.of_topic(topic, context_at)
    for outlet in edition.content.outlets.values():
        yield from lists_of_one_subject.of_outlet(outlet, context_at)
    for entity in edition.content.entities.values():
        yield from lists_of_one_subject.of_entity(entity, context_at)


def _of_records(edition: Edition, context_at: Callable[[str], PageContext]) -> Iterator[PageToMake]:
    words = context_at("index.md").words
    briefings = DividedList(
        folder="briefings",
        title=words.gettext("Briefings"),
        template="briefings",
        items=edition.briefings,
        levels=by_date(lambda briefing: briefing.record.event_date, words),
        view=lists.briefings_view,
    )
    sources = DividedList(
        folder="sources",
        title=words.gettext("Sources"),
        template="sources",
        items=edition.sources,
        levels=by_date(lambda source: source.published, words),
        view=lists.sources_view,
    )
    dates = DividedList(
        folder="timeline",
        title=words.gettext("Timeline"),
        template="timeline",
        items=timeline.rows(edition),
        levels=by_date(lambda row: row[0].date, words),
        view=timeline.timeline_view,
        first=0,
    )
    corrected = DividedList(
        folder="corrections",
        title=words.gettext("Corrections"),
        template="corrections",
        items=corrections.rows(edition),
        levels=by_date(lambda row: row[0].date, words),
        view=corrections.corrections_view,
    )
    evidence = DividedList(
        folder="evidence",
        title=words.gettext("Evidence"),
        template="evidence",
        items=edition.briefings,
        levels=by_date(lambda briefing: briefing.record.event_date, words),
        view=checked_evidence.evidence_view,
    )
    yield from pages_of(briefings, context_at)
    yield from pages_of(sources, context_at)
    yield from pages_of(dates, context_at)
    yield from pages_of(corrected, context_at)
    yield from pages_of(evidence, context_at)


def _weekly_issues(edition: Edition, context_at: Callable[[str], PageContext]) -> Iterator[PageToMake]:
    issues = weeks(edition)
    words = context_at("index.md").words
    listed = DividedList(
        folder="weeks",
        title=words.gettext("Weekly issues"),
        template="weeks",
        items=issues,
        levels=(lambda week: Key(f"{week.year:04d}", str(week.year)),),
        view=weekly.weeks_view,
    )
    yield from pages_of(listed, context_at)
    for later, week, earlier in zip((None, *issues), issues, (*issues[1:], None), strict=False):
        yield PageToMake(f"weeks/{week.id}.md", "week", _of_week, (week, earlier, later))
        yield from lists_of_one_subject.of_week(week, context_at)


def _of_week(context: PageContext, shown: tuple[Week, Week | None, Week | None]) -> weekly.WeekView:
    return weekly.week_view(context, *shown)


def _of_vocabularies(edition: Edition, context_at: Callable[[str], PageContext]) -> Iterator[PageToMake]:
    content, words = edition.content, context_at("index.md").words
    entities = DividedList(
        folder="entities",
        title=words.gettext("People and things"),
        template="subjects",
        items=tuple(sorted(content.entities.values(), key=lambda entity: lists.by_name(entity.name))),
        levels=by_letter(lambda entity: entity.name, words),
        view=lists.entities_view,
        by="by-letter",
        first=0,
    )
    topics = DividedList(
        folder="topics",
        title=words.gettext("Topics"),
        template="subjects",
        items=tuple(sorted(content.topics.values(), key=lambda topic: lists.by_name(topic.name))),
        levels=by_letter(lambda topic: topic.name, words),
        view=lists.topics_view,
        by="by-letter",
        first=0,
    )
    outlets = DividedList(
        folder="outlets",
        title=words.gettext("Outlets"),
        template="subjects",
        items=tuple(sorted(content.outlets.values(), key=lambda outlet: lists.by_name(outlet.name))),
        levels=by_letter(lambda outlet: outlet.name, words),
        view=lists.outlets_view,
        by="by-letter",
        first=0,
    )
    yield from pages_of(entities, context_at)
    yield from pages_of(topics, context_at)
    yield from pages_of(outlets, context_at)
