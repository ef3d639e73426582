"""Two weighed statements → whether they say the same, whether one denies the other, and by which words.

They say the same only where a predicate and a participant beside the date are common, and nothing is denied, told of
another time, or of others. One denies the other only where their subject is one and their predicates exclude each other.
All else is neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from digest.comparison.comparability import may_be_equal, may_be_same_count
from digest.comparison.modality import compatible
from digest.comparison.predicates import SMALL, Predicate, Told
from digest.comparison.statements import Statement
from digest.comparison.stems import StemmedWord, beginning
from digest.comparison.weighted_statements import WeightedStatement
from digest.lexicon.opposites import contrasts, fates, opposites
from digest.lexicon.verbs import infinitives, one_event

_MUTUAL = frozenset(
    "meet talk speak agree sign collide clash marry merge fight tie draw play face negotiate discuss hold border "
    "cooperate join".split()
)
"""What two do to each other, whoever is named first."""

_ALIKE = 3
"""Letters by which a name is known in the names of its people: Spain, Spanish."""


_MUCH, _HALF = 0.4, 0.5
"""Shares of the participants of the shorter statement that both name, with and without a verb and two beside it."""

_RARE = 100
"""From it, two counts of one noun in one event are rarely equal by chance."""

_FAMILY = 4
"""Letters of a stem up to which its beginning and end tell nothing."""


_VALUES = {
    name: str(value)
    for value, name in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}


class Standing(StrEnum):
    """How two statements stand to each other."""

    SAME = "same"
    OPPOSED = "opposed"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Relation:
    """How two statements stand to each other, and the words of each that decide it."""

    standing: Standing
    sure: bool = False
    """Of those that say the same: whether a verb and two participants beside it are common."""
    words: tuple[tuple[int, int], ...] = ()
    """Of opposed ones the first and last word of each that tell them apart, by index."""


NEITHER = Relation(Standing.NEITHER)
SAME = Relation(Standing.SAME)
SURELY_SAME = Relation(Standing.SAME, sure=True)


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
    if first.statement.asks != second.statement.asks or _are_of_others(first, second) or _figures_exclude(first, second):
        return NEITHER
    common = list(_common(ours, theirs))
    denied = [one for one in common if one.denied and not _affirmed(one, common) and not _matched(one, common)]
    if denied:
        clear = [one for one in denied if _is_clear(one)]
        if not clear:
            return NEITHER
        best = max(clear, key=lambda one: (one.shared, -one.ours.first))
        return Relation(Standing.OPPOSED, words=(_span(best.ours), _span(best.theirs)))
    if _contrast(first, second):
        return NEITHER
    return _agreeing(first, second, common)


def _agreeing(first: WeightedStatement, second: WeightedStatement, common: Sequence[_Common]) -> Relation:
    """Return whether two statements that nothing tells apart have enough in common."""
    ours, theirs = first.told, second.told
    coverage = _coverage(ours, theirs)
    same = [one for one in common if _may_be_same(one)]
    if coverage >= _MUCH and any(one.shared > 1 and not one.ours.light for one in same):
        return SURELY_SAME
    if same and coverage >= _HALF:
        return SAME
    if not (ours.sure and theirs.sure) and _share_words(first, second):
        return SAME
    even = _even(ours, theirs) or any(not one.denied and (one.ours.negated or one.theirs.negated) for one in common)
    return SAME if even and _share_a_figure(first, second) else NEITHER


def _coverage(ours: Told, theirs: Told) -> float:
    """Return the share of the participants of one, of whom it has fewer, that the other has too."""
    fewer = min(len(ours.participants), len(theirs.participants))
    return len(_alike(ours.participants, theirs.participants)) / fewer if fewer else 1.0


def _even(ours: Told, theirs: Told) -> bool:
    return len(ours.negations) % 2 == len(theirs.negations) % 2


def _share_a_figure(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether both give one telling figure of the same thing and name a participant beside it."""
    if _fates(first.told) and _fates(second.told) and not _fates(first.told) & _fates(second.told):
        return False
    common = [
        (one, other)
        for one in first.quantities
        for other in second.quantities
        if one.value == other.value and (one.mention.unit or abs(one.mention.value) >= SMALL)
    ]
    shared = _alike(first.told.participants, second.told.participants)
    if len({one.value for one, _ in common}) > 1 and shared:
        return True
    return any(
        may_be_same_count(one, other)
        and (abs(one.mention.value) >= _RARE or shared - {one.head, other.head, *one.modifiers, *other.modifiers})
        for one, other in common
    )


def _fates(told: Told) -> set[int]:
    return {fates()[key] for one in told.predicates if one.sure for key in one.keys if key in fates()}


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
    return frozenset(word for key in one.keys for word in one_event(key))


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


def _matched(one: _Common, common: list[_Common]) -> bool:
    """Say whether both negate another word alike, by the negation that tells these two apart: sounded not right, did
    not sound right."""
    both = [other for other in common if not other.denied and other.ours.negated and other.theirs.negated]
    kept = [(set(other.ours.negation), set(other.theirs.negation)) for other in both]
    return any(
        set(one.ours.negation) <= ours and set(one.theirs.negation) <= theirs and (one.ours.negation or one.theirs.negation)
        for ours, theirs in kept
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
        and (one.shared > 0 or not (ours.around and theirs.around))
        and compatible(ours.modality, theirs.modality)
        and not _exchanged(ours, theirs)
        and not _of_another(ours, theirs)
    )


def _exchanged(ours: Predicate, theirs: Predicate) -> bool:
    """Say whether who did it in one is to whom it was done in the other."""
    if ours.keys & _MUTUAL or not ours.keys & theirs.keys:
        return False
    crossed = _alike(ours.agent, theirs.patient) and _alike(ours.patient, theirs.agent)
    return bool(crossed) and not _alike(ours.agent, theirs.agent) and not _alike(ours.patient, theirs.patient)


def _of_another(ours: Predicate, theirs: Predicate) -> bool:
    """Say whether the names right before two verbs are those of two."""
    one, other = ours.subject, theirs.subject
    return bool(one and other) and not (
        _is_like(one, theirs.around) or _is_like(other, ours.around)
    )


def _is_like(name: str | None, stems: frozenset[str]) -> bool:
    return any(stem[:_ALIKE] == (name or "")[:_ALIKE] for stem in stems)


def _alike(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    """Return the stems that both have, or that begin as one of the other's."""
    common = first & second
    if common:
        return common
    families = {beginning(stem) for stem in second if len(stem) > _FAMILY}
    return frozenset(
        stem
        for stem in first
        if len(stem) > _FAMILY and (beginning(stem) in families or any(_ends_alike(stem, other) for other in second))
    )


def _ends_alike(one: str, other: str) -> bool:
    """Say whether one is the other with a word before it: quake, earthquake."""
    return len(other) > _FAMILY and (one.endswith(other) or other.endswith(one))


def _share_words(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether two statements of which one has no verb share enough words beside dates, numbers and speakers."""
    enough = _coverage(first.told, second.told) >= _HALF
    return enough and _even(first.told, second.told) and len(_alike(first.told.participants, second.told.participants)) > 1


def _are_of_others(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether both name somebody or some place, and none in common."""
    ours, theirs = first.told.names, second.told.names
    if not ours or not theirs:
        return False
    return not any(
        _is_named(name, other.statement.words) for names, other in ((ours, second), (theirs, first)) for name in names
    )


def _is_named(name: str, words: Sequence[StemmedWord]) -> bool:
    """Say whether a name stands among the words: as it is, as that of its people, or by its first letters."""
    return any(
        word.capital and (word.form[:_ALIKE] == name[:_ALIKE] or _initials(words, index, len(name)) == name)
        for index, word in enumerate(words)
    )


def _initials(words: Sequence[StemmedWord], index: int, length: int) -> str:
    return "".join(word.form[0] for word in words[index : index + length + 1] if word.form not in ("of", "the"))[:length]


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
    ours, theirs = _numbers(first.statement), _numbers(second.statement)
    return any(noun in theirs and not values & theirs[noun] for noun, values in ours.items())


def _numbers(statement: Statement) -> Mapping[str, set[str]]:
    """Return the plain numbers that the reading takes for no figures, such as `the two men`, by the noun behind them."""
    found: dict[str, set[str]] = {}
    for word, noun in pairwise(statement.words):
        value = _VALUES.get(word.form, word.form)
        figure = any(one.start <= word.start < one.end for one in (*statement.figures, *statement.dates))
        if value.isdigit() and noun.content and not noun.form[0].isdigit() and not figure and not noun.pause.strip("-‑"):
            found.setdefault(noun.stem, set()).add(value)
    return found


def _contrast(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether a word of one stands where the other has one that excludes it: a young man, an old man."""
    ours, theirs = first.statement.words, second.statement.words
    forms, others = {word.form for word in ours}, {word.form for word in theirs}
    reached = _negated(first), _negated(second)
    place: dict[str, list[int]] = {}
    for index, word in enumerate(theirs):
        for form in (word.form, *infinitives(word.form)):
            place.setdefault(form, []).append(index)
    for index, word in enumerate(ours):
        if word.form in others or index in reached[0]:
            continue
        excluded = (contrasts(form) | opposites(form) for form in (word.form, *infinitives(word.form)))
        for other in frozenset().union(*excluded):
            if other in place and other not in forms and any(
                _beside(ours, index, theirs, at) for at in place[other] if at not in reached[1]
            ):
                return True
    return False


def _negated(one: WeightedStatement) -> set[int]:
    return {index for predicate in one.told.predicates if predicate.negation for index in (predicate.first, predicate.last)}


def _beside(ours: tuple[StemmedWord, ...], index: int, theirs: tuple[StemmedWord, ...], other: int) -> bool:
    return bool(_neighbours(ours, index) & _neighbours(theirs, other))


def _neighbours(words: tuple[StemmedWord, ...], index: int) -> set[str]:
    left = [word.stem for word in words[max(index - 4, 0) : index] if word.content][-1:]
    right = [word.stem for word in words[index + 1 : index + 5] if word.content][:1]
    return {*left, *right}


def _span(one: Predicate) -> tuple[int, int]:
    first = min([one.first, *(negation.first for negation in one.negation)])
    return first, one.last
