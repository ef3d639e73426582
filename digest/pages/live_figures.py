"""The edition → how much there is of everything, for hand-written pages whose front matter asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from digest.model import Edition
from digest.pages.views import cards, explore
from digest.pages.views.edition_index import index_of
from digest.pages.views.page_context import PageContext
from digest.settings import Settings


def live_figures(edition: Edition, settings: Settings) -> Sequence[str]:
    """Return the counts in words: of briefings, sources and so on, and of the sentences with checked evidence."""
    context = PageContext(edition=edition, index=index_of(edition), settings=settings, path="index.md")
    told = [f"{context.words.number(item.number)} {item.noun}" for item in explore.counts(context)]
    meters = [cards.meter(context, briefing.record) for briefing in edition.briefings]
    return (*told, cards.total(context, meters).words)
