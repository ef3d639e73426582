"""A page's bytes → its tree of elements; the one place that parses markup for us."""

from __future__ import annotations

from collections.abc import Mapping

import lxml.html
from lxml.etree import ParserError, _Element

from digest.extraction.blocks import fold
from digest.extraction.decoding import markup_of
from digest.model import ParagraphKind

KINDS: Mapping[str, ParagraphKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), ParagraphKind.HEADING),
    **dict.fromkeys(("li", "dd", "dt"), ParagraphKind.LIST),
    **dict.fromkeys(("figcaption", "caption"), ParagraphKind.CAPTION),
    "blockquote": ParagraphKind.QUOTE,
}
"""What the text of an element is."""


def parsed(content: bytes) -> _Element | None:
    """Return the page as a tree, None where there is none in it."""
    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        page: _Element = lxml.html.document_fromstring(markup_of(content).encode("utf-8"), parser=parser)
    except (ParserError, ValueError):
        return None
    return page


def words_of(element: _Element) -> str:
    """Return the folded text of an element and all inside it."""
    return fold("".join(map(str, element.itertext())))
