"""A generated page of MkDocs → its HTML, contents and anchors; Markdown is converted once for all pages of a shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass
from html import unescape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from digest.fast_pages.finished_pages import FinishedPage
from digest.fast_pages.outline import Outline, filled, gaps_of, outline_of

_ANCHOR = re.compile(r"<(?:[a-z][^<>]*\sid|a\s(?:[^<>]*\s)?name)=\"([^\"]+)\"")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What MkDocs made of a outline."""

    gaps: tuple[str, ...]
    contents: TableOfContents
    contents_gaps: tuple[tuple[str, ...], ...]
    """The titles of the contents, in their order, cut at their gaps."""
    title: tuple[str, ...] | None
    """The title in the page's first heading, cut at its gaps."""
    anchors: frozenset[str]
    links: Mapping[str, str] | None
    """Anchors of the page itself to which its headings link."""


Shapes = MutableMapping[str, Shape]
"""By the text of the outline, for the pages of one build."""


class FastPage(Page):
    """A page whose Markdown this program wrote; where it is odd, the page is converted like any other."""

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, shapes: Shapes) -> None:
        super().__init__(title, file, config)
        self.in_navigation = True
        """Whether the navigation names it, or may."""
        self.finished: FinishedPage | None = None
        """The page as it stands."""
        self.is_asleep = False
        """Whether it is neither read nor converted, until it is built or somebody asks what is in it."""
        self.stands_alone = False
        """Whether nothing in it depends on what other pages say."""
        self._shapes = shapes
        self._build: tuple[MkDocsConfig, Files] | None = None
        self._anchors: frozenset[str] | None = None

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the page's Markdown and its front matter, which before it is built only the navigation needs."""
        if self.is_asleep and not self.in_navigation:
            self.markdown = ""
        else:
            super().read_source(config)

    def open(self) -> None:
        """Take the Markdown of a page that was asleep."""
        if self._build:
            self.finished, self.is_asleep = None, False
            self.read_source(self._build[0])

    def wake(self) -> None:
        """Make a page that was asleep."""
        self.open()
        self.convert()

    def convert(self) -> None:
        """Make a page whose Markdown is there."""
        if self._build:
            self.render(*self._build)

    def forget(self) -> None:
        """Let go of what is in a page that is built; it is made again where somebody asks for it."""
        self.markdown, self.content, self.toc, self.is_asleep = "", "", TableOfContents([]), True

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the page, as MkDocs does and with the same result."""
        self._build = (config, files)
        if self.is_asleep:
            self.content = ""
            return
        outline = outline_of(self.markdown or "")
        shape = self._shape(outline, config, files) if outline else None
        if outline is None or shape is None:
            self._anchors = None
            super().render(config, files)
            return
        self.content = filled(shape.gaps, outline.islands, outline.headings)
        self.toc = _contents(shape, outline)
        self._title_from_render = filled(shape.title, (), outline.headings) if shape.title else None
        self._anchors = shape.anchors
        self.stands_alone = outline.is_alone and set(shape.links or ()) <= shape.anchors
        if outline.is_alone:
            self.links_to_anchors = {self.file: dict(shape.links)} if shape.links else {}

    @property
    def present_anchor_ids(self) -> set[str] | None:
        """What other pages can link to; looked for when one does."""
        if self.is_asleep:
            self.wake()
        if self._anchors is None:
            return self._converted_anchors
        return {*self._anchors, *(unescape(name) for name in _ANCHOR.findall(self.content or ""))}

    @present_anchor_ids.setter
    def present_anchor_ids(self, found: set[str] | None) -> None:
        self._converted_anchors = found

    _converted_anchors: set[str] | None = None

    def validate_anchor_links(self, *, files: Files, log_level: int) -> None:
        """Tell of links to anchors that are not there; those of headings to themselves need no look at the page."""
        links = self.links_to_anchors or {}
        known = self._anchors is not None and links.keys() <= {self.file}
        if not known or not set(links.get(self.file, ())) <= (self._anchors or frozenset()):
            super().validate_anchor_links(files=files, log_level=log_level)

    def _shape(self, outline: Outline, config: MkDocsConfig, files: Files) -> Shape | None:
        """Return what MkDocs makes of the outline; None where it did not leave each gap as it is."""
        if outline.is_alone and outline.text in self._shapes:
            return self._shapes[outline.text]
        whole, self.markdown = self.markdown, outline.text
        try:
            super().render(config, files)
        finally:
            self.markdown = whole
        gaps = gaps_of(self.content or "")
        if len(gaps) != 1 + 3 * (len(outline.islands) + len(outline.headings)):
            return None
        shape = Shape(
            gaps=gaps,
            contents=self.toc,
            contents_gaps=tuple(gaps_of(link.title) for link in _all(self.toc)),
            title=gaps_of(self._title_from_render) if self._title_from_render else None,
            anchors=frozenset(self._converted_anchors or ()),
            links=(self.links_to_anchors or {}).get(self.file),
        )
        if outline.is_alone:
            self._shapes[outline.text] = shape
        return shape


def _all(links: Iterable[AnchorLink]) -> list[AnchorLink]:
    return [found for link in links for found in (link, *_all(link.children))]


def _contents(shape: Shape, outline: Outline) -> TableOfContents:
    """Return the contents of a page: those of its shape, with its own titles."""
    titles = iter(filled(gaps, (), outline.headings) for gaps in shape.contents_gaps)

    def copied(link: AnchorLink) -> AnchorLink:
        copy = AnchorLink(next(titles), link.id, link.level)
        copy.children = [copied(child) for child in link.children]
        return copy

    contents = [copied(link) for link in shape.contents]
    if contents:
        contents[0].active = True  # type: ignore[attr-defined] # as MkDocs marks it, and the theme asks for it
    return TableOfContents(contents)
