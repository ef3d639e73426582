"""The lines of printed pages → the same without what repeats at their heads and feet: titles, numbers of pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from digest.extraction.pdf.typeset_line import TypesetLine

RUNNING_WITHIN = 2
"""Lines at the head and foot of a page among which what repeats from page to page is looked for."""

RUNNING_SHARE = 0.5
"""Share of the pages; left and right pages may have a running head each."""

PAGE_NUMBER = re.compile(
    r"^\W*(?:(?:page|seite|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|von|\|)\s*\d{1,4})?\W*$", re.IGNORECASE
)


ADDRESS = re.compile(r"^(?:https?|file)://\S+(?:\s+\d{1,4}/\d{1,4})?$")
"""What browsers print at the foot of each page, be it the only one."""


def without_running_lines(pages: Sequence[list[TypesetLine]]) -> list[list[TypesetLine]]:
    """Leave out page numbers, and what stands at the head or foot of at least two pages and half of them."""
    times = Counter(text for page in pages for text in {_running_text(line) for line in _edges(page)})
    least = max(2, RUNNING_SHARE * len(pages))
    return [
        [
            line
            for line in page
            if not (
                line in _edges(page)
                and (PAGE_NUMBER.match(line.text) or ADDRESS.match(line.text) or times[_running_text(line)] >= least)
            )
        ]
        for page in pages
    ]


def _edges(page: Sequence[TypesetLine]) -> list[TypesetLine]:
    by_height = sorted(page, key=lambda line: -line.top)
    return [*by_height[:RUNNING_WITHIN], *by_height[-RUNNING_WITHIN:]]


def _running_text(line: TypesetLine) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())
