"""What a page shows beside its text → headline, byline and day, and the kinds of its texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import chain

from lxml.etree import _Element

from digest.extraction.blocks import Block, fold, letters_of
from digest.extraction.engine_output import EngineOutput
from digest.extraction.web.dateline import day_beside, people_beside
from digest.extraction.web.element_tree import KINDS, text_of
from digest.extraction.web.foreign_parts import foreign_parts, holds_others
from digest.extraction.web.headline_context import Headline, headlines_of, lines_of
from digest.extraction.web.page_language import local_language_of
from digest.extraction.web.printed_headlines import LONGEST_HEADLINE, shown_as_headline
from digest.extraction.web.rendered_bylines import bylines_of
from digest.extraction.web.rendered_days import days_of
from digest.extraction.web.signatures import people_signing

LONGEST_MARKED = 4_000
"""Characters of one element; a longer list item or quotation is the page's layout, not a paragraph."""

MOST_CHARACTERS = 4_000_000
"""Read in search of kinds and bylines. Nested elements give the same text at each level, and may be thousands."""


def run(page: _Element) -> EngineOutput:
    """Return what the page shows: a day where it shows a single one, authors by one mark or beside the headline."""
    foreign, language = foreign_parts(page), local_language_of(page)
    bylines, days = bylines_of(page, foreign), days_of(page, foreign, language)
    shown = lines_of(page, foreign)
    headlines = tuple(headlines_of(page, shown))
    dateline = day_beside(headlines, language)
    return EngineOutput(
        engine="visible",
        blocks=tuple(_marked(page)),
        title=_title(page, headlines),
        headlines=shown_as_headline(page),
        authors=bylines.head or people_beside(headlines) or (() if bylines.handles else bylines.elsewhere),
        letters=letters_of("".join(shown[0])),
        beside=letters_of("".join(map(text_of, _announcing(foreign)))),
        bodies=bylines.bodies,
        handles=bylines.handles,
        signed=people_signing(shown[0]) if not bylines.head else (),
        published=days.timed,
        days=tuple(sorted(days.printed)),
        dateline=dateline.edtf if dateline else None,
        labelled=days.labelled,
        alone=days.alone,
    )


def _announcing(foreign: Set[_Element]) -> list[_Element]:
    """Return the parts of other articles, without those that stand within one of them: its text holds theirs."""
    announcing = {part for part in foreign if _announces(part)}
    return [part for part in announcing if announcing.isdisjoint(part.iterancestors())]


def _announces(part: _Element) -> bool:
    """Tell whether a foreign part is called one of other articles, and not the card of an author."""
    marks = " ".join(filter(None, (part.get("class"), part.get("id")))).lower()
    return holds_others(part) and "author" not in marks and "autor" not in marks


def _title(page: _Element, headlines: Sequence[Headline]) -> str | None:
    """Return the first headline that the page's title tells, or a part of one without its kicker, else the first."""
    title = letters_of(page.findtext(".//title") or "")
    marked = [words for heading in page.iter("h1") if 0 < len(words := text_of(heading)) < LONGEST_HEADLINE]
    parts = (words for heading in page.iter("h1", "h2") for words in _parts(heading))
    told = (
        words for words in parts if 2 * len(letters := letters_of(words)) > len(title) and title.startswith(letters)
    )
    return next(chain(told, marked, (one.words for one in headlines if not one.marked)), None)


def _parts(heading: _Element) -> Iterator[str]:
    """Yield the words of a heading, of each part of it, and of what stands behind its first part."""
    whole = text_of(heading)
    yield whole
    yield from (text_of(part) for part in heading.iter("span", "a", "em"))
    if len(heading) and not (heading.text or "").strip():
        yield whole.removeprefix(text_of(heading[0])).strip(" :|·–—-")


def _marked(page: _Element) -> Iterator[Block]:
    """Yield the texts of the elements that say what they are, as paragraphs of a text would have them."""
    read = 0
    for element in page.iter(*KINDS):
        text = "".join(map(str, element.itertext()))
        read += len(text)
        if read > MOST_CHARACTERS:
            return
        if len(text) <= LONGEST_MARKED:
            for words in dict.fromkeys((fold(text), *map(fold, text.split("\n") if "\n" in text else ()))):
                yield Block(text=words, kind=KINDS[str(element.tag)])
