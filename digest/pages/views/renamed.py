"""A renaming → the page that stays at the former address and says where to go, or why there is nothing more."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Renaming
from digest.pages.views.elements import DateInWords, Link
from digest.pages.views.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class RenamedView:
    """The page at a former address."""

    title: str
    description: str
    target: Link | None
    """None where the page was taken away."""
    when: DateInWords | None
    why: str | None


def renamed_view(context: PageContext, renaming: Renaming) -> RenamedView:
    """Return the page of a renaming."""
    former = renaming.former.partition("/")[2]
    moved, words = renaming.to is not None, context.words
    return RenamedView(
        title=words.gettext("Moved: %(page)s", page=former)
        if moved
        else words.gettext("Withdrawn: %(page)s", page=former),
        description=words.gettext("This page has another address now.")
        if moved
        else words.gettext("This page was taken off the site."),
        target=_target(context, renaming.to) if renaming.to else None,
        when=context.date(renaming.on) if renaming.on else None,
        why=renaming.why,
    )


def _target(context: PageContext, page: str) -> Link:
    """The link to what has the page's place; without an address while that is a draft."""
    folder, _, record = page.partition("/")
    title = context.edition.content.titles()[folder].get(record)
    return Link(text=title or record, href=context.to(f"{page}.md") if title else None)
