"""The edition as one page sees it: what a thing is called, and the link that leads to it from here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from digest.edtf import Date
from digest.lexicon import languages
from digest.model import Briefing, Citation, Edition, EntityKind, Id, Outlet, Passage, Reading, Source
from digest.pages import addresses
from digest.pages.chart_geometry import Drawing, timeline_drawing
from digest.pages.views.edition_index import Index
from digest.pages.views.elements import NOT_KNOWN, Carrier, Count, DateInWords, Edit, Language, Link, date_in_words
from digest.settings import Settings
from digest.translation import Translation, message, translation_for

PLURALS = {
    EntityKind.PERSON: message("People"),
    EntityKind.ORGANISATION: message("Organisations"),
    EntityKind.PLACE: message("Places"),
    EntityKind.TREATY: message("Treaties"),
    EntityKind.EQUIPMENT: message("Equipment"),
    EntityKind.EVENT: message("Events"),
}
"""The kinds of entities in the order in which pages list them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """A page being made."""

    edition: Edition
    index: Index
    settings: Settings
    path: str
    """Of the page, such as `briefings/roadmap.md`."""
    citation: Citation | None = None
    """How the page is cited; None where it is no briefing and no source."""

    @property
    def words(self) -> Translation:
        """What the program says by itself, in the language of the site."""
        return translation_for(self.settings.language)

    def date(self, date: Date | None) -> DateInWords:
        """Return a date in words."""
        return date_in_words(date, self.words)

    def count(self, number: int, one: str, several: str, href: str | None = None) -> Count:
        """Return a number and its noun apart, for a tile."""
        return Count(number=number, noun=self.words.noun(number, one, several), href=href)

    def to(self, path: str, anchor: str = "") -> Markup:
        """Return the link to another page."""
        return addresses.relative(self.settings.served(self.path), self.settings.served(path), anchor)

    def file(self, path: str) -> Markup:
        """Return the link to a file of the site that is no page."""
        return addresses.beside(self.settings.served(self.path), path)

    def briefing(self, briefing: Briefing, anchor: str = "") -> Link:
        """Return the link to a briefing."""
        return Link(text=briefing.record.title, href=self.to(f"briefings/{briefing.record.id}.md", anchor))

    def language(self, tag: str | None) -> Language | None:
        """Return the language of a tag; None where it is the page's own, or not known."""
        if not tag or language_of(tag) == language_of(self.settings.language):
            return None
        return Language(tag=tag, direction=languages.direction(tag))

    def source(self, source: Id, anchor: str = "") -> Link:
        """Return the link to a source's own page; a name of our own is in the page's language."""
        known = self.edition.content.sources[source]
        language = self.language(known.language) if known.title else None
        return Link(text=known.name, href=self.to(f"sources/{source}.md", anchor), language=language)

    def outlet(self, outlet: Id | None) -> Link:
        """Return the link to an outlet; `not known` for none."""
        known = self.known_outlet(outlet)
        if not known:
            return Link(text=self.words.gettext(NOT_KNOWN))
        return Link(text=known.name, href=self.to(f"outlets/{outlet}.md"), language=self.language(known.language))

    def known_outlet(self, outlet: Id | None) -> Outlet | None:
        """Return the vocabulary's entry, where there is one."""
        return self.edition.content.outlets.get(outlet) if outlet else None

    def origin(self, name: str) -> Link:
        """Return who or what is named as an origin: an outlet, a source without a known outlet, or someone."""
        content = self.edition.content
        if name in content.outlets:
            return self.outlet(name)
        return self.source(name) if name in content.sources else self.entity(name)

    def entity(self, entity: str) -> Link:
        """Return the link to an entity; a name that is none stands as it is, and so does an outlet's."""
        known = self.edition.content.entities.get(entity)
        if known:
            return Link(text=known.name, href=self.to(f"entities/{entity}.md"))
        return self.outlet(entity) if entity in self.edition.content.outlets else Link(text=entity)

    def topic(self, topic: Id) -> Link:
        """Return the link to a topic."""
        known = self.edition.content.topics.get(topic)
        return Link(text=known.name if known else topic, href=self.to(f"topics/{topic}.md") if known else None)

    def outlet_name(self, source: Id) -> str:
        """Return the outlet of a source in a word or two; what the source is called where it is not known."""
        record = self.edition.content.sources[source]
        known = self.known_outlet(record.outlet)
        return known.name if known else record.name

    def outlet_language(self, source: Id) -> Language | None:
        """Return the language of that name, where it is not the page's: an outlet's own, or that of the title."""
        record = self.edition.content.sources[source]
        known = self.known_outlet(record.outlet)
        return self.language(known.language) if known else self.source(source).language

    def teller(self, source: Id) -> Link:
        """Return the outlet of a source in a word or two, as the link to the source."""
        language = self.outlet_language(source)
        return Link(text=self.outlet_name(source), href=self.source(source).href, language=language)

    def drawing(self, dates: Iterable[Date | None]) -> Drawing | None:
        """Return the drawing of the dates that are known; None where they are fewer than two."""
        known = sorted((date for date in dates if date), key=lambda date: date.sort_key)
        return timeline_drawing(known, self.words)

    def briefings_of(self, source: Source) -> tuple[Briefing, ...]:
        """Return the briefings on the site to which a source belongs, in the order of its record."""
        shown = self.index.briefings
        return tuple(shown[briefing] for briefing in source.briefings if briefing in shown)

    def carriers(self, passages: Iterable[Passage]) -> tuple[Carrier, ...]:
        """Return the sources of the passages, each once, with the way to its first passage."""
        first = {passage.source: passage for passage in reversed(tuple(passages))}
        return tuple(self.carrier(first[source]) for source in reversed(first) if source in self.edition.readings)

    def carrier(self, passage: Passage) -> Carrier:
        """Return the way to a passage: on the source's page, and in the article."""
        source, reading = self.edition.content.sources[passage.source], self.edition.readings[passage.source]
        words = reading.words(passage.start, passage.end)
        return Carrier(
            outlet=self.outlet_name(passage.source),
            language=self.outlet_language(passage.source),
            title=source.name,
            href=self.to(f"sources/{passage.source}.md", anchor_at(reading, passage.start, passage.end)),
            open=addresses.at_passage(source.url, words, sentence=self.sentence(passage.source, passage.start))
            if words
            else addresses.external(source.url),
        )

    def sentence(self, source: Id, place: int | None) -> str | None:
        """Return the words of the sentence at a place of an article; None where they may not be shown."""
        reading = self.edition.readings.get(source)
        if reading is None or place is None:
            return None
        found = next((item for item in reading.sentences if item.start <= place < item.end), None)
        return reading.words(found.start, found.end) if found else None

    def edit(self, path: str) -> Edit:
        """Return where the record at `path` is edited, and where an error on the page is reported."""
        repository = addresses.external(self.settings.repository)
        report = addresses.external(self.settings.report_url) or ""
        address = quote(self.settings.page_url(self.path) or self.path, safe="")
        return Edit(
            path=path,
            href=f"{repository.rstrip('/')}/{path}" if repository else None,
            report=report.replace("{page}", address),
        )

    def vocabulary(self, name: str) -> Edit:
        """Return where a vocabulary is edited."""
        folder = self.settings.content.relative_to(self.settings.root).as_posix()
        return self.edit(f"{folder}/{name}.yml")


def anchor_at(reading: Reading, start: int, end: int) -> str:
    """Return the anchor that shows the span on its source's page; empty where the page has none for it."""
    shown = [
        *(("quotation", item.start) for item in reading.quotations),
        *(("figure", item.start) for item in reading.figures),
        *(("date", item.start) for item in reading.dates),
    ]
    exact = next((f"{kind}-{place}" for kind, place in shown if place == start), "")
    excerpts = (item for item in reading.excerpts if item.start < end and start < item.end)
    excerpt = next((f"passage-{item.start}" for item in excerpts), "")
    return exact or excerpt or next((f"{kind}-{place}" for kind, place in shown if start <= place < end), "")


def language_of(tag: str) -> str:
    """Return the language of a tag, without its country or script."""
    return tag.replace("_", "-").partition("-")[0].lower()
