"""The text of a paged copy → the same without the heads and numbers of its pages, whose text runs on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

BREAK = "\f"
"""What programs write between the pages of a PDF."""

EDGE_LINES = 2
"""A running head and a rule, or a number and a line of rights, at the top or foot of a page."""

NUMBER = re.compile(r"^\W*(?:page |seite |p\. ?|стр\. ?)?\d{1,4}(?: ?(?:/|of|von|из) ?\d{1,4})?\W*$", re.IGNORECASE)
GOES_ON = re.compile(r"[^\W_]-?$|,$")
"""The end of a page's last line where the sentence goes on overleaf."""


def without_running_heads(text: str) -> str:
    """Return the text without lines that stand at the edge of several pages, and without the pages' numbers."""
    pages = [page.split("\n") for page in text.split(BREAK)]
    pages = [page for page in pages if any(map(str.strip, page))]
    if len(pages) < 2:
        return text.replace(BREAK, "\n\n")
    seen = Counter(key for page in pages for key in {_key(page[index]) for index in _edges(page)})
    bare = [_without_edges(page, seen) for page in pages]
    return "".join(_bound([page for page in bare if page]))


def _edges(page: Sequence[str]) -> list[int]:
    filled = [index for index, line in enumerate(page) if line.strip()]
    return sorted({*filled[:EDGE_LINES], *filled[-EDGE_LINES:]})


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()).casefold())


def _without_edges(page: Sequence[str], seen: Counter[str]) -> str:
    gone = {index for index in _edges(page) if NUMBER.match(page[index].strip()) or seen[_key(page[index])] > 1}
    return "\n".join(line for index, line in enumerate(page) if index not in gone).strip("\n")


def _bound(pages: Sequence[str]) -> Iterator[str]:
    for index, page in enumerate(pages):
        if index:
            runs_on = GOES_ON.search(pages[index - 1].rstrip()) and page.lstrip()[:1].islower()
            yield "\n" if runs_on else "\n\n"
        yield page
