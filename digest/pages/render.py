"""The edition → all pages: which template lays out which value, under which path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from digest.model import Citation, Edition, Page
from digest.pages.front_matter import front_matter
from digest.pages.template_environment import environment, rendered
from digest.pages.views.all_lists import list_pages
from digest.pages.views.briefing import briefing_view
from digest.pages.views.edition_index import index_of
from digest.pages.views.entity import entity_view
from digest.pages.views.explore import explore_view
from digest.pages.views.facets import facets_of
from digest.pages.views.home import home_view
from digest.pages.views.listings import PageMade, View
from digest.pages.views.outlet import outlet_view
from digest.pages.views.page_context import PageContext
from digest.pages.views.renamed import renamed_view
from digest.pages.views.source import source_view
from digest.pages.views.topic import topic_view
from digest.settings import Settings
from digest.translation import translation_for

_BOOST = {"briefing": 4.0, "entity": 2.0, "topic": 2.0}
"""Who searches for a name wants the briefing first, then the page of the name, then whatever lists it."""


def render(
    edition: Edition,
    *,
    settings: Settings,
    templates: Sequence[Path],
    citations: Mapping[str, Citation],
    feeds: Mapping[str, str],
) -> tuple[Page, ...]:
    """Return the pages of the site; the first of the folders `templates` that has a template wins.

    `citations` and the paths of `feeds` go by the path of a page.
    """
    made = environment(templates, translation_for(settings.language))
    index = index_of(edition)

    def context(path: str) -> PageContext:
        return PageContext(edition=edition, index=index, settings=settings, path=path, citation=citations.get(path))

    facets = facets_of(context("explore.md"))

    def page(path: str, template: str, view: View) -> Page:
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
        return Page(path=path, markdown=opening + rendered(made, f"{template}.md.j2", view))

    return tuple(page(*each) for each in _views(edition, context))


def _views(edition: Edition, context: Callable[[str], PageContext]) -> Iterator[PageMade]:
    """Path, template and value of every page."""
    yield "index.md", "index", home_view(context("index.md"))
    yield "explore.md", "explore", explore_view(context("explore.md"))
    yield from list_pages(edition, context)
    for briefing in edition.briefings:
        path = f"briefings/{briefing.record.id}.md"
        yield path, "briefing", briefing_view(context(path), briefing)
    for source in edition.sources:
        path = f"sources/{source.id}.md"
        yield path, "source", source_view(context(path), source)
    for entity in edition.content.entities.values():
        path = f"entities/{entity.id}.md"
        yield path, "entity", entity_view(context(path), entity)
    for topic in edition.content.topics.values():
        path = f"topics/{topic.id}.md"
        yield path, "topic", topic_view(context(path), topic)
    for outlet in edition.content.outlets.values():
        path = f"outlets/{outlet.id}.md"
        yield path, "outlet", outlet_view(context(path), outlet)
    for renaming in edition.content.renamings:
        path = f"{renaming.former}.md"
        yield path, "renamed", renamed_view(context(path), renaming)
