"""A list and how it is divided → what each of its pages shows, and the links between them.

The list stands at `sources.md`; its parts, where there are any, at `sources/by-year/2021.md` and so on for good.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from digest.pages.views.elements import Link
from digest.pages.views.list_parts import MOST, Level, Part, divided
from digest.pages.views.page_context import PageContext

Item = TypeVar("Item")

FIRST = 40
"""Entries that a list's own page shows before its parts, and a page of one thing of each of its lists: two screens."""


class View(Protocol):
    """The value that a template lays out."""

    @property
    def title(self) -> str: ...

    @property
    def description(self) -> str: ...


class PageToMake(NamedTuple):
    """A page, before somebody makes it."""

    path: str
    template: str
    view: Callable[[PageContext, Any], View]
    """Makes the value that the template lays out, of what the page shows and of what it looks up in the context."""
    shown: object


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLink:
    """The way to a part of a list."""

    link: Link
    number: int
    """Of its entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[Item]):
    """What one page of a list shows."""

    title: str
    items: tuple[Item, ...]
    """Of a list in parts, the first ones only."""
    whole: int
    """How many entries there are."""
    parts: tuple[PartLink, ...]
    above: tuple[Link, ...]
    """The pages in which it is a part, the list itself first; empty on the list's own page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DividedList(Generic[Item]):
    """A list that may become long."""

    folder: str
    """Address of the list, such as `sources`; also the folder of its parts."""
    title: str
    template: str
    items: tuple[Item, ...]
    levels: tuple[Level[Item], ...]
    view: Callable[[PageContext, Listing[Item]], View]
    by: str = "by-year"
    """The folder of the parts below `folder`."""
    first: int = FIRST
    most: int = MOST


def pages_of(listed: DividedList[Item], context_at: Callable[[str], PageContext]) -> Iterator[PageToMake]:
    """Yield the list's own page and those of its parts."""
    words = context_at("index.md").words
    yield from _pages(listed, divided(listed.items, listed.levels, most=listed.most, words=words), (), context_at)


def _pages(
    listed: DividedList[Item],
    part: Part[Item],
    above: tuple[Part[Item], ...],
    context_at: Callable[[str], PageContext],
) -> Iterator[PageToMake]:
    path = _path(listed, part)
    context = context_at(path)
    listing = Listing(
        title=f"{listed.title}: {part.words}" if part.words else listed.title,
        items=part.items[: listed.first] if part.parts else part.items,
        whole=len(part.items),
        parts=tuple(PartLink(link=_link(context, listed, inner), number=len(inner.items)) for inner in part.parts),
        above=tuple(_link(context, listed, outer) for outer in above),
    )
    yield PageToMake(path, listed.template, listed.view, listing)
    for inner in part.parts:
        yield from _pages(listed, inner, (*above, part), context_at)


def _path(listed: DividedList[Item], part: Part[Item]) -> str:
    return f"{listed.folder}/{listed.by}/{part.name}.md" if part.name else f"{listed.folder}.md"


def _link(context: PageContext, listed: DividedList[Item], part: Part[Item]) -> Link:
    return Link(text=part.words or listed.title, href=context.to(_path(listed, part)))


def whole_list(context: PageContext, folder: str, items: Sequence[object], one: str, several: str) -> Link | None:
    """Return the link to a list of which a page shows the first entries; None where it shows all of them."""
    if len(items) <= FIRST:
        return None
    things = context.words.counted(len(items), one, several)
    return Link(text=context.words.gettext("All %(things)s", things=things), href=context.to(f"{folder}.md"))
