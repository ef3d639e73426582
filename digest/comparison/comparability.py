"""Statements → the quantities in them, told apart by unit and by what is counted."""

from __future__ import annotations

import math
from dataclasses import dataclass

from digest.comparison.statements import Statement
from digest.comparison.stems import StemmedWord, stemmed_words
from digest.model import FigureMention, Number

_ROUND = 0.1
"""How far a value told as about or nearly may be from what it stands for: a tenth, as `nearly 100,000` for 94,000."""

_LIMITS = ("at least", "at most", "more than", "less than", "nearly")

_TIMES = 10
"""Where a zero too many is the largest slip that a reader should be told of."""

_PREPOSITIONS = frozenset(
    ["of", "in", "on", "at", "for", "from", "to", "with", "by", "per", "against", "over", "under", "than"]
)
"""Words behind which a counted noun's own description begins: the head stands before the first of them."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Quantity:
    """A figure in its statement; equal only to itself, so that it can be a key."""

    statement: Statement
    mention: FigureMention
    head: str | None
    """Stem of the noun that is counted or measured."""
    modifiers: frozenset[str]
    """Stems of the other words that say what it is."""
    low: float
    """Least value that it can mean."""
    high: float
    """Greatest value that it can mean."""

    @property
    def value(self) -> tuple[Number, Number]:
        """The value as the article gives it, without its qualifier."""
        return _ends(self.mention)

    @property
    def exact(self) -> bool:
        """Whether it is one value without a qualifier."""
        return self.low == self.high


def quantities_in(statement: Statement) -> tuple[Quantity, ...]:
    """Return the quantities of a statement, in its order."""
    return tuple(_quantity(statement, mention) for mention in statement.figures)


def may_be_equal(first: Quantity, second: Quantity) -> bool:
    """Return whether two may have one value: exact ones only if equal, ranges and qualified ones if they meet.

    Two limits, such as more than 5,000 and more than 6,000, are one only if equal: each is all that its source says.
    """
    if first.mention.qualifier == second.mention.qualifier in _LIMITS:
        return first.value == second.value
    return first.low <= second.high and second.low <= first.high


def may_be_same_count(first: Quantity, second: Quantity) -> bool:
    """Return whether two count or measure the same: one unit, one noun, and no description that excludes the other.

    A measure without a noun may be of what the other one is, a count if its sentence names that.
    """
    return (
        first.mention.unit == second.mention.unit
        and (first.head == second.head or _names(first, second.head) or _names(second, first.head))
        and (first.modifiers <= second.modifiers or second.modifiers <= first.modifiers)
    )


def of_one_size(first: Quantity, second: Quantity) -> bool:
    """Return whether one value is at most ten times the other: disputes are smaller, other quantities often not."""
    small, large = sorted((abs(first.mention.value), abs(second.mention.value)))
    return large <= _TIMES * small


def _names(quantity: Quantity, noun: str | None) -> bool:
    named = quantity.mention.unit is not None or any(word.stem == noun for word in quantity.statement.words)
    return quantity.head is None and named


def in_words(mention: FigureMention) -> str:
    """Return a figure as a reader is told it: qualifier, value or range, unit, and what is counted."""
    value = f"{mention.value:,}" if mention.value_high is None else f"{mention.value:,} to {mention.value_high:,}"
    return " ".join(part for part in (mention.qualifier, value, mention.unit, mention.of) if part)


def _quantity(statement: Statement, mention: FigureMention) -> Quantity:
    counted = _counted(mention.of or "", statement.language)
    low, high = _interval(mention)
    return Quantity(
        statement=statement,
        mention=mention,
        head=counted[-1].stem if counted else None,
        modifiers=frozenset(word.stem for word in counted[:-1] if word.content),
        low=low,
        high=high,
    )


def _counted(text: str, language: str | None) -> tuple[StemmedWord, ...]:
    found = stemmed_words(text, 0, len(text), language)
    for index, word in enumerate(found):
        if index and word.form in _PREPOSITIONS:
            return found[:index]
    return found


def _interval(figure: FigureMention) -> tuple[float, float]:
    low, high = _ends(figure)
    margin = _ROUND * max(abs(low), abs(high))
    return {
        "about": (low - margin, high + margin),
        "nearly": (low - margin, high),
        "at least": (low, math.inf),
        "more than": (low, math.inf),
        "at most": (-math.inf, high),
        "less than": (-math.inf, high),
    }.get(figure.qualifier or "", (low, high))


def _ends(figure: FigureMention) -> tuple[Number, Number]:
    high = figure.value if figure.value_high is None else figure.value_high
    return min(figure.value, high), max(figure.value, high)
