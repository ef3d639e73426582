"""Bytes in XML → a tree of elements that leads nowhere: no entity of its own is filled in, nothing is fetched."""

from __future__ import annotations

from lxml.etree import XMLParser, XMLSyntaxError, _Element, fromstring

from digest.errors import CopyError


def xml_of(content: bytes) -> _Element:
    """Return the first element; raise CopyError where the bytes hold no XML."""
    parser = XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        tree: _Element | None = fromstring(content, parser)
    except (XMLSyntaxError, ValueError) as error:
        raise CopyError("The copy is no whole XML; save it anew, or the article's text as .txt.") from error
    if tree is None:
        raise CopyError("The copy is no whole XML; save it anew, or the article's text as .txt.")
    return tree


def name_of(element: _Element) -> str:
    """Return an element's name without its namespace; nothing for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: _Element, *names: str) -> list[_Element]:
    """Return the elements right inside that have one of these names."""
    return [child for child in element if name_of(child) in names]


def inside(element: _Element, *names: str) -> list[_Element]:
    """Return all elements inside that have one of these names, in their order."""
    return [child for child in element.iter() if name_of(child) in names and child is not element]


def words_of(element: _Element | None) -> str:
    """Return the folded text of an element; nothing for none."""
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())
