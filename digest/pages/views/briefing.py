"""One briefing → what its page shows, from the bottom line down to the source words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from digest.model import Briefing, Correction, Id, Point
from digest.pages.escaping import own, script
from digest.pages.views import briefing_entries, evidence_markers
from digest.pages.views.briefing_entries import FigureSection, TimelineSection
from digest.pages.views.cite import CiteView, cite_view
from digest.pages.views.cited_sources import CitedSource, cited_sources
from digest.pages.views.comparison_view import ComparisonView, comparison_view
from digest.pages.views.elements import DateInWords, Edit, Link, MarkedSentence
from digest.pages.views.evidence_markers import Markers
from digest.pages.views.facts_line import Facts, facts
from digest.pages.views.matrix import Matrix, matrix
from digest.pages.views.page_context import PLURALS, PageContext
from digest.pages.views.quotations import QuotationSection, quotation_section
from digest.pages.views.sharing import Sharing, sharing
from digest.pages.views.strip import Strip, strip


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A correction."""

    when: DateInWords
    what: str
    why: str
    noticed_by: str
    """Empty where no one is named."""
    typo: bool


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
    event: DateInWords
    topics: tuple[Link, ...]
    corrected: DateInWords | None
    """The day of the newest correction."""
    summary: tuple[MarkedSentence, ...]
    strip: Strip | None
    facts: Facts
    points: tuple[MarkedSentence, ...]
    matrix: Matrix | None
    compared: ComparisonView | None
    figures: FigureSection
    has_bars: bool
    timeline: TimelineSection
    quotations: QuotationSection
    groups: tuple[Group, ...]
    """Those whom the record names; where it names none, all that the articles name."""
    more_groups: tuple[Group, ...]
    """Those whom only the articles name."""
    more_named: str
    """How many these are, in words."""
    background: tuple[MarkedSentence, ...]
    outlook: tuple[MarkedSentence, ...]
    sources: tuple[CitedSource, ...]
    because: tuple[str, ...]
    """Why outlets have something from one origin, in words."""
    corrections: tuple[Corrected, ...]
    earlier_corrections: str
    """How many there are before the newest, in words; or empty."""
    structured: Markup | None
    """The same for programs, in JSON-LD."""
    cite: CiteView | None
    sharing: Sharing
    edit: Edit


def briefing_view(context: PageContext, briefing: Briefing) -> BriefingView:
    """Return the page of a briefing."""
    record = briefing.record
    markers = Markers(context)
    summary = _sentences(markers, "summary", record.summary)
    points = _sentences(markers, "point", record.points)
    figures = briefing_entries.figures(context, briefing, markers)
    timeline = briefing_entries.timeline(context, briefing, markers)
    quotations = quotation_section(context, briefing, markers)
    background = _sentences(markers, "background", record.background)
    outlook = _sentences(markers, "outlook", record.outlook)
    places = tuple((point, own(f"#{sentence.id}")) for point, sentence in zip(record.points, points, strict=True))
    found = briefing.comparison
    linked = context.citation.linked if context.citation else None
    table = matrix(context, briefing, places, markers)
    compared = comparison_view(context, briefing)
    chosen = [entity for entity in briefing.entities if entity in record.entities]
    others = [entity for entity in briefing.entities if entity not in record.entities]
    corrections = tuple(corrected(context, item) for item in record.newest_corrections if not item.typo)
    return BriefingView(
        title=record.title,
        description=" ".join(sentence.text for sentence in record.summary) or record.title,
        event=context.date(record.event_date),
        topics=tuple(context.topic(topic) for topic in record.topics),
        corrected=corrections[0].when if corrections else None,
        summary=summary,
        strip=strip(context, briefing, places, table, compared),
        facts=facts(context, briefing, places),
        points=points,
        matrix=table,
        compared=compared,
        quotations=quotations,
        figures=figures,
        has_bars=any(figure.bar for figure in (*figures.entries, *figures.found)),
        timeline=timeline,
        background=background,
        outlook=outlook,
        groups=_groups(context, chosen or others),
        more_groups=_groups(context, others) if chosen else (),
        more_named=context.words.counted(len(others), "name", "names"),
        sources=cited_sources(context, briefing, markers.words()),
        because=found.origins.because if found else (),
        corrections=corrections,
        earlier_corrections=context.words.counted(len(corrections) - 1, "earlier correction", "earlier corrections")
        if len(corrections) > 1
        else "",
        structured=script(linked) if linked else None,
        cite=cite_view(context),
        sharing=sharing(context, briefing),
        edit=context.edit(record.place.path),
    )


def corrected(context: PageContext, correction: Correction) -> Corrected:
    """Return a correction as pages show it."""
    return Corrected(
        when=context.date(correction.date),
        what=correction.what,
        why=correction.why,
        noticed_by=correction.noticed_by or "",
        typo=correction.typo,
    )


def _sentences(markers: Markers, kind: str, points: tuple[Point, ...]) -> tuple[MarkedSentence, ...]:
    return tuple(
        markers.sentence(evidence_markers.anchor(kind, point.id, index), point)
        for index, point in enumerate(points, start=1)
    )


def _groups(context: PageContext, entities: Iterable[Id]) -> tuple[Group, ...]:
    known = [context.edition.content.entities[item] for item in entities if item in context.edition.content.entities]
    groups = (
        Group(
            kind=context.words.gettext(plural),
            named=tuple(
                Named(entity=context.entity(entity.id), role=entity.role or "")
                for entity in known
                if entity.kind is kind
            ),
        )
        for kind, plural in PLURALS.items()
    )
    return tuple(group for group in groups if group.named)
