"""Statements and the inverse document frequency of stems → statements with what similarity is measured by."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from digest.comparison.quantities.quantities import Quantity, quantities_in
from digest.comparison.sentences.date_compatibility import date_of
from digest.comparison.sentences.idf import Idf
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import beginning
from digest.comparison.sentences.told import Told, told
from digest.edtf import Precision

FUNCTION_WEIGHT = 0.75
"""What a function word counts beside another of the same rarity; of 0.5, 0.75 and 1 the best on SuperPAL's and MSRP's
development parts together."""

_QUOTED_RUN = 4
"""Words in a row between quotation marks, by which quotations are recognised: what two speakers rarely say alike."""

_PRECISE = {Precision.DAY: 1.0, Precision.MONTH: 0.5, Precision.SEASON: 0.5, Precision.RANGE: 0.5, Precision.YEAR: 0.25}
"""What a date counts beside a day: the less exact, the more happens at it."""


@dataclass(frozen=True, slots=True, eq=False)
class WeightedStatement:
    """A statement with what likeness is measured by; rare words and facts weigh more, at most 1."""

    statement: Statement
    stems: Mapping[str, float]
    """Weight of each stem."""
    beginnings: Mapping[str, float]
    """Weight of each stem's beginning."""
    dated: frozenset[str]
    """Stems and beginnings that only its weekdays have, which any two statements of a week may share."""
    total: float
    """All these weights together."""
    neighbours: Mapping[tuple[str, str], float]
    """Stems of content words side by side, with the weight of the lesser."""
    quantities: tuple[Quantity, ...]
    quoted: frozenset[tuple[str, ...]]
    """Runs of quoted words."""
    facts: Mapping[str, float]
    """Weight of each speaker, date and entity."""
    told: Told

    @property
    def keys(self) -> Mapping[Hashable, float]:
        """By what it is found beside others: words, facts and figures."""
        keys: dict[Hashable, float] = {(one.value, one.head, one.mention.unit): 1.0 for one in self.quantities}
        for weights in (self.stems, self.beginnings, self.facts):
            keys.update(weights)
        return keys


def weigh(statement: Statement, idf: Idf, before: Told | None = None) -> WeightedStatement:
    """Return the statement with its weights; `before` is what the statement before it tells."""
    stems: dict[str, float] = {}
    beginnings: dict[str, float] = {}
    dated = _dated(statement)
    for word in statement.words:
        share = 1.0 if word.content else FUNCTION_WEIGHT
        family = beginning(word.stem)
        stems[word.stem] = share * idf.get(word.stem, 1.0)
        beginnings[family] = max(beginnings.get(family, 0.0), share * idf.get(family, 1.0))
    content = [word.stem for word in statement.words if word.content]
    return WeightedStatement(
        statement,
        stems,
        beginnings,
        dated,
        sum(stems.values()) + sum(beginnings.values()),
        {(one, other): min(stems[one], stems[other]) for one, other in pairwise(content)},
        quantities_in(statement),
        _quoted_runs(statement),
        {fact: idf.get(fact, 1.0) * _precise(fact) for fact in statement.facts},
        told(statement, before),
    )


def weigh_all(statements: Iterable[Statement], idf: Idf) -> tuple[WeightedStatement, ...]:
    """Return the statements of several sources with their weights, in their order."""
    found: list[WeightedStatement] = []
    for statement in statements:
        follows = found and found[-1].statement.source == statement.source
        found.append(weigh(statement, idf, found[-1].told if follows else None))
    return tuple(found)


def _dated(statement: Statement) -> frozenset[str]:
    """Return the stems and beginnings that stand only in dates without a number, such as `on Friday`."""
    inside, outside = set[str](), set[str]()
    for date in statement.dates:
        told = [word for word in statement.words if date.start <= word.start < date.end]
        if not any(word.form[0].isdigit() for word in told):
            inside |= {word.stem for word in told}
    if inside:
        outside = {word.stem for word in statement.words if not statement.is_dated(word)}
    only = inside - outside
    return frozenset(only | ({beginning(stem) for stem in only} - {beginning(stem) for stem in outside}))


def _quoted_runs(statement: Statement) -> frozenset[tuple[str, ...]]:
    forms = [word.form if index in statement.quoted else "" for index, word in enumerate(statement.words)]
    runs = (tuple(forms[index : index + _QUOTED_RUN]) for index in range(len(forms) - _QUOTED_RUN + 1))
    return frozenset(run for run in runs if all(run))


def _precise(fact: str) -> float:
    kind, _, what = fact.partition(" ")
    return _PRECISE[date_of(what).precision] if kind == "date" else 1.0
