"""A page's HTML → entries in the index of the theme's search, which then does not read the page."""

from __future__ import annotations

import re
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from digest.fast_pages.search_sections import UnreadableError, sections_of

_SEARCH = "material.plugins.search.plugin"
"""The module of the one search whose rules are known here."""

_ATTRIBUTE = re.compile(r"\s?data-search-\w+=\"[^\"]+\"")
"""What that search takes out of a page that it has read."""


def search_of(config: MkDocsConfig) -> BasePlugin[Any] | None:
    """Return the plugin of the theme's search, if that is what searches."""
    found = (plugin for plugin in config.plugins.values() if type(plugin).__module__ == _SEARCH)
    return next(found, None)


def entries_of(search: BasePlugin[Any] | None) -> list[dict[str, Any]]:
    """Return the entries of the index so far, to which more can be added; of a search that is off, none."""
    return search.search_index.entries if search and search.config.enabled else []  # type: ignore[attr-defined] # its own


def hand_over(page: Page, search: BasePlugin[Any]) -> bool:
    """Put what a page says into the index; return False where the search itself should read it."""
    told = page.meta.get("search") or {}
    if not search.config.enabled or told.get("exclude"):
        return False
    try:
        sections = sections_of(page.content or "")
    except UnreadableError:
        return False
    index = search.search_index  # type: ignore[attr-defined] # the search's own
    for section in sections:
        if not section.excluded:
            index.create_entry_for_section(section, page.toc, page.url, page)
    return True


def without_attributes(html: str) -> str:
    """Return a page's HTML without the attributes by which it speaks to the search."""
    return _ATTRIBUTE.sub("", html) if "data-search-" in html else html
