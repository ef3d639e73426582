"""What newspaper3k asks of a page's tree → the same answers, found by walking the tree instead of by XPath."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, cast

from lxml.cssselect import CSSSelector
from lxml.etree import Element, XPath, _Element
from newspaper.parsers import Parser
from newspaper.text import StopWords

WITH = {name: XPath(f"//*[@{name}]") for name in ("id", "class", "name")}
"""The elements that have an attribute."""

VALUES_OF = {name: XPath(f"//@{name}", smart_strings=False) for name in WITH}
"""The values of an attribute on the page."""

TEST = re.compile(r"//\*\[re:test\(@(?P<name>id|class|name), '(?P<pattern>.*)', 'i'\)\]")
"""How newspaper asks for the elements in whose attribute a pattern is found."""

VALUES = 4096
"""Pairs of a pattern and a value whose answer is kept, a judgement: a page has some hundred, and a site repeats its."""

ANY = "*"

PUNCTUATION = dict.fromkeys(map(ord, string.punctuation))


class WalkingParser(Parser):  # type: ignore[misc]
    """Newspaper's parser for one page; it spends half of its time in patterns that XPath asks Python for."""

    def __init__(self) -> None:
        self._page: _Element | None = None
        self._values: dict[str, frozenset[str]] = {}

    def xpath_re(self, node: _Element, expression: str) -> Any:
        """Return the elements of the page in whose attribute a pattern is found.

        Newspaper asks this fifteen times while it takes elements and attributes away, so that no value comes anew.
        """
        asked = TEST.fullmatch(expression)
        if asked is None:
            return super().xpath_re(node, expression)
        if self._page is not node:
            self._page = node
            self._values = {name: frozenset(cast(list[str], values(node))) for name, values in VALUES_OF.items()}
        name, pattern = asked["name"], asked["pattern"]
        if not any(_is_found(pattern, value) for value in self._values[name]):
            return []  # most patterns are found nowhere, and values without their elements cost a tenth
        elements = cast(list[_Element], WITH[name](node))
        return [element for element in elements if _is_found(pattern, element.get(name) or "")]

    @classmethod
    def css_select(cls, node: _Element, selector: str) -> Any:
        """Return the elements that a selector finds, which is made ready once."""
        return _selecting(selector)(node)

    @classmethod
    def getElementsByTag(cls, node: _Element, tag: str | None = None, *others: Any, **named: Any) -> Any:  # noqa: N802
        """Return the elements of a tag that stand inside a node."""
        if tag is None or others or named:
            return super().getElementsByTag(node, tag, *others, **named)
        return list(node.iterdescendants(tag))

    @classmethod
    def getElementsByTags(cls, node: _Element, tags: Sequence[str]) -> Any:  # noqa: N802
        """Return all elements inside a node, or the first of several tags: whether there is one is what is asked."""
        if ANY in tags:
            return list(node.iterdescendants(Element))
        return list(islice(node.iterdescendants(*tags), 1))

    @classmethod
    def getText(cls, node: _Element) -> str:  # noqa: N802
        """Return the words inside a node."""
        return " ".join(" ".join(map(str, node.itertext())).split())


def _without_punctuation(_: StopWords, content: str) -> str:
    return content.translate(PUNCTUATION)


StopWords.remove_punctuation = _without_punctuation
# Left alone it makes the table anew for each text.


@lru_cache
def _selecting(selector: str) -> CSSSelector:
    return CSSSelector(selector, translator="html")


@lru_cache(maxsize=VALUES)
def _is_found(pattern: str, value: str) -> bool:
    if value.isascii() and pattern.isascii() and "\\" not in pattern:
        return _in_small_letters(pattern).search(value.lower()) is not None
    return re.search(pattern, value, re.IGNORECASE) is not None


@lru_cache
def _in_small_letters(pattern: str) -> re.Pattern[str]:
    """Return the pattern for values in small letters, in which its alternatives are told by their first letters."""
    return re.compile(pattern.lower())
