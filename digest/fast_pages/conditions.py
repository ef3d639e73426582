"""MkDocs' configuration → why its pages must be built the plain way, or nothing.

What this package leaves out is right only where nobody else looks at a page between its Markdown and its file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from digest.fast_pages.search_entries import search_of

_EVENTS = (
    "pre_page",
    "page_read_source",
    "page_markdown",
    "page_content",
    "page_context",
    "post_page",
    "env",
    "pre_template",
    "template_context",
)
"""Between the Markdown of a page and its file."""

_LATER_EVENTS = ("post_template", "post_build")
"""Once pages are made, where somebody may look at what all of them say."""

_EXTENSIONS = frozenset(("toc", "tables", "fenced_code", "attr_list"))
"""Extensions of Markdown that leave blocks of HTML, and headings of plain words, as they are."""


def why_plain(config: MkDocsConfig, own: BasePlugin) -> str | None:  # type: ignore[type-arg] # of whatever configuration
    """Return what keeps the pages of this configuration from being built in the fast way, as a clause."""
    others = sorted(set(_others(config, own, _EVENTS)))
    if others:
        return f"{', '.join(others)} may change pages"
    extensions = [str(name) for name in config.markdown_extensions if name not in _EXTENSIONS]
    if extensions:
        return f"the Markdown extension {', '.join(extensions)} may read them otherwise"
    return None


def is_alone(config: MkDocsConfig, own: BasePlugin) -> bool:  # type: ignore[type-arg]
    """Say whether nobody else looks at pages once they are made, so that not each of them need be at hand."""
    return not any(_others(config, own, _LATER_EVENTS))


def _others(config: MkDocsConfig, own: BasePlugin, events: Iterable[str]) -> Iterator[str]:  # type: ignore[type-arg]
    """Yield the plugins and hooks that are called for these events, but for our own and the theme's search."""
    known = (own, search_of(config))
    for event in events:
        for method in config.plugins.events[event]:
            owner = getattr(method, "__self__", None)
            if owner is None or not any(owner is one for one in known):
                named = [name for name, plugin in config.plugins.items() if plugin is owner]
                yield f"the plugin {named[0]}" if named else "a hook"
