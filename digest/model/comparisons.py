"""What is compared, and what was found between the sources of one briefing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from digest.edtf import Date
from digest.model.findings import FindingKind, Passage, finding_id
from digest.model.origins import Origin, Origins
from digest.model.readings import Reading
from digest.model.scalars import Id

SHARED_RUN = 8
"""Words in a row that two writers hardly choose alike, and that are no coincidence any more; shorter ones are turns of
phrase that everyone uses. A judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One source's telling of an event: what a comparison is made from."""

    source: Id
    outlet: Id | None
    text: str | None
    """The article's text; None without a copy at hand."""
    reading: Reading
    published: Date | None = None
    """The article's day: of when its counts are, where it does not say."""
    attributed_to: tuple[tuple[str, ...], ...] = ()
    """The chains from which the outlet has its statements, as the evidence gives them; nearest first."""
    outlet_name: str | None = None
    """Under which other outlets name it."""
    authors: tuple[str, ...] = ()
    """Who wrote it, be it an agency."""


class Relation(StrEnum):
    """How passages that agree stand to each other."""

    SAME = "same"
    NARROWER = "narrower"
    """One gives a value, the other a bound or range that holds it, a date that it lies in, or a word such as dozens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Passages of different sources that say the same."""

    passages: tuple[Passage, ...]
    relation: Relation = Relation.SAME
    score: float
    """Between 0 and 1."""
    why: tuple[str, ...]
    """Reasons in words, such as `same figure 30`."""
    origins: tuple[Origin, ...] = ()
    """From whom the sources have it, as far as their words show; without a word of it, from the outlet itself."""

    @property
    def id(self) -> Id:
        """Its id as a finding; of what is narrower, with the value that lies in the other."""
        values = self.why[:1] * len(self.passages) if self.relation is Relation.NARROWER else ()
        return finding_id(FindingKind(self.relation.value), self.passages, values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """Passages of different sources of which one affirms what the other denies."""

    passages: tuple[Passage, ...]
    words: tuple[str, ...]
    """The words of each passage that tell them apart, in its order, such as `approved` and `did not approve`."""
    why: tuple[str, ...]

    @property
    def id(self) -> Id:
        """Its id as a finding."""
        return finding_id(FindingKind.OPPOSED, self.passages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """Values of one series at several moments: a development, and no difference."""

    what: str
    """What is counted or measured."""
    passages: tuple[Passage, ...]
    """In the order of the moments."""
    values: tuple[str, ...]
    """The figure of each passage."""
    moments: tuple[str, ...]
    """Of when each figure is, in words: `by noon`, `17 August 2021`."""
    why: tuple[str, ...]

    @property
    def id(self) -> Id:
        """Its id as a finding."""
        return finding_id(FindingKind.UPDATE, self.passages, self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWording:
    """A run of words that sources share word for word."""

    passages: tuple[Passage, ...]
    words: int
    """Length of the run."""
    unquoted: int = 0
    """How many of the words no source has within quotation marks."""
    quoted: bool = False
    """Whether it is quoted speech in every source: one origin, and not copying."""
    speaker: str | None = None
    """Who says the words, where they are quoted: entity id or name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Figures or dates of different sources that a reader should see side by side."""

    what: str
    """What is counted, measured or dated."""
    passages: tuple[Passage, ...]
    values: tuple[str, ...]
    """The figure or date of each passage, in its order."""
    why: tuple[str, ...]

    @property
    def id(self) -> Id:
        """Its id as a finding, the same whether it is a conflict or only worth a look."""
        return finding_id(FindingKind.DIFFERS, self.passages, self.values)


Finding = Agreement | Opposition | Difference | Update | Passage
"""What the program says of passages, and a person may dismiss; a passage alone is what one source only has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """The terms that sources use for the same thing."""

    terms: tuple[tuple[Id, str], ...]
    """Source and its term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedPassages:
    """One event on the merged timeline."""

    edtf: str
    """EDTF."""
    passages: tuple[Passage, ...]
    disagrees: bool = False
    """Whether the sources date it differently."""
    dates: tuple[str, ...] = ()
    """The date as each passage gives it, in EDTF and in the order of the passages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What was found between the sources of one briefing."""

    sources: tuple[Id, ...] = ()
    not_compared: tuple[Id, ...] = ()
    """Sources whose copy was not at hand beside all others: of them not all words were compared, only the facts."""
    agreements: tuple[Agreement, ...]
    """Best first."""
    shared_wording: tuple[SharedWording, ...]
    origins: Origins
    only: tuple[Passage, ...]
    opposed: tuple[Opposition, ...] = ()
    conflicts: tuple[Difference, ...]
    updates: tuple[Update, ...] = ()
    to_look_at: tuple[Difference, ...]
    framing: tuple[Framing, ...]
    timeline: tuple[DatedPassages, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that a person may dismiss."""
        return (*self.agreements, *self.opposed, *self.conflicts, *self.updates, *self.to_look_at, *self.only)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedInput:
    """What was compared of one source."""

    text: str
    """SHA-256 of its clean text; another one makes the comparison stale."""
    said: str
    """SHA-256 of what the records say of it; another one may give other findings."""
    method: int
    """The way of reading by which its facts were found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredComparison:
    """A comparison as it stands in `<id>.comparison.json`."""

    format: int
    """Version of the file's form."""
    method: int
    """Version of the way of comparing; of what is carried over from several, the earliest."""
    inputs: Mapping[Id, ComparedInput]
    compared: tuple[tuple[Id, ...], ...]
    """Sources whose words were compared with one another, because their copies were at hand together."""
    comparison: Comparison
    """In the file without what the readings tell."""
