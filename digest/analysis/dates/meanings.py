"""What an expression of a date can mean, not yet set against a publication date."""

from __future__ import annotations

from dataclasses import dataclass

from digest.analysis.dates.tense_markers import Tense


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A day, month, season or year, as far as the expression says which."""

    year: int | None = None
    month: int | None = None
    """1 to 12, or EDTF's 21 to 24 for a season."""
    day: int | None = None
    weekday: int | None = None
    """0 for Monday."""
    nth: int | None = None
    """Which weekday of its month: 1 to 4, or -1 for the last."""
    weeks: int | None = None
    """How far its week is from that of the publication: `Thursday of last week` is -1."""
    which: str | None = None
    """`last`, `this` or `next`, where the expression has the word."""
    years: int | None = None
    """How far its year is from that of the publication: `12 August last year` is -1."""
    that: int | None = None
    """How far its year is from the last one that the text names: `March of that year` is 0, `of the next year` is 1."""
    about: bool = False
    of_week: bool = False
    """Whether the week is meant that has the day: `the week of 14 June`."""

    @property
    def has_year(self) -> bool:
        """Whether the expression says the year, as a number, by `last year` or by `that year`."""
        return self.year is not None or self.years is not None or self.that is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """A number of units before (negative) or after the publication date."""

    unit: str
    """day, week, weekend, month or year."""
    by: int
    about: bool = False
    open: bool = False
    """Whether it is the coming one where that is what the tense says."""
    tenses: tuple[Tense | None, ...] | None = None
    """The only tenses in which it is told from the publication, and not from another day of the story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOfYear:
    """Some months of a year that is told from the publication date."""

    first: int
    last: int
    years: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From one point to another."""

    first: PartialDate
    last: PartialDate


Meaning = PartialDate | Offset | PartOfYear | Period
