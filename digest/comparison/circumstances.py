"""Weighed statements → their quantities with the circumstance that each is told in, and pairs that share one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.comparison.likeness import Weighed
from digest.comparison.quantities import Quantity
from digest.comparison.words import beginning
from digest.model import Id

POSTINGS = 48
"""Figures looked at for one key; bounds the work of a figure, as in candidates.py."""

KEYS = 16
"""Keys of a circumstance that are looked up, rarest first."""

_NEAR = 3
"""Words on either side of a figure that tell it from others in its sentence."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A quantity with the circumstance that it is told in."""

    quantity: Quantity
    weights: Mapping[str, float]
    """Weight of each stem, beginning and fact of the sentence, without what is counted."""
    total: float
    near: frozenset[str]
    """Stems right before and behind the figure."""

    @property
    def source(self) -> Id:
        """The source that gives it."""
        return self.quantity.statement.source


def told_in(statement: Weighed) -> tuple[Told, ...]:
    """Return the quantities of a statement with their circumstances."""
    return tuple(_told(statement, quantity) for quantity in statement.quantities)


def pairs_in_one_circumstance(
    figures: Sequence[Told], kind: Callable[[Told], Hashable]
) -> tuple[tuple[Told, Told], ...]:
    """Return the pairs of different sources that are of one `kind` and share some circumstance, each once."""
    index: dict[Hashable, list[int]] = defaultdict(list)
    for place, figure in enumerate(figures):
        for key in figure.weights:
            index[kind(figure), key].append(place)
    pairs = {
        (min(place, other), max(place, other))
        for place, figure in enumerate(figures)
        for other in _others(figure, kind(figure), index)
        if figures[other].source != figure.source
    }
    return tuple((figures[first], figures[second]) for first, second in sorted(pairs))


def common_weight(first: Told, second: Told) -> float:
    """Return the weight of what the two circumstances share."""
    return sum(min(weight, second.weights[key]) for key, weight in first.weights.items() if key in second.weights)


def common_share(first: Told, second: Told) -> float:
    """Return what the circumstances share of the smaller; more where the words beside the figures agree too."""
    share = common_weight(first, second) / max(min(first.total, second.total), 1.0)
    near = len(first.near & second.near) / max(min(len(first.near), len(second.near)), 1)
    return (2 * share + near) / 3


def _others(figure: Told, kind: Hashable, index: Mapping[Hashable, list[int]]) -> Iterator[int]:
    rarest = sorted(figure.weights, key=lambda key: (len(index[kind, key]), key))
    for key in rarest[:KEYS]:
        yield from index[kind, key][:POSTINGS]


def _told(statement: Weighed, quantity: Quantity) -> Told:
    mention = quantity.mention
    counted = quantity.modifiers | {quantity.head}
    around = [
        word
        for word in statement.statement.words
        if not (mention.start <= word.start < mention.end) and word.stem not in counted and not word.form[0].isdigit()
    ]
    before = [word.stem for word in around if word.end <= mention.start][-_NEAR:]
    behind = [word.stem for word in around if word.start >= mention.end][:_NEAR]
    weights: dict[str, float] = {}
    for word in around:
        if word.content:
            weights[word.stem] = statement.stems[word.stem] / 2
            weights[beginning(word.stem)] = statement.beginnings[beginning(word.stem)] / 2
    weights |= statement.facts
    return Told(quantity, weights, sum(weights.values()), frozenset([*before, *behind]))
