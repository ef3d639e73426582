"""The edition → all pages: which template lays out which value, under which path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from digest.model import Citation, Edition, KeptTexts, Page
from digest.pages.front_matter import front_matter
from digest.pages.known_pages import KnownPages
from digest.pages.template_environment import environment, rendered
from digest.pages.views.all_lists import list_pages
from digest.pages.views.briefing import briefing_view
from digest.pages.views.edition_index import Index, index_of
from digest.pages.views.entity import entity_view
from digest.pages.views.explore import explore_view
from digest.pages.views.facets import facets_of
from digest.pages.views.home import home_view
from digest.pages.views.listings import PageToMake, View
from digest.pages.views.outlet import outlet_view
from digest.pages.views.page_context import PageContext
from digest.pages.views.renamed import renamed_view
from digest.pages.views.source import source_view
from digest.pages.views.topic import topic_view
from digest.settings import Settings
from digest.translation import translation_for
from digest.whole_folders import files_below

_BOOST = {"briefing": 4.0, "entity": 2.0, "topic": 2.0}
"""Who searches for a name wants the briefing first, then the page of the name, then whatever lists it."""


def render(
    edition: Edition,
    *,
    settings: Settings,
    templates: Sequence[Path],
    citations: Mapping[str, Citation],
    feeds: Mapping[str, str],
    kept: KeptTexts | None = None,
) -> tuple[Page, ...]:
    """Return the pages of the site; the first of the folders `templates` that has a template wins.

    `citations` and the paths of `feeds` go by the path of a page. Of what is `kept` those pages are known that
    would be made as they were; with it the Markdown of a page is made when somebody reads it.
    """
    made = environment(templates, translation_for(settings.language))
    index = index_of(edition)

    def context_in(edition: Edition, index: Index, path: str) -> PageContext:
        return PageContext(edition=edition, index=index, settings=settings, path=path, citation=citations.get(path))

    context = partial(context_in, edition, index)
    facets = facets_of(context("explore.md"))

    def markdown(path: str, template: str, view: View) -> str:
        citation = citations.get(path)
        opening = front_matter(
            title=view.title,
            description=view.description,
            boost=_BOOST.get(template, 1.0),
            searched=template != "renamed" and "/by-" not in path,  # what a part of a list has, its own page has
            head=citation.head if citation else (),
            feed=feeds.get(path, ""),
            facets=facets.get(path),
            script="explore" if template == "explore" else "",
        )
        return opening + rendered(made, f"{template}.md.j2", view)

    everywhere = _made_with(settings, templates) if kept is not None else ""
    known = KnownPages(edition, index, kept if everywhere else None, everywhere)

    def page(path: str, template: str, view: Callable[[PageContext, Any], View], shown: object) -> Page:
        told = repr((template, citations.get(path), feeds.get(path), facets.get(path)))

        def make(edition: Edition, index: Index) -> str:
            return markdown(path, template, view(context_in(edition, index, path), shown))

        return known.page(path, shown, told, make)

    return tuple(page(*each) for each in _pages(edition, context))


def _pages(edition: Edition, context_at: Callable[[str], PageContext]) -> Iterator[PageToMake]:
    yield PageToMake("index.md", "index", lambda context, _: home_view(context), None)
    yield PageToMake("explore.md", "explore", lambda context, _: explore_view(context), None)
    yield from list_pages(edition, context_at)
    for briefing in edition.briefings:
        yield PageToMake(f"briefings/{briefing.record.id}.md", "briefing", briefing_view, briefing)
    for source in edition.sources:
        yield PageToMake(f"sources/{source.id}.md", "source", source_view, source)
    for entity in edition.content.entities.values():
        yield PageToMake(f"entities/{entity.id}.md", "entity", entity_view, entity)
    for topic in edition.content.topics.values():
        yield PageToMake(f"topics/{topic.id}.md", "topic", topic_view, topic)
    for outlet in edition.content.outlets.values():
        yield PageToMake(f"outlets/{outlet.id}.md", "outlet", outlet_view, outlet)
    for renaming in edition.content.renamings:
        yield PageToMake(f"{renaming.former}.md", "renamed", renamed_view, renaming)


def _made_with(settings: Settings, templates: Sequence[Path]) -> str:
    """Return the digest of what each page is made with: the settings, and the templates in their order.

    Empty where it cannot be told what templates there are.
    """
    told = repr((replace(settings, extensions=frozenset()), sorted(settings.extensions)))  # a set has no order
    digest = sha256(told.encode(errors="surrogatepass"))
    below = [files_below(folder) for folder in templates]
    if None in below:
        return ""
    for path in (path for files in below for path in files or ()):
        content = path.read_bytes()
        digest.update(f"\0{path}\0{len(content)}\0".encode(errors="surrogateescape"))
        digest.update(content)
    return digest.hexdigest()
