"""A feed → Atom, with content of the type `html`: of XHTML, a common reader mixes up the order of the words.

https://www.rfc-editor.org/rfc/rfc4287
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from digest.exports.feed_entries import Entry, Feed, timestamp

_ATOM = "http://www.w3.org/2005/Atom"


def atom(feed: Feed, *, url: str) -> bytes:
    """Return the feed, which is served at `url` and has an entry, as a document in UTF-8."""
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": feed.language})
    _texts(root, id=feed.id, title=feed.title, subtitle=feed.description)
    _texts(root, updated=timestamp(max(entry.updated for entry in feed.entries)))
    ET.SubElement(root, "link", rel="self", type="application/atom+xml", href=url)
    ET.SubElement(root, "link", rel="alternate", type="text/html", href=feed.page)
    _texts(ET.SubElement(root, "author"), name=feed.author)
    for entry in feed.entries:
        _add(root, entry)
    ET.indent(root)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _add(root: ET.Element, entry: Entry) -> None:
    added = ET.SubElement(root, "entry")
    _texts(added, id=entry.id, title=entry.title)
    _texts(added, published=timestamp(entry.published), updated=timestamp(entry.updated))
    ET.SubElement(added, "link", rel="alternate", type="text/html", href=entry.url)
    for author in entry.authors:
        _texts(ET.SubElement(added, "author"), name=author)
    ET.SubElement(added, "content", type="html").text = entry.html


def _texts(parent: ET.Element, **texts: str) -> None:
    """Add an element with a text for each that is not empty."""
    for name, text in texts.items():
        if text:
            ET.SubElement(parent, name).text = text
