"""Vocabulary → an automaton that finds every name of it in a text in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import ahocorasick

from digest.lexicon.personal_names import FAMILY_NAMES_FIRST, GENERATIONS, PARTICLES
from digest.model import Entity, EntityKind, Id

STRAIGHTENED = str.maketrans({"’": "'", "‘": "'", "‑": "-", "‐": "-", "\u00a0": " ", "\u202f": " "})
"""One character for one, so that places in a text stay the same."""


@dataclass(slots=True)
class GazetteerName:
    """A form in which entities are named."""

    length: int
    exact: tuple[Id, ...] = ()
    """Those that have it as name or alias."""
    capitals: tuple[Id, ...] = ()
    """Those whose name or alias it is when written in capitals."""
    surname: tuple[Id, ...] = ()
    """Persons whose family name it is."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gazetteer:
    """The names of one vocabulary."""

    vocabulary: tuple[Entity, ...]
    automaton: ahocorasick.Automaton

    def names_in(self, plain: str) -> Iterator[tuple[int, GazetteerName]]:
        """Yield where each name begins in a straightened text, also within words; with the name."""
        if len(self.automaton):
            for last, name in self.automaton.iter(plain):
                yield last - name.length + 1, name


_SHORTEST_IN_CAPITALS = 4
"""Letters from which a name in capitals is taken for the name: shorter ones are words and acronyms (US, us)."""

_recent: list[Gazetteer] = []
# The last vocabulary's automaton, kept because a command reads many articles with one; found again by identity.


def gazetteer_of(vocabulary: tuple[Entity, ...]) -> Gazetteer:
    """Return the automaton of the vocabulary, built once while the same vocabulary is used, or none at all."""
    if not vocabulary:
        return _NO_NAMES
    if not _recent or (_recent[0].vocabulary is not vocabulary and _recent[0].vocabulary != vocabulary):
        _recent[:] = [_built(vocabulary)]
    return _recent[0]


def _built(vocabulary: tuple[Entity, ...]) -> Gazetteer:
    names: dict[str, GazetteerName] = {}
    for entity in vocabulary:
        for written in (entity.name, *entity.aliases):
            form = " ".join(written.translate(STRAIGHTENED).split())
            if form:
                _add(names, form, entity)
    automaton = ahocorasick.Automaton()
    for form, name in names.items():
        automaton.add_word(form, name)
    if names:
        automaton.make_automaton()
    return Gazetteer(vocabulary=vocabulary, automaton=automaton)


_NO_NAMES = _built(())
"""Of statements without a vocabulary, between which the automaton of the articles stays."""


def _add(names: dict[str, GazetteerName], form: str, entity: Entity) -> None:
    _put(names, form).exact += (entity.id,)
    if form[0].islower():
        _put(names, form[0].upper() + form[1:]).exact += (entity.id,)
    capitals = form.upper()
    if capitals != form and len(form) >= _SHORTEST_IN_CAPITALS:
        _put(names, capitals).capitals += (entity.id,)
    if entity.kind is EntityKind.PERSON:
        for surname in _surnames(form):
            _put(names, surname).surname += (entity.id,)


def _put(names: dict[str, GazetteerName], form: str) -> GazetteerName:
    name = names.get(form)
    if name is None:
        name = names[form] = GazetteerName(len(form))
    return name


def _surnames(form: str) -> Iterator[str]:
    """Yield the family name of a full name, with the particles before it, also as a sentence begins with it."""
    words = [word for word in re.split(r"[ ,]+", form) if word and word.lower() not in GENERATIONS]
    if len(words) < 2:
        return
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    surname = " ".join(words[first:])
    yield surname
    if surname[0].islower():
        yield surname[0].upper() + surname[1:]
    if words[0] in FAMILY_NAMES_FIRST:
        yield words[0]
