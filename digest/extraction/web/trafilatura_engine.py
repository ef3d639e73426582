"""The door for trafilatura and its htmldate: a page's markup → what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from importlib.metadata import version

import htmldate.utils
import trafilatura.utils
from htmldate import extractors, find_date
from lxml.etree import _Element
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.metadata import examine_meta, extract_author, extract_meta_json, extract_title, extract_url
from trafilatura.settings import Document
from trafilatura.utils import load_html

from digest.extraction.blocks import Block, fold
from digest.extraction.engine_output import EngineOutput
from digest.extraction.lines.day_lines import day_in
from digest.extraction.package_versions import engine_name
from digest.extraction.web.element_classes import choose_quickly
from digest.extraction.web.element_tree import blocks_in
from digest.model import ParagraphKind

INLINE = frozenset(("hi", "ref", "del", "graphic", "cell", "code"))
KINDS: Mapping[str, ParagraphKind] = {
    "head": ParagraphKind.HEADING,
    "item": ParagraphKind.LIST,
    "row": ParagraphKind.LIST,
    "quote": ParagraphKind.QUOTE,
}
"""What its elements are, which are those of TEI; all but the inline ones end a paragraph."""

CELL = "cell"

LATEST_DAY = "2099-12-31"
"""It takes no day after this one, and asks the clock where none is given; the same copy must always give the same
day."""


def _day_written(string: str) -> datetime | None:
    """Return the day that a text writes in full, as htmldate wants it of dateparser."""
    day = day_in(string)
    return datetime.fromisoformat(day.edtf) if day else None


def put_for(name: str, function: Callable[..., object]) -> None:
    """Let htmldate call the function for its own of the name. Raise ImportError where it has none."""
    if not hasattr(extractors, name):
        raise ImportError(f"htmldate {version('htmldate')} has no {name}, which 1.11 has")
    setattr(extractors, name, function)


put_for("_external_date", _day_written)
put_for("has_date_cue", lambda *_: True)
# Left alone, htmldate asks dateparser for a day in words, which takes 3 s to load tables of 205 languages.

choose_quickly(trafilatura.utils.HTML_PARSER, htmldate.utils.HTML_PARSER)


def run(markup: str) -> EngineOutput:
    """Return the text and the title that trafilatura finds on the page, without its comments."""
    engine, (page, declared) = engine_name("trafilatura"), _loaded(markup)
    title = _title(page, declared) if page is not None else None
    document = bare_extraction(page, include_comments=False) if page is not None else None
    if not isinstance(document, Document):
        return EngineOutput(engine=engine)
    return EngineOutput(engine=engine, blocks=tuple(_blocks(document.body)), title=title)


def guessed_authors(markup: str) -> EngineOutput:
    """Return the authors that trafilatura finds, as its `extract_metadata` looks for them before it looks for a day."""
    page, found = _loaded(markup)
    author = found.author or extract_author(page) if page is not None else None
    return EngineOutput(
        engine=engine_name("trafilatura"), authors=tuple(filter(None, map(fold, (author or "").split(";"))))
    )


def guessed_day(markup: str) -> EngineOutput:
    """Return the day that its htmldate finds beside the page's address, as its `extract_metadata` asks for it."""
    page = load_html(markup)
    if page is None:
        return EngineOutput(engine=engine_name("trafilatura"))
    address = _declared(page).url or extract_url(page)
    found = find_date(page, original_date=True, extensive_search=True, max_date=LATEST_DAY, url=address)
    published = day_in(found or "")
    return EngineOutput(engine=engine_name("trafilatura"), published=published.edtf if published else None)


@lru_cache(maxsize=1)  # the text and the authors are asked of the same page, and neither changes it
def _loaded(markup: str) -> tuple[HtmlElement | None, Document]:
    """Return the page, and what it declares."""
    page = load_html(markup)
    return page, _declared(page) if page is not None else Document()


def _declared(page: HtmlElement) -> Document:
    """Return what trafilatura reads in a page's tags and JSON, where one word is no author."""
    declared = examine_meta(page)
    if declared.author and " " not in declared.author:
        declared.author = None
    with suppress(Exception):  # as trafilatura itself goes on where the page's JSON is none
        declared = extract_meta_json(page, declared)
    return declared


def _title(page: HtmlElement, declared: Document) -> str | None:
    found = Document(title=declared.title or extract_title(page))
    found.clean_and_trim()
    return fold(found.title or "") or None


def _blocks(body: _Element) -> Iterator[Block]:
    """Yield the paragraphs, with a bar between the cells of a table's row."""
    for cell in body.iter(CELL):
        if cell.getnext() is not None:
            cell.tail = f" | {cell.tail or ''}"
    for block in blocks_in(body, inline=INLINE, kinds=KINDS):
        if words := block.text.strip(" |"):
            yield replace(block, text=words)
