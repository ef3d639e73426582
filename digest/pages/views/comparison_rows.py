"""The rows in which a page shows what a comparison found: statements, differences, updates, words and their sources."""

from __future__ import annotations

from dataclasses import dataclass

from digest.pages.views.elements import Carrier, Language, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageWords:
    """A passage beside others, with the outlet's words where they may be shown."""

    carrier: Carrier
    words: str | None
    id: str
    """Its id as a finding, by which a person can dismiss that its source alone has it."""
    language: Language | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """Passages that say the same."""

    id: str
    """Of the finding, by which a person can dismiss it; so in the other rows."""
    wordings: tuple[PassageWords, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceRow:
    """Figures or dates side by side."""

    id: str
    what: str
    values: tuple[tuple[Carrier, str], ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OppositionRow:
    """Words of sources side by side of which one affirms what the other denies."""

    id: str
    words: tuple[tuple[Carrier, Link], ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateRow:
    """Figures of one series in the order of their moments."""

    id: str
    what: str
    values: tuple[tuple[Carrier, str, str], ...]
    """Source, figure and moment."""
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleSource:
    """What one source alone has."""

    source: Link
    teller: Link
    """The outlet, as the link to the source."""
    wordings: tuple[PassageWords, ...]
    """Those whose words may be shown, each whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWordingRow:
    """A run of words that sources share."""

    carriers: tuple[Carrier, ...]
    length: str
    words: str
    language: Language | None
    speaker: Link | None
    """Who says them, where they are quoted speech."""
