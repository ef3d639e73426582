"""The bytes of an OpenDocument text → an article, without what was deleted and what was noted in its margin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.etree import _Element

from digest.errors import CopyError
from digest.extraction.blocks import Block, fold
from digest.extraction.documents.archive import Archive
from digest.extraction.documents.document import article_from
from digest.extraction.documents.xml_tree import children, inside, name_of, words_of, xml_of
from digest.extraction.markup import BETWEEN_CELLS
from digest.model import Article, ParagraphKind

UNSEEN = frozenset(
    ("annotation", "annotation-end", "tracked-changes", "note", "sequence-decls", "title", "desc", "forms")
)
"""Elements that are none of the text: remarks, what was deleted, notes, and names of pictures."""

SPACES = frozenset(("s", "tab", "line-break"))

HEADINGS = ("Heading", "Title")
"""How the names of styles begin that make a paragraph a heading."""


def read_open_document(content: bytes) -> Article:
    """Return the article of a text in OpenDocument; its headings are told by their elements and styles."""
    tree = xml_of(Archive(content).read("content.xml"))
    body = next(iter(inside(tree, "text")), None)
    if body is None:
        raise CopyError("The OpenDocument file is no text; save the article in it as .odt, .docx or .txt.")
    return article_from(list(_blocks(body, _styles(tree), ParagraphKind.BODY)), engine="OpenDocument")


def _styles(tree: _Element) -> Mapping[str, str]:
    """Return the styles that the document derives from others."""
    named = map(_attributes, inside(tree, "style"))
    return {one["name"]: one["parent-style-name"] for one in named if "name" in one and "parent-style-name" in one}


def _attributes(element: _Element) -> Mapping[str, str]:
    """Return an element's attributes by their names without namespaces."""
    return {str(key).rpartition("}")[2]: str(value) for key, value in element.items()}


def _blocks(part: _Element, styles: Mapping[str, str], kind: ParagraphKind) -> Iterator[Block]:
    for element in part:
        name = name_of(element)
        if name in ("p", "h"):
            yield from _paragraph(element, styles, kind)
        elif name == "table-row":
            cells = [words_of(cell) for cell in children(element, "table-cell")]
            yield Block(text=BETWEEN_CELLS.join(filter(None, cells)), kind=ParagraphKind.LIST)
        elif name and name not in UNSEEN:
            yield from _blocks(element, styles, ParagraphKind.LIST if name == "list-item" else kind)


def _paragraph(element: _Element, styles: Mapping[str, str], kind: ParagraphKind) -> Iterator[Block]:
    style = _attributes(element).get("style-name", "")
    is_heading = name_of(element) == "h" or (styles.get(style) or style).startswith(HEADINGS)
    if words := fold("".join(_text(element))):
        yield Block(text=words, kind=ParagraphKind.HEADING if is_heading else kind)
    for box in inside(element, "text-box"):
        yield from _blocks(box, styles, ParagraphKind.CAPTION)


def _text(element: _Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = name_of(child)
        if name in SPACES:
            yield " "
        elif name and name not in UNSEEN and name != "frame":
            yield from _text(child)
        yield child.tail or ""
