"""The edition → all pages: which template lays out which value, under which path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

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
from digest.pages.views.listings import PageMade, View
from digest.pages.views.outlet import outlet_view
from digest.pages.views.page_context import PageContext
from digest.pages.views.renamed import renamed_view
from digest.pages.views.source import source_view
from digest.pages.views.topic import topic_view
from digest.settings import Settings
from digest.translation import translation_for
from digest.whole_folders import files_below

Thing = TypeVar("Thing")

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
    would be made as they were; their Markdown is made when somebody reads it.
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

    def told_of(path: str, template: str) -> str:
        return repr((template, citations.get(path), feeds.get(path), facets.get(path)))

    def list_page(path: str, template: str, view: View) -> Page:
        return known.laid_out(path, view, told_of(path, template), lambda: markdown(path, template, view))

    def page(path: str, template: str, view_of: Callable[[PageContext], View], thing: object) -> Page:

        def make(edition: Edition, index: Index) -> str:
            return markdown(path, template, view_of(context_in(edition, index, path)))

        return known.page(path, thing, told_of(path, template), make)

    lists = (list_page(*each) for each in _views_of_many(edition, context))
    return (*lists, *(page(*each) for each in _views_of_one(edition)))


def _views_of_many(edition: Edition, context: Callable[[str], PageContext]) -> Iterator[PageMade]:
    """Path, template and value of every page that lists things."""
    yield "index.md", "index", home_view(context("index.md"))
    yield "explore.md", "explore", explore_view(context("explore.md"))
    yield from list_pages(edition, context)


def _views_of_one(edition: Edition) -> Iterator[tuple[str, str, Callable[[PageContext], View], object]]:
    """Path, template, what makes the value, and the thing itself, of every page of one thing."""
    for briefing in edition.briefings:
        yield f"briefings/{briefing.record.id}.md", "briefing", partial(_of, briefing_view, briefing), briefing
    for source in edition.sources:
        yield f"sources/{source.id}.md", "source", partial(_of, source_view, source), source
    for entity in edition.content.entities.values():
        yield f"entities/{entity.id}.md", "entity", partial(_of, entity_view, entity), entity
    for topic in edition.content.topics.values():
        yield f"topics/{topic.id}.md", "topic", partial(_of, topic_view, topic), topic
    for outlet in edition.content.outlets.values():
        yield f"outlets/{outlet.id}.md", "outlet", partial(_of, outlet_view, outlet), outlet
    for renaming in edition.content.renamings:
        yield f"{renaming.former}.md", "renamed", partial(_of, renamed_view, renaming), renaming


def _of(view: Callable[[PageContext, Thing], View], thing: Thing, context: PageContext) -> View:
    return view(context, thing)


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
