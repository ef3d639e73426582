"""The bytes of a page → its elements with their lines, in the order of the page, and its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from lxml import html
from lxml.etree import ParserError


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page."""

    name: str
    attributes: Mapping[str, str]
    line: int
    text: str
    """What stands in it before its first element; of a script, the whole of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltPage:
    """A page as the site has it."""

    path: str
    """Path below the site's folder."""
    html: str
    elements: tuple[Element, ...]
    text: str
    """All text, also of attributes, scripts and comments; a space between any two."""

    def line_of(self, words: str) -> int:
        """Return the line in which `words` stand first; the first line where they stand in none."""
        place = self.html.find(words)
        return self.html.count("\n", 0, max(place, 0)) + 1


def parse(path: str, content: bytes) -> BuiltPage:
    """Return the page; it is parsed once, and one without any markup has no elements."""
    written = content.decode("utf-8", "replace").replace("\0", "\ufffd")
    elements: list[Element] = []
    pieces: list[str] = []
    try:
        root = html.document_fromstring(written.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except ParserError:  # nothing but white space or a comment
        return BuiltPage(path=path, html=written, elements=(), text=written)
    for node in root.iter():
        attributes = {str(name): str(value) for name, value in node.attrib.items()}
        text = str(node.text or "")
        pieces += (text, *attributes.values(), str(node.tail or ""))
        if isinstance(node.tag, str):  # not a comment
            elements.append(Element(node.tag.lower(), attributes, cast("int | None", node.sourceline) or 1, text))
    return BuiltPage(path=path, html=written, elements=tuple(elements), text=" ".join(pieces))
