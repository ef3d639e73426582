"""Sources and briefings → the cards and rows in which lists show them, the same on every page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.lexicon import languages
from digest.model import Briefing, BriefingRecord, Id, OriginCounts, Source, SourceKind
from digest.pages import addresses
from digest.pages.views import evidence_markers
from digest.pages.views.comparison_view import untold
from digest.pages.views.differences import differing
from digest.pages.views.elements import NOT_KNOWN, Count, DateInWords, Link, Meter
from digest.pages.views.page_context import PageContext
from digest.pages.views.standings import standings


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCard:
    """A source in a list."""

    source: Link
    outlet: Link
    published: DateInWords
    kind: str
    language: str
    rights: str
    open: str | None
    archive: str | None
    briefings: tuple[Link, ...]
    withdrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingCard:
    """A briefing in a list."""

    briefing: Link
    event: DateInWords
    lead: str
    """The first sentence of its summary; or empty."""
    counts: tuple[Count, ...]
    topics: tuple[Link, ...]
    meter: Meter


def source_card(context: PageContext, source: Source) -> SourceCard:
    """Return a source as lists show it."""
    return SourceCard(
        source=context.source(source.id),
        outlet=context.outlet(source.outlet),
        published=context.date(source.published),
        kind=kind_in_words(context, source.kind),
        language=language_name(context, source.language),
        rights=rights_in_words(context, source.rights),
        open=None if source.withdrawn else addresses.external(source.url),
        archive=None if source.withdrawn else addresses.external(source.archive_url),
        briefings=tuple(context.briefing(item) for item in context.briefings_of(source)),
        withdrawn=source.withdrawn is not None,
    )


def briefing_card(context: PageContext, briefing: Briefing) -> BriefingCard:
    """Return a briefing as lists show it."""
    record = briefing.record
    return BriefingCard(
        briefing=context.briefing(briefing),
        event=context.date(record.event_date),
        lead=record.summary[0].text if record.summary else "",
        counts=counts(context, briefing),
        topics=tuple(context.topic(topic) for topic in record.topics),
        meter=meter(context, record),
    )


def counts(context: PageContext, briefing: Briefing) -> tuple[Count, ...]:
    """Return what stands on a briefing's tiles: its sources, what the comparison found, and in what they differ.

    That no difference was found does not mean that there is none, so that it is not said.
    """
    found = briefing.comparison
    sources = context.count(sum(not source.withdrawn for source in briefing.sources), "source", "sources")
    number = len(differing(context, briefing))
    differences = (context.count(number, "difference", "differences"),) if number else ()
    if found is None:
        return (sources, *differences)
    carried = sum(standing.carried > 1 for standing in standings(context.edition, briefing, briefing.record.points))
    shared = carried + len(untold(context, briefing, found))
    return (
        sources,
        _origins(context, briefing.origins),
        context.count(shared, "statement more than one source carries", "statements more than one source carries"),
        *differences,
    )


def _origins(context: PageContext, origins: OriginCounts | None) -> Count:
    """One origin only where it carries nearly all; otherwise how many statements have several."""
    if origins and origins.one:
        return context.count(1, "origin", "origins")
    return context.count(
        len(origins.several) if origins else 0, "statement of several origins", "statements of several origins"
    )


def meter(context: PageContext, record: BriefingRecord) -> Meter:
    """Return how many sentences of a briefing are checked or our own: points, prose and timeline."""
    prose = (*record.summary, *record.points, *record.background, *record.outlook)
    return evidence_markers.meter(context, (*prose, *record.timeline))


def total(context: PageContext, meters: Iterable[Meter]) -> Meter:
    """Return the sum over briefings."""
    counted = tuple(meters)
    return Meter(
        checked=sum(item.checked for item in counted),
        sentences=sum(item.sentences for item in counted),
        own=sum(item.own for item in counted),
        translation=context.words,
    )


def kind_in_words(context: PageContext, kind: SourceKind | None) -> str:
    """Return what a kind of source is called."""
    pgettext = context.words.pgettext
    names = {
        SourceKind.NEWS: pgettext("kind of source", "news"),
        SourceKind.ANALYSIS: pgettext("kind of source", "analysis"),
        SourceKind.OPINION: pgettext("kind of source", "opinion"),
        SourceKind.INTERVIEW: pgettext("kind of source", "interview"),
        SourceKind.REPORT: pgettext("kind of source", "report"),
        SourceKind.PAPER: pgettext("kind of source", "paper"),
        SourceKind.STATEMENT: pgettext("kind of source", "statement"),
        SourceKind.DATASET: pgettext("kind of source", "dataset"),
    }
    return names[kind] if kind else context.words.gettext(NOT_KNOWN)


def language_name(context: PageContext, tag: str | None) -> str:
    """Return the name of a language."""
    words = context.words
    return (languages.language_name(tag, words.language) or tag) if tag else words.gettext(NOT_KNOWN)


def rights_in_words(context: PageContext, kind: Id) -> str:
    """Return the name of a kind of rights."""
    known = context.edition.content.rights.get(kind)
    return known.name if known else kind
