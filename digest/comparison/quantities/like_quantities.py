"""Two quantities of reports on one event → whether they can count one thing there, though other words tell it."""

from __future__ import annotations

from digest.comparison.quantities.comparability import one_purpose, role_of
from digest.comparison.quantities.figure_kinds import one_ballot, one_rate, one_tense
from digest.comparison.quantities.quantities import PERSON, Quantity
from digest.comparison.sentences.moments import MomentRole
from digest.comparison.sentences.synonyms import synonyms_of
from digest.lexicon.english.kinds_of_things import dividing, exclude, may_be_one
from digest.lexicon.english.persons import persons
from digest.lexicon.english.plurals import singulars
from digest.lexicon.english.what_befell import (
    ASKED,
    MOVED,
    NOUNS_OF_A_FATE,
    OF_PERSONS,
    PRICES,
    SINGULARS,
    TOLD_AS_ONE,
    TURNOVER,
    VALUED,
)

_SIDES_OF_A_DEAL = frozenset(["ordered", "bought", "sold"])
"""Of which one may have done one and the other have to do another, by one contract: has sold 36 jets, will buy them."""


def may_fill_one_slot(first: Quantity, second: Quantity) -> bool:
    """Return whether two quantities can count or measure one thing of an event."""
    return (
        first.measure.dimension == second.measure.dimension
        and first.place is not None
        and second.place is not None
        and not (_is_an_age(first) or _is_an_age(second))
        and not _named_otherwise(first, second)
        and _nouns_may_be_one(first, second)
        and _fates_may_be_one(first, second)
        and _kinds_may_be_one(first, second)
    )


def of_one_fate(first: Quantity, second: Quantity) -> bool:
    """Return whether both tell what befell, and it is one, or may be told as one."""
    if first.befell != second.befell and max(len(first.befell), len(second.befell)) > 1:
        return False  # killed, beside killed or injured
    if first.befell & second.befell:
        return True
    if first.measure.dimension == "percent" and (first.befell | second.befell) & (PRICES | TURNOVER):
        return False  # sales and costs, of which each may rise
    if _is_worth(first, second) or _is_worth(second, first):
        return True
    return any(first.befell & one and second.befell & one for one in TOLD_AS_ONE)


def _is_worth(stolen: Quantity, other: Quantity) -> bool:
    """Return whether the first was stolen and the other is what something is worth: not what a new door cost."""
    valued = other.place is not None and any(
        word.form in VALUED for word in other.place.words[other.place.begin : other.place.end]
    )
    return "stolen" in stolen.befell and "cost" in other.befell and valued


def of_one_named_noun(first: Quantity, second: Quantity) -> bool:
    """Return whether one noun other than persons in general is counted, or one that can stand for it."""
    if None in (first.head, second.head) or PERSON in (first.head, second.head):
        return False
    return first.head == second.head or first.head in synonyms_of(second.head or "")


def _is_an_age(quantity: Quantity) -> bool:
    """Return whether it is a number of years that no word says to be a sentence or a delay: mostly an age."""
    return quantity.mention.unit == "year" and not quantity.befell


def _named_otherwise(first: Quantity, second: Quantity) -> bool:
    """Return whether a name tells whose each is, and none is common: 11 Yemeni sailors, 26 Somali fishermen."""
    ours, theirs = ({word for word in (one.mention.of or "").split() if word[0].isupper()} for one in (first, second))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _nouns_may_be_one(first: Quantity, second: Quantity) -> bool:
    if first.head == second.head and first.head is not None:
        return first.modifiers <= second.modifiers or second.modifiers <= first.modifiers
    if None in (first.head, second.head):
        named, unnamed = (second, first) if first.head is None else (first, second)
        measured = first.mention.unit is not None
        of_one = of_one_fate(first, second) and bool(first.befell & OF_PERSONS)
        return measured or of_one or named.head is None or unnamed.series
    if of_one_named_noun(first, second) or first.head in second.modifiers or second.head in first.modifiers:
        return True
    if exclude(first.noun, second.noun) or _tells_a_part(first, second) or _tells_a_part(second, first):
        return False
    return (_of_persons(first) and _of_persons(second)) or may_be_one(first.noun, second.noun)


def _fates_may_be_one(first: Quantity, second: Quantity) -> bool:
    if first.befell == second.befell or of_one_fate(first, second):
        return True
    ours, theirs = _befell(first), _befell(second)
    if ours and theirs:
        return False
    if not (ours or theirs) or (ours | theirs <= MOVED and all(map(is_counted_up_to, (first, second)))):
        return True
    unnamed = second if ours else first
    if (ours | theirs) & (OF_PERSONS | ASKED):
        return unnamed.series and unnamed.head is None
    return True


def _befell(quantity: Quantity) -> frozenset[str]:
    """Return what befell; nothing where only the noun for persons tells why they were there: convicts, patients."""
    own = quantity.of_its_fate and _of_persons(quantity) and quantity.noun not in NOUNS_OF_A_FATE
    return frozenset() if own else quantity.befell


def _tells_a_part(first: Quantity, second: Quantity) -> bool:
    """Return whether only the first noun tells a part of all: children beside miners, but pupils beside children."""
    return _divides(first) and not _divides(second) and second.head != PERSON


def _divides(quantity: Quantity) -> bool:
    return not dividing().isdisjoint({*singulars(quantity.noun), SINGULARS.get(quantity.noun, "")})


def _of_persons(quantity: Quantity) -> bool:
    return quantity.of_persons or not persons().isdisjoint(singulars(quantity.noun))


def is_counted_up_to(quantity: Quantity) -> bool:
    """Return whether it is what was reached at a moment: 300 by noon, of whom nothing else need be told."""
    return quantity.series or any(moment.role is MomentRole.UNTIL for moment in quantity.moments)


def _kinds_may_be_one(first: Quantity, second: Quantity) -> bool:
    one, other = first.kind, second.kind
    changes = {one.change, other.change} - {""}
    ours, theirs = first.befell & _SIDES_OF_A_DEAL, second.befell & _SIDES_OF_A_DEAL
    dealt = any(side != other for side in ours for other in theirs)
    return (
        len(changes) < 2
        and role_of(first) == role_of(second)
        and not (one.denied or other.denied)
        and (one_tense(one.tense, other.tense) or dealt)
        and one_rate(one.rate, other.rate)
        and one_ballot(one, other)
        and one_purpose(first, second)
    )
