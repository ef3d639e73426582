"""One source → what its page shows: its record, and what the program read, with an anchor for each passage."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from markupsafe import Markup

from digest.edtf import parse_edtf
from digest.model import Excerpt, Reading, Source
from digest.pages import addresses
from digest.pages.escaping import own
from digest.pages.views import cards
from digest.pages.views.cards import SourceCard
from digest.pages.views.cite import CiteView, cite_view
from digest.pages.views.elements import NOT_KNOWN, DateInWords, Edit, Language, Link
from digest.pages.views.page_context import PageContext, anchor_at
from digest.translation import amount


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRow:
    """Words of one paragraph of the article within the budget."""

    ids: tuple[Markup, ...]
    """An anchor for each of their pieces."""
    words: str
    """The pieces, with … for what is left out between them."""
    key: bool
    """Whether a key passage is among them."""
    open: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRow:
    """A quotation that the program read."""

    id: Markup
    speaker: Link
    words: str
    """Empty where they are beyond the budget."""
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A figure that the program read."""

    id: Markup
    amount: str
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow:
    """A date that the program read, and an anchor for each place."""

    ids: tuple[Markup, ...]
    when: DateInWords


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow:
    """An entity and how often the article names it."""

    entity: Link
    times: str
    """How often; empty for once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSection:
    """What the program read."""

    shown: tuple[PassageRow, ...]
    said: tuple[QuotationRow, ...]
    counted: tuple[FigureRow, ...]
    dated: tuple[DateRow, ...]
    mentioned: tuple[MentionRow, ...]
    terms: tuple[str, ...]
    language: Language | None
    """Of the article's words, where it is not the page's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """That a source is withdrawn."""

    when: DateInWords
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """The page of a source."""

    title: str
    description: str
    language: Language | None
    """Of the title, where it is the article's and not in the page's language."""
    untitled: bool
    """Whether the title is a label of ours."""
    card: SourceCard
    authors: str
    captured: DateInWords | None
    summary: str
    notes: str
    topics: tuple[Link, ...]
    withdrawn: Withdrawn | None
    read: ReadingSection | None
    cite: CiteView | None
    edit: Edit


def source_view(context: PageContext, source: Source) -> SourceView:
    """Return the page of a source; of a withdrawn one a stub."""
    card = cards.source_card(context, source)
    reading = None if source.withdrawn else context.edition.readings.get(source.id)
    return SourceView(
        title=source.name,
        description=f"{source.name}, {card.outlet.text}, {card.published.words}",
        language=card.source.language,
        untitled=source.title is None,
        card=card,
        authors=", ".join(source.authors) or context.words.gettext(NOT_KNOWN),
        captured=context.date(source.captured) if source.captured else None,
        summary=source.summary or "",
        notes=source.notes or "",
        topics=tuple(context.topic(topic) for topic in source.topics),
        withdrawn=Withdrawn(when=context.date(source.withdrawn.on), why=source.withdrawn.why)
        if source.withdrawn
        else None,
        read=_read(context, source, reading) if reading else None,
        cite=cite_view(context),
        edit=context.edit(source.place.path),
    )


def _read(context: PageContext, source: Source, reading: Reading) -> ReadingSection:
    return ReadingSection(
        shown=tuple(_shown(source, reading)),
        said=_said(context, reading),
        counted=tuple(
            FigureRow(
                id=own(f"figure-{item.start}"),
                amount=amount(
                    item.value, item.value_high, qualifier=item.qualifier, unit=item.unit, words=context.words
                ),
                of=item.of or context.words.gettext(NOT_KNOWN),
            )
            for item in reading.figures
        ),
        dated=_dated(context, reading),
        mentioned=_mentioned(context, reading),
        terms=reading.terms,
        language=context.language(source.language),
    )


def _shown(source: Source, reading: Reading) -> Iterator[PassageRow]:
    """Yield the words that may be shown, those of one paragraph together: a piece of two words says nothing alone."""
    starts = [item.start for item in reading.paragraphs]
    for _, group in groupby(reading.excerpts, key=lambda item: bisect_right(starts, item.start)):
        pieces = tuple(group)
        words = _in_one(pieces)
        yield PassageRow(
            ids=tuple(own(f"passage-{item.start}") for item in pieces),
            words=words,
            key=any(key.start < item.end and item.start < key.end for key in reading.key_passages for item in pieces),
            open=addresses.at_passage(source.url, words),
        )


def _in_one(pieces: Sequence[Excerpt]) -> str:
    words = pieces[0].text
    for before, piece in pairwise(pieces):
        words += (" … " if piece.start > before.end + 1 else " ") + piece.text
    return words


def _said(context: PageContext, reading: Reading) -> tuple[QuotationRow, ...]:
    paragraphs = [(item.start, item.end) for item in reading.paragraphs]
    return tuple(
        QuotationRow(
            id=own(anchor_at(reading, item.start, item.end)),
            speaker=context.entity(item.speaker_id)
            if item.speaker_id
            else Link(text=item.speaker or context.words.gettext("speaker not known")),
            words=reading.shown(item.start, item.end) or "",
            paragraph=1 + sum(end <= item.start for _, end in paragraphs),
        )
        for item in reading.quotations
    )


def _dated(context: PageContext, reading: Reading) -> tuple[DateRow, ...]:
    """Each date once, earliest first."""
    places: dict[str, list[Markup]] = {}
    for item in reading.dates:
        places.setdefault(item.edtf, []).append(own(f"date-{item.start}"))
    parsed = sorted(((parse_edtf(edtf), ids) for edtf, ids in places.items()), key=lambda pair: pair[0].sort_key)
    return tuple(DateRow(ids=tuple(ids), when=context.date(date)) for date, ids in parsed)


def _mentioned(context: PageContext, reading: Reading) -> tuple[MentionRow, ...]:
    times = Counter(item.id for item in reading.entities)
    known = sorted(times, key=lambda entity: (-times[entity], context.entity(entity).text))
    return tuple(
        MentionRow(
            entity=context.entity(entity),
            times=context.words.counted(times[entity], "mention", "mentions") if times[entity] > 1 else "",
        )
        for entity in known
    )
