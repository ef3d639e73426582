"""The sources of a briefing and the words that carry its sentences → each source with its own words, checked how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.model import Briefing
from digest.pages.views import cards
from digest.pages.views.cards import SourceCard
from digest.pages.views.evidence_markers import SourceWords
from digest.pages.views.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCount:
    """How many quotes of a source have one state of checking."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A source with its words on the page."""

    card: SourceCard
    checks: tuple[CheckCount, ...]
    """Said once for all its quotes; empty where nothing of it is quoted, or where it is withdrawn."""
    words: tuple[SourceWords, ...]


def cited_sources(context: PageContext, briefing: Briefing, words: Iterable[SourceWords]) -> tuple[CitedSource, ...]:
    """Return the sources in the order of the briefing."""
    known = tuple(words)
    made = []
    for source in briefing.sources:
        own = tuple(item for item in known if item.source == source.id)
        made.append(
            CitedSource(card=cards.source_card(context, source), checks=tuple(check_counts(context, own)), words=own)
        )
    return tuple(made)


def check_counts(context: PageContext, words: Iterable[SourceWords]) -> Iterator[CheckCount]:
    """Yield how many quotes have each state, in the order in which the states come up."""
    for (kind, confirmed), number in Counter((item.kind, item.confirmed) for item in words if item.quoted).items():
        yield CheckCount(kind=kind, words=_checked(context, kind, number, confirmed))


def _checked(context: PageContext, kind: str, number: int, confirmed: int) -> str:
    words = context.words
    if kind == "found":
        return words.ngettext("%(number)s quote found in the copy", "%(number)s quotes found in the copy", number)
    if kind == "not-checked":
        return words.ngettext("%(number)s quote not checked", "%(number)s quotes not checked", number)
    told = words.ngettext(
        "%(number)s quote matches the contributor's receipt",
        "%(number)s quotes match the contributor's receipt",
        number,
    )
    others = words.ngettext("confirmed by %(number)s other", "confirmed by %(number)s others", confirmed)
    return words.gettext("%(told)s, %(own)s", told=told, own=others) if confirmed else told
