"""The paths of a site that are made from records → what each is made from; nobody writes there by hand."""

from __future__ import annotations

import re
from collections.abc import Mapping


def is_generated(page: str) -> bool:
    """Say whether a page of a built site, by its path, is made from records or by the theme."""
    first, _, rest = page.partition("/")
    served = re.sub(r"(?:(?:^|/)index)?\.html$", "", page)
    return bool(rest and first in GENERATED_FOLDERS) or served in GENERATED_PAGES


_BOTH: Mapping[str, str] = {
    "briefings": "content/briefings/",
    "sources": "content/sources/",
    "entities": "content/entities.yml",
    "outlets": "content/outlets.yml",
    "topics": "content/topics.yml",
    "timeline": "the dates of all briefings",
    "weeks": "the days of all briefings and sources",
    "corrections": "the corrections of all briefings",
    "evidence": "the evidence of all briefings",
}
"""Pages with a folder of their own."""

GENERATED_FOLDERS: Mapping[str, str] = {
    **_BOTH,
    "assets": "templates/theme/assets/ and the theme's own",
    "search": "all pages, by the theme's search",
    "pagefind": "all briefings and sources, by the search of Explore",
}
"""Folders of a site in which nobody writes by hand, each with what its files are made from."""

GENERATED_PAGES: Mapping[str, str] = {
    **_BOTH,
    "": "all briefings and sources",
    "explore": "all briefings and sources",
    "fields": "the forms of the records",
    "rules": "the program's rules",
    "architecture": "the program's modules",
    "404": "the theme's page for what is not there",
    "sitemap": "all pages",
}
"""Pages of a site that nobody writes by hand, each with what it is made from; by address, in small letters."""
