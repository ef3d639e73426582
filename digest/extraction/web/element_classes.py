"""The parsers of lxml.html that engines use → the same ones, choosing the class of an element without asking Python.

Each time an engine meets an element anew, lxml makes an object for it, and lxml.html's own choice of its class is a
function in Python: over 46 pages that took a twelfth of the time of reading them.
"""

from __future__ import annotations

import lxml.html
from lxml.etree import ElementDefaultClassLookup, ElementNamespaceClassLookup
from lxml.html import HtmlComment, HtmlElement, HtmlElementClassLookup, HtmlEntity, HtmlProcessingInstruction

_DEFAULT = ElementDefaultClassLookup(
    element=HtmlElement, comment=HtmlComment, pi=HtmlProcessingInstruction, entity=HtmlEntity
)


def _classes() -> ElementNamespaceClassLookup:
    """Return the choice that lxml.html makes, with its table of tags that have a class of their own."""
    classes = ElementNamespaceClassLookup(_DEFAULT)
    classes.get_namespace(None).update(HtmlElementClassLookup()._element_classes)
    return classes


CLASSES = _classes()
"""Of elements by their tags."""


def choose_quickly(*parsers: lxml.html.HTMLParser) -> None:
    """Let these parsers, and those that lxml.html uses where it is given none, choose by `CLASSES`."""
    for parser in (lxml.html.html_parser, *parsers):
        parser.set_element_class_lookup(CLASSES)
