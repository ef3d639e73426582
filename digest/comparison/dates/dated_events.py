"""Two dates in two statements that say the same → whether they date one event, so that they can differ."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from digest.comparison.quantities.comparability import may_be_same_count
from digest.comparison.quantities.figure_kinds import one_tense, tense_of
from digest.comparison.quantities.quantities import quantities_in
from digest.comparison.quantities.value_relations import ValueRelation, relation_of_values
from digest.comparison.quantities.what_befell import what_befell
from digest.comparison.sentences.clauses import Place, place_of
from digest.comparison.sentences.moments import MomentRole, moments_in
from digest.comparison.sentences.objects import of_other_objects, subject_of, verbs_at
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.comparison.sentences.synonyms import synonyms_of
from digest.lexicon.english.clauses import BOUNDING
from digest.lexicon.english.moments import LEADS_IN, REACHES
from digest.lexicon.english.verbs import one_event
from digest.lexicon.english.what_befell import COUNTED
from digest.model import DateMention


def date_one_event(
    first: Statement,
    date: DateMention,
    second: Statement,
    other: DateMention,
    *,
    alike: bool = False,
    sole: bool = False,
) -> bool:
    """Return whether the two dates are of one event by its predicate and who takes part in it.

    A day on which something was said, or up to which something was counted, dates no event. With `alike` both are known
    to say the same, and their only dates are of it, whatever the verbs; with `sole` they are the only ones to come.
    """
    ours, theirs = place_of(first, date), place_of(second, other)
    if ours is None or theirs is None:
        return False
    return (
        _role(first, ours) is _role(second, theirs) is MomentRole.TOLD
        and _end(ours) == _end(theirs)
        and one_tense(tense_of(ours), tense_of(theirs))
        and (
            (alike and (sole or (_dates_once(first) and _dates_once(second))))
            or _one_predicate(first, ours, second, theirs)
        )
        and not of_other_objects(first, second)
        and not (_dates_a_level(ours) or _dates_a_level(theirs))
    )


def date_alike(first: Statement, date: DateMention, second: Statement, other: DateMention) -> bool:
    """Return whether both date what happened, or both the moment up to which, or at which, it was told.

    Where there are no words, nobody knows, and they are taken for alike.
    """
    ours, theirs = place_of(first, date), place_of(second, other)
    return ours is None or theirs is None or _role(first, ours) is _role(second, theirs)


def _dates_a_level(place: Place) -> bool:
    """Return whether it is the day of a level: stood at 11 on Monday."""
    forms = [word.form for word in place.words[place.begin : place.end]]
    return any(pair in REACHES for pair in pairwise(forms))


def _dates_once(statement: Statement) -> bool:
    moments = moments_in(statement.words, statement.dates)
    return len({moment.edtf for moment in moments if moment.tells_when}) == 1


def _role(statement: Statement, place: Place) -> MomentRole:
    found = (
        moment for moment in moments_in(statement.words, statement.dates) if moment.first <= place.first < moment.last
    )
    return next((moment.role for moment in found), MomentRole.TOLD)


def _end(place: Place) -> str:
    """Return which end of a time the date is: from 4 May, until 4 May."""
    index = place.first - 1
    while index >= 0 and place.words[index].form in LEADS_IN:
        index -= 1
    if index > 0 and place.words[index - 1].form == "not":
        return ""  # not until May, not before May: in May at last
    return BOUNDING.get(place.words[index].form, "") if index >= 0 else ""


def _one_predicate(first: Statement, ours: Place, second: Statement, theirs: Place) -> bool:
    """Return whether both tell one thing of one participant: by a verb, or where the verbs differ by a figure."""
    fates = [
        what_befell(place, COUNTED, of_persons=True) if statement.is_english else frozenset[str]()
        for statement, place in ((first, ours), (second, theirs))
    ]
    if all(fates) and fates[0] != fates[1]:
        return give_one_figure(first, second, of_one_count=True)
    if give_one_figure(first, second):
        return True
    verbs, other_verbs = verbs_at(ours), verbs_at(theirs)
    common = frozenset(verb for verb in verbs if one_event(verb) & other_verbs)
    if common:
        others = frozenset(verb for verb in other_verbs if one_event(verb) & common)
        subjects = subject_of(first, common), subject_of(second, others)
        return None in subjects or _has(second, subjects[0]) or _has(first, subjects[1])
    return not (verbs and other_verbs) and not (_alone(ours, second.words) and _alone(theirs, first.words))


def give_one_figure(first: Statement, second: Statement, *, of_one_count: bool = False) -> bool:
    """Return whether both give one quantity; without `of_one_count`, whatever the words beside it say of it."""
    return any(
        one.measure.dimension == other.measure.dimension
        and relation_of_values(one.measure, other.measure) is ValueRelation.SAME
        and (may_be_same_count(one, other) or not of_one_count)
        and (one.head == other.head or None in (one.head, other.head))
        for one in quantities_in(first)
        for other in quantities_in(second)
    )


def _alone(place: Place, others: Sequence[StemmedWord]) -> bool:
    """Return whether the clause has a word of its own, beside its date and numbers."""
    own = [word for word in (*place.before, *place.behind) if word.content and not word.form[0].isdigit()]
    return any(word.stem not in _stems(others) for word in own)


def _has(statement: Statement, stem: str | None) -> bool:
    """Return whether a statement has a word or one that can stand for it."""
    return stem is not None and not ({stem} | synonyms_of(stem)).isdisjoint(_stems(statement.words))


def _stems(words: Sequence[StemmedWord]) -> frozenset[str]:
    return frozenset(word.stem for word in words)
