"""A page's bytes → the runs of text that its markup sets around the article: boxes, bars, and links to other pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element, iterwalk

from digest.extraction.blocks import Block, fold
from digest.extraction.bylines import END_OF_SENTENCE
from digest.extraction.found import Found
from digest.extraction.page import INLINE, parsed

BOXES = frozenset(("aside", "nav", "form", "button", "dialog"))
ROLES = frozenset(("complementary", "navigation", "contentinfo", "dialog", "alertdialog", "search", "form", "button"))
UNSEEN = frozenset(("script", "style", "noscript", "template", "head", "option"))

MARKS = ("class", "id", "data-component")
"""The attributes in which sites name the parts of a page."""

WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")

BOX = re.compile(
    r" (?:news ?letters?|sign ?up|subscribe|subscription (?:widget|box|form)|registration|related\w*|recommend\w*"
    r"|rich link|interstitial|inline link|read (?:more|next|also)|also read|more (?:on|from|stories|news)"
    r"|most (?:read|popular|viewed|watched|shared)|popular|trending|promos?|puffs?|outbrain|taboola|sponsor\w*"
    r"|advert\w*|ads?|paywall|shar(?:e|ing|es|edaddy)|social|comments?|disqus|cookies?|consent|gdpr"
    r"|bio|biography|author (?:box|card|info|bio)|about (?:the )?authors?|tags|topics|breadcrumbs?|sidebar"
    r"|donat\w*|contributions?|epic|pull ?quote) ",
)

LARGEST = 0.25
# A judgement: a part with more of the page's prose holds the article, whatever it is called; its own parts are looked at.


def find(content: bytes) -> Found:
    """Return the texts that stand around the article, and nowhere else on the page."""
    page = parsed(content)
    if page is None:
        return Found(engine="around")
    around: dict[str, None] = {}
    own: set[str] = set()
    for text, is_around in _runs(page):
        if is_around:
            around[text] = None
        else:
            own.add(text)
    return Found(engine="around", blocks=tuple(Block(text=text) for text in around if text not in own))


def is_box(element: _Element) -> bool:
    """Tell whether an element is, by its name or its marks, a part that stands around an article."""
    if element.tag in BOXES or element.get("role") in ROLES:
        return True
    marks = " ".join(filter(None, map(element.get, MARKS)))
    return bool(BOX.search(f" {' '.join(WORD.findall(marks)).lower()} "))


def _runs(page: _Element) -> Iterator[tuple[str, bool]]:
    """Yield each run of text, and whether it stands in a box or is a link and no sentence."""
    prose = _prose(page)
    words: list[str] = []
    linked: list[bool] = []
    boxes: list[_Element] = []
    links = 0
    walk = iterwalk(page, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if tag not in INLINE:
            if text := fold("".join(words)):
                is_link = all(linked) and not END_OF_SENTENCE.search(text)
                yield text, bool(boxes) or is_link
            words, linked = [], []
        if event == "end":
            links -= tag == "a"
            if boxes and boxes[-1] is element:
                boxes.pop()
            text = element.tail or ""
        elif tag in UNSEEN or not isinstance(tag, str):
            walk.skip_subtree()
            continue
        else:
            links += tag == "a" and not (element.get("href") or "#").startswith("#")
            if prose.get(element, 0) <= LARGEST * prose[page] and is_box(element):
                boxes.append(element)
            text = element.text or ""
        words.append(text)
        if text.strip():
            linked.append(links > 0)


def _prose(page: _Element) -> dict[_Element, int]:
    """Return how many letters of paragraphs each part of the page holds."""
    prose: dict[_Element, int] = {page: 0}
    for paragraph in page.iter("p"):
        size = sum(len(str(text)) for text in paragraph.itertext())
        part: _Element | None = paragraph
        while part is not None:
            prose[part] = prose.get(part, 0) + size
            part = part.getparent()
    return prose
