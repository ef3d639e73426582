"""The door for readability-lxml: a page's markup → the paragraphs of the part it keeps."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from copy import deepcopy
from functools import lru_cache

import lxml.html
from lxml.etree import XPath, _Element
from lxml.html import HtmlElement
from lxml_html_clean import Cleaner
from readability import Document, readability  # type: ignore[import-untyped]
from readability.htmls import TITLE_CSS_HEURISTICS, build_doc, shorten_title, utf8_parser  # type: ignore[import-untyped]
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
readability.describe = readability.text_content = lambda *_: ""
# Left alone it describes elements for messages that nobody reads.

BLOCKS = ("blockquote", "div", "dl", "img", "ol", "p", "table", "ul")
"""How the tags of elements begin with which a `div` is no paragraph."""


def first_block(element: _Element, **_: str) -> bytes:
    """Return the tag of the first block that an element is or holds, else nothing.

    Stands for the whole element as text, in which readability looks for such a tag, once for each element around it.
    """
    tags = (str(one.tag) for one in element.iter("*"))
    return next((f"<{tag}".encode() for tag in tags if tag.startswith(BLOCKS)), b"")


readability.tostring = first_block

FRAMES = ("html", "body")

IS_KEPT = XPath(
    "boolean(ancestor-or-self::pre | ancestor-or-self::code"
    " | descendant-or-self::main | descendant-or-self::article | descendant-or-self::math)"
)
"""What readability keeps whatever its marks say: code, and what holds an article."""

MOST_MARKS = 4096
"""Of which it is kept what they say, a judgement: a page has some hundred, and a site repeats its own."""

MARK = re.compile(r"[^ \t\r\n]+")
"""One of the names in the class of an element."""

TITLE_MARKS = frozenset(TITLE_CSS_HEURISTICS)
"""The ids and classes in which readability looks for a title."""


class MarkedPage:
    """What readability asks a page for its title, with the elements by their marks, for which it searches ten times."""

    def __init__(self, page: HtmlElement) -> None:
        self.find, self.iterfind = page.find, page.iterfind
        self._by_mark: defaultdict[str, list[_Element]] = defaultdict(list)
        for element in page.xpath("//*[@id or @class]"):
            for mark in _marks_of(element.get("id"), element.get("class") or ""):
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

    def remove_unlikely_candidates(self) -> None:
        """Leave out what its marks tell to stand around the article, as readability's own function does."""
        for element in self.html.findall(".//*") if self.html is not None else ():
            unlikely = _is_unlikely(f"{element.get('class', '')} {element.get('id', '')}")
            if unlikely and element.tag not in FRAMES and not IS_KEPT(element):
                element.drop_tree()

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


@lru_cache(maxsize=MOST_MARKS)
def _is_unlikely(marks: str) -> bool:
    return bool(REGEXES["unlikelyCandidatesRe"].search(marks)) and not REGEXES["okMaybeItsACandidateRe"].search(marks)


@lru_cache(maxsize=MOST_MARKS)
def _marks_of(identity: str | None, classes: str) -> frozenset[str]:
    """Return the selectors of an id and of each class that readability asks for."""
    return TITLE_MARKS & {f"#{identity}", *(f".{name}" for name in MARK.findall(classes))}


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
