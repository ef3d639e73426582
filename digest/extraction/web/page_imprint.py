"""A page's bytes → what it says of where its article is from: outlet, address, identifier, kind, section."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element

from digest.extraction.blocks import fold
from digest.extraction.decoding import decode
from digest.extraction.web.declared_metadata import SITE_TAGS, TITLE_END, Tags, meta_tags
from digest.extraction.web.element_tree import parsed
from digest.extraction.web.linked_data import linked_data_in
from digest.model import Imprint

IDENTIFIER_TAGS = ("citation_doi", "dc.identifier", "prism.doi", "dc.identifier.doi", "bepress_citation_doi")

ADDRESS_TAGS = ("og:url", "twitter:url", "citation_public_url", "parsely-link")
"""The names of meta tags that say it, the most trustworthy first."""

SECTION_TAGS = ("article:section", "og:article:section", "parsely-section", "section")

SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s+url:\s*)(?P<address>https?://[^\s>]{1,2000})"
)
"""What browsers and SingleFile write into a page that they save."""

WITHIN = 4_000
"""Characters from the beginning in which that stands; a judgement."""


def page_imprint(content: bytes) -> Imprint:
    """Return what the page says of its article; nothing where there is no page."""
    page = parsed(content)
    if page is None:
        return Imprint()
    tags, linked = meta_tags(page), linked_data_in(page)
    return Imprint(
        outlets=tuple(dict.fromkeys((*linked.sites, *_said(tags, SITE_TAGS), *_behind_title(page)))),
        homepages=linked.homepages,
        addresses=tuple(dict.fromkeys(_addresses(page, content, tags, linked.address))),
        identifiers=tuple(_said(tags, IDENTIFIER_TAGS)),
        kinds=linked.kinds,
        sections=(*linked.sections, *_said(tags, SECTION_TAGS)),
    )


def _said(tags: Tags, names: tuple[str, ...]) -> Iterator[str]:
    return (text for name in names for text in tags.get(name, ()))


def _behind_title(page: _Element) -> Iterator[str]:
    """Yield what stands behind the last dash or bar of the page's title, where sites put their name."""
    if behind := TITLE_END.search(fold(page.findtext(".//title") or "")):
        yield behind[1].rpartition(" - ")[2]


def _addresses(page: _Element, content: bytes, tags: Tags, linked: str | None) -> Iterator[str]:
    found = [link.get("href") or "" for link in page.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    saved = SAVED_FROM.search(decode(content[:WITHIN]))
    for address in (*found, *_said(tags, ADDRESS_TAGS), linked or "", saved["address"] if saved else ""):
        if address.startswith(("http://", "https://")):
            yield address
