"""Matches of one event → the exact counts that lie within a count in a word: 54 whales, dozens of whales."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from digest.comparison.agreements import narrower_of
from digest.comparison.exclusions import days_exclude, fates_exclude
from digest.comparison.figure_kinds import denies, expects
from digest.comparison.figure_words import in_words
from digest.comparison.matches import Match
from digest.comparison.one_thing import tell_of_two
from digest.comparison.quantities import Quantity
from digest.comparison.relations import Standing
from digest.comparison.statements import Statement
from digest.comparison.stems import StemmedWord
from digest.comparison.synonyms import synonyms_of
from digest.comparison.weighted_statements import WeightedStatement
from digest.comparison.what_befell import fates_told
from digest.lexicon.english.kinds_of_figures import BASES, EACH, EVERY, USUALLY
from digest.lexicon.english.numbers import BELOW_HUNDRED, ROUGHLY, SCALES
from digest.lexicon.english.unit_names import PLURALS
from digest.lexicon.english.what_befell import PERSONS, SINGULARS
from digest.model import Agreement

ALIKE = 0.2
"""Likeness from which two statements of one event count one thing by one noun: a choice of ours."""

_NEAR = 4
"""Words behind the count among which its noun stands: dozens of pilot whales, several tonnes of apples."""


def rough_counts(matches: Iterable[Match]) -> Iterator[tuple[Match, Agreement]]:
    """Yield them, each with its match; `matches` come best first."""
    for match in matches:
        ends = (match.first, match.second)
        if match.score < ALIKE or not match.of_one_event or match.relation.standing is Standing.OPPOSED:
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
    for count, last in _counts_in_words(rough.words):
        low, high = ROUGHLY[count]
        found = _nouns(rough, last)
        nouns = {form for each in found for form in _names(each)}
        counts = [one for one in exact.quantities if _counts_one_of(one, nouns) or _is_measured_in(one, found)]
        told = fates_told(rough.words)
        for one in counts if len(counts) == 1 and not _counts_exactly(rough, nouns) else ():
            least, most = sorted(one.value)
            if low <= least <= most <= high and not one.measure.qualifier and _one_fate(one, told):
                yield one, " ".join(count)


def _counts_in_words(words: Sequence[StemmedWord]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the counts in a word or two, each with the index of its last word; `some 200` is a number."""
    for index in range(len(words)):
        for length in (1, 2):
            count = tuple(word.form for word in words[index : index + length])
            behind = words[index + length].form if index + length < len(words) else ""
            if count in ROUGHLY and not (behind[:1].isdigit() or behind in BELOW_HUNDRED or behind in SCALES):
                yield count, index + length - 1


def _counts_one_of(one: Quantity, nouns: set[str]) -> bool:
    return one.measure.dimension == "count" and one.head in nouns


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


def _nouns(statement: Statement, index: int) -> list[StemmedWord]:
    """Return the words behind a count in a word up to the end of its noun phrase."""
    found: list[StemmedWord] = []
    for word in statement.words[index + 1 : index + 1 + _NEAR]:
        if word.pause or (found and not word.content and word.form != "of"):
            break
        if word.content:
            found.append(word)
    return found


def _names(word: StemmedWord) -> frozenset[str]:
    singular = SINGULARS.get(word.form, word.form)
    person = {"person"} if singular in PERSONS else set()
    return frozenset({word.stem, singular, *person}) | synonyms_of(word.stem)


def _counts_exactly(statement: Statement, nouns: set[str]) -> bool:
    """Return whether the statement itself has a figure of the noun: dozens of whales, 12 of them alive."""
    return any(mention.of and SINGULARS.get(mention.of, mention.of) in nouns for mention in statement.figures)
