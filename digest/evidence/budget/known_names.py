"""The vocabulary → what the budget knows of it: who is a person, and the words that names are made of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from digest.evidence.budget.counted_words import parts_of
from digest.model import Entity, EntityKind, Id, Outlet


@dataclass(frozen=True, kw_only=True)
class Known:
    """The people and the names of a vocabulary."""

    people: Collection[Id] = frozenset()
    names: Mapping[Id, frozenset[str]] = field(default_factory=dict)
    """The words of all names of an entity, in small letters."""
    spellings: Mapping[Id, tuple[str, ...]] = field(default_factory=dict)
    """All names of an entity."""
    whole: frozenset[str] = frozenset()
    """All names of entities and outlets, in small letters."""
    ids: Collection[Id] = frozenset()
    """All ids of entities, outlets and sources."""

    @cached_property
    def _of_word(self) -> Mapping[str, Collection[frozenset[str]]]:
        """The words of each entity, by each of them: a site has thousands of entities, and a few share a word."""
        found: dict[str, list[frozenset[str]]] = {}
        for words in self.names.values():
            for word in words:
                found.setdefault(word, []).append(words)
        return found

    def has(self, name: str) -> bool:
        """Say whether it is a whole name, or an id."""
        return name in self.ids or " ".join(parts_of(name)) in self.whole

    def is_name(self, words: Collection[str]) -> bool:
        """Say whether all the words belong to the names of one entity."""
        entities = self._of_word.get(next(iter(words)), ()) if words else self.names.values()
        return any(each.issuperset(words) for each in entities) or " ".join(words) in self.whole


def known(entities: Iterable[Entity], outlets: Iterable[Outlet] = (), sources: Iterable[Id] = ()) -> Known:
    """Return what is known of the vocabulary, and the ids of the sources."""
    entities, outlets = tuple(entities), tuple(outlets)
    others = tuple(outlet.name for outlet in outlets)
    names = {entity.id: _words((entity.name, *entity.aliases)) for entity in entities}
    all_names = (*(name for entity in entities for name in (entity.name, *entity.aliases)), *others)
    return Known(
        people=frozenset(entity.id for entity in entities if entity.kind is EntityKind.PERSON),
        names=names,
        spellings={entity.id: (entity.name, *entity.aliases) for entity in entities},
        whole=frozenset(" ".join(parts_of(name)) for name in all_names),
        ids=frozenset((*names, *(outlet.id for outlet in outlets), *sources)),
    )


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(part for name in names for part in parts_of(name))
