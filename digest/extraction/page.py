"""A page's own markup → its declared title, authors, date and language, and the kinds of its texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import lxml.html
from lxml.etree import ParserError, _Element

from digest.dates import Date
from digest.extraction.blocks import Block, fold
from digest.extraction.dating import day_in
from digest.extraction.decoding import decode
from digest.extraction.found import Found
from digest.extraction.linked_data import LinkedData, linked_data_in
from digest.model import ParagraphKind

KINDS: Mapping[str, ParagraphKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), ParagraphKind.HEADING),
    **dict.fromkeys(("li", "dd", "dt"), ParagraphKind.LIST),
    **dict.fromkeys(("figcaption", "caption"), ParagraphKind.CAPTION),
    "blockquote": ParagraphKind.QUOTE,
}
"""What the text of an element is."""

LONGEST_MARKED = 4_000
# Characters of one element; a longer list item or quotation is the page's layout, not a paragraph.

MOST_CHARACTERS = 4_000_000
# Read in search of kinds. Nested lists give the same text at each level, and a hostile page has thousands of levels.

TITLE_TAGS = ("og:title", "twitter:title", "dc.title", "title")
AUTHOR_TAGS = ("author", "article:author", "dc.creator", "byl", "sailthru.author", "parsely-author", "citation_author")
DATE_TAGS = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "og:article:published_time",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publishdate",
    "pubdate",
    "citation_publication_date",
)
LANGUAGE_TAGS = ("og:locale", "content-language", "language", "dc.language")
# The names of meta tags that say it, the most trustworthy first.


def find(content: bytes) -> Found:
    """Return what the page declares of itself; `blocks` hold its marked texts, not the article."""
    page = parsed(content)
    if page is None:
        return Found(engine="page")
    tags = _meta_tags(page)
    declared = linked_data_in(page)
    published = declared.published or _first_day(tags, DATE_TAGS)
    return Found(
        engine="page",
        blocks=tuple(_marked(page)),
        title=declared.title or _first(tags, TITLE_TAGS),
        authors=declared.authors or tuple(tags[name] for name in AUTHOR_TAGS if name in tags)[:1],
        published=published.text if published else None,
        language=_language(page, tags, declared),
    )


def parsed(content: bytes) -> _Element | None:
    """Return the page as a tree, None where there is none in it."""
    try:
        return lxml.html.document_fromstring(
            decode(content).replace("\0", "").encode("utf-8", "replace"), parser=_parser()
        )
    except (ParserError, ValueError):
        return None


def _parser() -> lxml.html.HTMLParser:
    return lxml.html.HTMLParser(encoding="utf-8")


def _meta_tags(page: _Element) -> Mapping[str, str]:
    """Return the content of each named meta tag, of several the first."""
    tags: dict[str, str] = {}
    for tag in page.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv") or ""
        if content := fold(tag.get("content") or ""):
            tags.setdefault(name.lower(), content)
    return tags


def _first(tags: Mapping[str, str], names: Sequence[str]) -> str | None:
    return next((tags[name] for name in names if name in tags), None)


def _first_day(tags: Mapping[str, str], names: Sequence[str]) -> Date | None:
    return next((day for name in names if (day := day_in(tags.get(name, "")))), None)


def _language(page: _Element, tags: Mapping[str, str], declared: LinkedData) -> str | None:
    lang = page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang") or declared.language
    tag = fold(lang or _first(tags, LANGUAGE_TAGS) or "").replace("_", "-").split(",")[0]
    return tag if 2 <= len(tag) <= 35 and all(part.isalnum() and part.isascii() for part in tag.split("-")) else None


def _marked(page: _Element) -> Iterator[Block]:
    """Yield the texts of the elements that say what they are, as paragraphs of a text would have them."""
    read = 0
    for element in page.iter(*KINDS):
        text = "".join(map(str, element.itertext()))
        read += len(text)
        if read > MOST_CHARACTERS:
            return
        if len(text) <= LONGEST_MARKED:
            for words in {fold(text), *map(fold, text.split("\n"))} - {""}:
                yield Block(text=words, kind=KINDS[str(element.tag)])
