"""Matches of one event → the exact counts that lie within a count in a word: 54 whales, dozens of whales."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from digest.comparison.figures.one_thing import tell_of_two
from digest.comparison.matching.agreements import narrower_of
from digest.comparison.matching.counts_in_words import counts_in_words, counts_one_of, names_of_noun, nouns_behind
from digest.comparison.matching.exclusions import days_exclude, fates_exclude
from digest.comparison.matching.matches import Match
from digest.comparison.matching.relations import Standing
from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.quantities.figure_kinds import denies, expects
from digest.comparison.quantities.figure_words import in_words
from digest.comparison.quantities.quantities import Quantity
from digest.comparison.quantities.what_befell import fates_told
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.lexicon.english.kinds_of_figures import BASES, EACH, EVERY, USUALLY
from digest.lexicon.english.numbers import ROUGHLY
from digest.lexicon.english.unit_names import PLURALS
from digest.lexicon.english.what_befell import SINGULARS
from digest.model import Agreement

ALIKE = 0.2
"""Likeness from which two statements of one event count one thing by one noun: a choice of ours."""


def rough_counts(matches: Iterable[Match]) -> Iterator[tuple[Match, Agreement]]:
    """Yield them, each with its match; `matches` come best first."""
    for match in matches:
        ends = (match.first, match.second)
        same = match.relation.standing is Standing.SAME
        if match.score < ALIKE or match.relation.standing is Standing.OPPOSED or not (same or match.of_one_event):
            continue
        found = next((one for rough, exact in (ends, ends[::-1]) for one in _within(rough.statement, exact)), None)
        if found is not None and not _are_two(match):
            quantity, rough = found
            yield match, narrower_of(match, f"{in_words(quantity.mention)} is within {rough}")


def _are_two(match: Match) -> bool:
    ends = (match.first, match.second)
    return days_exclude(*ends) or fates_exclude(*ends) or tell_of_two(ends[0].statement, ends[1].statement)


def _within(rough: Statement, exact: WeightedStatement) -> Iterator[tuple[Quantity, str]]:
    """Yield the only count of a noun that the other statement counts in a word, with that word, where it holds it."""
    if not all(one.is_english and _has_come_once(one) for one in (rough, exact.statement)):
        return
    for count, last in counts_in_words(rough.words):
        low, high = ROUGHLY[count]
        found = nouns_behind(rough, last)
        nouns = {form for each in found for form in names_of_noun(each)}
        counts = [one for one in exact.quantities if counts_one_of(one, nouns) or _is_measured_in(one, found)]
        told = fates_told(rough.words)
        for one in counts if len(counts) == 1 and not _counts_exactly(rough, nouns) else ():
            least, most = sorted(one.value)
            if low <= least <= most <= high and not one.measure.qualifier and _one_fate(one, told):
                yield one, " ".join(count)


def _is_measured_in(one: Quantity, found: Sequence[StemmedWord]) -> bool:
    """Return whether the words begin with its unit, and do not go on with another noun: several tonnes of apples."""
    unit = one.mention.unit
    if unit is None or not found or found[0].form != PLURALS.get(unit):
        return False
    return len(found) == 1 or one.head is None or found[1].stem == one.head


def _has_come_once(statement: Statement) -> bool:
    """Return whether nothing in it is expected, denied or told of each time: had expected 5,000, each summer."""
    words = statement.words
    return not any(
        expects(word) or denies(word) or word.form in USUALLY or word.form in EVERY for word in words
    ) and not any(one.form in EACH and base.form in BASES for one, base in pairwise(words))


def _one_fate(one: Quantity, told: frozenset[str]) -> bool:
    """Return whether what befell them may be what the other statement tells: not delayed where it has cancelled."""
    return not one.befell or not told or bool(one.befell & told)


def _counts_exactly(statement: Statement, nouns: set[str]) -> bool:
    """Return whether the statement itself has a figure of the noun: dozens of whales, 12 of them alive."""
    return any(mention.of and SINGULARS.get(mention.of, mention.of) in nouns for mention in statement.figures)
