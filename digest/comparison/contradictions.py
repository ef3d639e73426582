"""A sentence of ours and one of an article → the words of each by which one denies what the other affirms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from digest.comparison.dates.conflicting_times import times_of_one_deed
from digest.comparison.matching.relations import Relation, Standing, relation
from digest.comparison.matching.weighted_statements import WeightedStatement, weigh
from digest.comparison.sentences.lone_texts import statements_in
from digest.comparison.sentences.negation import negations
from digest.comparison.sentences.stems import StemmedWord
from digest.lexicon.english.opposites import opposites
from digest.lexicon.english.verbs import infinitives
from digest.lexicon.tables import word_set
from digest.model import Span


@lru_cache(maxsize=1 << 14)
def contradiction(ours: str, theirs: str) -> tuple[Span, Span] | None:
    """Return where the words stand that tell the two apart, or None where neither denies the other for sure.

    Times by the clock that cannot be one tell two sentences apart too that tell one deed.

    Where `ours` is several sentences, one that says the same as `theirs` settles it. In doubt is what both negate
    something in, and a negation that stands far from what it negates.
    """
    (given,) = _weighed(theirs, [(0, len(theirs))])
    found = [(one, relation(one, given)) for one in _weighed(ours, list(_sentences(ours)))]
    if any(each.standing is Standing.SAME for _, each in found):
        return None
    for one, each in found:
        if each.standing is Standing.OPPOSED and _is_sure((one, given), each.words):
            return _place(one, each.words[0]), _place(given, each.words[1])
    return _other_times(found[0], given) if len(found) == 1 else None


def _other_times(found: tuple[WeightedStatement, Relation], given: WeightedStatement) -> tuple[Span, Span] | None:
    """Return the times by the clock of one deed that cannot be one: left at 7.30, left at half past nine."""
    times = times_of_one_deed(found[0], given, found[1])
    if times is None:
        return None
    ours, theirs = ((time.first, time.last - 1) for time in times)
    return _place(found[0], ours), _place(given, theirs)


_END = re.compile(r"(?<=[a-z\d”’)][.!?;])\s+(?=[“‘(]?[A-Z])")

_LONGEST = 5
"""Words of a negation with what it negates: "has not yet been approved". In a longer one another clause begins."""

_UNTIL = word_set("until till unless")
"""What is negated before one of these is affirmed behind it."""

_TURNING = word_set(
    """stop end cease halt decline fail refuse deny reject avoid lack miss prevent ban bar forbid doubt oppose overturn
    drop quit abandon cancel scrap lose"""
)
"""Verbs that negate what stands behind them."""

_TURNED = word_set(
    """few little seldom rarely hardly barely scarcely without against instead rather unlike except only unable
    unlikely unclear impossible nothing nobody none"""
)


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        yield start, end
        start = end


def _weighed(text: str, spans: Sequence[Span]) -> tuple[WeightedStatement, ...]:
    return tuple(weigh(statement, {}) for statement in statements_in(text, spans))


def _is_sure(pair: tuple[WeightedStatement, WeightedStatement], spans: Sequence[tuple[int, int]]) -> bool:
    """Say whether one negates and the other does so nowhere; of opposites, that neither negates anything else."""
    if any(last - first >= _LONGEST for first, last in spans):
        return False
    if any(word.form in _UNTIL for weighed in pair for word in weighed.statement.words):
        return False
    sides = [(weighed.statement.words, span) for weighed, span in zip(pair, spans, strict=True)]
    negating = [any(span[0] <= one.first <= span[1] for one in negations(words)) for words, span in sides]
    if all(negating):
        return False
    affirming = [side for side, negates in zip(sides, negating, strict=True) if not negates]
    # Of opposites, such as rose and fell, one may well be made by negating the other: unsafe.
    return not any(
        _turns(words, range(0) if any(negating) else range(span[0], span[1] + 1)) for words, span in affirming
    )


def _turns(words: Sequence[StemmedWord], but: range) -> bool:
    """Say whether a word, `but` those at these places, negates something or may."""
    return bool(negations([word for index, word in enumerate(words) if index not in but])) or any(
        word.form in _TURNED or _TURNING & {word.form, *infinitives(word.form)} or _is_undone(word.form)
        for index, word in enumerate(words)
        if index not in but
    )


def _is_undone(form: str) -> bool:
    """Say whether a word is made by negating another one: unsafe, shirtless."""
    return form.endswith("less") or any(form.endswith(other) and form != other for other in opposites(form))


def _place(weighed: WeightedStatement, indices: tuple[int, int]) -> Span:
    words = weighed.statement.words
    return words[indices[0]].start, words[indices[1]].end
