"""Two weighed statements → whether a word stands where the other has one that excludes it: men, women."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import lru_cache
from itertools import takewhile

from digest.comparison.matching.common_predicates import are_two
from digest.comparison.matching.parties import are_two_parties
from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.sentences.stems import stems
from digest.comparison.sentences.verb_places import PREPOSITIONS
from digest.lexicon.english.kinds_of_figures import MEASURED
from digest.lexicon.english.kinds_of_things import divide_a_kind
from digest.lexicon.english.opposites import contrasts, opposites
from digest.lexicon.english.plurals import singulars
from digest.lexicon.english.sites import PARTS_OF_A_REGION
from digest.lexicon.english.verbs import infinitives

_NEAR = 4
"""Words to either side in which the next content word stands."""

_OF_HOW_MANY = frozenset(["all", "none", "nobody", "everyone", "everybody"])
"""Words of how many, which deny each other themselves."""

_ABOUT = frozenset(["of", "for", "over", "on", "about"])
"""Prepositions behind a verb before what its deed is about."""

Place = tuple[int, int]
"""The first and last word of a phrase, by index."""


def words_exclude(
    first: WeightedStatement, second: WeightedStatement, but: tuple[Set[int], Set[int]] = (frozenset(), frozenset())
) -> bool:
    """Say whether a word of one stands where the other has one that excludes it: a young man, an old man.

    The words at `but`, by the indices in each, deny each other and are no matter.
    """
    ours, theirs = _beside_each(first, but[0]), _beside_each(second, but[1])
    if any(but):
        ours, theirs = ({place: forms - _OF_HOW_MANY for place, forms in each.items()} for each in (ours, theirs))
    told, others = ({word.form for word in one.statement.words} for one in (first, second))
    return any(
        _excludes(word, other) or (word not in others and other not in told and _are_of_two_kinds(word, other))
        for place in ours.keys() & theirs.keys()
        for word in ours[place] - theirs[place]
        for other in theirs[place] - ours[place]
    )


def complements_exclude(first: WeightedStatement, verb: int, second: WeightedStatement, other: int) -> bool:
    """Say whether behind one preposition in the clause of each verb something else stands: of fraud, of tax evasion."""
    ours, theirs = _complements(first, verb), _complements(second, other)
    return any(
        are_two(ours[place], theirs[place], first.told.participants, second.told.participants)
        for place in ours.keys() & theirs.keys()
    )


def opposite_sides(first: WeightedStatement, second: WeightedStatement) -> tuple[Place, Place] | None:
    """Return the places of words such as before and after, more and fewer, if the same stands behind them."""
    for index, word in enumerate(first.statement.words[:-1]):
        for other in opposites(word.form):
            for place, there in enumerate(second.statement.words[:-1]):
                small = there.form == other and not (word.content and there.content)
                if small and _behind(first, index) & _behind(second, place):
                    return (index, index), (place, place)
    return None


def _complements(one: WeightedStatement, verb: int) -> Mapping[str, frozenset[str]]:
    """Return the stems of the common nouns behind each preposition of what a deed is about, behind the verb."""
    words, found = one.statement.words, dict[str, frozenset[str]]()
    for index in range(verb + 1, len(words)):
        if words[index].pause or words[index].form in PREPOSITIONS - _ABOUT:
            break
        if words[index].form in _ABOUT:
            behind = takewhile(
                lambda word: not word.pause and word.form not in PREPOSITIONS, words[index + 1 : index + 1 + _NEAR]
            )
            nouns = frozenset(word.stem for word in behind if word.stem in one.told.participants and not word.capital)
            found.setdefault(words[index].form, nouns)
    return found


def _beside_each(one: WeightedStatement, but: Set[int]) -> Mapping[tuple[str, str], set[str]]:
    """Return the forms beside each content word, before it and behind it; without what is negated, and words `but`."""
    words = one.statement.words
    negated = but | {index for each in one.told.predicates if each.negations for index in (each.first, each.last)}
    found: dict[tuple[str, str], set[str]] = {}
    for index, word in enumerate(words):
        if index in negated:
            continue
        behind, before = words[index + 1 : index + 1 + _NEAR], words[max(index - _NEAR, 0) : index][::-1]
        for side, others in (("behind", behind), ("before", before)):
            near = next((other.stem for other in others if other.content), None)
            if near:
                found.setdefault((side, near), set()).add(word.form.removesuffix("'s"))
    return found


@lru_cache(maxsize=100_000)
def _excludes(one: str, other: str) -> bool:
    """Say whether two words cannot stand for the same; verbs that deny each other are no matter here."""
    forms, others = {one, *infinitives(one)}, {other, *infinitives(other)}
    plain = opposites(one) if not infinitives(one) else frozenset[str]()
    return other in plain or any(contrasts(form) & others for form in forms)


@lru_cache(maxsize=100_000)
def _are_of_two_kinds(one: str, other: str) -> bool:
    """Say whether two nouns divide one kind: pupils and teachers, sales and profits, a government and its rebels."""
    if not PARTS_OF_A_REGION.isdisjoint((*singulars(one), *singulars(other))):
        return False  # a district and a village in it
    measured = one != other and one in MEASURED and other in MEASURED
    return measured or divide_a_kind(one, other) or are_two_parties(stems(one), stems(other))


def _behind(one: WeightedStatement, index: int) -> set[str]:
    return set([word.stem for word in one.statement.words[index + 1 : index + 1 + _NEAR] if word.content][:2])
