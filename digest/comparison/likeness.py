"""Two statements → how far they say the same, between 0 and 1, with the reasons in words."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from digest.comparison.dating import may_be_one_time
from digest.comparison.quantities import Quantity, in_words, may_be_equal, may_be_same_count, quantities_in
from digest.comparison.rarity import Rarity
from digest.comparison.statements import Statement, name_of
from digest.comparison.words import beginning
from digest.model import Entity, Id

DOUBT = 1.5
"""Weight, in words that occur once, that a pair must share besides before it counts as certain, since short sentences
meet by chance. Of 0, 0.75, 1.5 and 2.25 among the best on SuperPAL's and MSRP's development parts together."""

FUNCTION_WEIGHT = 0.75
"""What a function word counts beside another of the same rarity; of 0.5, 0.75 and 1 the best on both together."""

ONE_NAME = 1.5
"""What is taken off for two content words that stand side by side in both sentences, times the weight of the lesser:
mostly they are one name or set phrase, which says what the sentences are about and not what they say of it. Of 0, 0.5,
1, 1.5 and 2 the best on both together; it raises the AUC on MSRP from .765 to .784."""

_GAIN = {"quotation": 0.8, "figure": 0.3, "date": 0.15, "speaker": 0.06, "entity": 0.03}
"""Share of the remaining doubt that a common fact takes away, of the last three times how rare the fact is; set on the
pairs under tests/comparison/pairs."""

_REASON = {"date": "same date {}", "speaker": "both quote or name {}", "entity": "both name {}"}
"""A common fact in words."""

DIFFERENT = 0.7
"""What is left of a score where both give figures, or dates, and none agrees; set on the same pairs."""

_QUOTED_RUN = 4
"""Words in a row between quotation marks, by which quotations are recognised: what two speakers rarely say alike."""

_TERMS = 3
"""Common words that are named as a reason."""


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """A statement with what likeness is measured by."""

    statement: Statement
    stems: Mapping[str, float]
    """Weight of each stem."""
    beginnings: Mapping[str, float]
    """Weight of each stem's beginning."""
    total: float
    """All these weights together."""
    neighbours: Mapping[tuple[str, str], float]
    """Stems of content words side by side, with the weight of the lesser."""
    quantities: tuple[Quantity, ...]
    quoted: frozenset[tuple[str, ...]]
    """Runs of quoted words."""
    facts: Mapping[str, float]
    """Weight of each speaker, date and entity."""

    @property
    def keys(self) -> Mapping[Hashable, float]:
        """By what it is found beside others: words, facts and figures."""
        keys: dict[Hashable, float] = {(one.value, one.head, one.mention.unit): 1.0 for one in self.quantities}
        for weights in (self.stems, self.beginnings, self.facts):
            keys.update(weights)
        return keys


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two statements say the same."""

    score: float
    why: tuple[str, ...]


def weigh(statement: Statement, rarity: Rarity) -> Weighed:
    """Return the statement with the weights of its words, rare ones weighing more."""
    stems: dict[str, float] = {}
    beginnings: dict[str, float] = {}
    for word in statement.words:
        share = 1.0 if word.content else FUNCTION_WEIGHT
        family = beginning(word.stem)
        stems[word.stem] = share * rarity.get(word.stem, 1.0)
        beginnings[family] = max(beginnings.get(family, 0.0), share * rarity.get(family, 1.0))
    content = [word.stem for word in statement.words if word.content]
    return Weighed(
        statement,
        stems,
        beginnings,
        sum(stems.values()) + sum(beginnings.values()),
        {(one, other): min(stems[one], stems[other]) for one, other in pairwise(content)},
        quantities_in(statement),
        _quoted_runs(statement),
        {fact: rarity.get(fact, 1.0) for fact in statement.facts},
    )


def likeness(first: Weighed, second: Weighed, entities: Mapping[Id, Entity]) -> Likeness:
    """Return how far two statements say the same: by their words, and by the facts that the readings place in them."""
    score = wording_likeness(first, second)
    why = []
    for gain, reason in _common_facts(first, second, entities):
        score += (1 - score) * gain
        why.append(reason)
    for apart in (_told_apart_by_figures(first, second), _told_apart_by_dates(first, second)):
        score *= DIFFERENT if apart else 1.0
    return Likeness(score, (*why, *_common_words(first, second)))


def _told_apart_by_figures(first: Weighed, second: Weighed) -> bool:
    """Say whether both give figures, and none of one can be one of the other."""
    ours, theirs = first.quantities, second.quantities
    return bool(ours and theirs) and not any(may_be_equal(one, other) for one in ours for other in theirs)


def _told_apart_by_dates(first: Weighed, second: Weighed) -> bool:
    return not may_be_one_time(first.statement.dates, second.statement.dates)


def wording_likeness(first: Weighed, second: Weighed) -> float:
    """Return how far two statements share their words: Dice's coefficient over weighed stems, with some doubt."""
    shared = _shared(first.stems, second.stems) + _shared(first.beginnings, second.beginnings) - _names(first, second)
    return shared / (2 * DOUBT + (first.total + second.total) / 2)


def _quoted_runs(statement: Statement) -> frozenset[tuple[str, ...]]:
    forms = [word.form if index in statement.quoted else "" for index, word in enumerate(statement.words)]
    runs = (tuple(forms[index : index + _QUOTED_RUN]) for index in range(len(forms) - _QUOTED_RUN + 1))
    return frozenset(run for run in runs if all(run))


def _names(first: Weighed, second: Weighed) -> float:
    """Return what common names weigh too much; the less, the more of the sentences stands side by side in both."""
    common = first.neighbours.keys() & second.neighbours.keys()
    apart = 1 - len(common) / max(len(first.neighbours), len(second.neighbours), 1)
    return ONE_NAME * apart * sum(first.neighbours[pair] for pair in sorted(common))


def _shared(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    few, many = (first, second) if len(first) <= len(second) else (second, first)
    return sum(weight for key, weight in few.items() if key in many)


def _common_facts(first: Weighed, second: Weighed, entities: Mapping[Id, Entity]) -> Iterator[tuple[float, str]]:
    """Yield what each common fact gains, and its words."""
    if 2 * len(first.quoted & second.quoted) >= min(len(first.quoted), len(second.quoted)) > 0:
        yield _GAIN["quotation"], "same quotation"
    for figure in dict.fromkeys(_common_figures(first, second)):
        yield _GAIN["figure"], f"same figure {figure}"
    for fact, weight in first.facts.items():
        if fact in second.facts:
            kind, _, what = fact.partition(" ")
            yield _GAIN[kind] * weight, _REASON[kind].format(name_of(what, entities))


def _common_figures(first: Weighed, second: Weighed) -> Iterator[str]:
    for one in first.quantities:
        for other in second.quantities:
            if one.value == other.value and may_be_same_count(one, other):
                yield in_words(one.mention)


def _common_words(first: Weighed, second: Weighed) -> Iterator[str]:
    common = {
        word.stem: word.form
        for word in first.statement.words
        if word.content and word.stem in second.stems and word.form.isalpha()
    }
    rarest = sorted(common, key=lambda stem: (-first.stems[stem], stem))[:_TERMS]
    if rarest:
        yield f"same words: {', '.join(common[stem] for stem in rarest)}"
