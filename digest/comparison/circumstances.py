"""Weighed statements → their quantities, each with the circumstance that it is told in."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass

from digest.comparison.quantities import Quantity
from digest.comparison.stems import beginning
from digest.comparison.weighted_statements import WeightedStatement
from digest.model import Id

_NEAR = 4
"""Content words on either side of a figure that tell it from others in its sentence."""

_FIGURE = 0.5
"""What another figure of the sentence weighs, beside a word that occurs once."""


_TERMS = 4
"""Common words that are named as the circumstance."""


@dataclass(frozen=True, slots=True, eq=False)
class Circumstance:
    """A quantity with the circumstance that it is told in."""

    quantity: Quantity
    weights: Mapping[str, float]
    """Weight of each stem, beginning, fact and other figure of the sentence, without what is counted."""
    total: float
    """All these weights together."""
    near: frozenset[str]
    """Stems right before and behind the figure."""

    @property
    def source(self) -> Id:
        """The source that gives it."""
        return self.quantity.statement.source

    @property
    def place(self) -> tuple[int, int]:
        """Its statement's number and where it begins, by which figures are ordered."""
        return (self.quantity.statement.number, self.quantity.mention.start)

    @property
    def keys(self) -> Mapping[Hashable, float]:
        """By what it is found beside others: what is measured, with circumstance, noun and value."""
        measured = self.quantity.measure.dimension
        keys: dict[Hashable, float] = {(measured, key): weight for key, weight in self.weights.items()}
        value = self.quantity.measure.given
        return keys | {(measured, "noun", self.quantity.head): 1.0, (measured, "value", value): 1.0}


def circumstances_of(statement: WeightedStatement) -> tuple[Circumstance, ...]:
    """Return the quantities of a statement with their circumstances."""
    return tuple(_told(statement, quantity) for quantity in statement.quantities)


def common_weight(first: Circumstance, second: Circumstance, *, but: Collection[str] = ()) -> float:
    """Return the weight of what the two circumstances share, in words that occur once, without the speakers `but`."""
    left_out = {f"speaker {speaker}" for speaker in but}
    return sum(
        min(weight, second.weights[key])
        for key, weight in first.weights.items()
        if key in second.weights and key not in left_out
    )


def common_share(first: Circumstance, second: Circumstance) -> float:
    """Return what the two circumstances share, as a share of the smaller, between 0 and 1."""
    return common_weight(first, second) / max(min(first.total, second.total), 1.0)


def same_circumstance(first: Circumstance, second: Circumstance) -> Iterator[str]:
    """Yield the rarest words that both have around them; none where no copy is at hand."""
    families = {beginning(word.stem): word.form for word in first.quantity.statement.words if word.form.isalpha()}
    common = [family for family in families if family in first.weights and family in second.weights]
    rarest = sorted(common, key=lambda family: -first.weights[family])[:_TERMS]
    if rarest:
        yield f"same circumstance: {', '.join(families[family] for family in rarest)}"


def _told(statement: WeightedStatement, quantity: Quantity) -> Circumstance:
    mention = quantity.mention
    content = [
        word
        for word in statement.statement.words
        if word.content and not word.form[0].isdigit() and not (mention.start <= word.start < mention.end)
    ]
    before = [word.stem for word in content if word.end <= mention.start][-_NEAR:]
    behind = [word.stem for word in content if word.start >= mention.end][:_NEAR]
    weights = dict(statement.facts)
    weights |= {f"figure {other.value}": _FIGURE for other in statement.quantities if other is not quantity}
    for stem in {word.stem for word in content} - quantity.named:
        # A stem and its beginning count half each, so that west and western have half of it in common.
        weights[stem] = statement.stems[stem] / 2
        weights[beginning(stem)] = statement.beginnings[beginning(stem)] / 2
    return Circumstance(quantity, weights, sum(weights.values()), frozenset([*before, *behind]))
