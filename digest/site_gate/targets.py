"""A page → addresses that are scripts, and what it would load from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.lexicon.tables import word_set
from digest.problems import Problem
from digest.site_gate.addresses import browsers, scheme_of
from digest.site_gate.built_page import BuiltPage, Element
from digest.site_gate.placed import problem


def addresses(page: BuiltPage) -> Iterator[Problem]:
    """Yield a fault for each address that a page must not have."""
    for element in page.elements:
        for name, value in element.attributes.items():
            if name in _ADDRESSES or name in _LISTS:
                yield from _fault(page, element, name, value)
            elif "(" in value and _FOREIGN_PAINT.search(value) and name not in _TEXTS:
                yield _foreign(page, element, name, value)


def is_followed(element: Element) -> bool:
    """Say whether an element's address is followed by the reader, not loaded by the page."""
    if element.name == "link":
        return set(element.attributes.get("rel", "").lower().split()) <= _FOLLOWED
    return element.name in ("a", "area", "blockquote", "q", "del", "ins")


def _fault(page: BuiltPage, element: Element, name: str, value: str) -> Iterator[Problem]:
    for address in value.split(",") if name in _LISTS else [value]:
        read = browsers(address)
        scheme = scheme_of(read)
        if is_followed(element):
            if scheme not in _FOLLOWED_SCHEMES:
                found = f'<{element.name} {name}="{value}">'
                yield problem(page.path, element.line, "address", found, "http, https, mailto, tel or a page of ours")
        elif scheme and not (element.name in ("img", "source") and _PICTURE.match(read)):
            yield _foreign(page, element, name, value)


def _foreign(page: BuiltPage, element: Element, name: str, value: str) -> Problem:
    found = f'<{element.name} {name}="{value}">'
    return problem(page.path, element.line, "foreign-resource", found, "a file of the site itself")


_ADDRESSES = word_set(
    """
    href src data poster background cite longdesc action formaction xlink:href ping manifest codebase classid archive
    icon profile lowsrc dynsrc code
    """
)
_LISTS = {"srcset", "imagesrcset"}

_TEXTS = {"alt", "title", "content", "aria-label", "placeholder", "value", "id", "name", "class", "data-md-component"}
"""Attributes that hold words; a bracket there is a bracket."""

_FOREIGN_PAINT = re.compile(r"(?i)url\(\s*[\"']?\s*(?!#)")
"""A colour, filter or mask of SVG that is fetched."""

_FOLLOWED = {"canonical", "alternate", "prev", "next", "license", "author", "edit", "help", "search", "me", "up"}
"""What a `link` may be without loading anything. https://html.spec.whatwg.org/multipage/links.html#linkTypes"""

_FOLLOWED_SCHEMES = {"", "//", "http", "https", "mailto", "tel"}

_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]", re.IGNORECASE)
"""In an image even SVG runs no script."""
