"""Matches → the times by the clock in which alone two statements differ that else say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.comparison.clock_times import clocks_exclude, happened_at
from digest.comparison.exclusions import figures_exclude
from digest.comparison.matches import Match
from digest.comparison.one_thing import tell_of_two
from digest.comparison.similarity import DIFFERENT, common_words
from digest.model import Difference

ALIKE = 0.3
"""Likeness from which two statements with two times are of one event: a choice of ours, as for their dates."""


def times_that_differ(matches: Iterable[Match]) -> tuple[Difference, ...]:
    """Return the differences, each with its two times; `matches` come best first."""
    found = sorted(_differences(matches), key=lambda one: tuple((each.source, each.start) for each in one.passages))
    return tuple(found)


def _differences(matches: Iterable[Match]) -> Iterator[Difference]:
    for match in matches:
        first, second = match.first.statement, match.second.statement
        times = happened_at(first.words), happened_at(second.words)
        if (
            match.relation.but_for_values
            and match.score / DIFFERENT >= ALIKE
            and all(len(told) == 1 for told in times)
            and clocks_exclude(first.words, second.words)
            and not figures_exclude(match.first, match.second)
            and not tell_of_two(first, second)
        ):
            yield Difference(
                what="time",
                passages=(first.passage, second.passage),
                values=(times[0][0].in_words, times[1][0].in_words),
                why=("passages that say the same", *common_words(match.first, match.second)),
            )
