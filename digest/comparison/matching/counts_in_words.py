"""Words of a statement → its counts in a word, such as several, and whether an exact count lies outside of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.quantities.quantities import Quantity
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.comparison.sentences.synonyms import synonyms_of
from digest.lexicon.english.numbers import BELOW_HUNDRED, ROUGHLY, SCALES
from digest.lexicon.english.what_befell import PERSONS, SINGULARS

_NEAR = 4
"""Words behind the count among which its noun stands: dozens of pilot whales, several tonnes of apples."""


def counts_exclude(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether one counts a noun in a word, and all counts of it in the other lie outside: several, 250."""
    return _all_outside(first.statement, second) or _all_outside(second.statement, first)


def _all_outside(rough: Statement, exact: WeightedStatement) -> bool:
    if not (rough.is_english and exact.quantities):
        return False
    for count, last in counts_in_words(rough.words):
        low, high = ROUGHLY[count]
        nouns = {form for each in nouns_behind(rough, last) for form in names_of_noun(each)}
        counts = [one.measure for one in exact.quantities if counts_one_of(one, nouns)]
        if counts and all(one.high < low or one.low > high for one in counts):
            return True
    return False


def counts_in_words(words: Sequence[StemmedWord]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the counts in a word or two, each with the index of its last word; `some 200` is a number."""
    for index in range(len(words)):
        for length in (1, 2):
            count = tuple(word.form for word in words[index : index + length])
            behind = words[index + length].form if index + length < len(words) else ""
            if count in ROUGHLY and not (behind[:1].isdigit() or behind in BELOW_HUNDRED or behind in SCALES):
                yield count, index + length - 1


def counts_one_of(one: Quantity, nouns: set[str]) -> bool:
    return one.measure.dimension == "count" and one.head in nouns


def nouns_behind(statement: Statement, index: int) -> list[StemmedWord]:
    """Return the words behind a count in a word up to the end of its noun phrase."""
    found: list[StemmedWord] = []
    for word in statement.words[index + 1 : index + 1 + _NEAR]:
        if word.pause or (found and not word.content and word.form != "of"):
            break
        if word.content:
            found.append(word)
    return found


def names_of_noun(word: StemmedWord) -> frozenset[str]:
    singular = SINGULARS.get(word.form, word.form)
    person = {"person"} if singular in PERSONS else set()
    return frozenset({word.stem, singular, *person}) | synonyms_of(word.stem)
