"""Two weighed statements → the facts that they have in common, and whether facts tell them apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.quantities.comparability import QuantityRelation, may_be_equal, relation_of
from digest.comparison.quantities.figure_words import in_words
from digest.comparison.quantities.quantities import Quantity
from digest.comparison.sentences.date_compatibility import date_of, may_be_one_time
from digest.comparison.sentences.statements import name_of
from digest.comparison.sentences.told import SMALL
from digest.model import Entity, Id

_GAIN = {"quotation": 0.8, "figure": 0.3, "date": 0.15, "speaker": 0.06, "entity": 0.03}
"""Share of the remaining doubt that a common fact takes away, of the last three times how rare the fact is; set on the
pairs under tests/comparison/pairs and on articles of different events."""

_REASON = {"date": "same date {}", "speaker": "both quote or name {}", "entity": "both name {}"}
"""A common fact in words."""

_RARE = 0.25
"""Weight of a fact from which it is a sign: an entity that a third of all sentences name is none."""


@dataclass(frozen=True, slots=True)
class SharedFact:
    """What two statements have in common besides their words."""

    gain: float
    """Share of the remaining doubt that it takes away."""
    reason: str


def common_facts(
    first: WeightedStatement, second: WeightedStatement, entities: Mapping[Id, Entity]
) -> Iterator[SharedFact]:
    """Yield the quotations, figures, dates, speakers and entities that both have, the most telling first."""
    if 2 * len(first.quoted & second.quoted) >= min(len(first.quoted), len(second.quoted)) > 0:
        yield SharedFact(_GAIN["quotation"], "same quotation")
    yield from dict.fromkeys(_common_figures(first, second))
    for fact, weight in first.facts.items():
        if fact in second.facts and weight >= _RARE:
            kind, _, what = fact.partition(" ")
            name = date_of(what).in_words if kind == "date" else name_of(what, entities)
            yield SharedFact(_GAIN[kind] * weight, _REASON[kind].format(name))


def told_apart(first: WeightedStatement, second: WeightedStatement) -> int:
    """Return in how many respects they differ: in their figures, in their dates, both given and none alike."""
    ours, theirs = first.quantities, second.quantities
    by_figures = bool(ours and theirs) and not any(may_be_equal(one, other) for one in ours for other in theirs)
    return by_figures + (not may_be_one_time(first.statement.dates, second.statement.dates))


def _common_figures(first: WeightedStatement, second: WeightedStatement) -> Iterator[SharedFact]:
    for one in first.quantities:
        for other in second.quantities:
            if relation_of(one, other) is QuantityRelation.SAME or _may_be_one(one, other):
                yield SharedFact(_GAIN["figure"] * _telling(one), f"same figure {in_words(one.mention)}")


def _may_be_one(first: Quantity, second: Quantity) -> bool:
    """Return whether two equal counts of one noun can be one, since what befell it is told of one of them alone."""
    one_fate = not (first.befell and second.befell) or bool(first.befell & second.befell)
    return first.head is not None and first.head == second.head and first.value == second.value and one_fate


def _telling(quantity: Quantity) -> float:
    """Return how much an equal figure says: less if it is small, less if nobody knows what it counts."""
    named = quantity.head or quantity.mention.unit
    return (1.0 if abs(quantity.mention.value) >= SMALL else 0.25) * (1.0 if named else 0.5)
