"""The values that pass between the stages, in the order of the flow; frozen, and nothing but values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from digest.dates import Date, Precision
from digest.problems import Place

Id = str
"""A name that is forever: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters."""

Number = int | float
"""A quantity as a number."""

Span = tuple[int, int]
"""Offset of the first code point, and that behind the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """A kind of rights: what may be done with an article that has it."""

    id: Id
    name: str
    description: str
    commit_copy: bool
    """Whether a copy may stand in the repository."""
    longest_run: int | None
    """Most words in one passage; None for no limit, as for the next two."""
    total_words: int | None
    """Most words of the article in all passages together."""
    share: float | None
    """Most words of the article as a share of its words, between 0 and 1."""
    speech_only: bool
    """Whether only attributed speech of named people may be shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something said of an outlet, with where it is from."""

    text: str
    origin: str
    """Where it is from, in words or as an address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A publisher of sources; what is not known is None."""

    id: Id
    name: str
    language: str | None
    """BCP 47 tag of its usual language."""
    rights: Id
    """Usual rights of its articles."""
    origin: str
    """Where name, language and rights are from."""
    homepage: Statement | None
    country: Statement | None
    owner: Statement | None
    state_control: Statement | None


class EntityKind(StrEnum):
    """What an entity is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    TREATY = "treaty"
    EQUIPMENT = "equipment"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Someone or something that sources name."""

    id: Id
    name: str
    kind: EntityKind
    aliases: tuple[str, ...]
    """Other names under which articles mention it."""
    role: str | None
    """What it is in these sources, in our words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject under which briefings and sources are filed."""

    id: Id
    name: str
    description: str


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
class Content:
    """All that people wrote, checked; each mapping goes by id, in the order of the ids."""

    rights: Mapping[Id, Rights]
    outlets: Mapping[Id, Outlet]
    entities: Mapping[Id, Entity]
    topics: Mapping[Id, Topic]
    sources: Mapping[Id, Source]
    briefings: Mapping[Id, BriefingRecord]


class ParagraphKind(StrEnum):
    """What a paragraph of an article is."""

    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    QUOTE = "quote"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of an article's text."""

    start: int
    """Offset of its first code point in the text; `end` is that behind its last, here and below."""
    end: int
    kind: ParagraphKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """How an article was read from its copy."""

    engines: tuple[str, ...]
    """The engines that read it, with their versions."""
    agreement: float | None
    """How far they agree on the text, between 0 and 1; None where only one read it."""
    doubtful: tuple[int, ...] = ()
    """Indices of the paragraphs that only one of several engines takes for the article's, for a person to look at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What extraction makes of a copy."""

    title: str | None
    authors: tuple[str, ...]
    published: Date | None
    language: str | None
    text: str
    """The clean body: paragraphs with a blank line between, without title and boilerplate."""
    paragraphs: tuple[Paragraph, ...]
    extraction: Extraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a body, quote or list paragraph."""

    start: int
    end: int
    paragraph: int
    """Index of its paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPassage:
    """A sentence that says what the article is about."""

    start: int
    end: int
    sentence: int
    """Index of its sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Quoted words, without their quotation marks."""

    start: int
    end: int
    speaker: str | None
    """Name or role as the article gives it nearest; None where nothing is known."""
    speaker_id: Id | None
    """The entity, where the vocabulary knows it."""
    speaker_start: int | None
    """Where the article names the speaker for these words."""
    speaker_end: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMention:
    """A quantity that an article gives."""

    start: int
    end: int
    value: Number
    value_high: Number | None
    """Upper end of a range."""
    qualifier: str | None
    """One of the values of `Qualifier`."""
    unit: str | None
    """Unit of measure, currency or percent; None for a count."""
    of: str | None
    """What is counted or measured, as the article's noun with its modifiers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date that an article gives."""

    start: int
    end: int
    iso: str
    """EDTF."""
    precision: Precision
    approximate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityMention:
    """A place where an article names an entity of the vocabulary."""

    id: Id
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Words of an article that may be shown, and stand in the repository."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What analysis takes from one article: facts with their places, and the few words that may be shown."""

    language: str | None
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    key_passages: tuple[KeyPassage, ...]
    """Best first."""
    quotations: tuple[Quotation, ...]
    figures: tuple[FigureMention, ...]
    dates: tuple[DateMention, ...]
    entities: tuple[EntityMention, ...]
    terms: tuple[str, ...]
    """Key terms, best first."""
    excerpts: tuple[Excerpt, ...] = ()
    """The only words of the article beyond names, terms and figures; in the order of the text."""

    def words(self, start: int, end: int) -> str | None:
        """The article's words from `start` to `end`, or None where they may not be shown."""
        for excerpt in self.excerpts:
            if excerpt.start <= start and end <= excerpt.end:
                return excerpt.text[start - excerpt.start : end - excerpt.start]
        return None

    def shown(self, start: int, end: int) -> str | None:
        """As much of the words from `start` to `end` as may be shown, with … where they are cut; None for nothing."""
        for excerpt in self.excerpts:
            first, last = max(start, excerpt.start), min(end, excerpt.end)
            if first < last:
                words = excerpt.text[first - excerpt.start : last - excerpt.start]
                return ("… " if first > start else "") + words + (" …" if last < end else "")
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """That a second person derived a receipt again."""

    by: str
    on: str
    """EDTF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """That a quote was found in a copy on its writer's machine."""

    quote: str
    """SHA-256 of the normalised quote (and of `near`, where it has one), in hexadecimal."""
    paragraph: int
    start: int
    end: int
    pieces: tuple[Span, ...] = ()
    """The spans of its pieces, where an ellipsis leaves words out between them; else empty."""
    confirmed: tuple[Confirmation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReading:
    """A reading as it stands in `reading.json`."""

    format: int
    """Version of the file's form."""
    program: str
    """Version of the program that wrote it."""
    method: int
    """Version of the way of reading; another one makes it stale."""
    copy: str
    """SHA-256 of the copy's bytes."""
    text: str
    """SHA-256 of the clean text in UTF-8."""
    record: str
    """SHA-256 of the fields of the record that a reading depends on."""
    words: int
    """Words of the clean text, by which the share of the budget is counted."""
    reading: Reading
    receipts: tuple[Receipt, ...]


class CheckState(StrEnum):
    """What is known of a quote."""

    FOUND = "found"
    """The quote was found in the committed copy."""
    RECEIPT = "receipt"
    """It matches the contributor's receipt."""
    NOT_CHECKED = "not checked"
    """Neither a copy nor a receipt was at hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The state of one quote, and where it stands."""

    state: CheckState
    confirmed: int = 0
    """How many others confirmed the receipt."""
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    pieces: tuple[Span, ...] = ()
    """The spans of its pieces, where an ellipsis leaves words out between them; else empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A span of an article."""

    source: Id
    paragraph: int
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One source's telling of an event: what a comparison is made from."""

    source: Id
    outlet: Id | None
    text: str | None
    """The article's text; None without a copy at hand."""
    reading: Reading
    attributed_to: tuple[tuple[str, ...], ...] = ()
    """The chains from which the outlet has its statements, as the evidence gives them; nearest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Passages of different sources that say the same."""

    passages: tuple[Passage, ...]
    score: float
    """Between 0 and 1."""
    why: tuple[str, ...]
    """Reasons in words, such as `same figure 30`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWording:
    """A run of words that sources share word for word."""

    passages: tuple[Passage, ...]
    words: int
    """Length of the run."""
    quoted: bool = False
    """Whether it is quoted speech in every source: one origin, and not copying."""
    speaker: str | None = None
    """Who says the words, where they are quoted: entity id or name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """From how many origins the outlets have it."""

    outlets: int
    origins: int
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Figures or dates of different sources that a reader should see side by side."""

    what: str
    """What is counted, measured or dated."""
    passages: tuple[Passage, ...]
    values: tuple[str, ...]
    """The figure or date of each passage, in its order."""
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """The terms that sources use for the same thing."""

    terms: tuple[tuple[Id, str], ...]
    """Source and its term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedPassages:
    """One event on the merged timeline."""

    iso: str
    """EDTF."""
    passages: tuple[Passage, ...]
    disagrees: bool = False
    """Whether the sources date it differently."""
    dates: tuple[str, ...] = ()
    """The date as each passage gives it, in EDTF and in the order of the passages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What was found between the sources of one briefing."""

    sources: tuple[Id, ...]
    not_compared: tuple[Id, ...]
    """Sources without a copy at hand: only their figures, dates and entities were compared."""
    agreements: tuple[Agreement, ...]
    """Best first."""
    shared_wording: tuple[SharedWording, ...]
    origins: Origins
    only: tuple[Passage, ...]
    conflicts: tuple[Difference, ...]
    to_look_at: tuple[Difference, ...]
    framing: tuple[Framing, ...]
    timeline: tuple[DatedPassages, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredComparison:
    """A comparison as it stands in `<id>.comparison.json`."""

    format: int
    """Version of the file's form."""
    program: str
    """Version of the program that wrote it."""
    method: int
    """Version of the way of comparing; another one makes it stale."""
    inputs: Mapping[Id, str]
    """SHA-256 of what was compared of each source; another one makes it stale."""
    comparison: Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Quoted words of one speaker, with every source that carries them."""

    id: Id | None
    """Of the hand-written record, where there is one."""
    text: str
    speaker: str | None
    speaker_id: Id | None
    passages: tuple[Passage, ...]
    """Where the words stand, one for each source."""
    evidence: tuple[Evidence, ...] = ()
    """Of the hand-written record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A quantity, hand-written or found, with every source that gives it."""

    id: Id | None
    what: str
    value: Number
    value_high: Number | None
    qualifier: str | None
    unit: str | None
    as_of: Date | None
    passages: tuple[Passage, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """A date, hand-written or found, with every source that gives it."""

    id: Id | None
    date: Date
    text: str | None
    """Ours; None where the program found only the date."""
    entities: tuple[Id, ...]
    """Named in the same sentences; what a reader is told of a date that only the program found."""
    passages: tuple[Passage, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """One event: its hand-written part, with what its sources add."""

    record: BriefingRecord
    sources: tuple[Source, ...]
    """Oldest first."""
    quotations: tuple[Speech, ...]
    figures: tuple[FigureRow, ...]
    timeline: tuple[TimelineRow, ...]
    """Earliest first."""
    entities: tuple[Id, ...]
    """Who and where: those that the record names, then those that most sources name."""
    comparison: Comparison | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Everything that the site shows, checked, ordered and addressed."""

    content: Content
    briefings: tuple[Briefing, ...]
    """Newest event first; drafts left out."""
    sources: tuple[Source, ...]
    """Newest first."""
    readings: Mapping[Id, Reading]
    """By source; a source whose copy was never read has none, a withdrawn one neither."""
    checks: Mapping[Evidence, Check]
    """Of every evidence in the content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a record, told to the person who fills it."""

    name: str
    required: bool
    type: str
    """What is written there, in words, such as `a list of ids`."""
    meaning: str
    example: str
    """As it is typed in YAML; empty where the meaning says enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordForm:
    """A kind of record, or a part of one, with its fields in the order of the form."""

    name: str
    """Such as `source` or, for a part, `evidence`."""
    path: str
    """The file it stands in; for a part, the fields that hold it."""
    meaning: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleNote:
    """A module of the program, and the sentence it opens with."""

    path: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site as Markdown."""

    path: str
    """Path below the docs folder, such as `briefings/roadmap.md`."""
    markdown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file of the site that is not a page."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What a build hands to MkDocs or writes to a folder."""

    pages: tuple[Page, ...]
    outputs: tuple[Output, ...] = ()
