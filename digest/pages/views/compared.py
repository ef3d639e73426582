"""A comparison → what a page tells of it beyond the matrix: agreements, differences, terms, wording, single voices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.model import Agreement, Briefing, Comparison, Difference, Id, Passage
from digest.pages.views.here import Here
from digest.pages.views.matrix import agreeing
from digest.pages.views.pieces import Carrier, Link, counted, listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A passage beside others: the outlet's words where they may be shown, otherwise what it names."""

    carrier: Carrier
    words: str | None
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """Passages that say the same."""

    wordings: tuple[Wording, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """Figures or dates side by side."""

    what: str
    values: tuple[tuple[Carrier, str], ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyIn:
    """What one source alone has."""

    source: Link
    outlet: str
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A run of words that sources share."""

    carriers: tuple[Carrier, ...]
    length: str
    speaker: Link | None
    """Who says them, where they are quoted speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What a comparison found."""

    agreed: tuple[Agreed, ...]
    """Those that no point of the briefing tells."""
    conflicts: tuple[Differing, ...]
    to_look_at: tuple[Differing, ...]
    framing: tuple[tuple[tuple[Link, str], ...], ...]
    shared: tuple[Shared, ...]
    only: tuple[OnlyIn, ...]
    not_compared: str
    """The outlets whose words were not at hand, in a row; or empty."""


def compared(here: Here, briefing: Briefing) -> Compared | None:
    """Return what the comparison of a briefing found; None where there is none."""
    found = briefing.comparison
    if found is None:
        return None
    return Compared(
        agreed=tuple(_agreed(here, item) for item in untold(here, briefing, found)),
        conflicts=_differing(here, found.conflicts),
        to_look_at=_differing(here, found.to_look_at),
        framing=tuple(tuple((_named(here, source), term) for source, term in item.terms) for item in found.framing),
        shared=tuple(
            Shared(
                carriers=here.carriers(item.passages),
                length=counted(item.words, "word"),
                speaker=here.entity(item.speaker) if item.speaker else None,
            )
            for item in found.shared_wording
            if len(here.carriers(item.passages)) > 1
        ),
        only=tuple(only_in(here, source, found) for source in found.sources if _alone(here, source, found)),
        not_compared=listed([here.outlet_name(source) for source in found.not_compared]),
    )


def untold(here: Here, briefing: Briefing, found: Comparison) -> tuple[Agreement, ...]:
    """Return the agreements that no point tells already, as far as their sources may be shown.

    One that shares a passage with an agreement that a point tells is told with it: articles say a thing twice.
    """
    told = {item for point in briefing.record.points for item in agreeing(here, briefing, point.evidence)}
    known = {passage for item in told for passage in item.passages}
    return tuple(
        item
        for item in found.agreements
        if not known.intersection(item.passages) and len(_shown(here, item.passages)) > 1
    )


def only_in(here: Here, source: Id, found: Comparison) -> OnlyIn:
    """Return what `source` alone has."""
    return OnlyIn(
        source=here.source(source),
        outlet=here.outlet_name(source),
        wordings=tuple(_wording(here, passage) for passage in _alone(here, source, found)),
    )


def _alone(here: Here, source: Id, found: Comparison) -> tuple[Passage, ...]:
    return tuple(passage for passage in _shown(here, found.only) if passage.source == source)


def _shown(here: Here, passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(passage for passage in passages if passage.source in here.edition.readings)


def _agreed(here: Here, agreement: Agreement) -> Agreed:
    wordings = tuple(_wording(here, passage) for passage in _shown(here, agreement.passages))
    return Agreed(wordings=wordings, why=", ".join(agreement.why))


def _differing(here: Here, differences: tuple[Difference, ...]) -> tuple[Differing, ...]:
    return tuple(
        Differing(
            what=item.what,
            values=tuple(
                (here.carrier(passage), value)
                for passage, value in zip(item.passages, item.values, strict=True)
                if passage.source in here.edition.readings
            ),
            why=", ".join(item.why),
        )
        for item in differences
    )


def _named(here: Here, source: Id) -> Link:
    return Link(text=here.outlet_name(source), href=here.source(source).href)


def _wording(here: Here, passage: Passage) -> Wording:
    reading = here.edition.readings[passage.source]
    named = dict.fromkeys(item.id for item in reading.entities if passage.start <= item.start < passage.end)
    about = f"names {listed([here.entity(item).text for item in named])}" if named else "names no one we list"
    return Wording(
        carrier=here.carrier(passage),
        words=reading.shown(passage.start, passage.end),
        about=f"paragraph {passage.paragraph + 1}, {about}",
    )
