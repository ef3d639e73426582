"""What a page shows beside its text → headline, byline and day, and the kinds of its texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from lxml.etree import _Element

from digest.extraction.blocks import Block, fold
from digest.extraction.engine_output import EngineOutput
from digest.extraction.lines.day_lines import day_in
from digest.extraction.web.dateline import day_beside, people_beside
from digest.extraction.web.element_tree import KINDS, parsed, text_of
from digest.extraction.web.headline_context import Headline, headlines_of
from digest.extraction.web.rendered_bylines import bylines_of

LONGEST_HEADLINE = 250
"""Characters; a longer h1 wraps a whole page."""

LONGEST_MARKED = 4_000
"""Characters of one element; a longer list item or quotation is the page's layout, not a paragraph."""

MOST_CHARACTERS = 4_000_000
"""Read in search of kinds and bylines. Nested elements give the same text at each level, and may be thousands."""


def run(content: bytes) -> EngineOutput:
    """Return what the page shows: a day where it shows a single one, authors by one mark or beside the headline."""
    page = parsed(content)
    if page is None:
        return EngineOutput(engine="visible")
    bylines = bylines_of(page)
    days = {day.edtf for time in page.iter("time") if (day := day_in(time.get("datetime") or text_of(time)))}
    headlines = tuple(headlines_of(page))
    dateline = day_beside(headlines)
    return EngineOutput(
        engine="visible",
        blocks=tuple(_marked(page)),
        title=_title(page, headlines),
        authors=bylines.head or people_beside(headlines) or bylines.elsewhere,
        published=days.pop() if len(days) == 1 else None,
        dateline=dateline.edtf if dateline else None,
    )


def _title(page: _Element, headlines: Sequence[Headline]) -> str | None:
    marked = (words for heading in page.iter("h1") if 0 < len(words := text_of(heading)) < LONGEST_HEADLINE)
    return next(chain(marked, (one.words for one in headlines if not one.marked)), None)


def _marked(page: _Element) -> Iterator[Block]:
    """Yield the texts of the elements that say what they are, as paragraphs of a text would have them."""
    read = 0
    for element in page.iter(*KINDS):
        text = "".join(map(str, element.itertext()))
        read += len(text)
        if read > MOST_CHARACTERS:
            return
        if len(text) <= LONGEST_MARKED:
            for words in dict.fromkeys((fold(text), *map(fold, text.split("\n")))):
                yield Block(text=words, kind=KINDS[str(element.tag)])
