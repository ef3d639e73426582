"""The door for readability-lxml: a page's markup → the paragraphs of the part it keeps."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from copy import deepcopy

import lxml.html
from lxml.etree import _Element
from lxml.html import HtmlElement
from lxml_html_clean import Cleaner
from readability import Document, readability  # type: ignore[import-untyped]
from readability.htmls import build_doc, shorten_title, utf8_parser  # type: ignore[import-untyped]
from readability.readability import REGEXES  # type: ignore[import-untyped]

from digest.extraction.blocks import fold
from digest.extraction.engine_output import EngineOutput
from digest.extraction.package_versions import engine_name
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


LONGEST_BLANK = 255
BLANKS = re.compile(rf"\s{{{LONGEST_BLANK},}}")
SPACES = re.compile(r"\t|[ \t]{2,}")
"""What readability makes shorter in a text before it counts its characters: long runs of white space, then tabs and
several spaces to one."""


def cleaned_text(text: str) -> str:
    """Return what readability's `clean` does, whose three patterns look through each text for what hardly any has."""
    text = BLANKS.sub(" " * LONGEST_BLANK, text) if len(text) >= LONGEST_BLANK else text
    if "\n" in text:
        text = "\n".join(filter(None, map(str.strip, text.split("\n"))))
    return (SPACES.sub(" ", text) if "\t" in text or "  " in text else text).strip()


readability.clean = cleaned_text

MARK = re.compile(r"[^ \t\r\n]+")
"""One of the names in the class of an element."""


class MarkedPage:
    """What readability asks a page for its title, with the elements by their marks, for which it searches ten times."""

    def __init__(self, page: HtmlElement) -> None:
        self.find, self.iterfind = page.find, page.iterfind
        self._by_mark: defaultdict[str, list[_Element]] = defaultdict(list)
        for element in page.xpath("//*[@id or @class]"):
            for mark in {f"#{element.get('id')}", *(f".{name}" for name in MARK.findall(element.get("class") or ""))}:
                self._by_mark[mark].append(element)

    def cssselect(self, mark: str) -> Sequence[_Element]:
        """Return the elements that have an id or a class."""
        return self._by_mark.get(mark, ())


class ParsedOnce(Document):  # type: ignore[misc]
    """Readability's document, which parses and cleans the page anew for its title and each try of the text."""

    def __init__(self, markup: str) -> None:
        super().__init__(markup)
        self._clean = _cleaned(markup)
        self.short = shorten_title(MarkedPage(self._clean))
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
