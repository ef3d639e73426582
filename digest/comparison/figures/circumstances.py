"""Weighed statements → their quantities, each with the circumstance that it is told in."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass

from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.quantities.quantities import Quantity
from digest.comparison.quantities.what_befell import fates_told
from digest.comparison.sentences.alignment import near_stems
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord, beginning
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
    weighed: WeightedStatement
    """The statement, with what it tells."""
    weights: Mapping[str, float]
    """Weight of each stem, beginning, fact and other figure of the sentence, without what is counted."""
    total: float
    """All these weights together."""
    near: frozenset[str]
    """Stems right before and behind the figure."""
    telling: frozenset[str]
    """Stems and beginnings of the words that tell more than what befell what is counted, or when."""
    near_words: Mapping[str, tuple[str, ...]]
    """By the stem of each word of the sentence, without what is counted, those of the words that can stand for it."""

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
    alike = sum(
        min(weight, second.weights[key])
        for key, weight in first.weights.items()
        if key in second.weights and key not in left_out
    )
    return alike + _by_synonyms(first, second)


def _by_synonyms(first: Circumstance, second: Circumstance) -> float:
    """Return the weight of the words of one for which the other has words that can stand for them, each once."""
    taken: set[str] = set()
    weight = 0.0
    for stem, near in first.near_words.items():
        if stem in second.weights or beginning(stem) in second.weights:
            continue
        other = next(
            (one for one in near if one in second.near_words and one not in first.weights and one not in taken), None
        )
        if other:
            taken.add(other)
            weight += 2 * min(first.weights[stem], second.weights[other])
    return weight


def share_what_happened(first: Circumstance, second: Circumstance) -> bool:
    """Return whether they have more in common than what befell and when: not only attended, on Monday."""
    if not (first.telling and second.telling):
        return True
    near = {stem for word in first.telling for stem in first.near_words.get(word, ())}
    return not (first.telling | near).isdisjoint(second.telling)


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
    own = [word for word in content if not _tells_only(word, statement.statement, quantity)]
    before = [word.stem for word in own if word.end <= mention.start][-_NEAR:]
    behind = [word.stem for word in own if word.start >= mention.end][:_NEAR]
    weights = dict(statement.facts)
    weights |= {f"figure {other.value}": _FIGURE for other in statement.quantities if other is not quantity}
    for stem in {word.stem for word in content} - quantity.named:
        # A stem and its beginning count half each, so that west and western have half of it in common.
        weights[stem] = statement.stems[stem] / 2
        weights[beginning(stem)] = statement.beginnings[beginning(stem)] / 2
    stems = {word.stem for word in own} - quantity.named
    telling = frozenset(stems | {beginning(stem) for stem in stems})
    near_words = {
        word.stem: tuple(sorted(near_stems(word.form, word.stem)))
        for word in content
        if word.stem not in quantity.named
    }
    return Circumstance(
        quantity, statement, weights, sum(weights.values()), frozenset([*before, *behind]), telling, near_words
    )


def _tells_only(word: StemmedWord, statement: Statement, quantity: Quantity) -> bool:
    """Return whether a word only tells what befell what is counted, or when: attended, on Monday."""
    dated = any(date.start < word.end and word.start < date.end for date in statement.dates)
    return dated or bool(fates_told((word,)) & quantity.befell)
