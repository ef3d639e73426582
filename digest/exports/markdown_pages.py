"""The edition and the hand-written pages → Markdown beside the pages of records, whole lists and texts of people."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from digest.exports.filed_under import Filed, by_entity, by_outlet, by_topic
from digest.exports.markdown_records import (
    briefing_line,
    briefing_page,
    listing_page,
    source_line,
    source_page,
)
from digest.exports.markdown_text import MarkdownPage, escaped, items, markdown_path
from digest.model import Edition, Output
from digest.model.weeks import weeks
from digest.settings import Settings
from digest.translation import Translation, message, translation_for

_LISTS = {
    "briefings": message("Briefings"),
    "sources": message("Sources"),
    "timeline": message("Timeline"),
    "entities": message("People and things"),
    "outlets": message("Outlets"),
    "topics": message("Topics"),
    "corrections": message("Corrections"),
    "weeks": message("Weekly issues"),
}
"""The whole lists that have Markdown beside them, with their titles; their parts and all other pages have none."""


def outputs(edition: Edition, hand_written: Mapping[str, str], settings: Settings) -> Iterator[Output]:
    """Yield the files; `hand_written` are texts by the paths of pages, which lead to each other by their `.md`."""
    words = translation_for(settings.language)
    home = ("index.md", _home(edition, settings, words))
    for path, text in (*_records(edition, words), *_lists(edition, words), home):
        yield Output(path=markdown_path(path), content=text.encode())
    for path, text in hand_written.items():
        yield Output(path=markdown_path(path), content=_with_links_to_markdown(path, text).encode())


def _records(edition: Edition, words: Translation) -> Iterator[tuple[str, str]]:
    content = edition.content
    for briefing in edition.briefings:
        yield f"briefings/{briefing.record.id}.md", briefing_page(briefing, edition, words)
    shown = {briefing.record.id: briefing.record.title for briefing in edition.briefings}
    for source in edition.sources:
        yield f"sources/{source.id}.md", source_page(source, edition, shown, words)
    named, under, brought = by_entity(edition), by_topic(edition), by_outlet(edition)
    for entity in content.entities.values():
        path = f"entities/{entity.id}.md"
        about = (words.gettext(entity.kind.value), entity.role or "", ", ".join(entity.aliases))
        yield path, listing_page(MarkdownPage(path, words), entity.name, filter(None, about), named[entity.id], edition)
    for topic in content.topics.values():
        path = f"topics/{topic.id}.md"
        yield path, listing_page(MarkdownPage(path, words), topic.name, [topic.description], under[topic.id], edition)
    for outlet in content.outlets.values():
        path = f"outlets/{outlet.id}.md"
        yield path, listing_page(MarkdownPage(path, words), outlet.name, [], brought[outlet.id], edition)
    for week in weeks(edition):
        path, came = f"weeks/{week.id}.md", Filed([*week.briefings], [*week.sources])
        title = words.week(week.number, week.year)
        yield path, listing_page(MarkdownPage(path, words), title, [words.date(week.span)], came, edition)


def _lists(edition: Edition, words: Translation) -> Iterator[tuple[str, str]]:
    content = edition.content
    pages = {name: MarkdownPage(f"{name}.md", words) for name in _LISTS}
    lines = {
        "briefings": [briefing_line(each, pages["briefings"]) for each in edition.briefings],
        "sources": [source_line(each, edition, pages["sources"]) for each in edition.sources],
        "timeline": list(_dated(edition, pages["timeline"])),
        **{
            kind: [pages[kind].link(each.name, f"{kind}/{each.id}.md") for each in getattr(content, kind).values()]
            for kind in ("entities", "outlets", "topics")
        },
        "corrections": list(_corrected(edition, pages["corrections"])),
        "weeks": [
            pages["weeks"].link(words.week(each.number, each.year), f"weeks/{each.id}.md") for each in weeks(edition)
        ],
    }
    for name, title in _LISTS.items():
        yield f"{name}.md", pages[name].whole(words.gettext(title), [("", items(lines[name]))])


def _dated(edition: Edition, page: MarkdownPage) -> Iterator[str]:
    rows = [(row, briefing) for briefing in edition.briefings for row in briefing.timeline if row.text]
    for row, briefing in sorted(rows, key=lambda pair: pair[0].date.sort_key):
        link = page.link(briefing.record.title, f"briefings/{briefing.record.id}.md")
        yield f"{page.words.date(row.date)}: {escaped(row.text or '')} ({link})"


def _corrected(edition: Edition, page: MarkdownPage) -> Iterator[str]:
    for briefing in edition.briefings:
        for each in briefing.record.newest_corrections:
            link = page.link(briefing.record.title, f"briefings/{briefing.record.id}.md")
            yield f"{page.words.date(each.date)}, {link}: {escaped(each.what)} {escaped(each.why)}"


def _home(edition: Edition, settings: Settings, words: Translation) -> str:
    page = MarkdownPage("index.md", words)
    return page.whole(
        settings.site_name,
        [
            ("", [escaped(settings.site_description)] if settings.site_description else []),
            (message("Briefings"), items(briefing_line(each, page) for each in edition.briefings)),
            (message("Lists"), items(page.link(words.gettext(title), f"{name}.md") for name, title in _LISTS.items())),
        ],
    )


def _with_links_to_markdown(path: str, text: str) -> str:
    """The text with its links to other pages turned to the Markdown beside those."""
    folder = posixpath.dirname(markdown_path(path)) or "."

    def turned(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), found["page"]))
        return f"]({posixpath.relpath(markdown_path(target), folder)}{found['anchor'] or ''})"

    return _LINK.sub(turned, text)


_LINK = re.compile(r"\]\((?P<page>(?![a-z+]+:|/)[^\s()#]+\.md)(?P<anchor>#[^\s()]*)?\)")
"""A link of a hand-written page to another page."""
