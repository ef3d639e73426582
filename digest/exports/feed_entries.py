"""Briefings, sources and corrections → the entries of feeds, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from digest.edtf import Date, Day
from digest.exports.site_addresses import page_address, tag
from digest.model import Briefing, Correction, Edition, Source
from digest.model.weeks import Week
from digest.settings import Settings
from digest.translation import Translation, translation_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a feed."""

    id: str
    title: str
    url: str
    published: Day
    updated: Day
    html: str
    authors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A list as a feed."""

    path: str
    """Of the feed without its ending, such as `briefings/feed`."""
    id: str
    title: str
    description: str
    page: str
    """Address of the list as a page."""
    author: str
    language: str
    """Of the words of the program; those of records may be in another."""
    entries: tuple[Entry, ...]


def timestamp(day: Day) -> str:
    """Return the beginning of the day as RFC 3339 writes it; records know days, and no hours."""
    return "{:04d}-{:02d}-{:02d}T00:00:00Z".format(*day)


def briefing_entries(briefings: Iterable[Briefing], settings: Settings) -> list[Entry]:
    """Return an entry for each briefing; one without any day is left out, for no feed can hold it."""
    return _newest_first(_briefing(briefing, settings) for briefing in briefings)


def source_entries(sources: Iterable[Source], edition: Edition, settings: Settings) -> list[Entry]:
    """Return an entry for each source that stands; one without any day is left out."""
    return _newest_first(_source(source, edition, settings) for source in sources if not source.withdrawn)


def correction_entries(briefings: Iterable[Briefing], settings: Settings) -> list[Entry]:
    """Return an entry for each correction of a briefing that is more than a typing error."""
    return _newest_first(
        _correction(briefing, number, correction, settings)
        for briefing in briefings
        for number, correction in enumerate(briefing.record.corrections, start=1)
        if not correction.typo
    )


def week_entries(weeks: Iterable[Week], settings: Settings) -> list[Entry]:
    """Return an entry for each weekly issue, with a link to each briefing and source that came in it."""
    return _newest_first(_week(week, settings) for week in weeks)


def _newest_first(entries: Iterable[Entry | None]) -> list[Entry]:
    return sorted(filter(None, entries), key=lambda entry: (entry.updated, entry.id), reverse=True)


def _briefing(briefing: Briefing, settings: Settings) -> Entry | None:
    record, path = briefing.record, f"briefings/{briefing.record.id}/"
    published = _earliest([source.published for source in briefing.sources]) or _earliest([record.event_date])
    updated = briefing.newest.earliest if briefing.newest else published
    if published is None or updated is None:
        return None
    lines = [*(point.text for point in record.summary), _sources_in_words(briefing, translation_for(settings.language))]
    return Entry(
        id=tag(settings, path),
        title=record.title,
        url=page_address(settings, f"{path.rstrip('/')}.md"),
        published=min(published, updated),
        updated=updated,
        html=_paragraphs(lines),
        authors=(settings.site_name,),
    )


def _source(source: Source, edition: Edition, settings: Settings) -> Entry | None:
    published, captured, path = _earliest([source.published]), _earliest([source.captured]), f"sources/{source.id}/"
    if published is None and captured is None:
        return None
    words, outlet = translation_for(settings.language), edition.content.outlets.get(source.outlet or "")
    when = (
        words.gettext("Published %(date)s.", date=words.date(source.published))
        if source.published
        else words.gettext("The day of publication is not known.")
    )
    first, last = min(filter(None, (published, captured))), max(filter(None, (published, captured)))
    return Entry(
        id=tag(settings, path),
        title=source.name,
        url=page_address(settings, f"{path.rstrip('/')}.md"),
        published=first,
        updated=last,
        html=_paragraphs(
            [source.summary or "", f"{outlet.name if outlet else words.gettext('Outlet not known')}. {when}"]
        ),
        authors=source.authors or ((outlet.name,) if outlet else ()),
    )


def _correction(briefing: Briefing, number: int, correction: Correction, settings: Settings) -> Entry:
    path = f"briefings/{briefing.record.id}/"
    return Entry(
        id=tag(settings, f"{path}corrections/{number}"),
        title=translation_for(settings.language).gettext("Correction: %(title)s", title=briefing.record.title),
        url=page_address(settings, f"{path.rstrip('/')}.md"),
        published=correction.date.earliest,
        updated=correction.date.earliest,
        html=_paragraphs([correction.what, correction.why]),
        authors=(settings.site_name,),
    )


def _week(week: Week, settings: Settings) -> Entry:
    path = f"weeks/{week.id}/"
    named = (
        *((f"briefings/{briefing.record.id}.md", briefing.record.title) for briefing in week.briefings),
        *((f"sources/{source.id}.md", source.name) for source in week.sources),
    )
    lines = (f'<li><a href="{escape(page_address(settings, page))}">{escape(name)}</a></li>' for page, name in named)
    return Entry(
        id=tag(settings, path),
        title=translation_for(settings.language).week(week.number, week.year),
        url=page_address(settings, f"{path.rstrip('/')}.md"),
        published=week.days[0],
        updated=week.newest,
        html=f"<ul>{''.join(lines)}</ul>",
        authors=(settings.site_name,),
    )


def _earliest(dates: Iterable[Date | None]) -> Day | None:
    return min((date.earliest for date in dates if date and date.earliest[0]), default=None)


def _sources_in_words(briefing: Briefing, words: Translation) -> str:
    names = "; ".join(source.name for source in briefing.sources if not source.withdrawn)
    return words.gettext("Sources: %(names)s.", names=names) if names else ""


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts if text)
