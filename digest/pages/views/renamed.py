"""A renaming → the page that stays at the former address and says where to go, or why there is nothing more."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Renaming
from digest.pages.views.elements import DateInWords, Link, date_in_words
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
    moved = renaming.to is not None
    return RenamedView(
        title=f"{'Moved' if moved else 'Withdrawn'}: {former}",
        description="This page has another address now." if moved else "This page was taken off the site.",
        target=_target(context, renaming.to) if renaming.to else None,
        when=date_in_words(renaming.on) if renaming.on else None,
        why=renaming.why,
    )


def _target(context: PageContext, page: str) -> Link:
    """The link to what has the page's place; without an address while that is a draft."""
    folder, _, record = page.partition("/")
    content = context.edition.content
    names = {
        "briefings": {name: briefing.title for name, briefing in content.briefings.items()},
        "sources": {name: source.name for name, source in content.sources.items()},
        "entities": {name: entity.name for name, entity in content.entities.items()},
        "outlets": {name: outlet.name for name, outlet in content.outlets.items()},
        "topics": {name: topic.name for name, topic in content.topics.items()},
    }[folder]
    shown = folder != "briefings" or record in context.index.briefings
    return Link(text=names.get(record, record), href=context.to(f"{page}.md") if shown and record in names else None)
