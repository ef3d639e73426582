"""A feed → JSON Feed 1.1, with `author` beside `authors`, since readers of version 1 know only that.

https://www.jsonfeed.org/version/1.1/
"""

from __future__ import annotations

from digest.exports.feed_entries import Entry, Feed, timestamp
from digest.indented_json import indented


def json_feed(feed: Feed, *, url: str) -> bytes:
    """Return the feed, which is served at `url`, as a document in UTF-8."""
    found = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": url,
        "description": feed.description,
        "language": feed.language,
        **_authors((feed.author,)),
        "items": [_item(entry) for entry in feed.entries],
    }
    return (indented({key: value for key, value in found.items() if value != ""}) + "\n").encode()


def _item(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": timestamp(entry.published),
        "date_modified": timestamp(entry.updated),
        **_authors(entry.authors),
    }


def _authors(names: tuple[str, ...]) -> dict[str, object]:
    known = [{"name": name} for name in names if name]
    return {"authors": known, "author": known[0]} if known else {}
