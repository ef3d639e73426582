"""A comparison and what may be shown of its sources → the same, telling so few of their words that room is for quotes.

What a comparison tells of an article counts in its budget: of a short one it could be all. So where it is more than a
share, it leaves out words that say least: first how sources word a thing, then, of findings, which words they share.
Values, names, dates and places stay, and so does that words are shared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from digest.evidence.budget.comparison_words import said_of
from digest.evidence.budget.fact_words import unshown
from digest.evidence.budget.known_names import Known
from digest.evidence.texts.word_spans import count_words
from digest.model import Agreement, Comparison, Difference, Framing, Id, Opposition, Update, read_reason

_SHARE = 0.5
"""Of the words that may be shown of an article, what comparing may take at most: a judgement. What it tells beyond
these lists, such as the values that differ, it tells all the same."""

_Finding = Agreement | Opposition | Difference | Update
_Kind = TypeVar("_Kind", Agreement, Opposition, Difference, Update)


def with_room(found: Comparison, most: Mapping[Id, int | None], known: Known) -> Comparison:
    """Return the comparison as it may be kept, where `most` words may be shown of each source, None for no limit."""
    rooms = {source: int(_SHARE * words) for source, words in most.items() if words is not None}
    beyond = {source: _told(source, found, known) - room for source, room in rooms.items()}
    for wordy in _wordy(found) if any(words > 0 for words in beyond.values()) else ():
        concerned = {source for source in _sources(wordy) if beyond.get(source, 0) > 0}
        if not concerned:
            continue
        found = _without(wordy, found)
        for source in concerned:
            beyond[source] -= _listed(wordy)
            if beyond[source] <= 0:  # then it may be enough, and is counted; to count each time takes long
                beyond[source] = _told(source, found, known) - rooms[source]
    return found


def _listed(wordy: Framing | _Finding) -> int:
    """Return how many words there are in the lists of one part, which are at least as many as count."""
    texts = [term for _, term in wordy.terms] if isinstance(wordy, Framing) else wordy.why
    return sum(map(count_words, texts))


def _told(source: Id, found: Comparison, known: Known) -> int:
    """Return how many words of the source the comparison tells; a quote may show some of them as well."""
    return sum(count for _, count in unshown(said_of(source, found, known), (), known))


def _wordy(found: Comparison) -> Iterator[Framing | _Finding]:
    """Yield what may leave out words, the least telling first."""
    yield from found.framing
    several: tuple[Sequence[_Finding], ...] = (found.to_look_at, found.updates, found.opposed, found.conflicts)
    for finding in (*sorted(found.agreements, key=_score), *chain.from_iterable(several)):
        if any(_unlisted(why) != why for why in finding.why):
            yield finding


def _score(agreement: Agreement) -> float:
    return agreement.score


def _sources(wordy: Framing | _Finding) -> set[Id]:
    if isinstance(wordy, Framing):
        return {source for source, _ in wordy.terms}
    return {passage.source for passage in wordy.passages}


def _without(wordy: Framing | _Finding, found: Comparison) -> Comparison:
    """Return the comparison without the words that one of its parts lists."""
    if isinstance(wordy, Framing):
        return replace(found, framing=tuple(each for each in found.framing if each is not wordy))

    def shortened(items: Iterable[_Kind]) -> tuple[_Kind, ...]:
        return tuple(_short(item) if item is wordy else item for item in items)

    return replace(
        found,
        agreements=shortened(found.agreements),
        opposed=shortened(found.opposed),
        conflicts=shortened(found.conflicts),
        updates=shortened(found.updates),
        to_look_at=shortened(found.to_look_at),
    )


def _short(finding: _Kind) -> _Kind:
    return replace(finding, why=tuple(dict.fromkeys(map(_unlisted, finding.why))))


def _unlisted(why: str) -> str:
    """Return the reason without the list of words in it."""
    reason = read_reason(why)
    return why.partition(":")[0] if reason and reason.listed and reason.words else why
