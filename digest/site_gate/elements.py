"""A page → elements and attributes that no page of a digest has: frames, forms that send, what leads away by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.lexicon.tables import word_set
from digest.problems import Problem
from digest.site_gate.built_page import BuiltPage, Element
from digest.site_gate.placed import problem


def unknown(page: BuiltPage) -> Iterator[Problem]:
    """Yield a fault for each element that is not one of the known, and for each attribute that acts by itself."""
    for element in page.elements:
        if element.name not in KNOWN:
            yield _fault(page, element, "unknown-element", f"<{element.name}>", "text, tables and pictures only")
        for name, value in element.attributes.items():
            if name == "http-equiv" and value.strip().lower() not in _HARMLESS_HEADERS:
                found = f"{value}: {element.attributes.get('content', '')}"
                yield _fault(page, element, "refresh", found, "a page that stays where it is")
            elif name == "style" and not _ALIGNED.fullmatch(value):
                yield _fault(page, element, "style-attribute", value, "a class, and its look in the theme's stylesheet")
            elif name in _ACTING:
                found = f"<{element.name} {name}>"
                yield _fault(page, element, "unknown-element", found, "a page that sends nothing")


def _fault(page: BuiltPage, element: Element, rule: str, found: str, expected: str) -> Problem:
    return problem(page.path, element.line, rule, found, expected, hint=_WHENCE)


_WHENCE = "a page of content/pages, a template or mkdocs.yml put it there"

_HARMLESS_HEADERS = {"content-type", "x-ua-compatible", "content-security-policy"}

_ALIGNED = re.compile(r"text-align: (?:left|right|center);")
"""How Markdown's tables align a cell."""

_ACTING = {"srcdoc", "action", "formaction", "form", "ping", "manifest", "is", "shadowrootmode"}
"""Attributes that send something, load something or make an element another one."""

KNOWN = word_set(
    """
    html head meta title link body
    header footer main nav section article aside address hgroup search div p h1 h2 h3 h4 h5 h6 hr br wbr pre
    blockquote ol ul li dl dt dd menu figure figcaption details summary
    a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var
    table caption colgroup col thead tbody tfoot tr td th
    img picture source audio video track map area
    svg g path circle ellipse line polyline polygon rect text tspan title desc defs lineargradient radialgradient stop
    clippath mask pattern symbol use marker
    form label input button progress meter output script noscript
    """
)
"""Elements of HTML and SVG that show something, and those of the theme's search and switches; scripts have rules."""
