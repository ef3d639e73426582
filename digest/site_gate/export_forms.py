"""A feed, citation, table or record that programs take from the site → where it has not its form."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator

from lxml import etree

from digest.site_gate.built_site import BuiltSite

_ATOM = "http://www.w3.org/2005/Atom"
_OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"

_JSON_FEED = "https://jsonfeed.org/version/1.1"

_BIBTEX = re.compile(r"@[a-z]+\{[a-z0-9-]+,\n(?:  [a-z]+ = .+\n)+\}", re.ASCII)
"""An entry as this program writes it: a field a line."""

_RIS = re.compile(r"TY  - [A-Z]+\r\n(?:[A-Z][A-Z0-9]  - .*\r\n)+?ER  - ")


def atom(content: bytes, _: BuiltSite) -> Iterator[str]:
    """Yield what is wrong with a feed in Atom: it, and each entry, has an id, a title and a day."""
    root = _xml(content)
    if root is None or root.tag != f"{{{_ATOM}}}feed":
        yield "no feed in Atom"
        return
    for part in (root, *root.iterfind(f"{{{_ATOM}}}entry")):
        missing = [name for name in ("id", "title", "updated") if not part.findtext(f"{{{_ATOM}}}{name}")]
        if missing:
            yield f"no {missing[0]} in {etree.QName(part).localname}"


def json_feed(content: bytes, _: BuiltSite) -> Iterator[str]:
    """Yield what is wrong with a JSON Feed: it has a title, and each item an id."""
    feed = _json(content)
    if not isinstance(feed, dict) or feed.get("version") != _JSON_FEED or not feed.get("title"):
        yield "no JSON Feed 1.1"
    elif not all(isinstance(item, dict) and item.get("id") for item in feed.get("items", [{}])):
        yield "an item without an id"


def json_object(content: bytes, _: BuiltSite) -> Iterator[str]:
    """Yield what is wrong with a record as JSON: it is one object."""
    if not isinstance(_json(content), dict):
        yield "no object of JSON"


def csl_json(content: bytes, _: BuiltSite) -> Iterator[str]:
    """Yield what is wrong with CSL-JSON: a list of items, each with an id, a type and a title."""
    items = _json(content)
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        yield "no list of items"
    elif not all(item.get("id") and item.get("type") and item.get("title") for item in items):
        yield "an item without an id, a type or a title"


def bibtex(content: bytes, _: BuiltSite) -> Iterator[str]:
    """Yield what is wrong with BibTeX: nothing stands outside of its entries."""
    if _BIBTEX.sub("", content.decode("utf-8", "replace")).strip():
        yield "text outside of entries"


def ris(content: bytes, _: BuiltSite) -> Iterator[str]:
    """Yield what is wrong with RIS: nothing stands outside of its records."""
    if _RIS.sub("", content.decode("utf-8", "replace")).strip():
        yield "text outside of records"


def table(content: bytes, _: BuiltSite) -> Iterator[str]:
    """Yield what is wrong with CSV: every row has the columns of the first, and no cell is a formula."""
    header, *rows = list(csv.reader(io.StringIO(content.decode("utf-8", "replace")))) or [[]]
    for number, row in enumerate(rows, start=2):
        if len(row) != len(header):
            yield f"row {number} has {len(row)} columns; the first has {len(header)}"
        for cell in row:
            if cell.startswith(("=", "+", "@", "\t", "\r")) or re.match(r"-(?![\d.]+$)", cell):
                yield f"row {number} has a formula"


def search_description(content: bytes, _: BuiltSite) -> Iterator[str]:
    """Yield what is wrong with the description of the site's search."""
    root = _xml(content)
    if root is None or root.tag != f"{{{_OPENSEARCH}}}OpenSearchDescription":
        yield "no description of a search"


def markdown(content: bytes, _: BuiltSite) -> Iterator[str]:
    """Yield what is wrong with a text in Markdown: it begins with its title."""
    if not content.startswith(b"# "):
        yield "no title in the first line"


def _xml(content: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(content, parser=etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None


def _json(content: bytes) -> object:
    try:
        return json.loads(content)
    except ValueError:
        return None
