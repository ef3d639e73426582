"""The page of a mail → the page without what stands above a letter that is sent on, and what its fields say.

Mail programs set the fields as paragraphs of the text, and above them stands what the one who sends it on writes.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element, iterwalk, tostring

from digest.extraction.blocks import fold
from digest.extraction.lines.mail_fields import Fields, fields_over
from digest.extraction.web.element_tree import INLINE, UNSEEN, parsed

WITHIN_LINE = INLINE | {"td", "th"}
"""Elements within a line, the two cells of a field among them."""

Piece = tuple[_Element, bool]
"""An element, and whether the words are those behind it."""


def letter_within(page: bytes) -> tuple[bytes, Fields | None]:
    """Return the page without fields and what is above them; as it is, and None, where it has none."""
    tree = parsed(page)
    if tree is None:
        return page, None
    lines = list(_lines(tree))
    fields = fields_over([line for line, _ in lines])
    if fields is None:
        return page, None
    for _, pieces in lines[: fields.begins]:
        for element, is_behind in pieces:
            if is_behind:
                element.tail = None
            else:
                element.text = None
    return tostring(tree, encoding="utf-8", method="html"), fields


def _lines(tree: _Element) -> Iterator[tuple[str, list[Piece]]]:
    """Yield the lines of a page, each with the pieces that hold it."""
    pieces: list[Piece] = []
    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if element.tag not in WITHIN_LINE and pieces:
            if line := _text(pieces):
                yield line, pieces
            pieces = []
        if event == "start" and (element.tag in UNSEEN or not isinstance(element.tag, str)):
            walk.skip_subtree()
        elif event == "start":
            pieces.append((element, False))
        else:
            pieces.append((element, True))
    if line := _text(pieces):
        yield line, pieces


def _text(pieces: list[Piece]) -> str:
    return fold("".join((element.tail if is_behind else element.text) or "" for element, is_behind in pieces))
