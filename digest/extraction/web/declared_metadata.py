"""A page's JSON-LD and meta tags → the title, authors, date, language and text that it declares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml.etree import _Element

from digest.edtf import Date
from digest.extraction.blocks import Block, fold
from digest.extraction.engine_output import EngineOutput
from digest.extraction.lines.day_lines import day_in
from digest.extraction.web.element_tree import parsed
from digest.extraction.web.linked_data import linked_data_in

TITLE_TAGS = ("og:title", "twitter:title", "dc.title", "title")
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
"""The names of meta tags that say it, the most trustworthy first."""

LANG = ("lang", "{http://www.w3.org/XML/1998/namespace}lang")

LONGEST_LANGUAGE = 35
"""BCP 47 allows this many characters for the tags that are in use."""


def run(content: bytes) -> EngineOutput:
    """Return what the page declares of its article; authors only from JSON-LD, for meta tags name the site's owner."""
    page = parsed(content)
    if page is None:
        return EngineOutput(engine="declared")
    tags = _meta_tags(page)
    linked = linked_data_in(page)
    published = linked.published or _first_day(tags)
    return EngineOutput(
        engine="declared",
        blocks=tuple(Block(text=text) for text in linked.paragraphs),
        title=linked.title or _first(tags, TITLE_TAGS),
        authors=linked.authors,
        published=published.edtf if published else None,
        language=_language(next(filter(None, map(page.get, LANG)), linked.language) or _first(tags, LANGUAGE_TAGS)),
    )


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


def _first_day(tags: Mapping[str, str]) -> Date | None:
    return next((day for name in DATE_TAGS if (day := day_in(tags.get(name, "")))), None)


def _language(declared: str | None) -> str | None:
    """Return a BCP 47 tag, None for what is none."""
    tag = fold(declared or "").replace("_", "-").split(",")[0]
    known = 2 <= len(tag) <= LONGEST_LANGUAGE and all(part.isalnum() and part.isascii() for part in tag.split("-"))
    return tag if known else None
