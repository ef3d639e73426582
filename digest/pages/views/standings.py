"""The points of a briefing and its comparison → how each source stands to each of them, the same for every page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.model import Briefing, Edition, Evidence, Id, Passage, Point, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the sources of a briefing stand to one of its points."""

    number: int
    """Of the point in the briefing, from 1."""
    said: Mapping[Id, Evidence]
    """What a person cited of a source, the first of several."""
    also: Mapping[Id, Passage]
    """Where the comparison found the same in a source of which nothing is cited."""
    kinds: Mapping[Id, str]
    """Of each source that is not withdrawn, the kind of its cell in the matrix."""

    @property
    def carried(self) -> int:
        """How many sources carry it."""
        return sum(kind in ("states", "also") for kind in self.kinds.values())

    @property
    def silent(self) -> tuple[Id, ...]:
        """The sources in which no mention was found."""
        return tuple(source for source, kind in self.kinds.items() if kind == "silent")


def standings(edition: Edition, briefing: Briefing, points: Sequence[Point]) -> tuple[Standing, ...]:
    """Return how the sources stand to its points, those that most carry first; nothing where none has evidence.

    What is all our own is said by no source, and left out.
    """
    if not any(point.evidence for point in points):
        return ()
    found = (_standing(edition, briefing, *each) for each in enumerate(points, start=1) if not each[1].is_own)
    return tuple(sorted(found, key=lambda standing: -standing.carried))


def present(briefing: Briefing) -> tuple[Source, ...]:
    """Return the sources that are not withdrawn."""
    return tuple(source for source in briefing.sources if not source.withdrawn)


def _standing(edition: Edition, briefing: Briefing, number: int, point: Point) -> Standing:
    said = {item.source: item for item in reversed(point.evidence)}
    also = {
        passage.source: passage
        for agreement in reversed(briefing.agreeing[number - 1] if briefing.agreeing else ())
        for passage in agreement.passages
        if passage.source not in said and passage.source in edition.readings
    }
    comparison = briefing.comparison
    compared = set(comparison.sources).difference(comparison.not_compared) if comparison else set()
    quotes = tuple(_quotes(edition, point.evidence))
    unsaid = "silent" if quotes else "uncited"
    touching = _touching(briefing, quotes)

    def kind(source: Id) -> str:
        if source in said:
            return said[source].says.value
        if source in also:
            return "also"
        if source in touching:
            return "near"
        return unsaid if source in compared else "not-compared"

    kinds = {source.id: kind(source.id) for source in present(briefing)}
    return Standing(number=number, said=said, also=also, kinds=kinds)


def _touching(briefing: Briefing, quotes: Sequence[Passage]) -> frozenset[Id]:
    """The sources of agreements on sentences that have the quotes, though perhaps on other words of them."""
    found = briefing.comparison.agreements if briefing.comparison else ()
    return frozenset(
        passage.source
        for agreement in found
        if any(passage.overlaps(quote) for passage in agreement.passages for quote in quotes)
        for passage in agreement.passages
    )


def _quotes(edition: Edition, evidence: tuple[Evidence, ...]) -> Iterator[Passage]:
    """Yield where the quotes of the evidence stand, as far as that is known."""
    for item in evidence:
        check = edition.checks.get(item)
        if check and check.start is not None and check.end is not None:
            yield Passage(source=item.source, start=check.start, end=check.end)
