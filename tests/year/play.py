"""A number of commits → a part of the year, played: who does what, what is found after each step, what merges leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from digest import pipeline
from digest.problems import faults
from tests.year.events import Event, Telling, event
from tests.year.hands import Hand, Merge, begin, commit, found_in

ROUND = 12
"""Commits of one round: two new events, sources that join them and an older one, and what becomes of them."""


@dataclass(slots=True, kw_only=True)
class Step:
    """What stands in the shared repository after a commit was pushed."""

    what: str
    lost: tuple[tuple[str, str, str], ...]
    """What two sources were found to share, and confirmations, that are gone though nothing was withdrawn."""
    faults: tuple[str, ...]
    """What the check finds without any copy."""
    merge: Merge


@dataclass(slots=True, kw_only=True)
class Year:
    """Three people, and somebody without copies who only looks."""

    folder: Path
    ann: Hand
    ben: Hand
    cleo: Hand
    looker: Hand
    withdrawn: set[str] = field(default_factory=set)
    known: set[tuple[str, str, str]] = field(default_factory=set)
    typed: int = 0


def year_in(folder: Path) -> Year:
    """Begin a year in a folder."""
    shared = begin(folder)
    ann, ben, cleo, looker = (Hand(folder, shared, name) for name in ("Ann", "Ben", "Cleo", "looker"))
    return Year(folder=folder, ann=ann, ben=ben, cleo=cleo, looker=looker)


def play(year: Year, commits: int) -> Iterator[Step]:
    """Play so many commits, a round of them after another; yield after each push what the repository has."""
    for number in range((commits + ROUND - 1) // ROUND):
        yield from _round(year, event(2 * number), event(2 * number + 1), event(max(0, 2 * number - 2)))


def _round(year: Year, one: Event, other: Event, old: Event) -> Iterator[Step]:
    ann, ben, cleo = year.ann, year.ben, year.cleo
    first, second = [[Telling(event=each, outlet=outlet) for outlet in range(6)] for each in (one, other)]
    yield _step(year, "begins an event", ann, lambda: _add(year, ann, first[:3]))
    yield _step(year, "begins another one", ann, lambda: _add(year, ann, second[:3]))
    yield _step(year, "joins with her copy alone", ben, lambda: _add(year, ben, [first[3]]))
    yield _step(year, "confirms from a copy with other line ends", cleo, lambda: cleo.confirm(first[0]))
    yield from _at_once(
        year, (ben, lambda: _add(year, ben, [second[3]])), (cleo, lambda: _add(year, cleo, [second[4]]))
    )
    yield _step(year, "compares with all copies", ann, lambda: _meet(year, [first[3], second[3], second[4]], other))
    yield _step(year, "adds a person", ann, lambda: ann.add_entity(one))
    yield from _at_once(year, (cleo, lambda: cleo.confirm(first[1])), (ben, lambda: ben.confirm(first[1])))
    yield _step(year, "withdraws without the copy", cleo, lambda: _withdraw(year, cleo, second[1]))
    late = Telling(event=old, outlet=5)
    if late.source not in {path.name for path in ben.settings.content.glob("sources/*")}:
        yield _step(year, "joins an old event", ben, lambda: _add(year, ben, [late]))


def _at_once(year: Year, *works: tuple[Hand, Callable[[], None]]) -> Iterator[Step]:
    """Let people work from the same state, then push one after another."""
    for hand, _ in works:
        hand.pull()
    for _, work in works:
        work()
    for hand, _ in works:
        yield _pushed(year, "works beside another one", hand)


def _step(year: Year, what: str, hand: Hand, work: Callable[[], None]) -> Step:
    hand.pull()
    work()
    return _pushed(year, what, hand)


def _pushed(year: Year, what: str, hand: Hand) -> Step:
    merge = hand.push()
    year.looker.pull()
    found = found_in(year.looker.settings)
    lost = {each for each in year.known - found if not year.withdrawn.intersection(each)}
    year.known = found
    problems = faults(pipeline.check(year.looker.settings))
    return Step(
        what=f"{hand.name} {what}",
        lost=tuple(sorted(lost)),
        faults=tuple(f"{one.place.path}: {one.rule}: {one.found}" for one in problems),
        merge=merge,
    )


def _add(year: Year, hand: Hand, tellings: list[Telling]) -> None:
    year.typed += hand.add(tellings)


def _meet(year: Year, tellings: list[Telling], event: Event) -> None:
    for telling in tellings:
        year.ann.hold(telling)
    for each in dict.fromkeys(telling.event.id for telling in tellings):
        pipeline.write_comparison(year.ann.settings, each)
    commit(year.ann.root, f"Ann compares {event.id} anew")


def _withdraw(year: Year, hand: Hand, telling: Telling) -> None:
    year.withdrawn.add(telling.source)
    hand.withdraw(telling)
