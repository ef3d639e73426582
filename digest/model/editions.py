"""What the pages are made from: briefings merged, ordered and addressed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digest.edtf import Date, Day, Precision
from digest.model.checks import Check
from digest.model.comparisons import Agreement, Comparison
from digest.model.findings import Passage
from digest.model.origins import OriginCounts
from digest.model.readings import Reading
from digest.model.records import BriefingRecord, Content, Evidence, Source
from digest.model.scalars import Id, Number


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
    """Named in the first of its sentences, and in others that tell one event."""
    passages: tuple[Passage, ...]
    evidence: tuple[Evidence, ...] = ()
    own: tuple[str, ...] = ()
    """Words of the text that are the writer's own."""


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
    """Without the findings that the record dismisses."""
    agreeing: tuple[tuple[Agreement, ...], ...] = ()
    """Of each point of the record, the agreements that say the same, each with the passages that do; none without a
    comparison."""
    origins: OriginCounts | None = None
    """None without a comparison."""

    @property
    def changed(self) -> Date | None:
        """The newest day in its records on which it was worked on: of a correction or of a copy taken; else None."""
        corrected = [item.date for item in self.record.corrections]
        return max(_days([*corrected, *(source.captured for source in self.sources)]), key=_latest, default=None)

    @property
    def newest(self) -> Date | None:
        """The day by which it is put into lists of what is new: of its change, or else of its newest source."""
        published = _days([source.published for source in self.sources])
        return self.changed or max(published, key=_latest, default=None)


def _days(dates: Iterable[Date | None]) -> list[Date]:
    return [date for date in dates if date and date.precision is Precision.DAY and not date.approximate]


def _latest(date: Date) -> Day:
    return date.latest


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
