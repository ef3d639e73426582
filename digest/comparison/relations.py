"""Two weighed statements → whether they say the same, whether one denies the other, and by which words.

They say the same only where a predicate and a participant beside the date are common, and nothing is denied, told of
another time, or of others. One denies the other only where their subject is one and their predicates exclude each other.
All else is neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from digest.comparison.comparability import may_be_equal, may_be_same_count
from digest.comparison.modality import compatible
from digest.comparison.predicates import SMALL, Predicate, Told
from digest.comparison.statements import Statement
from digest.comparison.stems import StemmedWord, beginning
from digest.comparison.weighted_statements import WeightedStatement
from digest.lexicon.english.numbers import TO_TWELVE
from digest.lexicon.opposites import contrasts, converses, fates, opposites
from digest.lexicon.tables import word_set
from digest.lexicon.verbs import infinitives, one_event

_STAYING = frozenset(["stay", "remain", "keep", "hold", "continue"])
_MUTUAL = word_set(
    """
    meet talk speak agree sign collide clash marry merge fight tie draw play face negotiate discuss hold border
    cooperate join
    """
)
"""What two do to each other, whoever is named first."""

_ALIKE = 3
"""Letters by which a name is known in the names of its people: Spain, Spanish."""


_MUCH, _HALF, _MOST = 0.4, 0.5, 0.6
"""Shares of the participants of the shorter statement that both name: with a verb and two beside it, without these,
and so many that with these little else need be common."""

_RARE = 100
"""From it, two counts of one noun in one event are rarely equal by chance."""

_FAMILY = 4
"""Letters of a stem up to which its beginning and end tell nothing."""


_VALUES = {name: str(value) for value, name in enumerate(TO_TWELVE, start=1)}


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
    opposite: bool
    """Whether they are opposites, and not of one meaning."""
    denied: bool
    """Whether one affirms what the other denies."""
    shared: int
    """How many participants beside it are common."""
    of_others: bool
    """Whether the names right before the two are those of two."""


def relation(first: WeightedStatement, second: WeightedStatement) -> Relation:
    """Return how two statements stand to each other."""
    ours, theirs = first.told, second.told
    if (
        first.statement.asks != second.statement.asks
        or _are_of_others(first, second)
        or _figures_exclude(first, second)
    ):
        return NEITHER
    common = list(_common(first, second))
    denied = [one for one in common if one.denied and not _affirmed(one, common) and not _matched(one, common)]
    if denied:
        alike = _coverage(ours, theirs) >= _HALF
        clear = [one for one in denied if _is_clear(one) or (alike and _is_clear_of_a_noun(one))]
        if not clear:
            return NEITHER
        best = max(clear, key=lambda one: (one.ours.sure and one.theirs.sure, one.shared, -one.ours.first))
        return Relation(Standing.OPPOSED, words=(_span(best.ours), _span(best.theirs)))
    if _fates(ours) and _fates(theirs) and not _fates(ours) & _fates(theirs):
        return NEITHER
    sides = _other_side(first, second)
    if sides and any(map(_may_be_same, common)):
        return Relation(Standing.OPPOSED, words=sides)
    return NEITHER if sides or _contrast(first, second) else _agreeing(first, second, common)


def _agreeing(first: WeightedStatement, second: WeightedStatement, common: Sequence[_Common]) -> Relation:
    """Return whether two statements that nothing tells apart have enough in common."""
    ours, theirs = first.told, second.told
    coverage = _coverage(ours, theirs)
    same = [one for one in common if _may_be_same(one)]
    by_verb = any(one.shared > 1 and not one.ours.light for one in same)
    if by_verb and coverage >= _MOST:
        return SURELY_SAME
    if (by_verb and coverage >= _MUCH) or (same and coverage >= _HALF):
        return SAME
    if (ours.asked and not theirs.hedged) or (theirs.asked and not ours.hedged):
        return NEITHER
    if not (ours.sure and theirs.sure) and _share_words(first, second):
        return SAME
    if any(one.ours.sure and one.theirs.sure and not _at_one_time(one) for one in common):
        return NEITHER
    even = _even(ours, theirs) or any(not one.denied and (one.ours.negated or one.theirs.negated) for one in common)
    return SAME if even and _share_a_figure(first, second) else NEITHER


def _coverage(ours: Told, theirs: Told) -> float:
    """Return the share of the participants of one, of whom it has fewer, that the other has too."""
    one, other = ours.participants | ours.places, theirs.participants | theirs.places
    fewer = min(len(one), len(other))
    return len(_alike(one, other)) / fewer if fewer else 1.0


def _even(ours: Told, theirs: Told) -> bool:
    return len(ours.negations) % 2 == len(theirs.negations) % 2


def _share_a_figure(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether both give one telling figure of the same thing and name a participant beside it."""
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
    """Return what befalls somebody in a statement; dead and wounded also where they are counted."""
    return {
        fates()[key]
        for one in told.predicates
        for key in one.keys
        if key in fates() and (one.sure or key in ("dead", "wounded", "injured", "missing"))
    }


def _common(first: WeightedStatement, second: WeightedStatement) -> Iterator[_Common]:
    """Yield the predicates of which the other statement has one that tells the same, or the opposite."""
    ours, theirs = first.statement.words, second.statement.words
    for one in first.told.predicates:
        for sign, keys in ((False, _near(one)), (True, _opposite(one)), (None, _converse(one))):
            others = {other.first: other for key in keys for other in second.told.by_key.get(key, ())}
            for _, other in sorted(others.items()):
                if sign is None and (_alike(one.agent, other.agent) or not one.sure or not other.sure):
                    continue
                if sign and (one.light or other.light):
                    continue
                shared = len(_alike(one.around, other.around)) if _comparable(one, other) else 0
                if shared or (_comparable(one, other) and not (one.around and other.around)):
                    apart = bool(one.subject and other.subject) and not (
                        _is_named(one.subject or "", theirs) or _is_named(other.subject or "", ours)
                    )
                    yield _Common(one, other, bool(sign), bool(sign) ^ one.negated ^ other.negated, shared, apart)


def _near(one: Predicate) -> frozenset[str]:
    return frozenset(word for key in one.keys for word in one_event(key))


def _opposite(one: Predicate) -> frozenset[str]:
    return frozenset(word for key in one.keys for word in opposites(key))


def _converse(one: Predicate) -> frozenset[str]:
    return frozenset(word for key in one.keys for word in converses(key))


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
        set(one.ours.negation) <= ours
        and set(one.theirs.negation) <= theirs
        and (one.ours.negation or one.theirs.negation)
        for ours, theirs in kept
    )


def _is_clear_of_a_noun(one: _Common) -> bool:
    """Say whether one has what the other has not: with an agreement, without an agreement."""
    ours, theirs = one.ours, one.theirs
    return (
        one.shared > 0
        and bool(ours.keys & theirs.keys)
        and (ours.focus or theirs.focus)
        and not (ours.sure or theirs.sure)
    )


def _is_clear(one: _Common) -> bool:
    """Say whether two predicates exclude each other for sure: one subject, and both told as facts or both not."""
    ours, theirs = one.ours, one.theirs
    if not (ours.sure or ours.focus) or not (theirs.sure or theirs.focus) or one.shared < 1 + ours.light:
        return False
    if not _at_one_time(one) and not (ours.focus or theirs.focus):
        return False
    apart = ours.agent and theirs.agent and not _alike(ours.agent, theirs.agent)
    return not apart


def _at_one_time(one: _Common) -> bool:
    """Say whether both tell it as done, as to come or as asked for; what stays as it is excludes what has been done."""
    stays = any(key.split()[0] in _STAYING for key in one.ours.keys | one.theirs.keys)
    called_off = one.opposite and not one.denied
    return compatible(one.ours.modality, one.theirs.modality) or called_off or (one.opposite and stays)


def _may_be_same(one: _Common) -> bool:
    ours, theirs = one.ours, one.theirs
    return (
        not one.denied
        and (ours.sure or theirs.sure)
        and not ours.light
        and (one.shared > 0 or not (ours.around and theirs.around))
        and _at_one_time(one)
        and not _exchanged(ours, theirs)
        and not one.of_others
    )


def _exchanged(ours: Predicate, theirs: Predicate) -> bool:
    """Say whether who did it in one is to whom it was done in the other."""
    if ours.keys & _MUTUAL or not ours.keys & theirs.keys:
        return False
    crossed = _alike(ours.agent, theirs.patient) and _alike(ours.patient, theirs.agent)
    return bool(crossed) and not _alike(ours.agent, theirs.agent) and not _alike(ours.patient, theirs.patient)


def _alike(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    """Return the stems that both have, or that begin or end as one of the other's."""
    families = {beginning(stem) for stem in second if len(stem) > _FAMILY}
    return (first & second) | frozenset(
        stem
        for stem in first - second
        if len(stem) > _FAMILY and (beginning(stem) in families or any(_ends_alike(stem, other) for other in second))
    )


def _ends_alike(one: str, other: str) -> bool:
    """Say whether one is the other with a word before it: quake, earthquake."""
    return len(other) > _FAMILY and (one.endswith(other) or other.endswith(one))


def _share_words(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether two statements of which one has no verb share enough words beside dates, numbers and speakers."""
    enough = _coverage(first.told, second.told) >= _HALF
    return (
        enough and _even(first.told, second.told) and len(_alike(first.told.participants, second.told.participants)) > 1
    )


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
        word.capital and (word.form[:_ALIKE] == name[:_ALIKE] or name in _initials(words, index, len(name)))
        for index, word in enumerate(words)
    )


def _initials(words: Sequence[StemmedWord], index: int, length: int) -> tuple[str, str]:
    """Return the first letters of the words from `index` on, with and without those of `of` and `the`."""
    forms = [word.form for word in words[index : index + length + 2]]
    kept = [form for form in forms if form not in ("of", "the", "and", "for")]
    return "".join(form[0] for form in forms)[:length], "".join(form[0] for form in kept)[:length]


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
    return any(
        beside in theirs
        and not values.keys() & theirs[beside].keys()
        and not all((*values.values(), *theirs[beside].values()))
        for beside, values in ours.items()
    )


def _numbers(statement: Statement) -> Mapping[str, dict[str, bool]]:
    """Return the numbers by the word that they stand beside, each with whether the reading takes it for a figure; of
    `the two men` it takes none."""
    found: dict[str, dict[str, bool]] = {}
    words = statement.words
    for index, word in enumerate(words):
        value = _VALUES.get(word.form, word.form)
        if not value.isdigit() or any(one.start <= word.start < one.end for one in statement.dates):
            continue
        behind = words[index + 1] if index + 1 < len(words) else None
        counted = (
            behind is not None and behind.content and not behind.form[0].isdigit() and not behind.pause.strip("-‑")
        )
        beside = behind if counted else (words[index - 1] if index and words[index - 1].content else None)
        if beside:
            figure = any(one.start <= word.start < one.end for one in statement.figures)
            found.setdefault(beside.stem, {})[value] = figure
    return found


def _contrast(first: WeightedStatement, second: WeightedStatement) -> bool:
    """Say whether a word of one stands where the other has one that excludes it: a young man, an old man."""
    ours, theirs = _described(first), _described(second)
    return any(
        _excludes(word, other)
        for beside in ours.keys() & theirs.keys()
        for word in ours[beside] - theirs[beside]
        for other in theirs[beside] - ours[beside]
    )


def _described(one: WeightedStatement) -> Mapping[tuple[str, str], set[str]]:
    """Return the words beside each content word, before it and behind it, as forms; without what is negated."""
    words = one.statement.words
    left_out = {index for each in one.told.predicates if each.negation for index in (each.first, each.last)}
    found: dict[tuple[str, str], set[str]] = {}
    for index, word in enumerate(words):
        if index not in left_out:
            for side, places in (("behind", range(index + 1, index + 5)), ("before", range(index - 1, index - 5, -1))):
                near = next((words[at] for at in places if 0 <= at < len(words) and words[at].content), None)
                if near:
                    found.setdefault((side, near.stem), set()).add(word.form)
    return found


@lru_cache(maxsize=100_000)
def _excludes(one: str, other: str) -> bool:
    """Say whether two words cannot stand for the same; of verbs, only those that deny nothing."""
    forms, others = {one, *infinitives(one)}, {other, *infinitives(other)}
    plain = opposites(one) if not infinitives(one) else frozenset[str]()
    return other in plain or any(contrasts(form) & others for form in forms)


def _other_side(first: WeightedStatement, second: WeightedStatement) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return the places of words such as before and after, if the same stands behind them."""
    for index, word in enumerate(first.statement.words[:-1]):
        for other in opposites(word.form) if not word.content else ():
            for place, there in enumerate(second.statement.words[:-1]):
                if there.form == other and _behind(first, index) & _behind(second, place):
                    return (index, index), (place, place)
    return None


def _behind(one: WeightedStatement, index: int) -> set[str]:
    return set([word.stem for word in one.statement.words[index + 1 : index + 5] if word.content][:2])


def _span(one: Predicate) -> tuple[int, int]:
    first = min([one.first, *(negation.first for negation in one.negation)])
    return first, one.last
