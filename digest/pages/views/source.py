"""One source → what its page shows: its record, and what the program read, with an anchor for each passage."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from digest import dates
from digest.model import Reading, Source
from digest.pages import addresses
from digest.pages.markup import own
from digest.pages.views import cards
from digest.pages.views.amounts import amount
from digest.pages.views.cards import SourceCard
from digest.pages.views.here import Here, anchor_at
from digest.pages.views.pieces import NOT_KNOWN, Edit, Link, When, counted, when


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Words of the article within the budget."""

    id: Markup
    words: str
    key: bool
    """Whether they are a key passage."""
    open: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quotation that the program read."""

    id: Markup
    speaker: Link
    words: str
    """Empty where they are beyond the budget."""
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A figure that the program read."""

    id: Markup
    amount: str
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date that the program read, and an anchor for each place."""

    ids: tuple[Markup, ...]
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """An entity and how often the article names it."""

    entity: Link
    times: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What the program read."""

    shown: tuple[Shown, ...]
    said: tuple[Said, ...]
    counted: tuple[Counted, ...]
    dated: tuple[Dated, ...]
    mentioned: tuple[Mentioned, ...]
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """That a source is withdrawn."""

    when: When
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """The page of a source."""

    title: str
    description: str
    untitled: bool
    """Whether the title is a label of ours."""
    card: SourceCard
    authors: str
    captured: When | None
    summary: str
    notes: str
    topics: tuple[Link, ...]
    withdrawn: Withdrawn | None
    read: Read | None
    edit: Edit


def source_view(here: Here, source: Source) -> SourceView:
    """Return the page of a source; of a withdrawn one a stub."""
    card = cards.source_card(here, source)
    reading = None if source.withdrawn else here.edition.readings.get(source.id)
    return SourceView(
        title=source.name,
        description=f"{source.name}, {card.outlet.text}, {card.published.words}",
        untitled=source.title is None,
        card=card,
        authors=", ".join(source.authors) or NOT_KNOWN,
        captured=when(source.captured) if source.captured else None,
        summary=source.summary or "",
        notes=source.notes or "",
        topics=tuple(here.topic(topic) for topic in source.topics),
        withdrawn=Withdrawn(when=when(source.withdrawn.on), why=source.withdrawn.why) if source.withdrawn else None,
        read=_read(here, source, reading) if reading else None,
        edit=here.edit(source.place.path),
    )


def _read(here: Here, source: Source, reading: Reading) -> Read:
    return Read(
        shown=_shown(source, reading),
        said=_said(here, reading),
        counted=tuple(
            Counted(
                id=own(f"figure-{item.start}"),
                amount=amount(item.value, item.value_high, qualifier=item.qualifier, unit=item.unit),
                of=item.of or NOT_KNOWN,
            )
            for item in reading.figures
        ),
        dated=_dated(reading),
        mentioned=_mentioned(here, reading),
        terms=reading.terms,
    )


def _shown(source: Source, reading: Reading) -> tuple[Shown, ...]:
    return tuple(
        Shown(
            id=own(f"passage-{item.start}"),
            words=item.text,
            key=any(passage.start < item.end and item.start < passage.end for passage in reading.key_passages),
            open=addresses.at_passage(source.url, item.text),
        )
        for item in reading.excerpts
    )


def _said(here: Here, reading: Reading) -> tuple[Said, ...]:
    paragraphs = [(item.start, item.end) for item in reading.paragraphs]
    return tuple(
        Said(
            id=own(anchor_at(reading, item.start, item.end)),
            speaker=here.entity(item.speaker_id)
            if item.speaker_id
            else Link(text=item.speaker or f"speaker {NOT_KNOWN}"),
            words=reading.shown(item.start, item.end) or "",
            paragraph=1 + sum(end <= item.start for _, end in paragraphs),
        )
        for item in reading.quotations
    )


def _dated(reading: Reading) -> tuple[Dated, ...]:
    """Each date once, earliest first."""
    places: dict[str, list[Markup]] = {}
    for item in reading.dates:
        places.setdefault(item.iso, []).append(own(f"date-{item.start}"))
    parsed = sorted(((dates.parse(iso), ids) for iso, ids in places.items()), key=lambda pair: pair[0].sort_key)
    return tuple(Dated(ids=tuple(ids), when=when(date)) for date, ids in parsed)


def _mentioned(here: Here, reading: Reading) -> tuple[Mentioned, ...]:
    times = Counter(item.id for item in reading.entities)
    known = sorted(times, key=lambda entity: (-times[entity], here.entity(entity).text))
    return tuple(Mentioned(entity=here.entity(entity), times=counted(times[entity], "mention")) for entity in known)
