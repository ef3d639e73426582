"""The door for readability-lxml: a page's markup → the paragraphs of the part it keeps."""

from __future__ import annotations

from copy import deepcopy

import lxml.html
from lxml.etree import _Element
from lxml.html import HtmlElement
from lxml_html_clean import Cleaner
from readability import Document  # type: ignore[import-untyped]
from readability.htmls import build_doc, shorten_title, utf8_parser  # type: ignore[import-untyped]
from readability.readability import REGEXES  # type: ignore[import-untyped]

from digest.extraction.blocks import fold
from digest.extraction.engine_output import EngineOutput
from digest.extraction.versions import engine_name
from digest.extraction.web.element_classes import choose_quickly
from digest.extraction.web.element_tree import INLINE, KINDS, blocks_in

choose_quickly(utf8_parser)

CLEANER = Cleaner(
    javascript=False,
    style=True,
    meta=False,
    page_structure=False,
    embedded=False,
    frames=False,
    forms=False,
    annoying_tags=False,
    remove_unknown_tags=False,
    safe_attrs_only=False,
    add_nofollow=False,
)
"""What readability cleans a page with, but for links to scripts and handlers of events, in which no text stands."""


class ParsedOnce(Document):  # type: ignore[misc]
    """Readability's document, which parses and cleans the page anew for its title and each try of the text."""

    def __init__(self, markup: str) -> None:
        super().__init__(markup)
        self._clean = _cleaned(markup)
        self.short = shorten_title(self._clean)
        self.html: HtmlElement | None = None
        self._held: tuple[_Element, ...] = ()

    def _html(self, force: bool = False) -> HtmlElement:
        if force or self.html is None:
            self.html = deepcopy(self._clean)
            self._held = tuple(self.html.iter())  # while these are held, no walk has to make them anew
        return self.html


def run(markup: str) -> EngineOutput:
    """Return what readability keeps of the page."""
    document = ParsedOnce(markup)
    part = lxml.html.fragment_fromstring(document.summary(html_partial=True), create_parent="div")
    return EngineOutput(
        engine=engine_name("readability-lxml"),
        blocks=tuple(blocks_in(part, inline=INLINE, kinds=KINDS)),
        title=fold(document.short or "") or None,
    )


def _cleaned(markup: str) -> HtmlElement:
    """Return the page as readability's own parsing does."""
    page: HtmlElement = build_doc(markup)[0]
    unseen = (
        element
        for element in page.xpath("//*[@hidden or @style]")
        if element.get("hidden") is not None or REGEXES["displayNoneRe"].search(element.get("style"))
    )
    for element in tuple(unseen):
        element.drop_tree()
    CLEANER(page)
    return page
