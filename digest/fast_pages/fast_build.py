"""One build of MkDocs → its generated pages in the fast way, from their place in the navigation to the search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from digest.fast_pages.fast_page import FastPage, Shapes
from digest.fast_pages.search_entries import hand_over, search_of, without_attributes
from digest.fast_pages.theme_parts import keep_parts


class FastBuild:
    """The generated pages of one build."""

    def __init__(self, config: MkDocsConfig, generated: Iterable[str]) -> None:
        """Take the pages at these paths below the docs folder for generated ones."""
        self._config = config
        self._generated = tuple(generated)
        self._shapes: Shapes = {}
        self._nav: Navigation | None = None
        self._search: BasePlugin[Any] | None = search_of(config)
        self._handed_over: str | None = None
        """The HTML of the page that is being built, while the search is not to read it."""

    def place_in_navigation(self, files: Files) -> None:
        """Make the pages that the navigation names, with the titles that it gives; to be called before it is made.

        MkDocs takes a page that is there into the navigation as it is, and tells only of others that it lacks.
        """
        for path, title in dict(_titles(self._config.nav)).items():
            file = files.get_file_from_path(path)
            if file and file.src_uri in self._generated:
                self._make(title, file)

    def place_elsewhere(self, files: Files, nav: Navigation) -> None:
        """Make the other pages; to be called once the navigation is made, in which none of them stands."""
        placed = {id(page) for page in nav.pages}
        for path in self._generated:
            file = files.get_file_from_path(path)
            if file and id(file.page) not in placed:
                self._make(None, file).in_navigation = False
        self._nav = nav

    def before_search(self, page: Page) -> None:
        """Put what the page says into the index, so that the search finds nothing more to read."""
        if isinstance(page, FastPage) and self._search and hand_over(page, self._search):
            self._handed_over, page.content = page.content or "", ""
            page.meta["search"] = {**(page.meta.get("search") or {}), "exclude": True}

    def after_search(self, page: Page) -> None:
        """Give the page back what the search was not to read."""
        if self._handed_over is not None:
            page.content, self._handed_over = without_attributes(self._handed_over), None
            del page.meta["search"]["exclude"]

    def keep_parts(self, env: Environment) -> None:
        """Let the theme render once what is the same on many pages."""
        if self._nav:
            keep_parts(env, self._nav)

    def _make(self, title: str | None, file: File) -> FastPage:
        return FastPage(title, file, self._config, self._shapes)


def _titles(nav: object) -> Iterator[tuple[str, str | None]]:
    """Yield the paths in the `nav` of mkdocs.yml, each with its title or None."""
    if isinstance(nav, str):
        yield nav, None
    elif isinstance(nav, list):
        for item in nav:
            yield from _titles(item)
    elif isinstance(nav, dict):
        for title, item in nav.items():
            if isinstance(item, str):
                yield item, str(title)
            else:
                yield from _titles(item)
