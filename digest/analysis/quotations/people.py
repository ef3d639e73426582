"""The names of an article, with what it calls the persons among them → whom a pronoun or a role means."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.analysis.language import speech_words
from digest.analysis.quotations import roles
from digest.analysis.quotations.persons import Name

_REACH = 12
# Sentences back to which a pronoun may point.


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What the article calls a person beside their name."""

    head: str
    words: frozenset[str]
    name: Name


class People:
    """Who is named in an article."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._text = text
        self._names = names
        self._starts = [name.start for name in names]
        self._roles = tuple(_roles(text, names))
        self._women = {name.key: name.woman for name in reversed(names) if name.person and name.woman is not None}
        self._by_sentence: Mapping[int, list[Name]] = defaultdict(list)
        for name in names:
            self._by_sentence[name.sentence].append(name)

    def at(self, start: int, end: int) -> Name | None:
        """Return the name that stands there."""
        index = bisect_right(self._starts, end - 1) - 1
        return self._names[index] if index >= 0 and self._names[index].end > start else None

    def first_in(self, sentence: int) -> Name | None:
        """Return the name with which a sentence begins."""
        return next(iter(self._by_sentence.get(sentence, ())), None)

    def behind_pronoun(self, pronoun: str, place: int, sentence: int, recent: Name | None) -> Name | None:
        """Return the person whom he or she means at `place`; `recent` is who spoke last."""
        woman = pronoun == "she"
        for index in range(sentence, max(-1, sentence - _REACH), -1):
            if recent and recent.end <= place and recent.sentence >= index and self._fits(recent, woman):
                return recent
            here = [name for name in self._by_sentence.get(index, ()) if name.end <= place and self._fits(name, woman)]
            if here:
                return min(here, key=lambda name: (name.asks, name.owner, name.start))
        return None

    def behind_role(self, role: str, place: int) -> Name | None:
        """Return the person to whom the article gave this role before, where it names them last."""
        head, own = roles.head_and_words(role)
        for known in reversed(self._roles):
            if known.name.start < place and known.head == head and own <= self._words_of(known):
                return self._last_of(known.name.key, place)
        return None

    def last_person(self, place: int) -> Name | None:
        """Return the person who was named last before `place`."""
        return next((name for name in self._before(place) if name.person and not name.owner), None)

    def medium_before(self, place: int) -> Name | None:
        """Return the medium that was named last before `place`."""
        return next((name for name in self._before(place) if self._is_medium(name)), None)

    def _before(self, place: int) -> Iterator[Name]:
        """Yield the names before `place`, the last first."""
        for index in range(bisect_right(self._starts, place) - 1, -1, -1):
            yield self._names[index]

    def _words_of(self, role: Role) -> set[str]:
        same = [known for known in self._roles if known.name.key == role.name.key]
        return {role.name.key}.union(*(known.words for known in same))

    def _last_of(self, key: str, place: int) -> Name | None:
        return next((name for name in self._before(place) if name.key == key), None)

    def _is_medium(self, name: Name) -> bool:
        return any(word in speech_words.MEDIA for word in self._text[name.start : name.end].split())

    def _fits(self, name: Name, woman: bool) -> bool:
        known = name.woman if name.woman is not None else self._women.get(name.key)
        return name.person and known in (None, woman)


def _roles(text: str, names: Sequence[Name]) -> Iterator[Role]:
    for name in names:
        for phrase in (roles.behind(text, name.end), roles.before(text, name.start)) if name.person else ():
            if phrase:
                head, words = roles.head_and_words(phrase)
                yield Role(head=head, words=words, name=name)
