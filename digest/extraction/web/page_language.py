"""A page's tree → the language that it says it is in, and the country whose order its figures of dates are in."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from digest.extraction.blocks import fold

TAGS = ("og:locale", "content-language", "language", "dc.language")
"""The names of meta tags that say it, the most trustworthy first."""

LANG = ("lang", "{http://www.w3.org/XML/1998/namespace}lang")

LONGEST = 35
"""BCP 47 allows this many characters for the tags that are in use."""


def language_of(page: _Element, linked: str | None = None) -> str | None:
    """Return the first BCP 47 tag that the page gives; `linked` is what its JSON-LD says."""
    return next(_tags(page, linked), None)


def local_language_of(page: _Element) -> str | None:
    """Return the first tag that names a country, with the language of the first one; else that."""
    tags = list(_tags(page, None))
    local = (tag for tag in tags if "-" in tag and tag.split("-")[0].lower() == tags[0].split("-")[0].lower())
    return next(local, tags[0] if tags else None)


def _tags(page: _Element, linked: str | None) -> Iterator[str]:
    said = {
        (tag.get("property") or tag.get("name") or tag.get("http-equiv") or "").lower(): tag
        for tag in page.iter("meta")
    }
    named = (said[name].get("content") for name in TAGS if name in said)
    for value in (*map(page.get, LANG), linked, *named):
        tag = fold(value or "").replace("_", "-").split(",")[0]
        if 2 <= len(tag) <= LONGEST and all(part.isalnum() and part.isascii() for part in tag.split("-")):
            yield tag
