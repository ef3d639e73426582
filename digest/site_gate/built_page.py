"""The bytes of a page → its elements with their lines, in the order of the page, and its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from typing import NamedTuple, cast

from lxml import etree

from digest.lexicon.html_elements import WITHIN_A_LINE
from digest.lexicon.tables import word_set


class Element(NamedTuple):
    """An element of a page; a tuple, since a large site has millions, and a dataclass takes longer to make."""

    name: str
    attributes: Mapping[str, str]
    line: int
    text: str
    """What stands in it before its first element; of a script, the whole of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltPage:
    """A page as the site has it."""

    path: str
    """Path below the site's folder."""
    html: str
    elements: tuple[Element, ...]
    text: str
    """All text in the order of the page, also of scripts and comments, then of attributes; a space between any two."""

    def line_of(self, words: str) -> int:
        """Return the line in which `words` stand first; the first line where they stand in none."""
        place = self.html.find(words)
        return self.html.count("\n", 0, max(place, 0)) + 1


def parse(path: str, content: bytes) -> BuiltPage:
    """Return the page; it is parsed once, and one without any markup has no elements."""
    written = content.decode("utf-8", "replace").replace("\0", "\ufffd")
    elements: list[Element] = []
    said: list[str] = []
    root = _root(written.encode())
    if root is None:
        return BuiltPage(path=path, html=written, elements=(), text=written)
    for node in root.iter():
        attributes = cast("dict[str, str]", dict(node.items()))
        said.extend(attributes.values())
        if isinstance(node.tag, str):  # not a comment
            line = cast("int | None", node.sourceline) or 1
            elements.append(Element(node.tag.lower(), attributes, line, node.text or ""))
    text = " ".join((*map(str, root.itertext()), *said))
    return BuiltPage(path=path, html=written, elements=tuple(elements), text=text)


def readings(page: BuiltPage) -> Iterator[str]:
    """Yield the text of a page as a person may read it: what is shown, that without what stands within a line, such as
    the marks of notes, and with nothing between what markup parts; and what each attribute says, one after the other.
    """
    values: dict[str, list[str]] = {}
    for name, value in (pair for element in page.elements for pair in element.attributes.items()):
        values.setdefault(name, []).append(value)
    yield from map(" ".join, values.values())
    root = _root(page.html.encode())
    if root is not None:
        yield "".join(_shown(root, frozenset()))
        yield "".join(_shown(root, WITHIN_A_LINE))


def with_their_text(page: BuiltPage, names: Set[str]) -> Iterator[Element]:
    """Yield the elements of these names with all that they show, as far as a few words go."""
    root = _root(page.html.encode())
    nodes = [] if root is None else list(root.iter())
    texts: dict[etree._Element, str] = {}
    for node in reversed(nodes):  # what stands in an element comes before it
        if isinstance(node.tag, str) and node.get("hidden") is None:
            parts = (f"{texts.get(child, '')}{child.tail or ''}" for child in node)
            texts[node] = f"{node.text or ''}{''.join(parts)}"[:_FEW_WORDS]
    for node in nodes:
        if node in texts and node.tag.lower() in names:
            attributes = cast("dict[str, str]", dict(node.items()))
            yield Element(node.tag.lower(), attributes, cast("int | None", node.sourceline) or 1, texts[node])


_FEW_WORDS = 200
"""Characters; the longest badge of the program has some fifty."""


def _shown(node: etree._Element, left_out: Set[str]) -> Iterator[str]:
    """Yield the text in an element and behind it, but none of what is hidden or in an element that is left out."""
    waiting: list[etree._Element | str] = [node]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
            continue
        waiting.append(item.tail or "")
        if not isinstance(item.tag, str) or item.tag in UNSEEN or item.get("hidden") is not None:
            continue
        if item.tag in left_out:
            waiting.append(" ")
        else:
            waiting.extend(reversed(item))
            waiting.append(item.text or "")


UNSEEN = word_set("rp script style template noscript audio video progress meter title desc defs datalist object")
"""Elements of which browsers show nothing, or something else than their text."""


def _root(content: bytes) -> etree._Element | None:
    """Return the page's outermost element; None where there is nothing but white space or a comment."""
    try:
        return etree.fromstring(content, parser=etree.HTMLParser(encoding="utf-8", huge_tree=True))
    except etree.XMLSyntaxError:
        return None
