"""From whom sources have what they tell: of one passage, of one statement, and of a whole briefing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from digest.model.findings import Passage
from digest.model.scalars import Id


class OriginKind(StrEnum):
    """What an origin is."""

    SPEAKER = "speaker"
    """Someone who says it, on an occasion."""
    WIRE = "wire"
    """A news agency that is credited."""
    OUTLET = "outlet"
    """An outlet that is named, or the source's own."""
    WORDING = "wording"
    """A text that several sources share word for word, and whose author is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """From whom one source has one passage: the last link of the chain that its words show."""

    passage: Passage
    kind: OriginKind
    name: str
    """Entity id, outlet id or name; of a shared wording its first source."""
    occasion: str | None = None
    """On which the speaker said it, such as `press conference` or `interview with the Courier`; None where unknown."""
    day: str | None = None
    """On which the speaker said it, in EDTF; None where unknown."""
    via: str | None = None
    """The outlet or agency from which the source has the speaker's words; None where it names none."""
    speaks_for: tuple[str, ...] = ()
    """The bodies and states for which the speaker speaks, by id or name; one that is a body itself is among them."""
    is_part: bool = False
    """Whether only these words of their sentence are the speaker's: what the minister called a threat."""
    beside: tuple[str, ...] = ()
    """The speakers, and those for whom they speak, of whom the passage has a part while the rest is its outlet's."""

    def is_one_with(self, other: Attribution) -> bool:
        """Say whether both lead to one origin; two occasions of one speaker are two, and an unknown one may be either.

        Who heard a speaker and who is named as the source of the same statement are one, and so are a body and who
        speaks for it, and a speaker and a passage that has a part from this speaker.
        """
        if self.kind is other.kind is OriginKind.SPEAKER:
            occasions, days = {self.occasion, other.occasion} - {None}, {self.day, other.day} - {None}
            return self._is_one_voice(other) and len(occasions) < 2 and len(days) < 2
        if OriginKind.SPEAKER in (self.kind, other.kind):
            same = {self.via, self.name} & {other.via, other.name} - {None}
            return bool(same) or not _folded(self.beside, other.beside).isdisjoint(
                _folded(one for side in (self, other) if side.kind is OriginKind.SPEAKER for one in side.voices)
            )
        return self.name == other.name and (self.kind is OriginKind.WORDING) == (other.kind is OriginKind.WORDING)

    @property
    def voices(self) -> tuple[str, ...]:
        """The name with the bodies for which it speaks."""
        return (self.name, *self.speaks_for)

    def _is_one_voice(self, other: Attribution) -> bool:
        """Say whether one of both is a body, or an office without a name, and the other speaks for it as well.

        Two people who speak for one body are two.
        """
        if self.name == other.name:
            return True
        named = _folded([self.name]) & _folded(other.voices) | _folded([other.name]) & _folded(self.voices)
        is_body = self.name in self.speaks_for or other.name in other.speaks_for
        return bool(named) or (is_body and not _folded(self.speaks_for).isdisjoint(_folded(other.speaks_for)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """From whom one or more sources have a statement."""

    kind: OriginKind
    name: str
    """Entity id, outlet id or name; of a shared wording its first source."""
    occasion: str | None = None
    """On which the speaker said it; None where no source tells."""
    day: str | None = None
    """On which the speaker said it, in EDTF; None where no source tells."""
    sources: tuple[Id, ...]
    """Those that have the statement from it, in the order of their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLink:
    """Why outlets have something from one origin."""

    kind: OriginKind
    name: str
    """Entity id, outlet id or name; of a shared wording its first source."""
    sources: tuple[Id, ...]
    """In the order of their ids."""
    passages: tuple[Passage, ...]
    """That show it; none where only a person's evidence tells it."""
    share: float
    """Of the source that has least from it, how much it carries; between 0 and 1."""
    why: str
    """In words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """From how many origins the outlets have it."""

    outlets: int = 0
    origins: int = 0
    """How many are left where outlets count as one that a link joins, be it for a part of what they tell."""
    because: tuple[str, ...] = ()
    """The links that join them, in words."""
    one: bool = False
    """Whether copying or one wire carries nearly all that every outlet tells; only then a page says `1 origin`."""
    links: tuple[OriginLink, ...] = ()
    """The links that join outlets, in the order of `because`."""
    attributions: tuple[Attribution, ...] = ()
    """Of every passage of which the words show from whom the source has it, in the order of the sources."""

    def of(self, passage: Passage) -> Attribution | None:
        """Return from whom the source has the passage: a speaker first, then what is said of the fewest words."""
        touching = (one for one in self._touching(passage) if not one.is_part or _holds(one.passage, passage))
        return min(touching, key=lambda one: (one.kind is not OriginKind.SPEAKER, _length(one.passage)), default=None)

    def told_by(self, passage: Passage, outlet: str) -> Attribution:
        """Return from whom the source has the passage, or that its outlet has it itself, whoever has a part in it."""
        found = self.of(passage)
        beside = tuple(voice for one in self._touching(passage) if one.is_part for voice in one.voices)
        if found is not None:
            return found if found.kind is OriginKind.SPEAKER else replace(found, beside=beside)
        return Attribution(passage=passage, kind=OriginKind.OUTLET, name=outlet, beside=beside)

    def _touching(self, passage: Passage) -> Iterator[Attribution]:
        for one in self.attributions:
            if one.passage.overlaps(passage):
                yield one


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementOrigins:
    """One statement of a briefing, and from whom the sources have it."""

    point: int | None
    """Index among the points of the record; None where only the program found the statement."""
    passages: tuple[Passage, ...]
    """Where it stands in the articles, as far as that is known."""
    origins: tuple[Origin, ...]
    """None where the statement has no evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestingOn:
    """The statements that rest on one origin alone."""

    kind: OriginKind
    name: str
    """Entity id, outlet id or name."""
    statements: tuple[StatementOrigins, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginCounts:
    """How many statements of a briefing have how many origins; each count is the length of its list."""

    statements: tuple[StatementOrigins, ...]
    """All whose origins are known: the points that carry evidence, then the agreements that no point tells."""
    several: tuple[StatementOrigins, ...]
    """Those with two origins or more."""
    alone: tuple[RestingOn, ...]
    """Those with one, by the person, agency or outlet, the one that carries most first."""
    one: bool
    """Whether copying or one wire carries nearly all; only then a page says `1 origin`."""


def origins_from(attributions: Iterable[Attribution]) -> tuple[Origin, ...]:
    """Return the origins of one statement that sources have as the attributions say, the best known first."""
    groups: list[list[Attribution]] = []
    different: list[list[Attribution]] = []  # of each group those that differ in more than their place
    for one in sorted(attributions, key=_vaguest_last):
        bare = replace(one, passage=_NOWHERE, is_part=False)
        home = next((number for number, some in enumerate(different) if all(map(bare.is_one_with, some))), len(groups))
        if home == len(groups):
            groups.append([])
            different.append([])
        groups[home].append(one)
        if bare not in different[home]:
            different[home].append(bare)
    return tuple(_origin(group) for group in groups)


_NOWHERE = Passage(source="", start=0, end=0)
"""In place of where a passage stands, where that does not matter."""


def _folded(*names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold() for some in names for name in some)


def _holds(outer: Passage, inner: Passage) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _length(passage: Passage) -> int:
    return passage.end - passage.start


def _vaguest_last(one: Attribution) -> tuple[bool, bool, bool, bool, str, str, int]:
    is_speaker, is_body = one.kind is OriginKind.SPEAKER, one.name in one.speaks_for
    named = (one.name, one.passage.source, one.passage.start)
    return (not is_speaker, one.occasion is None, one.day is None, is_body, *named)


def _origin(group: list[Attribution]) -> Origin:
    first = group[0]
    return Origin(
        kind=first.kind,
        name=first.name,
        occasion=next((one.occasion for one in group if one.occasion), None),
        day=next((one.day for one in group if one.day), None),
        sources=tuple(sorted({one.passage.source for one in group})),
    )
