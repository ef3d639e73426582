"""Two weighed statements → the predicates that both have, and those of which the other has the opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.comparison.matching.parties import are_two_parties
from digest.comparison.matching.weighted_statements import WeightedStatement
from digest.comparison.sentences.modality import Modality, compatible
from digest.comparison.sentences.names import is_named
from digest.comparison.sentences.predicates import Predicate
from digest.comparison.sentences.stems import beginning
from digest.comparison.sentences.synonyms import one_deed_with, synonyms_of
from digest.comparison.sentences.told import Told
from digest.lexicon.english.opposites import converses, opposites
from digest.lexicon.english.verbs import one_deed, one_event
from digest.lexicon.tables import word_set

STAYING = word_set("stay remain keep hold continue")
"""What is told so excludes what has been done: will stay, has resigned."""

_MUTUAL = word_set(
    "meet talk speak agree sign collide clash marry merge fight tie draw play face negotiate discuss hold border join"
)
"""What two do to each other, whoever is named first."""

_ANY = word_set(
    """
    person peopl man men woman women child children kid boy girl coupl group crowd anim object vehicl food machin place
    area offici author thing
    """
)
"""Stems of nouns that a closer one may stand for: a person, a pilot."""

_TELLING = word_set("know confirm receive use")
"""Verbs that bring what somebody says or has, and are denied by their opposites: knew, was unaware."""

OF_MANY_MEANINGS = word_set("ask call want try work happen come go need see look run move talk")
"""Verbs of so many meanings that another verb in their place may tell another deed."""

CHANGE = frozenset().union(*map(one_event, ("rise", "fall", "increase", "decrease", "grow", "shrink")))
"""Verbs of how much more or less something is."""

_COURSE = frozenset(["end", "begin", "start", "stop", "halt", "continue", "take place", "go ahead", "finish", "fail"])
"""Verbs of something that goes on, or does not: their subject where they have no object."""

_MISSING = frozenset(["miss", "sit out", "skip", "boycott"])
"""Verbs of who takes no part in what they name."""

_CHANGING_SOMETHING = word_set("cut reduce lower slash trim raise lift boost hike push drive")
"""Those of who makes something more or less."""

_FULL_NAME = 2
"""Words of a name by which somebody is told from others."""

_FAMILY = 4
"""Letters of a stem up to which its beginning and end tell nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class CommonPredicate:
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
    """Whether the names right before the two are those of two, or two parties do it."""

    @property
    def agrees(self) -> bool:
        """Whether both tell the same deed of the same."""
        return self.is_one_deed and not self.tells_of_others

    @property
    def is_one_deed(self) -> bool:
        """Whether both tell the same deed, by whatever names they call who does it and to what."""
        return (
            not self.denied
            and (self.ours.sure or self.theirs.sure)
            and not self.ours.light
            and not self._of_many_meanings
            and (self.shared > 0 or not (self.ours.roles.around and self.theirs.roles.around))
            and self.at_one_time
            and not self.exchanged
            and not self.of_others
        )

    @property
    def _of_many_meanings(self) -> bool:
        """Whether two verbs are taken for each other of which one has so many meanings that it may tell anything."""
        ours, theirs = self.ours.keys, self.theirs.keys
        return not ours & theirs and not (OF_MANY_MEANINGS.isdisjoint(ours) and OF_MANY_MEANINGS.isdisjoint(theirs))

    @property
    def tells_of_others(self) -> bool:
        """Whether who does it, or to whom it is done, is somebody else: those of one stand nowhere in the other."""
        ours, theirs = self.ours.roles, self.theirs.roles
        return any(
            one - _ANY and other - _ANY and not alike(one, theirs.around) and not alike(other, ours.around)
            for one, other in ((ours.agent, theirs.agent), (ours.behind, theirs.behind))
        )

    def of_one_named(self, names: frozenset[str]) -> bool:
        """Return whether both tell it surely of one with a first and a last name, to whom it was done or who did it."""
        ours, theirs = self.ours, self.theirs
        if not (ours.sure and theirs.sure) or ours.light or theirs.light:
            return False
        alike_roles = (ours.roles.agent & theirs.roles.agent) | (ours.roles.patient & theirs.roles.patient)
        return len(alike_roles & names) >= _FULL_NAME

    @property
    def does_for_others(self) -> bool:
        """Whether who does it is somebody else, who stands nowhere in the other."""
        one, other = self.ours.roles.agent - _ANY, self.theirs.roles.agent - _ANY
        return (
            bool(one and other)
            and not alike(one, self.theirs.roles.around)
            and not alike(other, self.ours.roles.around)
        )

    @property
    def is_one_verb(self) -> bool:
        """Whether both surely tell it by one verb."""
        return self.ours.sure and self.theirs.sure and not self.ours.keys.isdisjoint(self.theirs.keys)

    @property
    def is_of_all_others(self) -> bool:
        """Whether of who does it, to whom and what, two at least are told of both, and all of these are others."""
        ours, theirs = self.ours.roles, self.theirs.roles
        told = [
            (one - _ANY, other - _ANY)
            for one, other in (
                (ours.agent, theirs.agent),
                (ours.patient, theirs.patient),
                (ours.behind - ours.patient, theirs.behind - theirs.patient),
            )
            if one - _ANY and other - _ANY
        ]
        return len(told) > 1 and not any(alike_or_one_deed(one, other) for one, other in told)

    @property
    def excludes(self) -> bool:
        """Whether one denies the other for sure: told of one subject, both as done or both as to come."""
        ours, theirs = self.ours, self.theirs
        told = (ours.sure or ours.focus) and (theirs.sure or theirs.focus) and self.shared > ours.light
        if (ours.modality is Modality.FORMER) != (theirs.modality is Modality.FORMER):
            return False
        focus = (ours.focus or theirs.focus) and not (_comes_after(ours, theirs) or _comes_after(theirs, ours))
        return told and not self._of_two_sides and not self.of_other_things and (self.at_one_time or focus)

    @property
    def _of_two_sides(self) -> bool:
        """Whether somebody else does it, or it is done to what stands nowhere in the other."""
        ours, theirs = self.ours.roles, self.theirs.roles
        agents = ours.agent and theirs.agent and not alike(ours.agent, theirs.agent)
        one, other = ours.behind - _ANY, theirs.behind - _ANY
        taken, given = theirs.behind | theirs.patient, ours.behind | ours.patient
        agents = agents or are_two_parties(ours.agent, theirs.agent)
        return bool(agents) or bool(one and other and not alike(one, taken) and not alike(other, given))

    @property
    def lacks(self) -> bool:
        """Whether one has what the other has not: with an agreement, without an agreement."""
        ours, theirs = self.ours, self.theirs
        named = bool(ours.keys & theirs.keys) and (ours.focus or theirs.focus)
        return named and self.shared > 0 and not (ours.sure or theirs.sure)

    @property
    def at_one_time(self) -> bool:
        """Whether both tell it as done, as to come, or as asked for."""
        stays = any(key.split()[0] in STAYING for key in self.ours.keys | self.theirs.keys)
        called_off = self.opposite and not self.denied
        return compatible(self.ours.modality, self.theirs.modality) or called_off or (self.opposite and stays)

    @property
    def in_role(self) -> frozenset[str]:
        """Who does it in both, or to whom it is done in both, be it called by a deed: the opening, the launch."""
        ours, theirs = self.ours.roles, self.theirs.roles
        done_to = [
            each.patient | each.behind | (frozenset() if each.patient else each.agent) for each in (ours, theirs)
        ]
        return alike_or_one_deed(*done_to) | alike_or_one_deed(ours.agent, theirs.agent)

    @property
    def direct(self) -> bool:
        """Whether the verbs themselves are opposites, and not by another that means as much as one of them."""
        return any(opposites(key) & self.theirs.keys for key in self.ours.keys)

    @property
    def of_other_things(self) -> bool:
        """Whether two opposites are told of two things: what rose and what fell, what ends and what takes place."""
        ours, theirs = self.ours, self.theirs
        if not self.opposite:
            return False
        changes = [bool(each.keys & CHANGE) for each in (ours, theirs)]
        if changes[0] != changes[1] and not self.direct:
            return True  # climbed to 19 dead, and what capsized
        if _misses_another(ours, theirs) or _misses_another(theirs, ours):
            return True
        if all(changes):
            one, other = _changed(ours), _changed(theirs)
            return bool(one and other) and not alike_or_one_deed(one, other)
        return any(
            (each.roles.behind or each.roles.agent)
            and each.keys & _COURSE
            and not alike_or_one_deed(each.roles.behind or each.roles.agent, there.roles.around)
            for each, there in ((ours, theirs), (theirs, ours))
        )

    @property
    def exchanged(self) -> bool:
        """Whether who did it in one is to whom it was done in the other."""
        if self.ours.keys & _MUTUAL or not self.ours.keys & self.theirs.keys:
            return False
        ours, theirs = self.ours.roles, self.theirs.roles
        crossed = ours.agent & (theirs.around - theirs.agent) and theirs.agent & (ours.around - ours.agent)
        return bool(crossed) and not alike(ours.agent, theirs.agent)


def common_predicates(
    first: WeightedStatement, second: WeightedStatement, *, of_one_event: bool = False
) -> list[CommonPredicate]:
    """Return the predicates of the first statement of which the second has a counterpart.

    In articles `of_one_event` those too that have nobody in common but by whom a pronoun may stand for.
    """
    return [common for one in first.told.predicates for common in _with_counterparts(one, first, second, of_one_event)]


def _changed(one: Predicate) -> frozenset[str]:
    """Return what a verb of change says to be more or less: of `cut` what is behind it, of `fell` its subject."""
    roles = one.roles
    return roles.patient if not roles.agent or one.keys & _CHANGING_SOMETHING else roles.agent


def _misses_another(one: Predicate, other: Predicate) -> bool:
    """Say whether it is another thing that somebody misses: a penalty, not the final that he plays in."""
    missed = one.roles.behind | one.roles.patient
    return bool(one.keys & _MISSING) and not alike_or_one_deed(missed, other.roles.around)


def _comes_after(one: Predicate, other: Predicate) -> bool:
    """Say whether what was not done is to be done: did not run, will run."""
    return one.negated and one.modality is Modality.DONE and other.modality is Modality.PLANNED


def denials_in(common: Sequence[CommonPredicate]) -> list[CommonPredicate]:
    """Return those of which one denies the other, without what has a nearer counterpart that does not."""
    return [one for one in common if one.denied and not _is_affirmed(one, common) and not _is_matched(one, common)]


def each_has_a_deed(ours: Told, theirs: Told, common: Sequence[CommonPredicate]) -> bool:
    """Say whether each tells a deed of which the other has no counterpart: approved, debated."""
    met = {id(one) for pair in common for one in (pair.ours, pair.theirs)}
    return all(
        any(one.sure and not one.light and id(one) not in met for one in told.predicates) for told in (ours, theirs)
    )


def alike(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    """Return the stems of the first that the second has, by synonyms too, or that begin or end as one of its."""
    families = {beginning(stem) for stem in second if len(stem) > _FAMILY}
    return (first & second) | frozenset(
        stem
        for stem in first - second
        if not synonyms_of(stem).isdisjoint(second)
        or (len(stem) > _FAMILY and (beginning(stem) in families or any(_ends_alike(stem, other) for other in second)))
    )


def alike_or_one_deed(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    """Return those that are alike, and those that name one deed with one of the second: the opening, the launch."""
    return alike(first, second) | {stem for stem in first - second if not one_deed_with(stem).isdisjoint(second)}


def are_two(ours: frozenset[str], theirs: frozenset[str], named: frozenset[str], named_there: frozenset[str]) -> bool:
    """Say whether both name something by these stems, neither of which is among those that are named beside the other.

    `named` are those of the statement of `ours`, `named_there` those of the other one.
    """
    return bool(ours and theirs) and not (alike_or_one_deed(ours, named_there) or alike_or_one_deed(theirs, named))


def _ends_alike(one: str, other: str) -> bool:
    """Say whether one is the other with a word before it: quake, earthquake."""
    return len(other) > _FAMILY and (one.endswith(other) or other.endswith(one))


def _with_counterparts(
    one: Predicate, first: WeightedStatement, second: WeightedStatement, of_one_event: bool
) -> Iterator[CommonPredicate]:
    near = {word for key in one.keys for word in one_event(key)}
    opposite = {word for key in one.keys for deed in one_deed(key) for word in opposites(deed)} - near
    opposite |= {word for key in one.keys for word in opposites(key)}
    converse = {word for key in one.keys for word in converses(key)}
    for other in _having(second, near):
        yield from _common(one, other, first, second, of_one_event, opposite=False)
    for other in _having(second, opposite):
        if _may_oppose(one) and _may_oppose(other):
            yield from _common(one, other, first, second, of_one_event, opposite=True)
    for other in _having(second, converse):
        if one.sure and other.sure and not alike(one.roles.agent, other.roles.agent):
            yield from _common(one, other, first, second, of_one_event, opposite=False)


def _may_oppose(one: Predicate) -> bool:
    """Say whether an opposite of it denies it: not where it tells little, but for what is known or confirmed."""
    return not one.light or bool(one.keys & _TELLING)


def _having(statement: WeightedStatement, keys: set[str]) -> list[Predicate]:
    found = {other.first: other for key in keys for other in statement.told.by_key.get(key, ())}
    return [other for _, other in sorted(found.items())]


def _common(
    one: Predicate,
    other: Predicate,
    first: WeightedStatement,
    second: WeightedStatement,
    of_one_event: bool,
    *,
    opposite: bool,
) -> Iterator[CommonPredicate]:
    if not (one.sure or other.sure or one.focus or other.focus):
        return
    ours, theirs = one.roles, other.roles
    shared = len(alike(ours.around, theirs.around))
    if of_one_event and not shared:
        shared = len(
            alike_or_one_deed(ours.around | first.told.meant, theirs.around)
            | alike_or_one_deed(theirs.around | second.told.meant, ours.around)
        )
    if shared or not (ours.around and theirs.around):
        named = ours.name is None or theirs.name is None
        of_others = not named and not (
            is_named(ours.name or "", second.statement.words) or is_named(theirs.name or "", first.statement.words)
        )
        doers = (ours.by, theirs.by)
        of_others = of_others or (
            None not in doers
            and not is_named(ours.by or "", second.statement.words)
            and not is_named(theirs.by or "", first.statement.words)
        )
        of_others = of_others or are_two_parties(ours.agent, theirs.agent)
        yield CommonPredicate(one, other, opposite, opposite ^ one.negated ^ other.negated, shared, of_others)


def _is_affirmed(one: CommonPredicate, common: Sequence[CommonPredicate]) -> bool:
    both = one.ours.sure and one.theirs.sure
    return any(
        not other.denied
        and not (both and one.direct and _is_met_elsewhere(other, common))
        and (not both or other.ours.keys & other.theirs.keys or (other.ours.sure and other.theirs.sure))
        and (other.ours is one.ours or other.theirs is one.theirs)
        and other.shared >= one.shared
        for other in common
    )


def _is_met_elsewhere(one: CommonPredicate, common: Sequence[CommonPredicate]) -> bool:
    """Say whether one of two other verbs has itself as its counterpart: landed and hit, crashed and hit."""
    if not one.ours.keys.isdisjoint(one.theirs.keys):
        return False
    return any(
        not pair.denied
        and not pair.ours.keys.isdisjoint(pair.theirs.keys)
        and (pair.ours is one.ours or pair.theirs is one.theirs)
        for pair in common
    )


def _is_negation(one: Predicate, other: Predicate) -> bool:
    """Say whether the one is the verb that negates the other, its object alone: cancelled the crossings."""
    alone = range(other.first, other.first + 1)
    return any(negation.first == one.first and negation.reach == alone for negation in other.negations)


def _is_matched(one: CommonPredicate, common: Sequence[CommonPredicate]) -> bool:
    """Say whether both negate another word alike, by the negation that tells these two apart: sounded not right, did
    not sound right."""
    if not (one.ours.negations or one.theirs.negations):
        return False
    if any(
        not other.denied and (_is_negation(other.ours, one.ours) or _is_negation(other.theirs, one.theirs))
        for other in common
    ):
        return True
    return any(
        set(one.ours.negations) <= set(other.ours.negations)
        and set(one.theirs.negations) <= set(other.theirs.negations)
        for other in common
        if not other.denied and other.ours.negated and other.theirs.negated
    )
