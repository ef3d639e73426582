"""The edition → a feed beside each of its lists: the site, briefings, sources, corrections, weeks, topics, entities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.exports.atom import atom
from digest.exports.feed_entries import Entry, Feed, briefing_entries, correction_entries, source_entries, week_entries
from digest.exports.filed_under import Filed, by_entity, by_topic
from digest.exports.json_feed import json_feed
from digest.exports.site_addresses import absolute, page_address, tag
from digest.model import Edition, Output
from digest.model.weeks import weeks
from digest.settings import Settings
from digest.translation import translation_for

_NEWEST = 50
"""Entries of a feed: what comes in a month or two of a busy group. A judgement."""


def outputs(edition: Edition, settings: Settings) -> Iterator[Output]:
    """Yield every feed that has an entry, in both formats; none where the site's address is not known."""
    for feed in _feeds(edition, settings) if settings.site_url else ():
        yield Output(path=f"{feed.path}.xml", content=atom(feed, url=absolute(settings, f"{feed.path}.xml")))
        yield Output(path=f"{feed.path}.json", content=json_feed(feed, url=absolute(settings, f"{feed.path}.json")))


def feed_paths(edition: Edition, settings: Settings) -> dict[str, str]:
    """Return by the path of a list's page the path of its feed in Atom."""
    pages = {
        feed.path: f"{feed.path.removesuffix('feed').rstrip('/') or 'index'}.md" for feed in _feeds(edition, settings)
    }
    return {page: f"{path}.xml" for path, page in pages.items()} if settings.site_url else {}


def _feeds(edition: Edition, settings: Settings) -> Iterator[Feed]:
    """Yield the feeds that have an entry."""
    briefings, sources, words = edition.briefings, edition.sources, translation_for(settings.language)
    yield from _feed("", settings.site_name, _of(Filed([*briefings], [*sources]), edition, settings), settings)
    yield from _feed("briefings/", words.gettext("Briefings"), briefing_entries(briefings, settings), settings)
    yield from _feed("sources/", words.gettext("Sources"), source_entries(sources, edition, settings), settings)
    yield from _feed("corrections/", words.gettext("Corrections"), correction_entries(briefings, settings), settings)
    yield from _feed("weeks/", words.gettext("Weekly issues"), week_entries(weeks(edition), settings), settings)
    topics, entities = by_topic(edition), by_entity(edition)
    for topic in edition.content.topics.values():
        yield from _feed(f"topics/{topic.id}/", topic.name, _of(topics[topic.id], edition, settings), settings)
    for entity in edition.content.entities.values():
        yield from _feed(f"entities/{entity.id}/", entity.name, _of(entities[entity.id], edition, settings), settings)


def _of(filed: Filed, edition: Edition, settings: Settings) -> list[Entry]:
    """Return briefings and sources as the entries of one feed."""
    entries = [*briefing_entries(filed.briefings, settings), *source_entries(filed.sources, edition, settings)]
    return sorted(entries, key=lambda entry: (entry.updated, entry.id), reverse=True)


def _feed(folder: str, title: str, entries: Sequence[Entry], settings: Settings) -> Iterator[Feed]:
    if entries:
        yield Feed(
            path=f"{folder}feed",
            id=tag(settings, folder or "feed"),
            title=title if title == settings.site_name else f"{title} – {settings.site_name}",
            description=settings.site_description,
            page=page_address(settings, f"{folder.rstrip('/') or 'index'}.md"),
            author=settings.site_name,
            language=settings.language,
            entries=tuple(entries[:_NEWEST]),
        )
