"""The edition → by which words Explore finds each source and briefing, and what it says beside their titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from digest.edtf import Date
from digest.model import Briefing, Source
from digest.pages.views import cards
from digest.pages.views.elements import NOT_KNOWN, Meter
from digest.pages.views.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """How Explore finds a page."""

    values: tuple[tuple[str, str], ...]
    """Name and value; each pair once, since Pagefind counts a page once more for each time that it has one."""
    told: Mapping[str, str] = field(default_factory=dict)
    """What stands beside its title there."""
    day: str = ""
    """By which it is ordered."""


def facets_of(context: PageContext) -> dict[str, Facets]:
    """Return the facets of every page that Explore finds, by the page's path."""
    named: dict[str, list[str]] = {}
    for entity, naming in context.index.naming.items():
        for source in naming.sources:
            named.setdefault(f"sources/{source.id}.md", []).append(entity)
    sources = {f"sources/{source.id}.md": source for source in context.edition.sources}
    found = {path: _of_source(context, source, named.get(path, ())) for path, source in sources.items()}
    for briefing in context.edition.briefings:
        found[f"briefings/{briefing.record.id}.md"] = _of_briefing(context, briefing)
    return found


def _of_source(context: PageContext, source: Source, entities: Iterable[str]) -> Facets:
    words = context.words
    kind = cards.kind_in_words(context, source.kind) if source.kind else words.gettext("source of a kind not known")
    kind = kind[:1].upper() + kind[1:]
    values = [
        ("kind", kind),
        *(("topic", context.topic(topic).text) for topic in source.topics),
        *(("entity", context.entity(entity).text) for entity in entities),
        *_of_outlets(context, [source]),
        *_year(source.published),
        ("evidence", _reading(context, source)),
    ]
    return _facets(values, kind, [source], source.published, context)


def _of_briefing(context: PageContext, briefing: Briefing) -> Facets:
    record, kind = briefing.record, context.words.gettext("Briefing")
    values = [
        ("kind", kind),
        *(("topic", context.topic(topic).text) for topic in record.topics),
        *(("entity", context.entity(entity).text) for entity in briefing.entities),
        *_of_outlets(context, briefing.sources),
        *_year(record.event_date),
        ("evidence", _checked(context, cards.meter(context, record))),
    ]
    return _facets(values, kind, briefing.sources, record.event_date, context)


def _facets(
    values: Iterable[tuple[str, str]], kind: str, sources: Iterable[Source], date: Date | None, context: PageContext
) -> Facets:
    known = (context.known_outlet(source.outlet) for source in sources)
    outlets = dict.fromkeys(outlet.name if outlet else context.words.gettext("outlet not known") for outlet in known)
    told = {"kind": kind, "outlet": ", ".join(outlets), "date": context.date(date).words}
    day = "{:04d}-{:02d}-{:02d}".format(*date.earliest) if date else "0000-00-00"
    return Facets(values=tuple(dict.fromkeys(values)), told=told, day=day)


def _of_outlets(context: PageContext, sources: Iterable[Source]) -> Iterator[tuple[str, str]]:
    for source in sources:
        outlet = context.known_outlet(source.outlet)
        yield "outlet", outlet.name if outlet else context.words.gettext(NOT_KNOWN)
        if outlet and outlet.country:
            yield "country", outlet.country.text


def _year(date: Date | None) -> Iterator[tuple[str, str]]:
    if date and date.earliest[0]:
        yield "year", f"{date.earliest[0]:04d}"


def _reading(context: PageContext, source: Source) -> str:
    if source.withdrawn:
        return context.words.gettext("Source withdrawn")
    is_read = source.id in context.edition.readings
    return context.words.gettext("Source read") if is_read else context.words.gettext("Source not read")


def _checked(context: PageContext, meter: Meter) -> str:
    if meter.sentences and meter.checked + meter.own >= meter.sentences:
        return context.words.gettext("All sentences checked or our own")
    words = context.words
    return words.gettext("Some sentences checked") if meter.checked else words.gettext("No sentence checked")
