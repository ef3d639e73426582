"""The events of MkDocs by which a plugin builds its generated pages in the fast way."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from digest.fast_pages.conditions import is_alone, why_plain
from digest.fast_pages.fast_build import FastBuild
from digest.fast_pages.finished_pages import Former

_log = get_plugin_logger("digest")


class FastEvents:
    """A part of a plugin, which tells it in `on_files` which pages are generated."""

    _fast: FastBuild | None = None
    _said = ""
    _standing: Path | None = None
    """The folder of the site that stands, where nobody else writes into what is shared with it."""

    def _begin_fast(
        self, config: MkDocsConfig, files: Files, generated: Iterable[str], *, wanted: bool, former: Former | None
    ) -> None:
        """Build the pages at these paths in the fast way where it is `wanted`; say once why it cannot be.

        What the `former` build left is taken over where it is what would be made.
        """
        own = cast("BasePlugin[Any]", self)
        reason = why_plain(config, own) if wanted else None
        if reason and reason != self._said:
            _log.info(f"The generated pages are built the plain way, which is slower: {reason}.")
            self._said = reason
        left = former if is_alone(config, own) else None
        self._standing = left.site if left else None
        self._fast = FastBuild(config, generated, left) if wanted and not reason else None
        if self._fast:
            self._fast.place_in_navigation(files)

    @event_priority(-100)
    def on_nav(self, nav: Navigation, /, *, files: Files, **_: object) -> Navigation:
        """Make the generated pages that stand in no navigation, once nobody changes it any more."""
        if self._fast:
            self._fast.place_elsewhere(files, nav)
            self._fast.take_over()
        return nav

    def on_env(self, env: Environment, /, **_: object) -> Environment:
        """Let the theme render once what is the same on many pages."""
        if self._fast:
            self._fast.keep_parts(env)
        return env

    @event_priority(-100)
    def on_post_template(self, output: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """Leave out of what is built the pages that stand, once the theme has listed all pages in its templates."""
        if self._fast and [template_name] == list(config.theme.static_templates)[-1:]:
            self._fast.leave_finished()
        return output

    @event_priority(100)
    def _before_search(self, /, context: TemplateContext, *, page: Page, **_: object) -> TemplateContext:
        if self._fast:
            self._fast.before_search(page)
        return context

    @event_priority(-100)
    def _after_search(self, /, context: TemplateContext, *, page: Page, **_: object) -> TemplateContext:
        if self._fast:
            self._fast.after_search(page)
        return context

    @event_priority(-100)
    def on_post_page(self, output: str, /, *, page: Page, **_: object) -> str:
        """Let go of what is in the page, which is written next."""
        if self._fast:
            self._fast.after_page(page)
        return output

    on_page_context = CombinedEvent(_before_search, _after_search)
