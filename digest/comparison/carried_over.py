"""What was found before and what is found now, where not all copies are at hand → both, so that nothing is lost.

Comparisons are given and returned as they are kept. What was found between texts that are still the same stays as it
was; what is found now is added where sources meet that were never compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TypeVar

from digest.comparison.kept import place
from digest.comparison.sentences.date_compatibility import unmarked
from digest.model import (
    Agreement,
    Attribution,
    Comparison,
    DatedPassages,
    Difference,
    Framing,
    Id,
    Opposition,
    OriginLink,
    Origins,
    Passage,
    SharedWording,
    Update,
)

_WithPassages = Agreement | SharedWording | Opposition | Difference | Update | OriginLink | DatedPassages

Found = TypeVar("Found", bound=_WithPassages | Framing)

Together = Sequence[Sequence[Id]]
"""Groups of sources whose words were compared with one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What an earlier comparison still tells."""

    same: frozenset[Id]
    """Sources whose texts it compared as they still are."""
    together: Together
    """Which of them it compared with one another."""

    def knows(self, sources: Set[Id]) -> bool:
        """Say whether it compared each of the sources with each other one."""
        groups = [set(group) & self.same for group in self.together]
        pairs = combinations(sorted(sources), 2)
        return sources <= self.same and all(any({one, other} <= group for group in groups) for one, other in pairs)


def carried_over(before: Comparison, now: Comparison, known: Known, *, at_hand: Set[Id]) -> Comparison:
    """Return what both found; `now` has every statement that one source alone has, however many they are."""
    conflicts = _both(before.conflicts, now.conflicts, known)
    to_look_at = _both(before.to_look_at, now.to_look_at, known)
    agreements = _both(_without_gone(before.agreements, known), now.agreements, known)
    opposed = _both(before.opposed, now.opposed, known)
    updates = _both(before.updates, now.updates, known)
    findings: Sequence[_WithPassages] = (*agreements, *opposed, *conflicts, *updates, *to_look_at)
    told = {place(one) for item in findings for one in item.passages}
    return Comparison(
        agreements=agreements,
        shared_wording=_both(before.shared_wording, now.shared_wording, known),
        origins=Origins(
            links=_both(before.origins.links, now.origins.links, known),
            attributions=_attributions(before, now, known),
        ),
        only=tuple(_alone(before, now, known, at_hand=at_hand, told=told)),
        opposed=opposed,
        conflicts=conflicts,
        updates=updates,
        to_look_at=to_look_at,
        framing=_both(before.framing, now.framing, known),
        timeline=_both(_dated_without_gone(before.timeline, known), now.timeline, known),
    )


def lost(before: Comparison, known: Known, *, present: Set[Id], at_hand: Set[Id]) -> Counter[str]:
    """Count by kind what would neither be carried over nor be looked for again; a source that is gone loses nothing."""
    kinds: Mapping[str, Iterable[_WithPassages | Passage]] = {
        "agreement": before.agreements,
        "opposition": before.opposed,
        "conflict": before.conflicts,
        "update": before.updates,
        "figure to look at": before.to_look_at,
        "shared wording": before.shared_wording,
        "statement of one source": before.only,
    }
    counts = Counter[str]()
    for kind, items in kinds.items():
        for item in items:
            sources = _sources_of(item)
            counts[kind] += sources <= present and not sources <= known.same and not sources <= at_hand
    return +counts


def groups_of(known: Known, now: Together) -> tuple[tuple[Id, ...], ...]:
    """Return which sources are compared with one another by now; a group within another one is none of its own."""
    groups = {frozenset(group) & known.same for group in known.together} | {frozenset(group) for group in now}
    largest = [one for one in groups if len(one) > 1 and not any(one < other for other in groups)]
    return tuple(sorted(tuple(sorted(group)) for group in largest))


def not_compared(sources: Iterable[Id], together: Together) -> tuple[Id, ...]:
    """Return the fewest sources, as far as that is easily told, without which all are compared with one another."""
    groups = [set(group) for group in together]
    pairs = {pair for pair in combinations(sorted(sources), 2) if not any(set(pair) <= group for group in groups)}
    missing = []
    while pairs:
        counts = Counter(source for pair in pairs for source in pair)
        most = max(counts, key=lambda source: (counts[source], source))
        missing.append(most)
        pairs = {pair for pair in pairs if most not in pair}
    return tuple(sorted(missing))


def _both(before: Iterable[Found], now: Iterable[Found], known: Known) -> tuple[Found, ...]:
    stay = [item for item in before if _sources_of(item) <= known.same]
    places = [_places_of(item) for item in stay]
    come = (
        item
        for item in now
        if not known.knows(_sources_of(item)) and not any(_places_of(item) <= there for there in places)
    )
    return (*stay, *come)


def _sources_of(item: _WithPassages | Framing | Passage) -> frozenset[Id]:
    if isinstance(item, Passage):
        return frozenset({item.source})
    if isinstance(item, Framing):
        return frozenset(source for source, _ in item.terms)
    named = item.sources if isinstance(item, OriginLink) else ()
    return frozenset({*named, *(passage.source for passage in item.passages)})


def _places_of(item: _WithPassages | Framing) -> frozenset[object]:
    if isinstance(item, Framing):
        return frozenset(item.terms)
    if isinstance(item, OriginLink):
        return frozenset({(item.name, source) for source in item.sources})
    return frozenset(map(place, item.passages))


def _without_gone(agreements: Iterable[Agreement], known: Known) -> tuple[Agreement, ...]:
    """Return the agreements between what is left of their sources."""
    left = (
        replace(item, passages=tuple(one for one in item.passages if one.source in known.same)) for item in agreements
    )
    return tuple(item for item in left if len(item.passages) > 1)


def _dated_without_gone(lines: Iterable[DatedPassages], known: Known) -> tuple[DatedPassages, ...]:
    found = []
    for line in lines:
        left = [each for each in zip(line.passages, line.dates, strict=False) if each[0].source in known.same]
        if len(left) > 1:
            passages, dates = zip(*left, strict=True)
            disagrees = line.disagrees and len(set(map(unmarked, dates))) > 1
            edtf = line.edtf if line.edtf in dates else dates[0]
            found.append(DatedPassages(edtf=edtf, passages=passages, disagrees=disagrees, dates=dates))
    return tuple(found)


def _attributions(before: Comparison, now: Comparison, known: Known) -> tuple[Attribution, ...]:
    stay = [one for one in before.origins.attributions if one.passage.source in known.same]
    there = {place(one.passage) for one in stay}
    return (*stay, *(one for one in now.origins.attributions if place(one.passage) not in there))


def _alone(
    before: Comparison, now: Comparison, known: Known, *, at_hand: Set[Id], told: Set[tuple[Id, int, int]]
) -> list[Passage]:
    """What one source alone has, as far as the sources that it was compared with show."""
    again = {place(one) for one in now.only}
    stay = [
        one
        for one in before.only
        if one.source in known.same
        and place(one) not in told
        and (place(one) in again or one.source not in at_hand or known.knows(at_hand))
    ]
    return [*stay, *(one for one in now.only if one.source not in known.same and place(one) not in told)]
