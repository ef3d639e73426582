"""What newspaper3k asks of a page's tree → the same answers, found by walking the tree instead of by XPath."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, cast

from lxml.etree import Element, XPath, _Element
from newspaper.parsers import Parser

WITH = {name: XPath(f"//*[@{name}]") for name in ("id", "class", "name")}
"""The elements that have an attribute."""

VALUES_OF = {name: XPath(f"//@{name}", smart_strings=False) for name in WITH}
"""The values of an attribute on the page."""

TEST = re.compile(r"//\*\[re:test\(@(?P<name>id|class|name), '(?P<pattern>.*)', 'i'\)\]")
"""How newspaper asks for the elements in whose attribute a pattern is found."""

VALUES = 4096
"""Pairs of a pattern and a value whose answer is kept, a judgement: a page has some hundred, and a site repeats its."""


class WalkingParser(Parser):  # type: ignore[misc]
    """Newspaper's parser, which spends half of its time in patterns that XPath asks Python for, element by element."""

    @classmethod
    def xpath_re(cls, node: _Element, expression: str) -> Any:
        """Return the elements of the page in whose attribute a pattern is found."""
        asked = TEST.fullmatch(expression)
        if asked is None:
            return super().xpath_re(node, expression)
        name, pattern = asked["name"], asked["pattern"]
        if not any(_is_found(pattern, value) for value in set(cast(list[str], VALUES_OF[name](node)))):
            return []  # most patterns are found nowhere, and values without their elements cost a tenth
        elements = cast(list[_Element], WITH[name](node))
        return [element for element in elements if _is_found(pattern, element.get(name) or "")]

    @classmethod
    def getElementsByTag(cls, node: _Element, tag: str | None = None, *others: Any, **named: Any) -> Any:  # noqa: N802
        """Return the elements of a tag that stand inside a node."""
        if tag is None or others or named:
            return super().getElementsByTag(node, tag, *others, **named)
        return list(node.iterdescendants(tag))

    @classmethod
    def getElementsByTags(cls, node: _Element, tags: Sequence[str]) -> Any:  # noqa: N802
        """Return the elements of several tags that stand inside a node."""
        return list(node.iterdescendants(*(Element if tag == "*" else tag for tag in tags)))


@lru_cache(maxsize=VALUES)
def _is_found(pattern: str, value: str) -> bool:
    return re.search(pattern, value, re.IGNORECASE) is not None
