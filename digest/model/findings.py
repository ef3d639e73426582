"""Where words stand, and what a finding says of them → the finding's id, by which a person can name it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import zip_longest

from digest.model.scalars import Id

_DIGITS = 12
"""Hexadecimal: among a thousand findings of a briefing two share an id once in 500 million briefings."""


class FindingKind(StrEnum):
    """How the passages of a finding stand to each other; the first word of its id."""

    SAME = "same"
    """They say the same."""
    NARROWER = "narrower"
    """One gives a value, the other a bound or range that holds it, a date that it lies in, or a word such as dozens."""
    OPPOSED = "opposed"
    """One affirms what the other denies."""
    DIFFERS = "differs"
    """They give figures or dates that exclude each other, or that a reader could take for the same."""
    UPDATE = "update"
    """They give values of one series at several moments."""
    ONLY = "only"
    """One source alone has it."""


FINDING_ID = rf"^({'|'.join(FindingKind)})-[0-9a-f]{{{_DIGITS}}}$"
"""The form of a finding's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A span of an article; what is stored is its place alone, and the reading tells paragraph and sentence."""

    source: Id
    paragraph: int = 0
    sentence: int = 0
    start: int
    end: int

    @property
    def id(self) -> Id:
        """Its id as a finding: what its source alone has."""
        return finding_id(FindingKind.ONLY, (self,))

    def overlaps(self, other: Passage) -> bool:
        """Say whether both have a place in common."""
        return self.source == other.source and self.start < other.end and other.start < self.end


def finding_id(kind: FindingKind, passages: Iterable[Passage], values: Iterable[str] = ()) -> Id:
    """Return the id of a finding; neither the order of the passages nor a score or a reason changes it.

    A finding that two of may be of the same passages is told by its `values` as well, one for each passage.
    """
    told = zip_longest(passages, values)
    places = sorted((one.source, one.start, one.end, *([value] if value else [])) for one, value in told if one)
    return f"{kind.value}-{sha256(repr(places).encode()).hexdigest()[:_DIGITS]}"
