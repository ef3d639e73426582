"""Two quantities with their circumstances → whether both tell of one thing, however their sentences are worded."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from digest.comparison.figures.circumstances import Circumstance, common_weight, share_what_happened
from digest.comparison.matching.common_predicates import common_predicates
from digest.comparison.quantities.comparability import of_one_size
from digest.comparison.quantities.quantities import PERSON, Quantity
from digest.comparison.sentences.alignment import near_stems
from digest.comparison.sentences.contrasting import contrasting
from digest.comparison.sentences.moments import MomentRole
from digest.comparison.sentences.objects import common_names, of_other_objects, own_names
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.comparison.sentences.substitutions import differ_in_a_noun
from digest.comparison.sentences.those_of_somebody import tell_of_two_persons
from digest.lexicon.english.what_befell import PRICES, RUNNING
from digest.lexicon.tables import word_set

_COUNTING = word_set("count put estimate say report confirm record register speak give reckon number find see have")
"""Verbs of which the subject is only who counts."""

_FOR = frozenset(["on", "for", "against"])

SAME_CIRCUMSTANCE = 0.25
"""Share of a circumstance from which one noun counts the same thing in two sources, if a word beside it is the same."""

CERTAINLY_SAME = 0.6
"""The same without such a word, or where one of the values stands in the other source too."""

UNNAMED = 0.4
"""The same where neither a noun other than people nor what befell tells what is counted."""

LEAST = 0.75
"""Weight, in words that occur once, that two circumstances must share, since short sentences meet by chance."""

BY_NAME = 0.3
"""The same where a name is common and none stands against another, whatever the words beside the figure."""

NAMED_LEAST = 2.0
"""Weight that the circumstances must share then, in words that occur once: a name and what happened there."""

OF_ONE_FATE, OF_ONE_FATE_LEAST = 0.2, 1.2
"""Share and weight where the same befell what both count, too."""

OF_ONE_SERIES = 0.1
"""Share where, besides, both say up to when they counted: counts of one fate at one place are then of one series."""


def tell_one_thing(first: Circumstance, second: Circumstance, share: float, elsewhere: bool) -> bool:
    """Return whether two figures of one kind are of one thing; `share` is what their circumstances have in common.

    With `elsewhere`, one of the values stands in the other source too.
    """
    one, other = first.quantity.statement, second.quantity.statement
    weight = common_weight(first, second)
    return (
        weight >= LEAST
        and share_what_happened(first, second)
        and (
            share >= _needed(first, second, elsewhere) or (not elsewhere and _of_one_name(first, second, share, weight))
        )
        and of_one_size(first.quantity, second.quantity)
        and not tell_of_two(one, other)
        and not _of_other_persons(first.quantity, other)
        and not _of_other_persons(second.quantity, one)
        and not _of_other_deeds(first, second)
    )


def _of_other_deeds(first: Circumstance, second: Circumstance) -> bool:
    """Return whether one verb is told of two: the reservoir supplies 40,000 homes, the power plant 90,000."""
    sure = [one for one in common_predicates(first.weighed, second.weighed) if one.ours.sure and one.theirs.sure]
    same = [one for one in sure if one.ours.keys & one.theirs.keys and not one.ours.keys & _COUNTING]
    if any(one.does_for_others for one in same) and not any(one.agrees for one in sure):
        return True
    return bool(same) and _serve_others(first, second)


def _serve_others(first: Circumstance, second: Circumstance) -> bool:
    """Return whether behind one preposition something else stands in each: on roads, on schools."""
    ours, theirs = _behind_prepositions(first.quantity.statement), _behind_prepositions(second.quantity.statement)
    return any(
        word.stem != theirs[place].stem
        and theirs[place].stem not in near_stems(word.form, word.stem)
        and not {word.stem, theirs[place].stem} & (first.telling & second.telling)
        for place, word in ours.items()
        if place in theirs
    )


def _behind_prepositions(statement: Statement) -> Mapping[str, StemmedWord]:
    """Return the word right behind each preposition that tells what something is for; no number, no name, no date."""
    dated = [(date.start, date.end) for date in statement.dates]
    return {
        word.form: behind
        for word, behind in pairwise(statement.words)
        if word.form in _FOR
        and behind.content
        and behind.form.isalpha()
        and not behind.capital
        and not any(start <= behind.start < end for start, end in dated)
    }


def tell_of_two(first: Statement, second: Statement) -> bool:
    """Return whether names, causes, places, contrasting words or a noun show that two things are told of."""
    if tell_of_two_persons(first, second):
        return True
    return of_other_objects(first, second) or contrasting(first, second) or differ_in_a_noun(first, second)


def _of_other_persons(quantity: Quantity, other: Statement) -> bool:
    """Return whether it is the age of somebody whom the other does not name: Ada Lund, 61."""
    place = quantity.place
    if place is None or not place.first or quantity.mention.unit != "year":
        return False
    name = place.words[place.first - 1]
    return name.capital and "," in place.words[place.first].pause and name.stem not in {w.stem for w in other.words}


def _needed(first: Circumstance, second: Circumstance, elsewhere: bool) -> float:
    one, other = first.quantity, second.quantity
    one_fate = one.befell == other.befell or one.befell | other.befell <= PRICES
    beside = bool(first.near & second.near) and not elsewhere and one_fate
    named = one.befell or other.befell or (one.head not in (None, PERSON) and other.head not in (None, PERSON))
    return (SAME_CIRCUMSTANCE if named else UNNAMED) if beside else CERTAINLY_SAME


def _is_counted_up_to(told: Circumstance) -> bool:
    return any(moment.role is MomentRole.UNTIL for moment in told.quantity.moments)


def _of_one_name(first: Circumstance, second: Circumstance, share: float, weight: float) -> bool:
    one, other = first.quantity.statement, second.quantity.statement
    against = own_names(one, other) and own_names(other, one)
    fate = first.quantity.befell & second.quantity.befell
    least, enough = (OF_ONE_FATE, OF_ONE_FATE_LEAST) if fate else (BY_NAME, NAMED_LEAST)
    if fate & RUNNING and all(_is_counted_up_to(told) for told in (first, second)):
        least, enough = OF_ONE_SERIES, LEAST
        if not (own_names(one, other) or own_names(other, one) or common_names(one, other)):
            return share >= OF_ONE_FATE and weight >= LEAST
    return share >= least and weight >= enough and bool(common_names(one, other)) and not against
