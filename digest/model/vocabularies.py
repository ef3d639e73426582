"""The entries of the vocabularies: rights, outlets, entities, topics."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from digest.model.scalars import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """A kind of rights: what may be done with an article that has it."""

    id: Id
    name: str
    description: str
    commit_copy: bool
    """Whether a copy may stand in the repository."""
    longest_run: int | None
    """Most words in one passage; None for no limit, as for the next two."""
    total_words: int | None
    """Most words of the article in all passages together."""
    share: float | None
    """Most words of the article as a share of its words, between 0 and 1."""
    speech_only: bool
    """Whether only attributed speech of named people may be shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletFact:
    """Something said of an outlet, with where it is from."""

    text: str
    origin: str
    """Where it is from, in words or as an address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A publisher of sources; what is not known is None."""

    id: Id
    name: str
    language: str | None
    """BCP 47 tag of its usual language."""
    rights: Id
    """Usual rights of its articles."""
    origin: str
    """Where name, language and rights are from."""
    homepage: OutletFact | None
    country: OutletFact | None
    owner: OutletFact | None
    state_control: OutletFact | None


class EntityKind(StrEnum):
    """What an entity is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    TREATY = "treaty"
    EQUIPMENT = "equipment"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Someone or something that sources name."""

    id: Id
    name: str
    kind: EntityKind
    aliases: tuple[str, ...]
    """Other names under which articles mention it."""
    role: str | None
    """What it is in these sources, in our words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject under which briefings and sources are filed."""

    id: Id
    name: str
    description: str
