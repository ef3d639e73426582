"""A statement → what it tells: its predicates, who takes part, and whom its pronouns may stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.comparison.sentences.attributions import attributed
from digest.comparison.sentences.modality import Modality
from digest.comparison.sentences.negation import Negation
from digest.comparison.sentences.participants import Participants
from digest.comparison.sentences.predicates import Predicate, Predicates
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.comparison.sentences.verb_places import verbs_in
from digest.lexicon.english.function_words import POSSESSIVES
from digest.lexicon.english.numbers import BELOW_HUNDRED, SCALES
from digest.lexicon.tables import word_set

_ASKING = word_set("demand ask request urge seek offer threaten")
"""Verbs by which somebody is asked for what follows, or told of it as what may come."""

_NUMBERS = frozenset((*BELOW_HUNDRED[1:], *SCALES))
"""Numbers in words, which are no participants; one may stand for somebody."""

_RECENT = 3
"""Statements back in which a name may stand that a pronoun stands for."""

_PRONOUNS = POSSESSIVES | word_set("he she it they him them both these those this")
_NEAR = 2
"""Statements back in which that stands for which a pronoun stands."""

_TITLE = 0.6
"""Share of words with capital letters above which they tell no names, as in English headlines."""

SMALL = 10
"""Below it, counts are too common to be a sign: two days, three of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What a statement tells."""

    predicates: tuple[Predicate, ...]
    by_key: Mapping[str, tuple[Predicate, ...]]
    participants: frozenset[str]
    """Stems of those that something is told of, without places and those who only say it."""
    places: frozenset[str]
    names: frozenset[str]
    """Proper names inside the sentence, or of those that a pronoun at its beginning stands for."""
    recent: tuple[frozenset[str], ...]
    """The names of this and the statements before, as far as `he` or `she` may stand for them."""
    negations: tuple[Negation, ...]
    meant: frozenset[str]
    """Stems of those in the statements before whom its pronouns may stand for; none where it has no pronoun."""
    earlier: tuple[frozenset[str], ...]
    """Who takes part in this and the statements before, as far as a pronoun may stand for them."""

    @property
    def sure(self) -> bool:
        """Whether a verb was found in it that tells something."""
        return any(one.sure and not one.light for one in self.predicates)

    @property
    def asked(self) -> bool:
        """Whether it tells what somebody asks for, or what may come."""
        return any(
            (one.sure and one.keys & _ASKING and one.roles.patient) or one.modality is Modality.POSSIBLE
            for one in self.predicates
        )

    @property
    def hedged(self) -> bool:
        """Whether it may mean that, by what somebody wants or what should be."""
        return self.asked or any(
            (one.sure and "want" in one.keys) or one.modality is Modality.ASKED for one in self.predicates
        )


def told(statement: Statement, before: Told | None = None) -> Told:
    """Return what a statement tells; of one in another language than English, no predicates.

    Where it only says he or she, the names are those of the statements before.
    """
    words = statement.words if statement.is_english else ()
    aside, headline = _aside(statement, words), _is_headline(words)
    verbs = verbs_in(words, aside, headline=headline)
    participants = Participants(words, verbs, aside, headline=headline)
    counts = frozenset(f"{one.value} {one.value_high}" for one in statement.figures if abs(one.value) >= SMALL)
    measured = {
        index for index, word in enumerate(words) if any(one.start <= word.start < one.end for one in statement.figures)
    }
    found = Predicates(words, verbs, aside | measured, participants, counts, headline=headline)
    names = participants.names()
    by_key: dict[str, list[Predicate]] = {}
    for one in found.all:
        for key in one.keys:
            by_key.setdefault(key, []).append(one)
    return Told(
        found.all,
        {key: tuple(several) for key, several in by_key.items()},
        participants.stems | counts,
        participants.places,
        names or _antecedents(words, before),
        (names, *(before.recent if before else ()))[:_RECENT],
        found.negations,
        _meant(words, before),
        (participants.stems | participants.places, *(before.earlier if before else ()))[:_NEAR],
    )


def _meant(words: Sequence[StemmedWord], before: Told | None) -> frozenset[str]:
    stands_for = any(word.form in _PRONOUNS for word in words)
    return frozenset().union(*before.earlier) if before and stands_for else frozenset()


def _antecedents(words: Sequence[StemmedWord], before: Told | None) -> frozenset[str]:
    stands_for = any(word.form in ("he", "she", "his", "her") for word in words[:2])
    return frozenset().union(*before.recent) if before and stands_for else frozenset()


def _aside(statement: Statement, words: Sequence[StemmedWord]) -> frozenset[int]:
    """Return the words of dates, numbers, and of who says it."""
    dated = {
        index
        for index, word in enumerate(words)
        if word.form[0].isdigit() or word.form in _NUMBERS or statement.is_dated(word)
    }
    return frozenset(dated | attributed(words))


def _is_headline(words: Sequence[StemmedWord]) -> bool:
    long = [word for word in words[1:] if word.content and len(word.form) > 2 and not word.form[0].isdigit()]
    return len(long) > 1 and sum(word.capital for word in long) > _TITLE * len(long)
