"""The names of an article, with what it calls the persons among them → whom a pronoun or a role means."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.analysis.quotations import person_roles
from digest.analysis.quotations.person_genders import Genders
from digest.analysis.quotations.person_names import NameMention
from digest.lexicon.english import bodies, media

_REACH = 12
"""Sentences back to which a pronoun may point."""

_NEXT = 2
"""Sentences back in which a name counts that nothing but its place tells to be a person's."""

_NAMES_BACK = 1000
_ROLES_BACK = 200
"""Names back among which the last person is looked for, and bearers of a role of the same noun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What the article calls a person beside their name."""

    head: str
    words: frozenset[str]
    name: NameMention


class People:
    """Who is named in an article."""

    def __init__(self, text: str, names: Sequence[NameMention], genders: Genders) -> None:
        self._text = text
        self._names = names
        self._starts = [name.start for name in names]
        self._media = tuple(filter(self._is_medium, names))
        self._roles: Mapping[str, list[Role]] = defaultdict(list)
        self._words: Mapping[str, set[str]] = defaultdict(set)
        for role in _roles(text, names):
            self._roles[role.head].append(role)
            self._words[role.name.key].update(role.words, (role.name.key,))
        self._genders = genders
        self._initials = {
            "".join(word[0] for word in name.words): name for name in reversed(names) if len(name.words) > 1
        }
        self._by_sentence: Mapping[int, list[NameMention]] = defaultdict(list)
        for name in names:
            self._by_sentence[name.sentence].append(name)

    def at(self, start: int, end: int) -> NameMention | None:
        """Return the name that stands there."""
        index = bisect_right(self._starts, end - 1) - 1
        return self._names[index] if index >= 0 and self._names[index].end > start else None

    def first_in(self, sentence: int) -> NameMention | None:
        """Return the name with which a sentence begins."""
        return next(iter(self._by_sentence.get(sentence, ())), None)

    def behind_pronoun(self, pronoun: str, place: int, sentence: int, recent: NameMention | None) -> NameMention | None:
        """Return the person whom he or she means at `place`; `recent` is who spoke last."""
        woman = pronoun == "she"
        fits = (self._is_person_or_opens, self._is_person, self._is_subject, self._is_no_owner)
        found = (self._nearest(woman, place, sentence, recent, may_be) for may_be in fits)
        bearer = next(filter(None, found), None)
        if bearer:
            self._genders.learn(bearer, woman=woman)
        return bearer

    def _nearest(
        self,
        woman: bool,
        place: int,
        sentence: int,
        recent: NameMention | None,
        may_be: Callable[[NameMention], bool],
    ) -> NameMention | None:
        """Return who spoke last or is named nearest before, of those whom the pronoun may mean."""
        reach = _NEXT if may_be == self._is_person_or_opens else _REACH
        for index in range(sentence, max(-1, sentence - reach), -1):
            if recent and recent.end <= place and recent.sentence >= index and self._fits(recent, woman):
                return recent
            before = (name for name in self._by_sentence.get(index, ()) if name.end <= place)
            here = [name for name in before if may_be(name) and self._fits(name, woman)]
            if here:
                return min(here, key=lambda name: (not self._is_person(name), name.asks, name.owner, name.start))
        return None

    def behind_role(self, role: str, place: int) -> NameMention | None:
        """Return the person to whom the article gave this role before, where it names them last."""
        head, own = person_roles.head_and_words(role)
        known = self._roles.get(head, [])
        last = bisect_left(known, place, key=lambda role: role.name.start)
        same = (
            role for role in reversed(known[max(0, last - _ROLES_BACK) : last]) if own <= self._words[role.name.key]
        )
        return next((self._last_of(role.name.key, place) for role in same), None)

    def last_person(self, place: int) -> NameMention | None:
        """Return the person who was named last before `place`."""
        named = [name for name in self._before(place) if not name.owner]
        return next((name for name in named if name.person), None) or next(filter(self._may_be_person, named), None)

    def with_initials(self, label: str) -> NameMention | None:
        """Return the first name of several words whose first letters a label is (IR for Ina Roke)."""
        return self._initials.get(label.replace(".", "")) if label.isupper() else None

    def most_named(self, place: int) -> NameMention | None:
        """Return the person who is named most often before `place`, at the first whole name."""
        before = [name for name in self._names[: bisect_left(self._starts, place)] if name.may_be_person or name.person]
        counts = Counter(self._genders.key(name) for name in before)
        most = max(before, key=lambda name: (counts[self._genders.key(name)], name.person), default=None)
        if most is None:
            return None
        same = [name for name in before if self._genders.key(name) == self._genders.key(most)]
        return next((name for name in same if len(name.words) > 1), most)

    def medium_before(self, place: int) -> NameMention | None:
        """Return the medium that was named last before `place`."""
        last = bisect_right(self._media, place, key=lambda name: name.start)
        return self._media[last - 1] if last else None

    def _before(self, place: int) -> Iterator[NameMention]:
        """Yield the names before `place`, the last first."""
        last = bisect_right(self._starts, place) - 1
        for index in range(last, max(-1, last - _NAMES_BACK), -1):
            yield self._names[index]

    def _last_of(self, key: str, place: int) -> NameMention | None:
        return next((name for name in self._before(place) if name.key == key), None)

    def _may_be_person(self, name: NameMention) -> bool:
        """Return whether a name is written like a person's full name, and not like that of a body."""
        words = self._text[name.start : name.end].split()
        return len(words) > 1 and not any(word in bodies.BODIES or word in bodies.COUNTRIES for word in words)

    def _is_medium(self, name: NameMention) -> bool:
        return any(word in media.MEDIA for word in self._text[name.start : name.end].split())

    def _fits(self, name: NameMention, woman: bool) -> bool:
        return self._genders.woman(name) in (None, woman)

    def _is_person(self, name: NameMention) -> bool:
        return name.person or self._genders.is_spoken_of(name)

    def _is_person_or_opens(self, name: NameMention) -> bool:
        """Return whether a name is a person's, or one of that form with which a sentence begins."""
        return self._is_person(name) or (self._is_subject(name) and self.first_in(name.sentence) is name)

    def _is_subject(self, name: NameMention) -> bool:
        return name.may_be_person and name.subject

    def _is_no_owner(self, name: NameMention) -> bool:
        return name.may_be_person and not name.owner


def _roles(text: str, names: Sequence[NameMention]) -> Iterator[Role]:
    for name in names:
        for phrase in (
            (person_roles.behind(text, name.end), person_roles.role_before(text, name.start)) if name.person else ()
        ):
            if phrase:
                head, words = person_roles.head_and_words(phrase)
                yield Role(head=head, words=words, name=name)
