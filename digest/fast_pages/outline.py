"""A generated page's Markdown → the little of it that is Markdown, with a line or word in place of the rest.

What is left is the same for all pages of one shape, so that it is converted once for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_OPENING = re.compile(r"<([a-z][a-z0-9]*)[\s>]")

_BLOCKS = frozenset(
    ("article", "aside", "details", "div", "dl", "figure", "footer", "nav", "ol", "p", "section", "table", "ul")
)
"""Elements that begin a block of HTML for Python-Markdown, as far as the templates use them."""

_HEADING = re.compile(r"(?P<marks>#{1,6}) (?P<text>.+) (?P<id>\{#[a-z0-9-]+(?: lang=[A-Za-z0-9-]+ dir=[a-z]+)?\})\n*")

_PLAIN = re.compile(r"(?:[^\W_]|[^\x00-\x7f]|[ ]|&#\d+;)+")
"""Text without a character that means something to Markdown or its extensions."""

_ODD = re.compile(r"[\t\r\x02\x03]|^ +$|^(?:```|~~~)|xqisland|xqheading", re.MULTILINE)
"""What Python-Markdown changes or takes for something else before it looks for blocks, and our own marks."""

_PLACED = re.compile(r"<div>xqisland(\d+)x</div>|xqheading(\d+)x")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The shape of a page, and what stands in its gaps."""

    text: str
    """Markdown with a line for each island and a word for each heading."""
    islands: tuple[str, ...]
    """Blocks of HTML without the line breaks around them."""
    headings: tuple[str, ...]
    """Texts of headings, without a character that means something to Markdown."""
    is_alone: bool
    """Whether nothing in the text can be a link, which would mean something else on another page."""


def outline_of(markdown: str) -> Outline | None:
    """Return the outline of a page; None where part of it cannot be told from what it would be as Markdown."""
    if _ODD.search(markdown):
        return None
    kept: list[str] = []
    islands: list[str] = []
    headings: list[str] = []
    is_alone = True
    for block in re.split(r"\n\n+", markdown.strip("\n")):
        heading = _HEADING.fullmatch(block)
        if block.startswith("<"):
            elements = _elements(block)
            if elements is None:
                return None
            places = range(len(islands), len(islands) + len(elements))
            kept.append("\n".join(f"<div>xqisland{place}x</div>" for place in places))
            islands += elements
        elif heading and _is_plain(heading["text"]):
            kept.append(f"{heading['marks']} xqheading{len(headings)}x {heading['id']}")
            headings.append(heading["text"])
        else:
            is_alone = is_alone and not re.search(r"[\[<!&]", block)
            kept.append(block)
    text = "\n\n".join(kept) + "\n"
    return Outline(text=text, islands=tuple(islands), headings=tuple(headings), is_alone=is_alone)


def gaps_of(converted: str) -> tuple[str, ...]:
    """Return converted Markdown cut at its gaps: text, number of an island or None, of a heading or None, text …"""
    return tuple(_PLACED.split(converted))


def filled(gaps: Sequence[str | None], islands: Sequence[str], headings: Sequence[str]) -> str:
    """Return converted Markdown with what stands in its gaps."""
    pieces = list(gaps)
    for place in range(1, len(pieces), 3):
        island, heading = gaps[place], gaps[place + 1]
        pieces[place] = islands[int(island)] if island is not None else headings[int(heading or 0)]
        pieces[place + 1] = ""
    return "".join(piece or "" for piece in pieces)


def _elements(block: str) -> list[str] | None:
    """Return the elements that stand in a block of HTML, each beginning a line; None where the block is not made so."""
    found = []
    start = 0
    while start < len(block):
        opening = _OPENING.match(block, start)
        if opening is None or opening[1] not in _BLOCKS:
            return None
        end = _end(opening[1], block, start)
        if block[end : end + 1] not in ("\n", ""):
            return None
        found.append(block[start:end])
        start = end + 1
    return found


def _end(name: str, block: str, start: int) -> int:
    """Return where the element that begins at `start` ends; the start itself where it does not."""
    depth = 0
    for tag in re.compile(rf"<(/?){name}[\s>]").finditer(block, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return start


def _is_plain(text: str) -> bool:
    return _PLAIN.fullmatch(text) is not None and text == " ".join(text.split())
