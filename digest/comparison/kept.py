"""A comparison ↔ what is kept of it: what no reading tells, in the order of places, so that few lines change."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from digest.comparison.counted_origins import counted, in_order, with_origins
from digest.comparison.sentences.date_compatibility import date_of
from digest.comparison.sentences.statements import MOST_SHOWN, Statement, statements_of
from digest.model import (
    Account,
    Agreement,
    Attribution,
    Comparison,
    DatedPassages,
    Difference,
    Entity,
    Id,
    Opposition,
    OriginLink,
    Origins,
    Passage,
    SharedWording,
    Update,
)

Told = TypeVar("Told", Agreement, SharedWording, Opposition, Difference, Update, OriginLink, DatedPassages)

_Place = tuple[Id, int, int]


def kept(found: Comparison) -> Comparison:
    """Return what has to be kept of a comparison; `restored` makes the rest again from the readings.

    Scores and shares are cut to what orders and decides, since a further source moves each of them a little.
    """
    origins = Origins(
        links=_sorted(replace(link, share=_cut(link.share, 2)) for link in found.origins.links),
        attributions=tuple(
            sorted((_bare_attribution(one) for one in found.origins.attributions), key=lambda one: place(one.passage))
        ),
    )
    agreements = (replace(item, score=_cut(item.score, 1), origins=()) for item in found.agreements)
    return Comparison(
        agreements=_sorted(agreements),
        shared_wording=_sorted(found.shared_wording),
        origins=origins,
        only=tuple(sorted(map(_bare, found.only), key=place)),
        opposed=_sorted(found.opposed),
        conflicts=_sorted(found.conflicts),
        updates=_sorted(found.updates),
        to_look_at=_sorted(found.to_look_at),
        framing=tuple(sorted(found.framing, key=lambda item: item.terms)),
        timeline=_sorted(line for line in found.timeline if len(line.passages) > 1),
    )


def restored(
    found: Comparison, accounts: Sequence[Account], entities: Mapping[Id, Entity], *, not_compared: tuple[Id, ...]
) -> Comparison:
    """Return the whole comparison; without what is told of a source that is none of the accounts."""
    ordered = sorted((replace(account, text=None) for account in accounts), key=lambda account: account.source)
    here = _Readings(ordered)
    statements = statements_of(ordered, entities)
    known = Origins(
        links=tuple(sorted(here.placed(found.origins.links), key=_link_order)),
        attributions=tuple(
            replace(one, passage=here.passage(one.passage))
            for one in found.origins.attributions
            if one.passage.source in here
        ),
    )
    origins = counted(known, ordered)
    conflicts = here.placed(found.conflicts)
    return Comparison(
        sources=tuple(account.source for account in ordered),
        not_compared=tuple(source for source in not_compared if source in here),
        agreements=in_order(with_origins(here.placed(found.agreements), origins, ordered)),
        shared_wording=tuple(sorted(here.placed(found.shared_wording), key=lambda run: -run.words)),
        origins=origins,
        only=tuple(_most_salient_first(found.only, statements, here)),
        opposed=here.placed(found.opposed),
        conflicts=tuple(sorted(conflicts, key=lambda item: item.what == "date")),
        updates=here.placed(found.updates),
        to_look_at=here.placed(found.to_look_at),
        framing=tuple(item for item in found.framing if all(source in here for source, _ in item.terms)),
        timeline=_timeline(here.placed(found.timeline), statements),
    )


def place(passage: Passage) -> _Place:
    """Return where a passage stands, by which passages are ordered and told apart."""
    return (passage.source, passage.start, passage.end)


class _Readings:
    """The accounts' readings, by which passages get their paragraph and sentence back."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        self._of = {account.source: account.reading for account in accounts}
        self._starts = {name: [one.start for one in reading.sentences] for name, reading in self._of.items()}
        self._ranks = {
            name: {key.sentence: rank for rank, key in enumerate(reading.key_passages)}
            for name, reading in self._of.items()
        }

    def __contains__(self, source: Id) -> bool:
        return source in self._of

    def passage(self, passage: Passage) -> Passage:
        index = max(bisect_right(self._starts[passage.source], passage.start) - 1, 0)
        sentences = self._of[passage.source].sentences
        paragraph = sentences[index].paragraph if sentences else 0
        return replace(passage, sentence=index, paragraph=paragraph)

    def placed(self, items: Iterable[Told]) -> tuple[Told, ...]:
        return tuple(
            replace(item, passages=tuple(map(self.passage, item.passages)))
            for item in items
            if all(passage.source in self for passage in item.passages)
        )

    def rank(self, passage: Passage) -> int:
        """The place of its sentence among the key passages; behind all where it is none."""
        ranks = self._ranks[passage.source]
        return ranks.get(passage.sentence, len(ranks))


def _bare(passage: Passage) -> Passage:
    return Passage(source=passage.source, start=passage.start, end=passage.end)


def _bare_attribution(one: Attribution) -> Attribution:
    return replace(one, passage=_bare(one.passage))


def _sorted(items: Iterable[Told]) -> tuple[Told, ...]:
    bare = (replace(item, passages=tuple(map(_bare, item.passages))) for item in items)
    return tuple(sorted(bare, key=lambda item: [place(passage) for passage in item.passages]))


def _cut(number: float, digits: int) -> float:
    """Return a number of three digits with so many of them, never rounded up over a threshold."""
    scale = float(10**digits)
    return math.floor(round(number * _THOUSAND) * scale / _THOUSAND) / scale


_THOUSAND = 1000
"""Scores and shares have three digits."""


def _link_order(link: OriginLink) -> tuple[bool, int, float, str, tuple[Id, ...]]:
    is_credit = link.kind is not link.kind.WORDING
    if is_credit:
        return (True, 0, 0.0, link.name, link.sources)
    return (False, -len(link.sources), -link.share, link.name, link.sources)


def _most_salient_first(
    only: Iterable[Passage], statements: Iterable[Statement], readings: _Readings
) -> Iterator[Passage]:
    """Yield the passages in the order of the sources, in each the most salient first, and no more than are shown."""
    facts = {
        (one.source, one.passage.start): len(one.figures) + len(one.dates) + len(one.quotations) + len(one.entities)
        for one in statements
    }
    by_source: dict[Id, list[Passage]] = {}
    for passage in only:
        if passage.source in readings:
            by_source.setdefault(passage.source, []).append(readings.passage(passage))
    for _, found in sorted(by_source.items()):
        ranked = sorted(found, key=lambda one: (readings.rank(one), -facts.get((one.source, one.start), 0), one.start))
        yield from ranked[:MOST_SHOWN]


def _timeline(groups: Sequence[DatedPassages], statements: Iterable[Statement]) -> tuple[DatedPassages, ...]:
    """Return the lines that several passages share, with one for each other date, earliest first."""
    taken = {
        (place(passage), edtf) for line in groups for passage, edtf in zip(line.passages, line.dates, strict=False)
    }
    number = {place(statement.passage): statement.number for statement in statements}
    lines = [((number.get(place(line.passages[0]), 0), _FIRST), line) for line in groups]
    for statement in statements:
        first = {mention.edtf: mention.start for mention in reversed(statement.dates)}
        for edtf, start in first.items():
            if (place(statement.passage), edtf) not in taken:
                line = DatedPassages(edtf=edtf, passages=(statement.passage,), dates=(edtf,))
                lines.append(((statement.number, start), line))
    ordered = (line for _, line in sorted(lines, key=lambda each: each[0]))
    return tuple(sorted(ordered, key=lambda line: date_of(line.edtf).sort_key))


_FIRST = -1
"""Before every place in its sentence."""
