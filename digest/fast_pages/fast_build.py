"""One build of MkDocs → its generated pages in the fast way, from their place in the navigation to the search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import Environment
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from digest.compiled_templates import CompiledTemplates
from digest.fast_pages.fast_page import FastPage, Shapes
from digest.fast_pages.finished_pages import FinishedPages, Former
from digest.fast_pages.generated_files import is_known
from digest.fast_pages.search_entries import entries_of, hand_over, search_of, without_attributes
from digest.fast_pages.shown_everywhere import shown_everywhere
from digest.fast_pages.theme_parts import Render, keep_parts


class FastBuild:
    """The generated pages of one build."""

    def __init__(self, config: MkDocsConfig, generated: Iterable[str], former: Former | None = None) -> None:
        """Take the pages at these paths for generated ones; of what the `former` build left see `take_over`."""
        self._config = config
        self._generated = tuple(generated)
        self._shapes: Shapes = {}
        self._nav: Navigation | None = None
        self._files: Files | None = None
        self._former = former
        self._finished: FinishedPages | None = None
        self._keys: dict[str, str] = {}
        """Of the pages that may be finished, by their path."""
        self._made: list[tuple[FastPage, str | None]] = []
        """The generated pages, with the titles that the navigation gives them."""
        self._before = 0
        """How many entries the index had before the page that is being built."""
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
                self._made.append((FastPage(title, file, self._config, self._shapes), title))

    def place_elsewhere(self, files: Files, nav: Navigation) -> None:
        """Make the other pages; to be called once the navigation is made, in which none of them stands."""
        placed = {id(page) for page in nav.pages}
        for path in self._generated:
            file = files.get_file_from_path(path)
            if file and id(file.page) not in placed:
                self._made.append((FastPage(None, file, self._config, self._shapes), None))
                self._made[-1][0].in_navigation = False
        self._nav, self._files = nav, files

    def take_over(self) -> None:
        """Find the pages that stand as they would be made, and let those that are not known sleep until they are built.

        To be called once the navigation is made.
        """
        against = (
            shown_everywhere(self._config, self._nav, self._former.shipped) if self._former and self._nav else None
        )
        if self._former is None or against is None:
            return
        searched = bool(self._search and self._search.config.enabled)
        self._finished = FinishedPages(self._former, against, searched=searched)
        for page, title in self._made:
            if is_known(page.file) or page.in_navigation:
                self._find(page, title, self._finished)
            page.is_asleep = bool(page.finished) or not page.in_navigation

    def _find(self, page: FastPage, title: str | None, finished: FinishedPages) -> None:
        key = self._keys[page.file.src_uri] = finished.key_of(page.file, title)
        page.finished = finished.find(key, page.file)

    def leave_finished(self) -> None:
        """Let the pages that stand, and that no navigation names, stand in the new site, and MkDocs build the others.

        To be called where it needs to know of them no more. With the theme's search they are built all the same: it
        lists its entries in the order of the pages.
        """
        if self._files is None or (self._search and self._search.config.enabled):
            return
        for page, _ in self._made:
            if page.finished and not page.in_navigation and page.finished.shared_with(self._config.site_dir, page.file):
                self._files.remove(page.file)

    def before_search(self, page: Page) -> None:
        """Wake the page, and put what it says into the index, so that the search finds nothing more to read."""
        if isinstance(page, FastPage) and page.is_asleep and not page.finished and self._finished:
            page.open()
            self._find(page, None, self._finished)
            if page.finished:
                page.forget()
            else:
                page.convert()
        entries = entries_of(self._search)
        self._before = len(entries)
        if not isinstance(page, FastPage) or not self._search:
            return
        if page.finished:
            entries.extend(page.finished.entries)
        if page.finished or hand_over(page, self._search):
            self._handed_over, page.content = page.content or "", ""
            page.meta["search"] = {**(page.meta.get("search") or {}), "exclude": True}

    def after_search(self, page: Page) -> None:
        """Give the page back what the search was not to read."""
        if self._handed_over is not None:
            page.content, self._handed_over = without_attributes(self._handed_over), None
            del page.meta["search"]["exclude"]

    def after_page(self, page: Page) -> None:
        """Let go of what is in a page that nobody else looks at."""
        if isinstance(page, FastPage) and self._finished and not page.in_navigation:
            page.forget()

    def keep_parts(self, env: Environment) -> None:
        """Let the theme render once what is the same on many pages, and nothing where a page is finished."""
        if self._former:  # so nobody else is there, by whom templates would be compiled otherwise
            env.bytecode_cache = CompiledTemplates()
        if self._nav:
            keep_parts(env, self._nav)
        page = env.get_template("main.html")  # which the environment keeps, as all that it loaded
        page.root_render_func = self._finishing(page.root_render_func)

    def _finishing(self, render: Render) -> Render:
        def finished(context: Context) -> Iterator[str]:
            page = context.get("page")
            if not isinstance(page, FastPage) or self._finished is None:
                yield from render(context)
                return
            html = page.finished.read() if page.finished else None
            if html is None:
                if page.finished:  # somebody changed it meanwhile
                    page.wake()
                    page.content = without_attributes(page.content or "")
                html = "".join(render(context))
                if page.stands_alone:
                    entries = entries_of(self._search)[self._before :]
                    self._finished.put(self._keys[page.file.src_uri], html, entries)
            yield html

        return finished


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
