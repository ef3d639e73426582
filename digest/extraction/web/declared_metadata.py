"""A page's JSON-LD and meta tags → the title, authors, date, language and text that it declares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml.etree import _Element

from digest.edtf import Date
from digest.extraction.addresses import parts_of
from digest.extraction.blocks import Block, fold
from digest.extraction.engine_output import EngineOutput
from digest.extraction.lines.day_lines import day_in
from digest.extraction.lines.people import people_of
from digest.extraction.web.element_tree import parsed
from digest.extraction.web.linked_data import linked_data_in

Tags = Mapping[str, Sequence[str]]

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
AUTHOR_TAGS = (
    "citation_author",
    "article:author",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "author",
    "byl",
    "article:author_name",
)
FAMILY_FIRST = ("citation_author", "dc.creator", "dcterms.creator")
"""Tags of which each names one person, the family first where it has a comma."""

SITE_TAGS = ("og:site_name", "application-name", "publisher", "dc.publisher", "citation_publisher", "al:ios:app_name")
ADDRESS_TAGS = ("og:url", "twitter:domain", "twitter:url")
LANGUAGE_TAGS = ("og:locale", "content-language", "language", "dc.language")
"""The names of meta tags that say it, the most trustworthy first."""

LANG = ("lang", "{http://www.w3.org/XML/1998/namespace}lang")

LONGEST_LANGUAGE = 35
"""BCP 47 allows this many characters for the tags that are in use."""


def run(content: bytes) -> EngineOutput:
    """Return what the page declares of its article; of several tags for its authors, the first that names people."""
    page = parsed(content)
    if page is None:
        return EngineOutput(engine="declared")
    tags = _meta_tags(page)
    linked = linked_data_in(page)
    language = _language(next(filter(None, map(page.get, LANG)), linked.language) or _first(tags, LANGUAGE_TAGS))
    published = linked.published or _first_day(tags)
    people = tuple(dict.fromkeys(name for text in linked.authors for name in people_of(text)))
    return EngineOutput(
        engine="declared",
        blocks=tuple(Block(text=text) for text in linked.paragraphs),
        title=linked.title or _first(tags, TITLE_TAGS),
        authors=people or _tagged_people(tags),
        bodies=linked.bodies,
        sites=(*linked.sites, *_sites(page, tags)),
        published=published.edtf if published else None,
        language=language,
    )


def _meta_tags(page: _Element) -> Tags:
    """Return the contents of each named meta tag."""
    tags: dict[str, list[str]] = {}
    for tag in page.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv") or ""
        if content := fold(tag.get("content") or ""):
            tags.setdefault(name.lower(), []).append(content)
    return tags


def _first(tags: Tags, names: Sequence[str]) -> str | None:
    return next((tags[name][0] for name in names if name in tags), None)


def _tagged_people(tags: Tags) -> tuple[str, ...]:
    found = (
        tuple(
            dict.fromkeys(
                one for text in tags.get(name, ()) for one in people_of(text, family_first=name in FAMILY_FIRST)
            )
        )
        for name in AUTHOR_TAGS
    )
    return next(filter(None, found), ())


def _sites(page: _Element, tags: Tags) -> Iterator[str]:
    """Yield what the page calls its site: by its tags, by the host of its address, and behind its title."""
    yield from (name for tag in SITE_TAGS for name in tags.get(tag, ()))
    links = (link.get("href") or "" for link in page.iter("link") if (link.get("rel") or "").lower() == "canonical")
    for address in (*links, *(address for tag in ADDRESS_TAGS for address in tags.get(tag, ()))):
        yield parts_of(address if "//" in address else f"//{address}").hostname or ""
    if behind := TITLE_END.search(fold(page.findtext(".//title") or "")):
        yield behind[1]


TITLE_END = re.compile(r"(?:\s[|·»–—-]\s|[|：_])([^|·»–—：_]{2,40})$")


def _first_day(tags: Tags) -> Date | None:
    return next((day for name in DATE_TAGS for text in tags.get(name, ()) if (day := day_in(text))), None)


def _language(declared: str | None) -> str | None:
    """Return a BCP 47 tag, None for what is none."""
    tag = fold(declared or "").replace("_", "-").split(",")[0]
    known = 2 <= len(tag) <= LONGEST_LANGUAGE and all(part.isalnum() and part.isascii() for part in tag.split("-"))
    return tag if known else None
