"""What people write, checked: sources, briefings and their evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from digest.edtf import Date
from digest.model.own_words import is_all_own
from digest.model.scalars import Id, Number
from digest.model.vocabularies import Entity, Outlet, Rights, Topic
from digest.problems import Place


class SourceKind(StrEnum):
    """What sort of text a source is."""

    NEWS = "news"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    INTERVIEW = "interview"
    REPORT = "report"
    PAPER = "paper"
    STATEMENT = "statement"
    DATASET = "dataset"


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """That a source's passages are taken off the site, and why."""

    on: Date
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article by one outlet, as its record gives it; what is not known is None or empty."""

    id: Id
    title: str | None
    label: str | None
    """What we call an article without a title."""
    outlet: Id | None
    published: Date | None
    language: str | None
    """BCP 47 tag; the outlet's where the record has none."""
    rights: Id
    """The outlet's where the record has none."""
    url: str | None
    archive_url: str | None
    authors: tuple[str, ...]
    captured: Date | None
    briefings: tuple[Id, ...]
    topics: tuple[Id, ...]
    entities: tuple[Id, ...]
    summary: str | None
    kind: SourceKind | None
    notes: str | None
    withdrawn: Withdrawal | None
    place: Place
    """Where the record stands."""

    @property
    def name(self) -> str:
        """What the source is called on a page."""
        return self.title or self.label or self.id


class Says(StrEnum):
    """What a source says of a statement."""

    STATES = "states"
    DENIES = "denies"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words of a source that carry a sentence of ours."""

    source: Id
    quote: str
    """The source's words; `…`, `...` or `[…]` where words are left out, the editor's own in square brackets."""
    translation: str | None
    """Ours, where the quote is in another language."""
    says: Says
    attributed_to: tuple[str, ...]
    """From whom the source has it: entity ids or names, nearest first; the last is the origin."""
    near: str | None
    """Words beside the quote, where it stands in more than one place."""
    place: Place
    """Where the quote stands in the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One statement in our own words, with its evidence; also one sentence of a summary."""

    id: Id | None
    text: str
    evidence: tuple[Evidence, ...]
    unsupported: tuple[str, ...]
    """Names and figures of the text that may stand without being in the evidence."""
    reason: str | None
    """Why they may."""
    place: Place
    own: tuple[str, ...] = ()
    """Words of the text that are the writer's own and no source's; the text itself where all of them are."""

    @property
    def is_own(self) -> bool:
        """Whether all its words are the writer's own."""
        return is_all_own(self.text, self.own)


class Qualifier(StrEnum):
    """How a number stands to the quantity it is given for."""

    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    NEARLY = "nearly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity as a record."""

    id: Id | None
    what: str
    """What is counted or measured."""
    value: Number
    value_high: Number | None
    """Upper end, where it is a range."""
    unit: str | None
    as_of: Date | None
    evidence: tuple[Evidence, ...]
    place: Place
    qualifier: Qualifier | None = None
    """None where the sources give the number as exact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """A dated statement in our own words."""

    id: Id | None
    date: Date
    text: str
    evidence: tuple[Evidence, ...]
    place: Place
    own: tuple[str, ...] = ()
    """As of a point."""

    @property
    def is_own(self) -> bool:
        """Whether all its words are the writer's own."""
        return is_all_own(self.text, self.own)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRecord:
    """Speech that a person chose for a briefing; the words stand in its evidence."""

    id: Id | None
    speaker: str
    """Entity id or name."""
    evidence: tuple[Evidence, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was wrong in a published briefing, and what changed."""

    date: Date
    what: str
    why: str
    noticed_by: str | None
    typo: bool
    """Whether it only mends the wording; listed, but not shown at the top."""
    corrects: tuple[Id, ...] = ()
    """The points, figures and quotations that changed with it; none for what has no id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """That a person holds a finding of the program for wrong or for saying nothing; it stays off the site."""

    finding: Id
    reason: str
    date: Date
    place: Place
    """Where the finding's id stands in the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingRecord:
    """The hand-written part of a briefing."""

    id: Id
    title: str
    event_date: Date | None
    summary: tuple[Point, ...]
    """The bottom line, a sentence or more each; as are background and outlook."""
    background: tuple[Point, ...]
    outlook: tuple[Point, ...]
    points: tuple[Point, ...]
    figures: tuple[Figure, ...]
    timeline: tuple[TimelineEntry, ...]
    quotations: tuple[QuotationRecord, ...]
    topics: tuple[Id, ...]
    entities: tuple[Id, ...]
    corrections: tuple[Correction, ...]
    draft: bool
    """Whether it stays off the site."""
    place: Place
    open: tuple[str, ...] = ()
    """What no source tells, in words of ours."""
    dismissed: tuple[Dismissal, ...] = ()

    @property
    def newest_corrections(self) -> tuple[Correction, ...]:
        """The corrections, the newest first; of one day the one that was written last, which stands last."""
        newest = sorted(enumerate(self.corrections), key=lambda each: (each[1].date.sort_key, each[0]), reverse=True)
        return tuple(item for _, item in newest)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All that it cites, in the order of the fields."""
        prose = (*self.summary, *self.background, *self.outlook)
        carriers: tuple[Point | Figure | TimelineEntry | QuotationRecord, ...] = (
            *prose,
            *self.points,
            *self.figures,
            *self.timeline,
            *self.quotations,
        )
        return tuple(evidence for carrier in carriers for evidence in carrier.evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """That an address of the site leads elsewhere now, or that its page was taken away."""

    former: str
    """Kind and id of the page as in its address: `briefings/old-bridge`."""
    to: str | None
    """The page that has its place, written likewise; None where it was taken away."""
    on: Date | None
    why: str | None
    """Always given where the page was taken away."""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All that people wrote, checked; each mapping goes by id, in the order of the ids."""

    rights: Mapping[Id, Rights]
    outlets: Mapping[Id, Outlet]
    entities: Mapping[Id, Entity]
    topics: Mapping[Id, Topic]
    sources: Mapping[Id, Source]
    briefings: Mapping[Id, BriefingRecord]
    renamings: tuple[Renaming, ...] = ()

    def titles(self) -> Mapping[str, Mapping[Id, str]]:
        """Return, by the folder of the site that holds a page for each, the titles of records; drafts have no page."""
        return {
            "briefings": {name: briefing.title for name, briefing in self.briefings.items() if not briefing.draft},
            "sources": {name: source.name for name, source in self.sources.items()},
            "entities": {name: entity.name for name, entity in self.entities.items()},
            "outlets": {name: outlet.name for name, outlet in self.outlets.items()},
            "topics": {name: topic.name for name, topic in self.topics.items()},
        }
