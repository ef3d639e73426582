"""One briefing → what its page shows, from the bottom line down to the source words."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from digest.model import Briefing, Correction, Point
from digest.pages.markup import own
from digest.pages.views import cards, entries, words
from digest.pages.views.cards import SourceCard
from digest.pages.views.compared import Compared, compared
from digest.pages.views.entries import Figure, Quotation, Timeline
from digest.pages.views.here import PLURALS, Here
from digest.pages.views.matrix import Matrix, matrix
from digest.pages.views.pieces import Count, Edit, Link, Meter, Sentence, When, counted, when
from digest.pages.views.structured import structured
from digest.pages.views.words import Markers, SourceWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A correction."""

    when: When
    what: str
    why: str
    noticed_by: str
    """Empty where no one is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Someone or something that the sources name."""

    entity: Link
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The entities of one kind."""

    kind: str
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingView:
    """The page of a briefing, in the order in which it is read."""

    title: str
    description: str
    event: When
    topics: tuple[Link, ...]
    counts: tuple[Count, ...]
    meter: Meter
    corrections: tuple[Corrected, ...]
    summary: tuple[Sentence, ...]
    points: tuple[Sentence, ...]
    matrix: Matrix | None
    compared: Compared | None
    quotations: tuple[Quotation, ...]
    figures: tuple[Figure, ...]
    has_bars: bool
    timeline: Timeline
    background: tuple[Sentence, ...]
    outlook: tuple[Sentence, ...]
    groups: tuple[Group, ...]
    sources: tuple[SourceCard, ...]
    origins: str
    """`2 outlets, 1 origin`; empty without a comparison."""
    because: tuple[str, ...]
    words: tuple[SourceWords, ...]
    structured: Markup
    """The same for programs, in JSON-LD."""
    edit: Edit


def briefing_view(here: Here, briefing: Briefing) -> BriefingView:
    """Return the page of a briefing."""
    record = briefing.record
    markers = Markers(here)
    summary = _sentences(markers, "summary", record.summary)
    points = _sentences(markers, "point", record.points)
    quotations = entries.quotations(here, briefing, markers)
    figures = entries.figures(here, briefing, markers)
    timeline = entries.timeline(here, briefing, markers)
    background = _sentences(markers, "background", record.background)
    outlook = _sentences(markers, "outlook", record.outlook)
    places = tuple((point, own(f"#{sentence.id}")) for point, sentence in zip(record.points, points, strict=True))
    found = briefing.comparison
    return BriefingView(
        title=record.title,
        description=" ".join(sentence.text for sentence in record.summary) or record.title,
        event=when(record.event_date),
        topics=tuple(here.topic(topic) for topic in record.topics),
        counts=cards.counts(here, briefing),
        meter=cards.meter(here, record),
        corrections=tuple(corrected(item) for item in record.corrections if not item.typo),
        summary=summary,
        points=points,
        matrix=matrix(here, briefing, places, markers),
        compared=compared(here, briefing),
        quotations=quotations,
        figures=figures,
        has_bars=any(figure.bar for figure in figures),
        timeline=timeline,
        background=background,
        outlook=outlook,
        groups=_groups(here, briefing),
        sources=tuple(cards.source_card(here, source) for source in briefing.sources),
        origins=_origins(found.origins.outlets, found.origins.origins) if found else "",
        because=found.origins.because if found else (),
        words=markers.words(),
        structured=structured(here.edition, briefing),
        edit=here.edit(record.place.path),
    )


def corrected(correction: Correction) -> Corrected:
    """Return a correction as pages show it."""
    return Corrected(
        when=when(correction.date),
        what=correction.what,
        why=correction.why,
        noticed_by=correction.noticed_by or "",
    )


def _sentences(markers: Markers, kind: str, points: tuple[Point, ...]) -> tuple[Sentence, ...]:
    return tuple(
        markers.sentence(words.anchor(kind, point.id, index), point) for index, point in enumerate(points, start=1)
    )


def _groups(here: Here, briefing: Briefing) -> tuple[Group, ...]:
    known = [here.edition.content.entities[item] for item in briefing.entities if item in here.edition.content.entities]
    groups = (
        Group(
            kind=plural,
            named=tuple(
                Named(entity=here.entity(entity.id), role=entity.role or "") for entity in known if entity.kind is kind
            ),
        )
        for kind, plural in PLURALS.items()
    )
    return tuple(group for group in groups if group.named)


def _origins(outlets: int, origins: int) -> str:
    return f"{counted(outlets, 'outlet')}, {counted(origins, 'origin')}"
