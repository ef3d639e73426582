"""Two weighed statements → whether they say the same, whether one denies the other, and by which words.

They say the same only where a predicate and a participant beside the date are common, and nothing is denied, told of
another time, or of others. One denies the other only where their subject is one and their predicates exclude each other.
All else is neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from digest.comparison.comparability import may_be_equal, may_be_same_count
from digest.comparison.modality import compatible
from digest.comparison.predicates import Predicate, Told
from digest.comparison.stems import StemmedWord, beginning
from digest.comparison.weighted_statements import WeightedStatement
from digest.lexicon.opposites import contrasts, opposites
from digest.lexicon.verbs import one_event

_MUTUAL = frozenset(
    [
        "meet",
        "talk",
        "speak",
        "agree",
        "sign",
        "collide",
        "clash",
        "marry",
        "merge",
        "fight",
        "tie",
        "draw",
        "play",
        "face",
        "negotiate",
        "discuss",
        "hold",
        "border",
        "cooperate",
        "join",
    ]
)
"""What two do to each other, whoever is named first."""


class Standing(StrEnum):
    """How two statements stand to each other."""

    SAME = "same"
    OPPOSED = "opposed"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Relation:
    """How two statements stand to each other, and the words of each that decide it."""

    standing: Standing
    words: tuple[tuple[int, int], ...] = ()
    """Of opposed ones the first and last word of each that tell them apart, by index."""


NEITHER = Relation(Standing.NEITHER)
SAME = Relation(Standing.SAME)


@dataclass(frozen=True, slots=True, eq=False)
class _Common:
    """A predicate that both have, or whose opposite the other has."""

    ours: Predicate
    theirs: Predicate
    denied: bool
    """Whether one affirms what the other denies."""
    shared: int
    """How many participants beside it are common."""


def relation(first: WeightedStatement, second: WeightedStatement) -> Relation:
    """Return how two statements stand to each other."""
    ours, theirs = first.told, second.told
    if (
        first.statement.asks != second.statement.asks
        or _are_of_others(first, second)
        or _figures_exclude(first, second)
    ):
        return NEITHER
    common = list(_common(ours, theirs))
    denied = [one for one in common if one.denied and not _affirmed(one, common)]
    if denied:
        clear = [one for one in denied if _is_clear(one)]
        if not clear:
            return NEITHER
        best = max(clear, key=lambda one: (one.shared, -one.ours.first))
        return Relation(Standing.OPPOSED, (_span(best.ours), _span(best.theirs)))
    if _contrast(first, second):
        return NEITHER
    if not (ours.sure and theirs.sure):
        return SAME if _share_words(first, second) else NEITHER
    same = [one for one in common if _may_be_same(one)]
    return SAME if same else NEITHER


def _common(ours: Told, theirs: Told) -> Iterator[_Common]:
    """Yield the predicates that both have, each with its nearest counterpart, and those with an opposite."""
    for one in ours.predicates:
        for sign, keys in ((False, _near(one)), (True, _opposite(one))):
            others = {id(other): other for key in keys for other in theirs.by_key.get(key, ())}
            for other in others.values():
                if _comparable(one, other):
                    shared = len(_alike(one.around, other.around))
                    if shared or not one.around or not other.around:
                        yield _Common(one, other, sign ^ one.negated ^ other.negated, shared)


def _near(one: Predicate) -> frozenset[str]:
    return frozenset(word for key in one.keys for word in one_event(key)) if one.sure else one.keys


def _opposite(one: Predicate) -> frozenset[str]:
    return frozenset(word for key in one.keys for word in opposites(key))


def _comparable(one: Predicate, other: Predicate) -> bool:
    """Say whether two predicates can be held beside each other: one is sure, or a word that a negation reaches first."""
    return one.sure or other.sure or one.focus or other.focus


def _affirmed(one: _Common, common: list[_Common]) -> bool:
    """Say whether the predicate has a nearer counterpart that affirms the same."""
    return any(
        not other.denied and (other.ours is one.ours or other.theirs is one.theirs) and other.shared >= one.shared
        for other in common
    )


def _is_clear(one: _Common) -> bool:
    """Say whether two predicates exclude each other for sure: one subject, and both told as facts or both not."""
    ours, theirs = one.ours, one.theirs
    if not (ours.sure or ours.focus) or not (theirs.sure or theirs.focus) or ours.light or not one.shared:
        return False
    if not compatible(ours.modality, theirs.modality) and not (ours.focus or theirs.focus):
        return False
    apart = ours.agent and theirs.agent and not _alike(ours.agent, theirs.agent)
    return not apart


def _may_be_same(one: _Common) -> bool:
    ours, theirs = one.ours, one.theirs
    return (
        not one.denied
        and (ours.sure or theirs.sure)
        and not ours.light
        and one.shared > 0
        and compatible(ours.modality, theirs.modality)
        and not _exchanged(ours, theirs)
    )


def _exchanged(ours: Predicate, theirs: Predicate) -> bool:
    """Say whether who did it in one is to whom it was done in the other."""
    if ours.keys & _MUTUAL or not ours.keys & theirs.keys:
        return False
    crossed = _alike(ours.agent, theirs.patient) and _alike(ours.patient, theirs.agent)
    return bool(crossed) and not _alike(ours.agent, theirs.agent) and not _alike(ours.patient, theirs.patient)


def _alike(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    """Return the stems that both have, or that begin as one of the other's."""
    common = first & second
    if common:
        return common
    families = {beginning(stem) for stem in second if len(stem) > 4}
    return frozenset(stem for stem in first if len(stem) > 4 and beginning(stem) in families)


def _share_words(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether two statements of which one has no verb share enough words beside dates, numbers and speakers."""
    return len(_alike(first.told.participants, second.told.participants)) > 1


def _are_of_others(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether both name somebody or some place, and none in common."""
    ours, theirs = first.told.names, second.told.names
    if not ours or not theirs:
        return False
    families = {beginning(stem) for stem in second.stems}
    return (
        not ours & second.stems.keys()
        and not theirs & first.stems.keys()
        and not any(beginning(stem) in families for stem in ours)
    )


def _figures_exclude(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether figures of the same thing exclude each other, and none of these stands in both."""
    for one in first.quantities:
        for other in second.quantities:
            if may_be_same_count(one, other) and not may_be_equal(one, other):
                told_twice = any(may_be_equal(one, each) for each in second.quantities) or any(
                    may_be_equal(each, other) for each in first.quantities
                )
                if not told_twice:
                    return True
    return False


def _contrast(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether a word of one stands where the other has one that excludes it: a young man, an old man."""
    ours, theirs = first.statement.words, second.statement.words
    forms, others = {word.form for word in ours}, {word.form for word in theirs}
    place: dict[str, list[int]] = {}
    for index, word in enumerate(theirs):
        place.setdefault(word.form, []).append(index)
    for index, word in enumerate(ours):
        if word.form in others:
            continue
        for other in contrasts(word.form) | opposites(word.form):
            if other in place and other not in forms and any(_beside(ours, index, theirs, at) for at in place[other]):
                return True
    return False


def _beside(ours: tuple[StemmedWord, ...], index: int, theirs: tuple[StemmedWord, ...], other: int) -> bool:
    return bool(_neighbours(ours, index) & _neighbours(theirs, other))


def _neighbours(words: tuple[StemmedWord, ...], index: int) -> set[str]:
    left = [word.stem for word in words[max(index - 4, 0) : index] if word.content][-1:]
    right = [word.stem for word in words[index + 1 : index + 5] if word.content][:1]
    return {*left, *right}


def _span(one: Predicate) -> tuple[int, int]:
    first = min([one.first, *(negation.first for negation in one.negation)])
    return first, one.last
